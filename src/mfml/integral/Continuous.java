package mfml.integral;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mfml.symbolic.Applied;
import mfml.symbolic.Head;
import mfml.symbolic.Rational;
import mfml.symbolic.Sign;
import mfml.symbolic.Substitution;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/**
 * The tangent of an angle φ put back into an antiderivative so that nothing breaks where the tangent does: logarithms and
 * quotients are written in sines and cosines, an arctangent of a tan φ + b as φ and an arctangent that stays in one branch
 * (Jeffrey, 1997).
 */
final class Continuous {
    private final Symbol u;
    private final Term angle;
    private final boolean half; // φ is half of the angle, otherwise the angle
    private final Integrator integrator;
    private final Term phi;
    private final Term sine;
    private final Term cosine;

    Continuous(Symbol u, Term angle, boolean half, Integrator integrator) {
        this.u = u;
        this.angle = angle;
        this.half = half;
        this.integrator = integrator;
        phi = half ? Forms.half(angle) : angle;
        sine = Terms.apply(Head.SIN, phi);
        cosine = Terms.apply(Head.COS, phi);
    }

    Term of(Term value) {
        List<Term> sum = new ArrayList<>();
        for (Term summand : Forms.summands(value)) sum.add(summand(summand));
        return Terms.sum(sum);
    }

    private Term summand(Term summand) {
        Term[] split = Forms.split(summand, u);
        if (split[1] instanceof Applied applied && applied.head() == Head.LN) {
            Term logarithm = logarithm(applied.argument());
            if (logarithm != null) return Linearity.multiplied(split[0], logarithm);
        }
        if (split[1] instanceof Applied applied && applied.head() == Head.ARCTAN) {
            Term arctangent = arctangent(applied.argument());
            if (arctangent != null) return Linearity.multiplied(split[0], arctangent);
        }
        if (Forms.isRational(split[1], u) && !Forms.isPolynomial(split[1], u)) {
            Term[] sides = RationalFunctions.sides(integrator.cancelled(split[1]));
            Polynomial above = Polynomial.of(sides[0], u, integrator.budget());
            Polynomial below = Polynomial.of(sides[1], u, integrator.budget());
            int degree = Math.max(above.degree(), below.degree());
            return Terms.product(
                    split[0],
                    integrator.cancelled(Terms.quotient(homogeneous(above, degree), homogeneous(below, degree))));
        }
        return Substitution.of(summand, Map.of(u.name(), Terms.apply(Head.TAN, phi)), integrator.budget());
    }

    /** ln|p(tan φ)| as ln|p(sin φ, cos φ)| − n ln|cos φ|; the latter cancel where the integrand has no pole. */
    private Term logarithm(Term argument) {
        Term inside = Forms.replaced(
                argument,
                part -> part instanceof Applied applied && applied.head() == Head.ABS ? applied.argument() : null);
        if (!Forms.isRational(inside, u)) return null;
        Term[] sides = RationalFunctions.sides(integrator.cancelled(inside));
        Polynomial above = Polynomial.of(sides[0], u, integrator.budget());
        Polynomial below = Polynomial.of(sides[1], u, integrator.budget());
        Term over = logarithm(above);
        return below.degree() == 0 && below.leading().isNumber(1) ? over : Terms.difference(over, logarithm(below));
    }

    private Term logarithm(Polynomial p) {
        int degree = p.degree();
        if (degree <= 0) return Forms.logarithm(p.term(u));
        boolean squares =
                degree == 2 && p.coefficient(1).isZero() && p.coefficient(0).equals(p.coefficient(2));
        Term form = squares ? p.coefficient(0) : homogeneous(p, degree); // sin² + cos² = 1
        Term power = half && degree % 2 == 0
                ? Terms.times(
                        Rational.of(degree / 2),
                        Forms.logarithm(Forms.half(Terms.sum(Terms.number(1), Terms.apply(Head.COS, angle)))))
                : Terms.times(Rational.of(degree), Forms.logarithm(cosine));
        return Terms.difference(Forms.logarithm(form), power);
    }

    /** p(tan φ) cosⁿ φ; of half the angle, for even n, in the sine and cosine of the angle itself. */
    private Term homogeneous(Polynomial p, int degree) {
        List<Term> sum = new ArrayList<>();
        boolean whole = half && degree % 2 == 0;
        for (int k = 0; k <= p.degree(); k++) {
            Term monomial =
                    whole ? whole(k, degree - k) : Terms.product(Terms.power(sine, k), Terms.power(cosine, degree - k));
            sum.add(Terms.product(p.coefficient(k), monomial));
        }
        return integrator.expanded(Terms.sum(sum));
    }

    /** sinᵏ cosʲ of half the angle, k + j even. */
    private Term whole(int k, int j) {
        Term one = Terms.number(1);
        Term c = Terms.apply(Head.COS, angle);
        Term product = Terms.power(Forms.half(Terms.difference(one, c)), k / 2);
        product = Terms.product(product, Terms.power(Forms.half(Terms.sum(one, c)), j / 2));
        return k % 2 == 0 ? product : Terms.product(product, Forms.half(Terms.apply(Head.SIN, angle)));
    }

    /** arctan((1 − a) sin 2φ/((1 + a) + (1 − a) cos 2φ)), divided by 1 − a. */
    private Term centred(Term a, Term one, Term sin, Term cos) {
        Term ratio = integrator.cancelled(Terms.quotient(Terms.sum(one, a), Terms.difference(one, a)));
        Term offset = integrator.expanded(Surds.rationalized(ratio));
        return Terms.apply(Head.ARCTAN, Terms.quotient(sin, Terms.sum(offset, cos)));
    }

    private Term arctangent(Term argument) {
        Term[] linear = Forms.linear(integrator.expanded(argument), u);
        if (linear == null) return null;
        Sign sign = Interval.sign(linear[0], integrator.budget());
        if (sign.isNegative()) {
            Term turned = arctangent(Terms.negative(argument));
            return turned == null ? null : Terms.negative(turned);
        }
        if (!sign.isPositive()) return null;
        Term a = linear[0];
        Term b = linear[1];
        Term twice = Terms.times(Rational.TWO, phi);
        Term sin = Terms.apply(Head.SIN, twice);
        Term cos = Terms.apply(Head.COS, twice);
        Term one = Terms.number(1);
        Term re = integrator.expanded(Terms.sum(
                List.of(Terms.sum(one, a), Terms.product(Terms.difference(one, a), cos), Terms.product(b, sin))));
        Term im = integrator.expanded(
                Terms.sum(List.of(b, Terms.product(b, cos), Terms.product(Terms.difference(a, one), sin))));
        if (im.isZero()) return phi;
        if (b.isZero()) return Terms.difference(phi, centred(a, one, sin, cos));
        Term room = Terms.difference(Terms.times(Rational.of(4), a), Terms.power(b, 2));
        Term rest = Interval.sign(room, integrator.budget()).isPositive()
                ? Terms.apply(Head.ARCTAN, integrator.cancelled(Terms.quotient(im, re)))
                : Terms.apply(Head.ARCTAN2, im, re);
        return Terms.sum(phi, rest);
    }
}
