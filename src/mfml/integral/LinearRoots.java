package mfml.integral;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import mfml.symbolic.Power;
import mfml.symbolic.Rational;
import mfml.symbolic.Substitution;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/** Rational functions of x and of roots of one (a x + b)/(c x + d): u is the root of which all are powers. */
final class LinearRoots implements Method {
    private static final List<String> LETTERS = List.of("u", "v", "w", "s", "t", "r");

    @Override
    public Work of(Term f, Symbol x, Integrator integrator) {
        Term radicand = null;
        BigInteger order = BigInteger.ONE;
        for (Term part : Forms.all(f)) {
            if (!(part instanceof Power power) || !Forms.has(power.base(), x)) continue;
            Rational exponent = power.exponent().number();
            if (exponent == null) return null;
            if (exponent.isWhole()) continue;
            if (radicand == null) radicand = power.base();
            if (!radicand.equals(power.base())) return null;
            order = order.multiply(exponent.denominator()).divide(order.gcd(exponent.denominator()));
        }
        if (radicand == null || order.bitLength() > 5) return null;
        Term root = radicand;
        int n = order.intValue();
        Symbol u = Integrator.letter(Substitutions.NOT_NEGATIVE, LETTERS, f, x);
        Term inverse = inverse(root, Terms.power(u, n), x, integrator);
        if (inverse == null) return null;
        Term inU = Forms.replaced(f, part -> {
            if (part.equals(x)) return inverse;
            boolean power = part instanceof Power p
                    && p.base().equals(root)
                    && p.exponent().number() != null;
            if (!power) return null;
            return Terms.power(u, Terms.times(Rational.of(n), ((Power) part).exponent()));
        });
        if (!Forms.isRational(inU, u) || Forms.has(inU, x)) return null;
        Term slope = integrator.derivative(inverse, u);
        Term inner = integrator.cancelled(Terms.product(inU, slope));
        Work work = integrator.of(inner, u);
        if (work == null) return null;
        Term g = Terms.power(root, Terms.number(Rational.of(1, n)));
        Term value = Substitution.of(work.value(), Map.of(u.name(), g), integrator.budget());
        return new Work(
                "substitution",
                () -> u.text() + " = " + g.text() + ", " + x.text() + " = " + inverse.text() + ", d" + x.text() + " = "
                        + BasicIntegrals.differential(slope, u),
                f,
                x,
                List.of(work),
                List::getFirst,
                value,
                false);
    }

    /** x where (a x + b)/(c x + d) is w; null of anything else. */
    private static Term inverse(Term root, Term w, Symbol x, Integrator integrator) {
        if (!Forms.isRational(root, x)) return null;
        Term[] sides = RationalFunctions.sides(integrator.cancelled(root));
        Polynomial above = Polynomial.of(sides[0], x, integrator.budget());
        Polynomial below = Polynomial.of(sides[1], x, integrator.budget());
        if (above.degree() > 1 || below.degree() > 1) return null;
        Term numerator = Terms.difference(Terms.product(below.coefficient(0), w), above.coefficient(0));
        Term denominator = Terms.difference(above.coefficient(1), Terms.product(below.coefficient(1), w));
        return integrator.cancelled(Terms.quotient(numerator, denominator));
    }
}
