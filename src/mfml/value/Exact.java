package mfml.value;

import java.math.BigInteger;
import mfml.error.Fault;

/**
 * The arithmetic of exact numbers (whole numbers of any size, fractions within 64 bits, truth values as 1 and 0). A
 * fraction whose parts outgrow 64 bits becomes the nearest real, with a note. The forms on {@code long} are the
 * evaluator's; a {@code run} may be null where nobody wants notes and limits.
 */
public final class Exact {
    private Exact() {}

    public static Scalar add(long left, long right) {
        long sum = left + right;
        if (((left ^ sum) & (right ^ sum)) >= 0) return Whole.of(sum);
        return new BigWhole(BigInteger.valueOf(left).add(BigInteger.valueOf(right)));
    }

    public static Scalar subtract(long left, long right) {
        long difference = left - right;
        if (((left ^ right) & (left ^ difference)) >= 0) return Whole.of(difference);
        return new BigWhole(BigInteger.valueOf(left).subtract(BigInteger.valueOf(right)));
    }

    public static Scalar multiply(long left, long right) {
        long low = left * right;
        if (Math.multiplyHigh(left, right) == low >> 63) return Whole.of(low);
        return new BigWhole(BigInteger.valueOf(left).multiply(BigInteger.valueOf(right)));
    }

    public static Scalar negate(long number) {
        return subtract(0, number);
    }

    public static Scalar divide(long dividend, long divisor, Run run) {
        if (divisor == 0) throw Reals.divisionByZero(Whole.of(dividend));
        if (dividend == Long.MIN_VALUE || divisor == Long.MIN_VALUE) {
            return quotient(BigInteger.valueOf(dividend), BigInteger.valueOf(divisor), run);
        }
        if (dividend % divisor == 0) return Whole.of(dividend / divisor);
        long common = gcd(Math.abs(dividend), Math.abs(divisor));
        if (divisor < 0) common = -common;
        return new Fraction(dividend / common, divisor / common);
    }

    /** The remainder with the sign of the divisor. */
    public static Scalar modulo(long dividend, long divisor) {
        if (divisor == 0)
            throw Fault.of("number.division_by_zero.mod")
                    .with("dividend", Whole.of(dividend).text());
        return Whole.of(Math.floorMod(dividend, divisor));
    }

    public static Scalar power(long base, long exponent, Run run) {
        return Powers.power(Whole.of(base), Whole.of(exponent), run);
    }

    /** Charges for writing out all digits of a whole number, or of those in a value: for a giant it costs more than making it. */
    public static void priceDigits(Value value, Run run) {
        switch (value) {
            case BigWhole big -> Price.digits(big.value().bitLength(), run);
            case ListValue list -> list.items().forEach(item -> priceDigits(item, run));
            case SetValue set -> set.items().forEach(item -> priceDigits(item, run));
            case RecordValue record -> record.values().forEach(item -> priceDigits(item, run));
            default -> {}
        }
    }

    static long gcd(long a, long b) {
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }

    static BigInteger numerator(Value exact) {
        return switch (exact) {
            case Whole whole -> BigInteger.valueOf(whole.value());
            case BigWhole big -> big.value();
            case Fraction fraction -> BigInteger.valueOf(fraction.numerator());
            case Truth truth -> truth.holds() ? BigInteger.ONE : BigInteger.ZERO;
            default -> throw new IllegalArgumentException("not exact: " + exact.description());
        };
    }

    static BigInteger denominator(Value exact) {
        return exact instanceof Fraction fraction ? BigInteger.valueOf(fraction.denominator()) : BigInteger.ONE;
    }

    static boolean isExact(Value value) {
        return value instanceof Whole
                || value instanceof Fraction
                || value instanceof BigWhole
                || value instanceof Truth;
    }

    static Scalar add(Value left, Value right, Run run) {
        if (left instanceof Whole a && right instanceof Whole b) return add(a.value(), b.value());
        return sum(left, right, numerator(right), run);
    }

    static Scalar subtract(Value left, Value right, Run run) {
        if (left instanceof Whole a && right instanceof Whole b) return subtract(a.value(), b.value());
        return sum(left, right, numerator(right).negate(), run);
    }

    private static Scalar sum(Value left, Value right, BigInteger second, Run run) {
        BigInteger first = numerator(left);
        if (!(left instanceof Fraction) && !(right instanceof Fraction)) {
            Price.linear(Math.max(first.bitLength(), second.bitLength()), run);
            return Whole.of(first.add(second));
        }
        BigInteger under = denominator(left);
        BigInteger below = denominator(right);
        BigInteger numerator = Price.product(first, below, run).add(Price.product(second, under, run));
        return quotient(numerator, under.multiply(below), run);
    }

