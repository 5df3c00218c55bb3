package mfml.integral;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mfml.symbolic.Applied;
import mfml.symbolic.Domain;
import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Power;
import mfml.symbolic.Rational;
import mfml.symbolic.Sum;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/** Rational functions of e^(c x), hyperbolic functions among them: u = e^(c x). */
final class ExponentialFunctions implements Method {
    private static final List<String> LETTERS = List.of("u", "v", "w", "s", "t", "r");

    @Override
    public Work of(Term f, Symbol x, Integrator integrator) {
        boolean hyperbolic = Forms.contains(f, Head.SINH, Head.COSH, Head.TANH);
        Term plain = exponentials(f, x);
        List<Power> powers = new ArrayList<>();
        for (Term part : Forms.all(plain)) {
            if (part instanceof Power power && !Forms.has(power.base(), x) && Forms.has(part, x)) powers.add(power);
        }
        if (powers.isEmpty()) return null;
        Term base = powers.getFirst().base();
        Term unit = unit(powers, base, x);
        if (unit == null) return null;
        Symbol u = Integrator.letter(Domain.POSITIVE, LETTERS, f, x);
        Term replaced = Forms.replaced(plain, part -> inU(part, base, unit, u, x));
        if (Forms.has(replaced, x) || !Forms.isRational(replaced, u)) return null;
        Term rate = base == NamedNumber.E ? unit : Terms.product(unit, Terms.apply(Head.LN, base));
        Term inner = integrator.cancelled(Terms.quotient(replaced, Terms.product(rate, u)));
        Work work = integrator.of(inner, u);
        if (work == null) return null;
        Term g = Terms.power(base, Terms.product(unit, x));
        Work made = Substitutions.made("substitution", g, Terms.product(rate, g), f, x, work, integrator);
        if (!hyperbolic) return made;
        Term folded = hyperbolic(made.value(), x);
        return new Work(made.rule(), made.detail(), f, x, made.parts(), made.shape(), folded, false);
    }

    /** Hyperbolic functions of x by their definitions. */
    static Term exponentials(Term f, Symbol x) {
        return Forms.replaced(f, part -> {
            if (!(part instanceof Applied applied) || !Forms.has(part, x)) return null;
            Term up = Terms.exponential(applied.argument());
            Term down = Terms.exponential(Terms.negative(applied.argument()));
            return switch (applied.head()) {
                case SINH -> Forms.half(Terms.difference(up, down));
                case COSH -> Forms.half(Terms.sum(up, down));
                case TANH -> Terms.quotient(Terms.difference(up, down), Terms.sum(up, down));
                default -> null;
            };
        });
    }

    /** The largest c of which the rates of all exponents are whole multiples; null where there is none. */
    private static Term unit(List<Power> powers, Term base, Symbol x) {
        Term first = null;
        BigInteger below = BigInteger.ONE;
        List<Rational> ratios = new ArrayList<>();
        for (Power power : powers) {
            Term[] linear = Forms.linear(power.exponent(), x);
            if (linear == null || !power.base().equals(base)) return null;
            if (first == null) first = linear[0];
            Rational ratio = Terms.quotient(linear[0], first).number();
            if (ratio == null) return null;
            ratios.add(ratio);
            below = below.multiply(ratio.denominator()).divide(below.gcd(ratio.denominator()));
        }
        BigInteger above = BigInteger.ZERO;
        for (Rational ratio : ratios) {
            Rational whole = ratio.times(Rational.of(below));
            if (!whole.isInt() || Math.abs(whole.intValue()) > 60) return null;
            above = above.gcd(whole.numerator());
        }
        Term unit = Terms.times(Rational.of(above, below), first);
        boolean negative = Interval.sign(unit, mfml.budget.Budget.unlimited()).isNegative();
        return negative ? Terms.negative(unit) : unit;
    }

    private static Term inU(Term part, Term base, Term unit, Symbol u, Symbol x) {
        if (!(part instanceof Power power) || !power.base().equals(base) || !Forms.has(part, x)) return null;
        Term[] linear = Forms.linear(power.exponent(), x);
        if (linear == null) return null;
        Rational times = Terms.quotient(linear[0], unit).number();
        return Terms.product(Terms.power(u, Terms.number(times)), Terms.power(base, linear[1]));
    }

    /** a eᵘ + b e⁻ᵘ as hyperbolic functions. */
    private static Term hyperbolic(Term value, Symbol x) {
        Map<Term, Term[]> pairs = new LinkedHashMap<>();
        List<Term> rest = new ArrayList<>();
        for (Term summand : Forms.summands(value)) {
            Term[] split = Forms.split(summand, x);
            boolean fits = split[1] instanceof Power power && power.base() == NamedNumber.E;
            if (!fits) {
                rest.add(summand);
                continue;
            }
            Term exponent = ((Power) split[1]).exponent();
            boolean minus = isMinus(exponent);
            Term u = minus ? Terms.negative(exponent) : exponent;
            pairs.computeIfAbsent(u, k -> new Term[] {Terms.number(0), Terms.number(0)})[minus ? 1 : 0] = split[0];
        }
        pairs.forEach((u, pair) -> {
            rest.add(Terms.product(Terms.sum(pair[0], pair[1]), Terms.apply(Head.COSH, u)));
            rest.add(Terms.product(Terms.difference(pair[0], pair[1]), Terms.apply(Head.SINH, u)));
        });
        return Terms.sum(rest);
    }

    private static boolean isMinus(Term exponent) {
        return switch (exponent) {
            case mfml.symbolic.Product product -> product.coefficient().signum() < 0;
            case Sum sum -> sum.coefficient(0).signum() < 0;
            default -> false;
        };
    }
}
