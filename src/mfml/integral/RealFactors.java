package mfml.integral;

import java.util.List;
import mfml.budget.Budget;
import mfml.symbolic.Power;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.algebra.Transformations;

/** Polynomials without rational factors taken apart over real square and cube roots, where these are short. */
final class RealFactors {
    private final Polynomial p;
    private final Budget budget;

    private RealFactors(Polynomial p, Budget budget) {
        this.p = p;
        this.budget = budget;
    }

    /** Factors whose product is the polynomial up to a constant factor; itself alone where none are short. */
    static List<Polynomial> of(Polynomial p, Budget budget) {
        for (int k = 0; k <= p.degree(); k++) if (p.coefficient(k).number() == null) return List.of(p);
        List<Polynomial> found = new RealFactors(p, budget).found();
        return found == null ? List.of(p) : found;
    }

    private Rational coefficient(int power) {
        return p.coefficient(power).number().over(p.leading().number());
    }

    private List<Polynomial> found() {
        if (p.degree() == 3 && coefficient(1).isZero() && coefficient(2).isZero()) return cube();
        return p.degree() == 4 ? quartic() : null;
    }

    /** x³ + c by the real root −∛c. */
    private List<Polynomial> cube() {
        Rational c = coefficient(0);
        Term root = Terms.power(Terms.number(c.abs()), Terms.number(Rational.of(1, 3)));
        Term r = c.signum() < 0 ? Terms.negative(root) : root;
        Term one = Terms.number(1);
        return List.of(Polynomial.of(budget, r, one), Polynomial.of(budget, Terms.power(r, 2), Terms.negative(r), one));
    }

    /** By y = x + b/4: y⁴ + p y² + q y + r is two quadratics, if the resolvent has a rational root (Ferrari, Descartes). */
    private List<Polynomial> quartic() {
        Rational shift = coefficient(3).times(Rational.of(1, 4));
        Rational b = shift;
        Rational c = coefficient(2);
        Rational d = coefficient(1);
        Rational squared = b.times(b);
        Rational second = c.minus(squared.times(Rational.of(6)));
        Rational first =
                d.minus(b.times(c).times(Rational.TWO)).plus(squared.times(b).times(Rational.of(8)));
        Rational zeroth = coefficient(0)
                .minus(b.times(d))
                .plus(squared.times(c))
                .minus(squared.times(squared).times(Rational.of(3)));
        if (first.isZero()) return biquadratic(second, zeroth, shift);
        Rational z = resolvent(second, first, zeroth);
        if (z == null) return null;
        Term w = Terms.squareRoot(Terms.number(z));
        Term half = Terms.number(z.plus(second).times(Rational.HALF));
        Term turn = Terms.times(first.times(Rational.HALF), Terms.power(w, -1));
        return List.of(
                shifted(w, Terms.difference(half, turn), shift),
                shifted(Terms.negative(w), Terms.sum(half, turn), shift));
    }

    private List<Polynomial> biquadratic(Rational second, Rational zeroth, Rational shift) {
        Rational discriminant = second.times(second).minus(zeroth.times(Rational.of(4)));
        if (discriminant.signum() > 0) {
            Term root = Terms.squareRoot(Terms.number(discriminant));
            Term zero = Terms.number(0);
            Term middle = Terms.number(second);
            return List.of(
                    shifted(zero, Forms.half(Terms.difference(middle, root)), shift),
                    shifted(zero, Forms.half(Terms.sum(middle, root)), shift));
        }
        Term s = Terms.squareRoot(Terms.number(zeroth));
        Term w = Terms.squareRoot(Terms.difference(Terms.times(Rational.TWO, s), Terms.number(second)));
        return List.of(shifted(w, s, shift), shifted(Terms.negative(w), s, shift));
    }

    /** A rational root above 0 of z³ + 2p z² + (p² − 4r) z − q². */
    private Rational resolvent(Rational p, Rational q, Rational r) {
        Symbol z = Symbol.real("z");
        Term cubic = Terms.sum(List.of(
                Terms.power(z, 3),
                Terms.times(p.times(Rational.TWO), Terms.power(z, 2)),
                Terms.times(p.times(p).minus(r.times(Rational.of(4))), z),
                Terms.number(q.times(q).negated())));
        for (Term factor : Forms.factors(Transformations.factor(cubic, budget))) {
            Term base = factor instanceof Power power ? power.base() : factor;
            Term[] linear = Forms.has(base, z) ? Forms.linear(base, z) : null;
            if (linear == null) continue;
            Rational root = Terms.negative(Terms.quotient(linear[1], linear[0])).number();
            if (root != null && root.signum() > 0) return root;
        }
        return null;
    }

    /** y² + w y + s at y = x + shift. */
    private Polynomial shifted(Term w, Term s, Rational shift) {
        Term h = Terms.number(shift);
        Term constant = Terms.sum(List.of(Terms.power(h, 2), Terms.product(w, h), s));
        Term slope = Terms.sum(Terms.times(Rational.TWO, h), w);
        return Polynomial.of(
                budget,
                Transformations.expand(constant, budget),
                Transformations.expand(slope, budget),
                Terms.number(1));
    }
}
