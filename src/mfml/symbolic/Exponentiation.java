package mfml.symbolic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mfml.error.Fault;

/** Powers in normal form. What is rewritten holds for principal powers wherever the written form is defined. */
final class Exponentiation {
    private static final long MOST_BITS = 1 << 20; // a numeral above it stays a power

    private Exponentiation() {}

    static Term of(Term base, Term exponent) {
        Rational number = exponent.number();
        if (number != null) {
            if (number.isZero()) return Numeral.ONE;
            if (number.isOne()) return base;
        }
        return switch (base) {
            case Numeral numeral -> numeral(numeral, exponent);
            case NamedNumber named when named == NamedNumber.E -> exponential(exponent);
            case NamedNumber named
            when named == NamedNumber.I && number != null && number.isWhole() -> imaginary(number);
            case Power power -> power(power, exponent);
            case Product product -> product(product, exponent);
            case Applied applied
            when applied.head() == Head.ABS && number != null && number.isEven() && Signs.isReal(applied.argument()) ->
                of(applied.argument(), exponent);
            default -> new Power(base, exponent);
        };
    }

    // ---- of numbers

    private static Term numeral(Numeral base, Term exponent) {
        Rational value = base.number();
        if (value.isOne()) return base;
        Rational number = exponent.number();
        if (value.isZero()) {
            Sign sign = Signs.of(exponent);
            if (sign.isNegative())
                throw Fault.of("number.division_by_zero").with("dividend", "1").with("left", "1");
            return sign.isPositive() ? base : new Power(base, exponent);
        }
        if (number == null) return symbolic(base, exponent);
        if (number.isWhole()) return whole(base, number);
        if (value.signum() < 0) return negative(value, number);
        return root(value, number);
    }

    /** 2^(n + 3) is 8 · 2ⁿ, where the 8 can be written out; a product would join anything else to the power again. */
    private static Term symbolic(Numeral base, Term exponent) {
        boolean even = base.isNumber(-1) && Signs.isWhole(Terms.times(Rational.HALF, exponent));
        if (even) return Numeral.ONE;
        if (exponent instanceof Sum sum && base.number().signum() > 0) {
            Rational floor = Rational.of(sum.constant().floor());
            Term outside = floor.isZero() ? base : whole(base, floor);
            if (!floor.isZero() && outside instanceof Numeral) {
                return Terms.product(outside, new Power(base, Terms.difference(exponent, Numeral.of(floor))));
            }
        }
        return new Power(base, exponent);
    }

    private static Term whole(Numeral base, Rational exponent) {
        Rational value = base.number();
        if (value.equals(Rational.MINUS_ONE)) return exponent.isEven() ? Numeral.ONE : base;
        boolean fits = exponent.isInt() && (long) value.bits() * Math.abs((long) exponent.intValue()) <= MOST_BITS;
        return fits ? Numeral.of(value.power(exponent.intValue())) : new Power(base, Numeral.of(exponent));
    }

    /** (−1)^(1/2) is i; of other negative numbers the principal power, whose factor (−1)^q stays. */
    private static Term negative(Rational base, Rational exponent) {
        if (base.equals(Rational.MINUS_ONE)) {
            BigInteger floor = exponent.floor();
            Rational rest = exponent.minus(Rational.of(floor));
            Term unit = rest.equals(Rational.HALF) ? NamedNumber.I : new Power(Numeral.MINUS_ONE, Numeral.of(rest));
            return floor.testBit(0) ? Terms.negative(unit) : unit;
        }
        return Terms.product(negative(Rational.MINUS_ONE, exponent), of(Numeral.of(base.abs()), Numeral.of(exponent)));
    }

    /** Of a positive rational: its primes each under an exponent between 0 and 1, what is rational before them. */
    private static Term root(Rational base, Rational exponent) {
        List<Term> roots = new ArrayList<>();
        Rational outside = Rational.ONE;
        for (Map.Entry<BigInteger, Integer> prime : Primes.of(base).entrySet()) {
            Rational power = exponent.times(Rational.of(prime.getValue()));
            BigInteger floor = power.floor();
            if (floor.bitLength() > 31 || (long) prime.getKey().bitLength() * Math.abs(floor.longValue()) > MOST_BITS) {
                return new Power(Numeral.of(base), Numeral.of(exponent));
            }
            outside = outside.times(Rational.of(prime.getKey()).power(floor.intValue()));
            Rational rest = power.minus(Rational.of(floor));
            if (!rest.isZero()) roots.add(new Power(Numeral.of(Rational.of(prime.getKey())), Numeral.of(rest)));
        }
        if (roots.isEmpty()) return Numeral.of(outside);
        if (roots.size() == 1) return Terms.times(outside, roots.getFirst());
        roots.sort(TermOrder.ORDER);
        return new Product(outside, roots.toArray(new Term[0]));
    }

