package mfml.calculus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mfml.budget.Budget;
import mfml.source.Span;
import mfml.symbolic.Substitution;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.syntax.Expr;

/** The chain rule for several variables: the sum over the paths from z through u, v, … to x. */
public final class SeveralVariables {
    private SeveralVariables() {}

    /**
     * ∂z/∂x line by line, where z is a formula of the letters of {@code inner} and each of these a formula of x.
     *
     * @param z what the outer formula is called
     * @param inner the letters between with their formulas, in the order of the paths
     * @param partial whether x is one of several letters: written with ∂
     */
    public static Trace explained(
            String z,
            Expr outer,
            Map<Symbol, Expr> inner,
            Symbol x,
            boolean partial,
            Function<String, Term> names,
            Budget budget) {
        List<Symbol> letters = new ArrayList<>(inner.keySet());
        Formulas above = new Formulas(names, budget).within(letters);
        Formulas below = new Formulas(names, budget).within(List.of(x));
        Term whole = above.term(outer);
        Map<String, Term> values = new LinkedHashMap<>();
        List<Expr> open = new ArrayList<>();
        List<Expr> given = new ArrayList<>();
        List<Term> summands = new ArrayList<>();
        List<String> named = new ArrayList<>();
        for (Symbol letter : letters) {
            Term formula = below.term(below.read(inner.get(letter)));
            Term first = Differentiation.of(whole, letter, budget);
            Term second = Differentiation.of(formula, x, budget);
            values.put(letter.name(), formula);
            open.add(product(quotient(z, letter.name(), true), quotient(letter.name(), x.name(), partial)));
            given.add(product(first.written(), second.written()));
            summands.add(Terms.product(first, second));
            named.add(letter.formula() + " = " + formula.formula());
        }
        Term answer = new Tidying(budget).of(Substitution.of(Terms.sum(summands), values, budget));
        WrittenArithmetic written = WrittenArithmetic.INSTANCE;
        List<Line> lines = List.of(
                new Line(written.sum(open), "chain rule for several variables"),
                new Line(written.sum(given), "partial derivatives"),
                new Line(answer.written(), String.join(", ", named)));
        Trace.Part part = new Trace.Part(quotient(z, x.name(), partial), lines, lines, List.of());
        return new Trace(List.of(part), answer, List.of());
    }

    private static Expr product(Expr left, Expr right) {
        return WrittenArithmetic.INSTANCE.product(List.of(left, right));
    }

    private static Expr quotient(String subject, String by, boolean partial) {
        return new Expr.DerivativeOf(
                Span.NOWHERE, new Expr.Name(Span.NOWHERE, subject), List.of(new Expr.Name(Span.NOWHERE, by)), partial);
    }
}
