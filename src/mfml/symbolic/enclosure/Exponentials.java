package mfml.symbolic.enclosure;

import java.math.BigInteger;

/** eˣ, ln x and the hyperbolic functions of enclosures. */
final class Exponentials {
    private static final long OUT_OF_RANGE = 44; // e^(2⁴⁴) and more is only said to be large

    private Exponentials() {}

    static Enclosure exp(Enclosure x, Precision p) {
        return x.rising(Exponentials::exp, p);
    }

    /**
     * x = k ln 2 + r with 0 ≤ r &lt; ln 2; Taylor's series of r/2ˢ, squared s times. All in whole numbers of 2⁻ⁿ: every
     * summand is off by less than 8 units, every squaring makes of an error e at most 4e + 4.
     */
    private static Enclosure exp(Dyadic x, Precision p) {
        if (x.signum() == 0) return Enclosure.ONE;
        if (!x.isFinite() || x.magnitude() > OUT_OF_RANGE) {
            if (x.signum() > 0) return Enclosure.between(Dyadic.ONE.scaled(1L << OUT_OF_RANGE), Dyadic.INFINITE);
            return Enclosure.between(Dyadic.ZERO, Dyadic.ONE.scaled(-(1L << OUT_OF_RANGE)));
        }
        int halvings = 1 + (int) (0.8 * Math.sqrt(p.bits()));
        int n = p.bits() + 2 * halvings + 40;
        int more = 52;
        BigInteger number = x.fixed(n + more);
        BigInteger ln2 = p.fixedLn2(n + more);
        BigInteger[] parts = floorDivided(number, ln2);
        BigInteger t = parts[1].shiftRight(more + halvings);
        BigInteger sum = BigInteger.ONE.shiftLeft(n);
        BigInteger term = sum;
        int count = 1;
        while (term.signum() != 0) {
            p.charge(1);
            term = term.multiply(t).shiftRight(n).divide(BigInteger.valueOf(count++));
            sum = sum.add(term);
        }
        BigInteger error = BigInteger.valueOf(8L * count + 16);
        for (int k = 0; k < halvings; k++) {
            p.charge(1);
            sum = sum.multiply(sum).shiftRight(n);
            error = error.shiftLeft(2).add(BigInteger.valueOf(4));
        }
        long scale = parts[0].longValueExact() - n;
        return Enclosure.between(
                Dyadic.of(sum.subtract(error), scale).rounded(p.bits(), false),
                Dyadic.of(sum.add(error), scale).rounded(p.bits(), true));
    }

    static BigInteger[] floorDivided(BigInteger dividend, BigInteger divisor) {
        BigInteger[] parts = dividend.divideAndRemainder(divisor);
        if (parts[1].signum() < 0) {
            parts[0] = parts[0].subtract(BigInteger.ONE);
            parts[1] = parts[1].add(divisor);
        }
        return parts;
    }

    /** Of the positive part; empty where there is none. */
    static Enclosure ln(Enclosure x, Precision p) {
        if (x.isEmpty() || x.high().signum() <= 0) return Enclosure.EMPTY;
        Enclosure positive = x.low().signum() < 0 ? Enclosure.between(Dyadic.ZERO, x.high()) : x;
        return positive.rising(Exponentials::ln, p);
    }

    /** x = m 2ᵏ; ln m = y + ln(m e⁻ʸ) with a floating-point y, so that the last logarithm is of a number next to 1. */
    private static Enclosure ln(Dyadic x, Precision p) {
        if (x.signum() == 0) return Enclosure.point(Dyadic.MINUS_INFINITE);
        if (!x.isFinite()) return Enclosure.point(Dyadic.INFINITE);
        if (x.equals(Dyadic.ONE)) return Enclosure.ZERO;
        long k = x.magnitude();
        if (x.scaled(-k).doubleValue() < Math.sqrt(0.5)) k--;
        Dyadic m = x.scaled(-k);
        Dyadic from1 = m.plus(Dyadic.ONE.negated(), m.mantissa().bitLength() + 4, false); // exact
        long near = k == 0 ? -from1.magnitude() : 0;
        if (near > p.bits()) return nextTo1(from1, p);
        Precision q = p.more(Math.max(0, near) + 16);
        Dyadic y = near > 40 ? Dyadic.ZERO : Dyadic.of(Math.log(m.doubleValue()));
        Enclosure rest = Enclosure.point(m).times(exp(Enclosure.point(y.negated()), q), q);
        Enclosure z = y.signum() == 0
                ? Enclosure.point(from1)
                : rest.minus(Enclosure.ONE, q);
        Enclosure logarithm = twiceAreaTangent(z.over(z.plus(Enclosure.of(2), q), q), q);
        Enclosure whole = q.ln2().times(Enclosure.of(k), q);
        return logarithm.plus(Enclosure.point(y), q).plus(whole, p);
    }

    /** ln(1 + t) lies between t − t² and t for |t| ≤ ½. */
    private static Enclosure nextTo1(Dyadic t, Precision p) {
        Dyadic square = t.times(t, p.bits(), true);
        return Enclosure.between(t.plus(square.negated(), p.bits(), false), t.rounded(p.bits(), true));
    }

    /** 2 (u + u³/3 + u⁵/5 + …) for |u| ≤ ½; what is left out is less than its first power. */
    private static Enclosure twiceAreaTangent(Enclosure u, Precision p) {
        Enclosure square = u.square(p);
        Enclosure power = u;
        Enclosure sum = u;
        for (int k = 3; power.greatest().magnitude() >= u.greatest().magnitude() - p.bits() && !power.isZero(); k += 2) {
            power = power.times(square, p);
            sum = sum.plus(power.over(Enclosure.of(k), p), p);
        }
        return sum.widened(power.greatest(), p).scaled(1);
    }

    static Enclosure sinh(Enclosure x, Precision p) {
        return x.rising(Exponentials::sinh, p);
    }

    private static Enclosure sinh(Dyadic x, Precision p) {
        if (!x.isFinite() || x.signum() == 0) return Enclosure.point(x);
        if (Circle.isTiny(x, p)) return Circle.nextTo0(x, p);
        Precision q = p.more(8 - Math.min(0, x.magnitude()));
        Enclosure power = exp(x, q);
        return power.minus(power.reciprocal(q), q).scaled(-1);
    }

    static Enclosure cosh(Enclosure x, Precision p) {
        return x.abs().rising(Exponentials::cosh, p);
    }

    private static Enclosure cosh(Dyadic x, Precision p) {
        if (!x.isFinite()) return Enclosure.point(Dyadic.INFINITE);
        Enclosure power = exp(x, p);
        return power.plus(power.reciprocal(p), p).scaled(-1);
    }

    static Enclosure tanh(Enclosure x, Precision p) {
        return x.rising(Exponentials::tanh, p).within(Enclosure.between(Dyadic.of(-1), Dyadic.ONE));
    }

    /** 1 − 2/(e²ˣ + 1). */
    private static Enclosure tanh(Dyadic x, Precision p) {
        if (!x.isFinite()) return Enclosure.of(x.signum());
        if (x.signum() == 0) return Enclosure.ZERO;
        if (Circle.isTiny(x, p)) return Circle.nextTo0(x, p);
        Precision q = p.more(8 - Math.min(0, x.magnitude()));
        Enclosure power = exp(x.scaled(1), q).plus(Enclosure.ONE, q);
        return Enclosure.ONE.minus(power.reciprocal(q).scaled(1), q);
    }
}
