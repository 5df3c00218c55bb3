package mfml.integral;

import java.util.List;
import mfml.budget.Budget;
import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Power;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.algebra.Transformations;

/** ∫ e^(−a x² + b x + c) dx by the error function, for a > 0. */
final class Gaussian implements Method {
    @Override
    public Work of(Term f, Symbol x, Integrator integrator) {
        if (!(f instanceof Power power) || power.base() != NamedNumber.E) return null;
        Term value = of(power.exponent(), x, integrator.budget());
        return value == null ? null : Work.direct("Gaussian integral", "the error function", f, x, value);
    }

    /** Null where the exponent is nothing of the kind, or a not known to be positive. */
    static Term of(Term exponent, Symbol x, Budget budget) {
        if (!Forms.isPolynomial(exponent, x)) return null;
        Polynomial p = Polynomial.of(exponent, x, budget);
        if (p.degree() != 2) return null;
        Term a = Terms.negative(p.leading());
        if (!Interval.sign(a, budget).isPositive()) return null;
        Term root = Terms.squareRoot(a);
        Term shift = Terms.quotient(p.coefficient(1), Terms.times(Rational.TWO, root));
        Term rest = Transformations.expand(Terms.sum(p.coefficient(0), Terms.power(shift, 2)), budget);
        Term argument = Terms.difference(Terms.product(root, x), shift);
        return Terms.product(List.of(
                Terms.number(Rational.HALF),
                Terms.squareRoot(NamedNumber.PI),
                Terms.power(root, -1),
                Terms.exponential(rest),
                Terms.apply(Head.ERF, argument)));
    }
}
