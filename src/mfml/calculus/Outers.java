package mfml.calculus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mfml.budget.Budget;
import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Piecewise;
import mfml.symbolic.Substitution;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.Unknown;

/** Rules read off the table: what is derived is a primitive of inner parts. */
final class Outers {
    static final String CHAIN = "chain rule";
    private static final String U = Derivatives.U.name();
    private static final String V = Derivatives.V.name();
    private static final Symbol SECOND_DERIVED = Symbol.of(V + "'", Derivatives.V.domain());

    private Outers() {}

    /** c · uⁿ with constants c and n; {@code direct} where u is the letter itself. */
    static Rule power(Term factor, Term exponent, boolean direct, Budget budget) {
        Term derivative = Substitution.of(Derivatives.ofPower(0).term(), Map.of(V, exponent), budget);
        Term outer = Terms.product(factor, Terms.power(Derivatives.U, exponent));
        return new Rule.Outer("power rule", "power rule on a chain", outer, Terms.product(factor, derivative), direct);
    }

    /** aᵘ with a constant a. */
    static Rule exponential(Term base, boolean direct, Budget budget) {
        Term table = Derivatives.ofPower(1).term();
        Term derivative = Substitution.of(table, Map.of(U, base, V, Derivatives.U), budget);
        Term outer = Terms.power(base, Derivatives.U);
        String name = base == NamedNumber.E ? "derivative of e^x" : "derivative of a^x";
        return new Rule.Outer(name, CHAIN, outer, derivative, direct);
    }

    /** The logarithm to a constant base: ln(u)/ln(b). */
    static Rule logarithm(Term base, boolean direct) {
        Term below = Terms.apply(Head.LN, base);
        Term outer = Terms.quotient(Terms.apply(Head.LN, Derivatives.U), below);
        Term derivative = Terms.quotient(Derivatives.of(Head.LN, 0).term(), below);
        return new Rule.Outer("derivative of the logarithm to base " + base.text(), CHAIN, outer, derivative, direct);
    }

    static Rule function(Head head, boolean direct) {
        Term outer = Terms.apply(head, Derivatives.U);
        String name = "derivative of " + (head == Head.ABS ? "|x|" : head.functionName());
        return new Rule.Outer(name, CHAIN, outer, Derivatives.of(head, 0).term(), direct);
    }

    /** Of a complex part that moves with a real letter, for what has no complex derivative; null for the others. */
    static Rule alongReal(Head head) {
        Term pattern = Derivatives.alongReal(head);
        return pattern == null ? null : new Rule.Shaped("derivative of " + head.functionName(), List.of(U), pattern);
    }

    /** Of two arguments. */
    static Rule ofTwo(Head head) {
        Term first = Derivatives.of(head, 0).term();
        Term second = Derivatives.of(head, 1).term();
        String name = "derivative of " + head.functionName();
        if (first instanceof Piecewise cases && second instanceof Piecewise other) {
            return new Rule.Shaped(name, List.of(U, V), chosen(cases, other));
        }
        return new Rule.Paths(name, List.of(U, V), List.of(first, second));
    }

    /** Branch by branch the sum over both arguments, with u and v for their derivatives. */
    private static Term chosen(Piecewise first, Piecewise second) {
        List<Piecewise.Branch> branches = new ArrayList<>();
        for (int k = 0; k < first.branches().size(); k++) {
            Piecewise.Branch branch = first.branches().get(k);
            Term value = Terms.sum(
                    Terms.product(branch.value(), Derivatives.DU),
                    Terms.product(second.branches().get(k).value(), SECOND_DERIVED));
            branches.add(new Piecewise.Branch(value, branch.relation(), branch.left(), branch.right()));
        }
        return Terms.piecewise(branches);
    }

    /** An unknown function: f(u)′ = f′(u) u′, the sum over the paths for several arguments. */
    static Rule unknown(Unknown function, boolean direct) {
        int count = function.parts().size();
        List<String> letters = new ArrayList<>();
        Term[] inner = new Term[count];
        for (int k = 0; k < count; k++) {
            letters.add(count == 1 ? U : U + k);
            inner[k] = Symbol.of(letters.get(k), Derivatives.U.domain());
        }
        Unknown outer = function.of(inner);
        List<Term> partials = new ArrayList<>();
        for (int k = 0; k < count; k++) partials.add(outer.derived(k));
        if (count > 1) return new Rule.Paths("chain rule for several variables", letters, partials);
        return new Rule.Outer("derivative of " + function.name(), CHAIN, outer, partials.getFirst(), direct);
    }
}
