package mfml.symbolic.enclosure;

import java.math.BigInteger;
import mfml.symbolic.Rational;

/** mantissa · 2^exponent, or one of the two infinities. Sums, products and quotients are rounded to a side that is asked for. */
public final class Dyadic implements Comparable<Dyadic> {
    public static final Dyadic ZERO = new Dyadic(BigInteger.ZERO, 0);
    public static final Dyadic ONE = new Dyadic(BigInteger.ONE, 0);
    static final Dyadic INFINITE = new Dyadic(BigInteger.ONE, Long.MAX_VALUE);
    static final Dyadic MINUS_INFINITE = new Dyadic(BigInteger.ONE.negate(), Long.MAX_VALUE);

    private static final long LARGEST = 1L << 50; // exponents beyond it become infinite, or 0 or the smallest number

    private final BigInteger mantissa; // odd, or 0
    private final long exponent;

    private Dyadic(BigInteger mantissa, long exponent) {
        this.mantissa = mantissa;
        this.exponent = exponent;
    }

    static Dyadic of(BigInteger mantissa, long exponent) {
        if (mantissa.signum() == 0) return ZERO;
        int zeros = mantissa.getLowestSetBit();
        return zeros == 0 ? new Dyadic(mantissa, exponent) : new Dyadic(mantissa.shiftRight(zeros), exponent + zeros);
    }

    static Dyadic of(long number) {
        return of(BigInteger.valueOf(number), 0);
    }

    /** Of a finite number, exactly. */
    static Dyadic of(double number) {
        if (number == 0) return ZERO;
        int exponent = Math.getExponent(number) - 52;
        return exponent < -1022 - 52
                ? of(BigInteger.valueOf((long) Math.scalb(number, 1074)), -1074)
                : of(BigInteger.valueOf((long) Math.scalb(number, -exponent)), exponent);
    }

    static Dyadic quotient(BigInteger dividend, BigInteger divisor, int bits, boolean up) {
        return quotient(of(dividend, 0), of(divisor, 0), bits, up);
    }

    BigInteger mantissa() {
        return mantissa;
    }

    long exponent() {
        return exponent;
    }

    public boolean isFinite() {
        return exponent != Long.MAX_VALUE;
    }

    public int signum() {
        return mantissa.signum();
    }

    /** The least n with |x| < 2ⁿ; of 0 a very small number. */
    long magnitude() {
        if (!isFinite()) return Long.MAX_VALUE;
        return signum() == 0 ? Long.MIN_VALUE / 4 : exponent + mantissa.bitLength();
    }

    Dyadic negated() {
        if (!isFinite()) return signum() > 0 ? MINUS_INFINITE : INFINITE;
        return new Dyadic(mantissa.negate(), exponent);
    }

    Dyadic abs() {
        return signum() < 0 ? negated() : this;
    }

    /** Times a power of two. */
    Dyadic scaled(long by) {
        return signum() == 0 || !isFinite() ? this : new Dyadic(mantissa, exponent + by);
    }

    Dyadic rounded(int bits, boolean up) {
        if (!isFinite()) return this;
        long magnitude = magnitude();
        if (magnitude > LARGEST) {
            if (signum() > 0) return up ? INFINITE : new Dyadic(BigInteger.ONE, LARGEST - 1);
            return up ? new Dyadic(BigInteger.ONE.negate(), LARGEST - 1) : MINUS_INFINITE;
        }
        if (signum() != 0 && magnitude < -LARGEST) {
            if (signum() > 0 != up) return ZERO;
            return new Dyadic(BigInteger.valueOf(signum()), -LARGEST);
        }
        int excess = mantissa.bitLength() - bits;
        return excess <= 0 ? this : of(shifted(mantissa, excess, up), exponent + excess);
    }

    private static BigInteger shifted(BigInteger number, int by, boolean up) {
        return up ? number.negate().shiftRight(by).negate() : number.shiftRight(by);
    }

    Dyadic plus(Dyadic other, int bits, boolean up) {
        if (!isFinite() || other.signum() == 0) return rounded(bits, up);
        if (!other.isFinite() || signum() == 0) return other.rounded(bits, up);
        Dyadic large = magnitude() >= other.magnitude() ? this : other;
        Dyadic small = large == this ? other : this;
        long least = large.magnitude() - bits - 3;
        if (small.magnitude() < least) {
            if (small.signum() > 0 != up) return large.rounded(bits, up);
            return large.nudged(least, up).rounded(bits, up);
        }
        long exponent = Math.min(large.exponent, small.exponent);
        BigInteger sum = large.mantissa
                .shiftLeft((int) (large.exponent - exponent))
                .add(small.mantissa.shiftLeft((int) (small.exponent - exponent)));
        return of(sum, exponent).rounded(bits, up);
    }

