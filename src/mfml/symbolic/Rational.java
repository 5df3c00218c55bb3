package mfml.symbolic;

import java.math.BigDecimal;
import java.math.BigInteger;
import mfml.error.Fault;
import mfml.value.BigWhole;
import mfml.value.Fraction;
import mfml.value.Real;
import mfml.value.Truth;
import mfml.value.Value;
import mfml.value.Whole;

/** A fraction of whole numbers of any size, reduced, the denominator positive. */
public final class Rational implements Comparable<Rational> {
    public static final Rational ZERO = new Rational(0, 1);
    public static final Rational ONE = new Rational(1, 1);
    public static final Rational TWO = new Rational(2, 1);
    public static final Rational HALF = new Rational(1, 2);
    public static final Rational MINUS_ONE = new Rational(-1, 1);

    private static final long SMALL = 1L << 31; // parts below it multiply and add within 64 bits

    private final long small; // the numerator, where large is null
    private final long under; // the denominator, where large is null
    private final BigInteger large;
    private final BigInteger largeUnder;

    private Rational(long numerator, long denominator) {
        small = numerator;
        under = denominator;
        large = null;
        largeUnder = null;
    }

    private Rational(BigInteger numerator, BigInteger denominator) {
        small = 0;
        under = 0;
        large = numerator;
        largeUnder = denominator;
    }

    public static Rational of(long number) {
        return Math.abs(number) < SMALL && number != Long.MIN_VALUE
                ? new Rational(number, 1)
                : new Rational(BigInteger.valueOf(number), BigInteger.ONE);
    }

    public static Rational of(BigInteger number) {
        return of(number, BigInteger.ONE);
    }

