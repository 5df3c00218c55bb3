package mfml.symbolic.algebra;

import java.util.ArrayList;
import java.util.List;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.symbolic.Rational;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/** A fraction of polynomials of one letter as a sum of fractions over the powers of its irreducible divisors. */
final class PartialFractions {
    private PartialFractions() {}

    static Term of(Term term, Budget budget) {
        Fractions fractions = new Fractions(term, budget);
        Kernels kernels = fractions.kernels();
        if (kernels.width() > 1) throw Fault.of("algebra.apart").with("formula", term.formula());
        if (kernels.width() == 0) return term;
        Polynomial[] parts = fractions.cancelled();
        Polynomial below = parts[1];
        Univariate all = Univariate.of(below, 0, budget);
        Univariate[] whole = Univariate.of(parts[0], 0, budget).over(all);
        List<Term> sum = new ArrayList<>();
        sum.add(kernels.term(whole[0].polynomial(0, 1)));
        for (Divisors.Factor factor : Divisors.factors(below, budget)) {
            Univariate base = Univariate.of(factor.base(), 0, budget);
            Univariate power = base.power(factor.times());
            Univariate others = all.over(power)[0];
            Univariate above = whole[1].times(others.inverse(power)).over(power)[1];
            for (int k = factor.times(); k > 0; k--) {
                Univariate[] split = above.over(base);
                sum.add(fraction(kernels, split[1].polynomial(0, 1), factor.base(), k));
                above = split[0];
            }
        }
        return Terms.sum(sum);
    }

    private static Term fraction(Kernels kernels, Polynomial above, Polynomial base, int power) {
        if (above.isZero()) return Terms.number(0);
        Rational content = above.content();
        Term fraction = Terms.product(kernels.term(above.primitive()), Terms.power(kernels.term(base), -power));
        return Terms.times(content, fraction);
    }
}