    /** Moved by 2ⁿ to one side. */
    private Dyadic nudged(long n, boolean up) {
        long least = Math.min(exponent, n);
        BigInteger step = BigInteger.ONE.shiftLeft((int) (n - least));
        BigInteger base = mantissa.shiftLeft((int) (exponent - least));
        return of(up ? base.add(step) : base.subtract(step), least);
    }

    /** 0 · ∞ is 0: what is multiplied are the ends of intervals. */
    Dyadic times(Dyadic other, int bits, boolean up) {
        if (signum() == 0 || other.signum() == 0) return ZERO;
        if (!isFinite() || !other.isFinite()) return signum() == other.signum() ? INFINITE : MINUS_INFINITE;
        return of(mantissa.multiply(other.mantissa), exponent + other.exponent).rounded(bits, up);
    }

    /** The divisor is not 0; a number over an infinite one is 0. */
    static Dyadic quotient(Dyadic dividend, Dyadic divisor, int bits, boolean up) {
        if (dividend.signum() == 0 || !divisor.isFinite()) return ZERO;
        if (!dividend.isFinite()) return dividend.signum() == divisor.signum() ? INFINITE : MINUS_INFINITE;
        int shift = Math.max(0, bits + 2 + divisor.mantissa.bitLength() - dividend.mantissa.bitLength());
        BigInteger[] parts = dividend.mantissa.shiftLeft(shift).divideAndRemainder(divisor.mantissa);
        BigInteger floor = parts[0];
        if (parts[1].signum() != 0) {
            boolean below = dividend.signum() * divisor.signum() < 0; // the quotient was cut towards 0
            if (up && !below) floor = floor.add(BigInteger.ONE);
            if (!up && below) floor = floor.subtract(BigInteger.ONE);
        }
        return of(floor, dividend.exponent - divisor.exponent - shift).rounded(bits, up);
    }

    /** The square root of a number that is not negative. */
    Dyadic root(int bits, boolean up) {
        if (signum() == 0 || !isFinite()) return this;
        long shift = Math.max(0, 2L * bits + 4 - mantissa.bitLength());
        if (((exponent - shift) & 1) != 0) shift++;
        BigInteger[] root = mantissa.shiftLeft((int) shift).sqrtAndRemainder();
        BigInteger floor = up && root[1].signum() != 0 ? root[0].add(BigInteger.ONE) : root[0];
        return of(floor, (exponent - shift) / 2).rounded(bits, up);
    }

    /** The whole number below it, of one that is not too large to be written out. */
    public BigInteger floor() {
        return exponent >= 0 ? mantissa.shiftLeft((int) exponent) : shiftedDown(mantissa, -exponent);
    }

    private static BigInteger shiftedDown(BigInteger number, long by) {
        return by > Integer.MAX_VALUE ? BigInteger.valueOf(number.signum() < 0 ? -1 : 0) : number.shiftRight((int) by);
    }

    /** ⌊x · 2ⁿ⌋. */
    BigInteger fixed(long n) {
        return scaled(n).floor();
    }

    /** @throws ArithmeticException where it is infinite or its size cannot be written out */
    public Rational rational() {
        if (!isFinite() || Math.abs(exponent) > 1 << 24)
            throw new ArithmeticException("a number of " + exponent + " bits");
        return exponent >= 0
                ? Rational.of(mantissa.shiftLeft((int) exponent))
                : Rational.of(mantissa, BigInteger.ONE.shiftLeft((int) -exponent));
    }

    public double doubleValue() {
        if (!isFinite()) return signum() * Double.POSITIVE_INFINITY;
        int excess = Math.max(0, mantissa.bitLength() - 62);
        double scale = Math.clamp(exponent + excess, -5000, 5000);
        return Math.scalb((double) mantissa.shiftRight(excess).longValue(), (int) scale);
    }

    @Override
    public int compareTo(Dyadic other) {
        int bySign = Integer.compare(signum(), other.signum());
        if (bySign != 0 || signum() == 0) return bySign;
        if (!isFinite() || !other.isFinite()) {
            return isFinite() ? -other.signum() : other.isFinite() ? signum() : 0;
        }
        int bySize = Long.compare(magnitude(), other.magnitude());
        if (bySize != 0) return signum() * bySize;
        long least = Math.min(exponent, other.exponent);
        return mantissa.shiftLeft((int) (exponent - least))
                .compareTo(other.mantissa.shiftLeft((int) (other.exponent - least)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dyadic that && exponent == that.exponent && mantissa.equals(that.mantissa);
    }

    @Override
    public int hashCode() {
        return 31 * mantissa.hashCode() + Long.hashCode(exponent);
    }

    @Override
    public String toString() {
        return isFinite() ? mantissa + "·2^" + exponent : signum() > 0 ? "∞" : "-∞";
    }
}
