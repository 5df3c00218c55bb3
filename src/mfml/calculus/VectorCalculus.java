package mfml.calculus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/** Derivatives by several letters at once. What is derived by a letter is kept, so that shared parts cost once. */
public final class VectorCalculus {
    private final List<Symbol> letters;
    private final Budget budget;
    private final Map<Symbol, Differentiation> derivatives = new HashMap<>();
    private final List<PartialDerivative> asked = new ArrayList<>();

    public VectorCalculus(List<Symbol> letters, Budget budget) {
        this.letters = List.copyOf(letters);
        this.budget = budget;
    }

    private Term derivative(Term term, int k) {
        Symbol letter = letters.get(k);
        PartialDerivative derivative = new PartialDerivative(term, List.of(letter));
        asked.add(derivative);
        Differentiation differentiation =
                derivatives.computeIfAbsent(letter, each -> new Differentiation(each, budget));
        Term derived = differentiation.derivative(term);
        return differentiation.gaps().isEmpty() ? derived : derivative.formula(budget);
    }

    /** The derivatives made so far, in order. */
    List<PartialDerivative> asked() {
        return asked;
    }

    /** ∂f/∂xₖ for each letter. */
    public List<Term> gradient(Term f) {
        List<Term> gradient = new ArrayList<>();
        for (int k = 0; k < letters.size(); k++) gradient.add(derivative(f, k));
        return gradient;
    }

    /** A row for each function, a column for each letter. */
    public List<List<Term>> jacobian(List<Term> functions) {
        List<List<Term>> rows = new ArrayList<>();
        for (Term function : functions) rows.add(gradient(function));
        return rows;
    }

    /** ∂²f/∂xⱼ∂xₖ; symmetric, each entry derived once. */
    public List<List<Term>> hessian(Term f) {
        List<Term> gradient = gradient(f);
        List<List<Term>> rows = new ArrayList<>();
        for (int row = 0; row < letters.size(); row++) {
            List<Term> entries = new ArrayList<>();
            for (int column = 0; column < letters.size(); column++) {
                boolean known = column < row;
                entries.add(known ? rows.get(column).get(row) : derivative(gradient.get(row), column));
            }
            rows.add(entries);
        }
        return rows;
    }

    /** Σ ∂²f/∂xₖ². */
    public Term laplacian(Term f) {
        return divergence(gradient(f));
    }

    /** Σ ∂Fₖ/∂xₖ. */
    public Term divergence(List<Term> field) {
        checked(field.size(), letters.size(), "divergence");
        List<Term> summands = new ArrayList<>();
        for (int k = 0; k < letters.size(); k++) summands.add(derivative(field.get(k), k));
        return new Tidying(budget).of(Terms.sum(summands));
    }

    /** ∇ × F of a field of three components in three letters. */
    public List<Term> curl(List<Term> field) {
        checked(letters.size(), 3, "curl");
        checked(field.size(), 3, "curl");
        List<Term> curl = new ArrayList<>();
        for (int k = 0; k < 3; k++) {
            int next = (k + 1) % 3;
            int last = (k + 2) % 3;
            curl.add(Terms.difference(derivative(field.get(last), next), derivative(field.get(next), last)));
        }
        return curl;
    }

    /** ∇f · v; v is taken as it is, not brought to length 1. */
    public Term directional(Term f, List<Term> direction) {
        checked(direction.size(), letters.size(), "directional derivative");
        List<Term> summands = new ArrayList<>();
        for (int k = 0; k < letters.size(); k++) summands.add(Terms.product(derivative(f, k), direction.get(k)));
        return new Tidying(budget).of(Terms.sum(summands));
    }

    private static void checked(int found, int needed, String what) {
        if (found != needed) {
            throw Fault.of("derivative.components")
                    .with("what", what)
                    .with("found", found)
                    .with("needed", needed);
        }
    }
}