    public static Rational of(long numerator, long denominator) {
        return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** @throws ArithmeticException where the denominator is 0 */
    public static Rational of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) throw new ArithmeticException("a denominator of 0");
        BigInteger common = numerator.gcd(denominator);
        if (denominator.signum() < 0) common = common.negate();
        return reduced(numerator.divide(common), denominator.divide(common));
    }

    private static Rational reduced(BigInteger numerator, BigInteger denominator) {
        return numerator.bitLength() < 32 && denominator.bitLength() < 32
                ? new Rational(numerator.longValue(), denominator.longValue())
                : new Rational(numerator, denominator);
    }

    /** Of an exact number, or a decimal as it is written with its fewest digits: 0.1 is 1/10. */
    public static Rational of(Value number) {
        return switch (number) {
            case Whole whole -> of(whole.value());
            case BigWhole big -> of(big.value());
            case Fraction fraction -> of(fraction.numerator(), fraction.denominator());
            case Truth truth -> truth.holds() ? ONE : ZERO;
            case Real real -> decimal(real.value());
            default -> throw Fault.of("term.number").with("found", number.description());
        };
    }

    private static Rational decimal(double number) {
        if (Double.isInfinite(number)) throw Fault.of("term.infinity").with("found", "a formula");
        if (!Double.isFinite(number)) throw Fault.of("term.number").with("found", new Real(number).text());
        BigDecimal typed = new BigDecimal(Double.toString(number));
        return typed.scale() <= 0
                ? of(typed.toBigIntegerExact())
                : of(typed.unscaledValue(), BigInteger.TEN.pow(typed.scale()));
    }

    private boolean isSmall() {
        return large == null;
    }

    public BigInteger numerator() {
        return isSmall() ? BigInteger.valueOf(small) : large;
    }

    public BigInteger denominator() {
        return isSmall() ? BigInteger.valueOf(under) : largeUnder;
    }

    public int signum() {
        return isSmall() ? Long.signum(small) : large.signum();
    }

    public boolean isZero() {
        return signum() == 0;
    }

    public boolean isOne() {
        return isSmall() && small == 1 && under == 1;
    }

    public boolean isWhole() {
        return isSmall() ? under == 1 : largeUnder.equals(BigInteger.ONE);
    }

    /** Whether it is a whole number that an {@code int} holds. */
    public boolean isInt() {
        return isSmall() && under == 1 && small == (int) small;
    }

    /** @throws ArithmeticException where it is no {@link #isInt} */
    public int intValue() {
        if (!isInt()) throw new ArithmeticException(this + " is no small whole number");
        return (int) small;
    }

    public boolean isEven() {
        return isWhole() && !numerator().testBit(0);
    }

    /** Bits of the longer part. */
    public int bits() {
        if (isSmall()) return Long.SIZE - Long.numberOfLeadingZeros(Math.max(Math.abs(small), under));
        return Math.max(large.bitLength(), largeUnder.bitLength());
    }

    public Rational plus(Rational other) {
        if (isSmall() && other.isSmall()) {
            if (under == 1 && other.under == 1) return of(small + other.small);
            return ratio(small * other.under + other.small * under, under * other.under);
        }
        return of(
                numerator().multiply(other.denominator()).add(other.numerator().multiply(denominator())),
                denominator().multiply(other.denominator()));
    }

    public Rational minus(Rational other) {
        return plus(other.negated());
    }

    public Rational times(Rational other) {
        if (isSmall() && other.isSmall()) {
            if (under == 1 && other.under == 1) return of(small * other.small);
            return ratio(small * other.small, under * other.under);
        }
        return of(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
    }

    /** @throws ArithmeticException where the other is 0 */
    public Rational over(Rational other) {
        return times(other.reciprocal());
    }

    /** Of two products of numbers below 2³¹. */
    private static Rational ratio(long numerator, long denominator) {
        long a = Math.abs(numerator);
        long b = denominator;
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        long p = numerator / a;
        long q = denominator / a;
        return Math.abs(p) < SMALL && q < SMALL
                ? new Rational(p, q)
                : new Rational(BigInteger.valueOf(p), BigInteger.valueOf(q));
    }

    public Rational negated() {
        return isSmall() ? new Rational(-small, under) : reduced(large.negate(), largeUnder);
    }

    public Rational abs() {
        return signum() < 0 ? negated() : this;
    }

    /** @throws ArithmeticException of 0 */
    public Rational reciprocal() {
        if (isZero()) throw new ArithmeticException("the reciprocal of 0");
        if (isSmall()) return small < 0 ? new Rational(-under, -small) : new Rational(under, small);
        return signum() < 0 ? new Rational(largeUnder.negate(), large.negate()) : new Rational(largeUnder, large);
    }

    /** A whole power; of 0 not a negative one. The caller has looked at the size of the result. */
    public Rational power(int exponent) {
        if (exponent < 0) return reciprocal().power(-exponent);
        return reduced(numerator().pow(exponent), denominator().pow(exponent));
    }

    public BigInteger floor() {
        BigInteger[] parts = numerator().divideAndRemainder(denominator());
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    public double doubleValue() {
        if (isSmall()) return (double) small / under;
        return new BigDecimal(large)
                .divide(new BigDecimal(largeUnder), new java.math.MathContext(25))
                .doubleValue();
    }

    /** The number as a plain value, or null where a plain fraction cannot hold it. */
    public Value plain() {
        if (isWhole()) return Whole.of(numerator());
        boolean fits = numerator().bitLength() < 64 && denominator().bitLength() < 64;
        return fits ? Fraction.of(numerator().longValue(), denominator().longValue()) : null;
    }

    @Override
    public int compareTo(Rational other) {
        if (isSmall() && other.isSmall()) return Long.compare(small * other.under, other.small * under);
        return numerator()
                .multiply(other.denominator())
                .compareTo(other.numerator().multiply(denominator()));
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Rational that) || isSmall() != that.isSmall()) return false;
        return isSmall()
                ? small == that.small && under == that.under
                : large.equals(that.large) && largeUnder.equals(that.largeUnder);
    }

    @Override
    public int hashCode() {
        return isSmall() ? Long.hashCode(small * 31 + under) : large.hashCode() * 31 + largeUnder.hashCode();
    }

    @Override
    public String toString() {
        return isWhole() ? numerator().toString() : numerator() + "/" + denominator();
    }
}