    // ---- of e and i

    /** e^(a + b ln u) is uᵇ eᵃ; e^(iπq) is a number of the unit circle. */
    private static Term exponential(Term exponent) {
        List<Term> factors = new ArrayList<>();
        List<Term> rest = new ArrayList<>();
        List<Term> summands = exponent instanceof Sum ? exponent.parts() : List.of(exponent);
        for (Term summand : summands) {
            Term logarithm = summand instanceof Product product ? logarithm(product) : summand;
            if (logarithm instanceof Applied applied && applied.head() == Head.LN) {
                factors.add(of(applied.argument(), Terms.quotient(summand, logarithm)));
            } else {
                Term circle = circle(summand);
                if (circle != null) factors.add(circle);
                else rest.add(summand);
            }
        }
        if (factors.isEmpty()) return new Power(NamedNumber.E, exponent);
        if (!rest.isEmpty()) factors.add(of(NamedNumber.E, Terms.sum(rest)));
        return Terms.product(factors);
    }

    private static Term logarithm(Product product) {
        for (int k = 0; k < product.count(); k++) {
            if (product.factor(k) instanceof Applied applied && applied.head() == Head.LN) return applied;
        }
        return null;
    }

    /** e^(iπq) by cosine and sine, where they are known; otherwise null. */
    private static Term circle(Term exponent) {
        Term turns = Terms.quotient(exponent, Terms.product(NamedNumber.I, NamedNumber.PI));
        if (turns.number() == null) return null;
        Term angle = Terms.times(turns.number(), NamedNumber.PI);
        Term cos = Terms.apply(Head.COS, angle);
        Term sin = Terms.apply(Head.SIN, angle);
        boolean known = !(cos instanceof Applied) && !(sin instanceof Applied);
        return known ? Terms.sum(cos, Terms.product(NamedNumber.I, sin)) : null;
    }

    private static Term imaginary(Rational exponent) {
        return switch (exponent.numerator().mod(BigInteger.valueOf(4)).intValue()) {
            case 0 -> Numeral.ONE;
            case 1 -> NamedNumber.I;
            case 2 -> Numeral.MINUS_ONE;
            default -> Terms.negative(NamedNumber.I);
        };
    }

    // ---- of powers and products

    /** (bᵖ)^q is b^(pq) for whole q, for b ≥ 0 and real p, and for −1 < p ≤ 1; (b²)^q is |b|^(2q) for real b. */
    private static Term power(Power base, Term exponent) {
        Term inner = base.exponent();
        Rational number = inner.number();
        boolean joins = Signs.isWhole(exponent)
                || Signs.of(base.base()).isNotNegative() && Signs.isReal(inner)
                || number != null && number.abs().compareTo(Rational.ONE) < 0;
        if (joins) return of(base.base(), Terms.product(inner, exponent));
        if (number != null && number.isEven() && Signs.isReal(base.base())) {
            return of(Terms.apply(Head.ABS, base.base()), Terms.product(inner, exponent));
        }
        return new Power(base, exponent);
    }

    /** A whole exponent goes to every factor; any other to those that are not negative. */
    private static Term product(Product base, Term exponent) {
        if (Signs.isWhole(exponent)) {
            List<Term> powers = new ArrayList<>();
            for (Term factor : base.parts()) powers.add(of(factor, exponent));
            return Terms.product(powers);
        }
        List<Term> outside = new ArrayList<>();
        List<Term> inside = new ArrayList<>();
        if (!base.coefficient().abs().isOne())
            outside.add(of(Numeral.of(base.coefficient().abs()), exponent));
        if (base.coefficient().signum() < 0) inside.add(Numeral.MINUS_ONE);
        for (int k = 0; k < base.count(); k++) {
            Term factor = base.factor(k);
            if (Signs.of(factor).isNotNegative() && Signs.isReal(factor)) outside.add(of(factor, exponent));
            else inside.add(factor);
        }
        if (outside.isEmpty()) return new Power(base, exponent);
        outside.add(of(Terms.product(inside), exponent));
        return Terms.product(outside);
    }
}
