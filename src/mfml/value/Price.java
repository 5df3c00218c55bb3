package mfml.value;

import java.math.BigInteger;
import java.util.function.Supplier;
import mfml.error.Fault;

/**
 * Arithmetic on large whole numbers, priced from their sizes in bits before it starts: {@code BigInteger} cannot be stopped
 * on its way. The constants are measured nanoseconds, rounded up; a null run has no limits.
 */
final class Price {
    /** Past this BigInteger itself gives up. */
    static final long MOST_BITS = Integer.MAX_VALUE - 64L;

    /** Below this an operation costs less than the bookkeeping. */
    private static final int SMALL = 2048;

    private Price() {}

    /** Refuses a result that no budget could hold, and charges the memory of one that it can. */
    static void result(double bits, Run run) {
        if (bits > MOST_BITS) {
            throw Fault.of("number.too_large").with("digits", digits(bits));
        }
        if (run != null && bits > SMALL) run.budget().allocate((long) (bits / 8) + 64);
    }

    private static String digits(double bits) {
        double count = bits * 0.30102999566398120;
        if (count > 1e300) return "more than 1e300";
        double unit = Math.pow(10, Math.floor(Math.log10(count)));
        return "about " + Real.of(Math.floor(count / unit) * unit).text().replace(".0", "");
    }

    static void linear(long bits, Run run) {
        result(bits + 1, run);
        if (run != null && bits > SMALL) run.budget().charge(bits / 1024);
    }

    static BigInteger product(BigInteger left, BigInteger right, Run run) {
        long bits = left.bitLength();
        long otherBits = right.bitLength();
        if (run == null || bits + otherBits <= SMALL) return left.multiply(right);
        result(bits + otherBits, run);
        return run.budget().closed(productNanos(bits, otherBits), () -> left.multiply(right));
    }

    static double productNanos(double bits, double otherBits) {
        double small = Math.min(bits, otherBits) / 32 + 1;
        double large = Math.max(bits, otherBits) / 32 + 1;
        double square = small < 80
                ? 2 * small * small
                : 2 * 80 * 80 * Math.pow(small / 80, 1.5); // schoolbook, then Karatsuba and Toom-Cook
        return large / small * square;
    }

    /** A power, a factorial, whatever ends with a product of two halves of a result of so many bits. */
    static BigInteger power(double bits, Run run, Supplier<BigInteger> work) {
        result(bits, run);
        if (run == null || bits <= SMALL) return work.get();
        return run.budget().closed(6 * productNanos(bits / 2, bits / 2), work);
    }

    static BigInteger[] quotient(BigInteger dividend, BigInteger divisor, Run run) {
        long bits = dividend.bitLength();
        long otherBits = divisor.bitLength();
        if (run == null || bits + otherBits <= SMALL || bits < otherBits) return dividend.divideAndRemainder(divisor);
        run.budget().allocate(bits / 8);
        return run.budget()
                .closed(4 * productNanos(bits - otherBits, otherBits), () -> dividend.divideAndRemainder(divisor));
    }

    /** Work on a root: it divides numbers of the size of what stands under it. */
    static BigInteger root(BigInteger number, Run run, Supplier<BigInteger> work) {
        long bits = number.bitLength();
        if (run == null || bits <= SMALL) return work.get();
        run.budget().allocate(bits / 8);
        return run.budget().closed(4 * productNanos(bits, bits), work);
    }

    static BigInteger gcd(BigInteger left, BigInteger right, Run run) {
        double words = Math.min(left.bitLength(), right.bitLength()) / 32.0;
        if (run == null || words <= SMALL / 32.0) return left.gcd(right);
        return run.budget().closed(25 * words * words, () -> left.gcd(right));
    }

    /** The digits of a whole number in base ten. */
    static void digits(long bits, Run run) {
        if (run == null || bits <= SMALL) return;
        run.budget().allocate(bits / 3);
        run.budget().price(8 * productNanos(bits, bits));
    }
}