    static Scalar multiply(Value left, Value right, Run run) {
        if (left instanceof Whole a && right instanceof Whole b) return multiply(a.value(), b.value());
        BigInteger first = numerator(left);
        BigInteger second = numerator(right);
        BigInteger product = Price.product(first, second, run);
        if (!(left instanceof Fraction) && !(right instanceof Fraction)) return Whole.of(product);
        return quotient(product, denominator(left).multiply(denominator(right)), run);
    }

    static Scalar divide(Value left, Value right, Run run) {
        if (left instanceof Whole a && right instanceof Whole b) return divide(a.value(), b.value(), run);
        if (((Scalar) right).isZero()) throw Reals.divisionByZero((Scalar) left);
        BigInteger first = numerator(left);
        BigInteger second = numerator(right);
        return quotient(
                Price.product(first, denominator(right), run), Price.product(second, denominator(left), run), run);
    }

    static Scalar modulo(Value left, Value right, Run run) {
        if (left instanceof Whole a && right instanceof Whole b) return modulo(a.value(), b.value());
        if (((Scalar) right).isZero()) {
            throw Fault.of("number.division_by_zero.mod").with("dividend", Reals.operand(left));
        }
        BigInteger below = denominator(left).multiply(denominator(right));
        BigInteger dividend = numerator(left).multiply(denominator(right));
        BigInteger divisor = numerator(right).multiply(denominator(left));
        BigInteger remainder = Price.quotient(dividend, divisor.abs(), run)[1];
        if (remainder.signum() < 0) remainder = remainder.add(divisor.abs());
        if (divisor.signum() < 0 && remainder.signum() != 0) remainder = remainder.add(divisor);
        return quotient(remainder, below, run);
    }

    /** The quotient of two whole numbers, the divisor not 0, in its canonical class. */
    static Scalar quotient(BigInteger dividend, BigInteger divisor, Run run) {
        if (divisor.signum() < 0) {
            dividend = dividend.negate();
            divisor = divisor.negate();
        }
        if (divisor.equals(BigInteger.ONE)) return Whole.of(dividend);
        BigInteger[] parts = Price.quotient(dividend, divisor, run);
        if (parts[1].signum() == 0) return Whole.of(parts[0]);
        BigInteger common = Price.gcd(divisor, parts[1], run);
        BigInteger numerator = Price.quotient(dividend, common, run)[0];
        BigInteger denominator = Price.quotient(divisor, common, run)[0];
        if (numerator.bitLength() < 64 && denominator.bitLength() < 64) {
            return new Fraction(numerator.longValue(), denominator.longValue());
        }
        return outgrown(nearest(numerator, denominator), run);
    }

    /** A fraction past 64 bits, as the real it has become. */
    static Real outgrown(double nearest, Run run) {
        if (run != null)
            run.noteFirst(Fault.of("note.fraction_became_real")
                    .with("value", Real.of(nearest).text()));
        return Real.of(nearest);
    }

    static double nearest(long numerator, long denominator) {
        long exactDoubles = 1L << 53;
        if (Math.abs(numerator) <= exactDoubles && denominator <= exactDoubles && numerator != Long.MIN_VALUE) {
            return (double) numerator / denominator;
        }
        return nearest(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** The double nearest to a quotient with positive divisor, ties to even; overflow gives ±∞. */
    public static double nearest(BigInteger dividend, BigInteger divisor) {
        int exponent = dividend.bitLength() - divisor.bitLength();
        if (exponent > 1025) return dividend.signum() * Double.POSITIVE_INFINITY;
        if (exponent < -1077) return dividend.signum() * 0.0;
        boolean smallest = exponent <= -1022; // units of the smallest subnormal: below them nothing is kept
        int shift = smallest ? 1074 : 66 - exponent;
        BigInteger size = dividend.abs();
        BigInteger[] parts = shift >= 0
                ? size.shiftLeft(shift).divideAndRemainder(divisor)
                : size.divideAndRemainder(divisor.shiftLeft(-shift));
        BigInteger quotient = parts[0];
        if (smallest) {
            int half = parts[1].shiftLeft(1).compareTo(divisor);
            if (half > 0 || half == 0 && quotient.testBit(0)) quotient = quotient.add(BigInteger.ONE);
        } else if (parts[1].signum() != 0) {
            quotient = quotient.setBit(0); // sticky: what is left over decides ties
        }
        return dividend.signum() * Math.scalb(quotient.doubleValue(), -shift);
    }
}
