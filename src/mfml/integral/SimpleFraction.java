package mfml.integral;

import java.util.List;
import mfml.budget.Budget;
import mfml.symbolic.Head;
import mfml.symbolic.Power;
import mfml.symbolic.Rational;
import mfml.symbolic.Sign;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.algebra.Transformations;

/** ∫ a/p dx with p of degree 1 or 2, or with a multiple of p′ above: a logarithm and an arctangent. */
final class SimpleFraction {
    private final Term f;
    private final Polynomial a;
    private final Polynomial p;
    private final Symbol x;
    private final Integrator integrator;
    private final Budget budget;

    SimpleFraction(Term f, Polynomial a, Polynomial p, Symbol x, Integrator integrator) {
        this.f = f;
        this.a = a;
        this.p = p;
        this.x = x;
        this.integrator = integrator;
        budget = integrator.budget();
    }

    Work work() {
        if (p.degree() == 1) {
            Term value = Terms.product(Terms.quotient(a.coefficient(0), p.leading()), Forms.logarithm(p.term(x)));
            return Work.direct("integral of 1/x", f, x, value);
        }
        Term share = share();
        if (share != null) {
            return Work.direct(
                    "substitution",
                    "u = " + p.term(x).text() + ", the derivative above the line",
                    f,
                    x,
                    Terms.product(share, logarithm()));
        }
        return p.degree() == 2 ? quadratic() : null;
    }

    /** c where a = c p′; otherwise null. */
    private Term share() {
        Polynomial derivative = p.derivative();
        if (derivative.degree() != a.degree()) return null;
        Term share = integrator.cancelled(Terms.quotient(a.leading(), derivative.leading()));
        return a.minus(derivative.times(share)).isZero() ? share : null;
    }

    /** ln|p|, without the bars where p has no real zero and begins with a positive number. */
    private Term logarithm() {
        Term term = p.term(x);
        boolean positive = p.degree() == 2
                && Interval.sign(discriminant(), budget).isNegative()
                && Interval.sign(p.leading(), budget).isPositive();
        return positive ? Terms.apply(Head.LN, term) : Forms.logarithm(term);
    }

    private Term discriminant() {
        return Terms.difference(
                Terms.power(p.coefficient(1), 2),
                Terms.product(List.of(Terms.number(4), p.coefficient(2), p.coefficient(0))));
    }

    /** (α x + β)/(a x² + b x + c): α/(2a) ln|p| and (β − α b/(2a)) ∫ dx/p. */
    private Work quadratic() {
        Term lead = p.coefficient(2);
        Term twice = Terms.times(Rational.TWO, lead);
        Term ofLogarithm = integrator.cancelled(Terms.quotient(a.coefficient(1), twice));
        Term rest =
                integrator.cancelled(Terms.difference(a.coefficient(0), Terms.product(ofLogarithm, p.coefficient(1))));
        Term discriminant = integrator.expanded(discriminant());
        Sign sign = Interval.sign(discriminant, budget);
        Term negative = integrator.expanded(Terms.negative(discriminant));
        Term root = root(discriminant);
        boolean real = sign.isPositive() || !sign.isNegative() && root(negative) == null && root != null;
        Term plain = real
                ? ofRealRoots(twice, root == null ? Terms.squareRoot(discriminant) : root)
                : arctangent(twice, negative);
        Term value = Terms.sum(Terms.product(ofLogarithm, logarithm()), Terms.product(rest, plain));
        String square = p.coefficient(1).isZero() ? "" : "completing the square: " + square();
        return Work.direct(real ? "real roots of the denominator" : "logarithm and arctangent", square, f, x, value);
    }

    private String square() {
        Term shift = Terms.quotient(p.coefficient(1), Terms.times(Rational.TWO, p.leading()));
        Term rest = integrator.cancelled(
                Terms.difference(p.coefficient(0), Terms.product(p.leading(), Terms.power(shift, 2))));
        Term square = Terms.product(p.leading(), Terms.power(Terms.sum(x, shift), 2));
        return Terms.sum(square, rest).text();
    }

    private Term ofRealRoots(Term twice, Term root) {
        Term middle = Terms.sum(x, integrator.cancelled(Terms.quotient(p.coefficient(1), twice)));
        Term half = integrator.cancelled(Terms.quotient(root, twice));
        Term ratio = Terms.quotient(Terms.difference(middle, half), Terms.sum(middle, half));
        return Terms.quotient(Forms.logarithm(ratio), root);
    }

    /** 2/√Δ arctan((2a x + b)/√Δ) with Δ = 4ac − b², what divides all of it left out. */
    private Term arctangent(Term twice, Term negative) {
        Term known = root(negative);
        Term root = known == null ? Terms.squareRoot(negative) : known;
        Term slope = integrator.cancelled(Terms.quotient(twice, root));
        Term offset = integrator.cancelled(Terms.quotient(p.coefficient(1), root));
        Term argument = Terms.sum(Terms.product(slope, x), offset);
        if (!offset.isZero()) {
            Term ratio = integrator.cancelled(Terms.quotient(p.coefficient(1), twice));
            Rational number = ratio.number();
            if (number != null) {
                Rational below = Rational.of(number.denominator());
                Term bracket = Terms.sum(Terms.times(below, x), Terms.number(number.times(below)));
                argument = Terms.product(integrator.cancelled(Terms.times(below.reciprocal(), slope)), bracket);
            }
        }
        return Terms.product(Terms.times(Rational.TWO, Terms.power(root, -1)), Terms.apply(Head.ARCTAN, argument));
    }

    /** The root of what is a square; null of anything else. */
    private Term root(Term term) {
        if (term.number() != null) {
            Term root = term.number().signum() < 0 ? null : Terms.squareRoot(term);
            return root != null && root.number() != null ? root : null;
        }
        Term product = Terms.number(1);
        for (Term factor : Forms.factors(Transformations.factor(term, budget))) {
            Term root;
            if (factor instanceof Power power
                    && Forms.isWhole(power.exponent())
                    && power.exponent().number().isEven()) {
                root = Terms.power(power.base(), Terms.times(Rational.HALF, power.exponent()));
            } else {
                root = factor.number() == null || factor.number().signum() < 0 ? null : Terms.squareRoot(factor);
                if (root == null || root.number() == null) return null;
            }
            product = Terms.product(product, root);
        }
        return product;
    }
}
