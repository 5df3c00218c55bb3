package mfml.symbolic.sameness;

import java.util.HashMap;
import java.util.Map;
import mfml.symbolic.Rational;

/** Arithmetic of quotients. Divisors are kept as powers; a common one is never multiplied out. */
final class Quotients {
    final Arithmetic arithmetic;

    Quotients(Arithmetic arithmetic) {
        this.arithmetic = arithmetic;
    }

    Quotient plus(Quotient left, Quotient right) {
        if (left.numerator().isZero()) return right;
        if (right.numerator().isZero()) return left;
        Map<Polynomial, Integer> all = new HashMap<>(left.divisors());
        right.divisors().forEach((divisor, power) -> all.merge(divisor, power, Math::max));
        return new Quotient(spread(left, all).plus(spread(right, all)), all);
    }

    /** The numerator over more divisors. */
    private Polynomial spread(Quotient quotient, Map<Polynomial, Integer> divisors) {
        Polynomial numerator = quotient.numerator();
        for (Map.Entry<Polynomial, Integer> divisor : divisors.entrySet()) {
            int missing = divisor.getValue() - quotient.divisors().getOrDefault(divisor.getKey(), 0);
            if (missing > 0) numerator = arithmetic.times(numerator, arithmetic.power(divisor.getKey(), missing));
        }
        return numerator;
    }

    Quotient times(Quotient left, Quotient right) {
        Map<Polynomial, Integer> all = new HashMap<>(left.divisors());
        right.divisors().forEach((divisor, power) -> all.merge(divisor, power, Integer::sum));
        Polynomial a = cancelled(left.numerator(), all);
        Polynomial b = cancelled(right.numerator(), all);
        return new Quotient(arithmetic.times(a, b), all);
    }

    /** A numerator that is a multiple of a divisor by a number goes out against it. */
    private Polynomial cancelled(Polynomial numerator, Map<Polynomial, Integer> divisors) {
        if (divisors.isEmpty() || numerator.count() < 2) return numerator;
        Rational lead = numerator.coefficient(numerator.leading());
        Polynomial monic = numerator.times(lead.reciprocal());
        Integer power = divisors.get(monic);
        if (power == null) return numerator;
        if (power == 1) divisors.remove(monic);
        else divisors.put(monic, power - 1);
        return Polynomial.number(lead);
    }

    Quotient times(Quotient quotient, Rational number) {
        return new Quotient(quotient.numerator().times(number), number.isZero() ? Map.of() : quotient.divisors());
    }

    Quotient minus(Quotient left, Quotient right) {
        return plus(left, times(right, Rational.MINUS_ONE));
    }

    /** Divided wherever a divisor goes into the numerator. */
    Quotient reduced(Quotient quotient) {
        if (quotient.isPolynomial()) return quotient;
        Map<Polynomial, Integer> kept = new HashMap<>();
        Polynomial numerator = quotient.numerator();
        for (Map.Entry<Polynomial, Integer> divisor : quotient.divisors().entrySet()) {
            int power = divisor.getValue();
            while (power > 0) {
                Polynomial less = arithmetic.divided(numerator, divisor.getKey());
                if (less == null) break;
                numerator = less;
                power--;
            }
            if (power > 0) kept.put(divisor.getKey(), power);
        }
        return numerator.isZero() ? Quotient.ZERO : new Quotient(numerator, kept);
    }

    Quotient inverse(Quotient quotient) {
        Quotient inverse = inverse(quotient.numerator());
        for (Map.Entry<Polynomial, Integer> divisor : quotient.divisors().entrySet()) {
            inverse = times(inverse, Quotient.of(arithmetic.power(divisor.getKey(), divisor.getValue())));
        }
        return inverse;
    }

    /** 1 over a polynomial: its common monomial under negative exponents, the rest a divisor. */
    Quotient inverse(Polynomial polynomial) {
        if (polynomial.isZero()) throw new Undefined();
        Monomial common = common(polynomial);
        Polynomial rest = common.isOne() ? polynomial : shifted(polynomial, common.inverse());
        Quotient outside = inverse(common);
        Monomial lead = rest.leading();
        Rational first = rest.coefficient(lead);
        if (rest.isMonomial() && lead.isOne()) return times(outside, first.reciprocal());
        return times(
                times(outside, first.reciprocal()),
                new Quotient(Polynomial.ONE, Map.of(rest.times(first.reciprocal()), 1)));
    }

    static Polynomial shifted(Polynomial polynomial, Monomial by) {
        Map<Monomial, Rational> shifted = new HashMap<>();
        polynomial.terms.forEach((monomial, coefficient) -> shifted.put(monomial.times(by), coefficient));
        return new Polynomial(shifted);
    }

    /** Of every kernel the least exponent. */
    static Monomial common(Polynomial polynomial) {
        Map<Integer, Rational> least = new HashMap<>();
        for (Monomial monomial : polynomial.terms.keySet()) {
            for (int kernel : monomial.kernels) least.put(kernel, null);
        }
        Monomial common = Monomial.ONE;
        for (int kernel : new java.util.TreeSet<>(least.keySet())) {
            Rational lowest = null;
            for (Monomial monomial : polynomial.terms.keySet()) {
                Rational exponent = monomial.exponent(kernel);
                if (lowest == null || exponent.compareTo(lowest) < 0) lowest = exponent;
            }
            if (!lowest.isZero()) {
                common = common.times(new Monomial(new int[] {kernel}, new Rational[] {lowest}));
            }
        }
        return common;
    }

    private Quotient inverse(Monomial monomial) {
        Quotient inverse = Quotient.ONE;
        for (int k = 0; k < monomial.kernels.length; k++) {
            Kernel kernel = arithmetic.kernels.get(monomial.kernels[k]);
            inverse = times(inverse, power(kernel, monomial.exponents[k].negated()));
        }
        return inverse;
    }

    /** A kernel under any exponent. */
    Quotient power(Kernel kernel, Rational exponent) {
        if (kernel.kind != Kernel.Kind.ROOT || exponent.signum() >= 0) {
            return Quotient.of(arithmetic.reduced(Monomial.of(kernel, exponent), Rational.ONE));
        }
        Rational whole = Rational.of(exponent.floor());
        Quotient rest = Quotient.of(Polynomial.of(Monomial.of(kernel, exponent.minus(whole)), Rational.ONE));
        return times(rest, power(inverse(kernel.base), whole.negated().intValue()));
    }

    Quotient power(Quotient base, int exponent) {
        if (exponent < 0) return power(inverse(base), -exponent);
        Map<Polynomial, Integer> divisors = new HashMap<>();
        base.divisors().forEach((divisor, power) -> divisors.put(divisor, Math.multiplyExact(power, exponent)));
        return exponent == 0 ? Quotient.ONE : new Quotient(arithmetic.power(base.numerator(), exponent), divisors);
    }

    /** A division by what is 0 everywhere. */
    static final class Undefined extends RuntimeException {
        Undefined() {
            super(null, null, false, false);
        }
    }
}
