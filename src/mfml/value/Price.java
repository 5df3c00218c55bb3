package mfml.value;

import mfml.error.Fault;

/**
 * What arithmetic on large whole numbers costs, known from their sizes in bits before it starts: {@code BigInteger}
 * cannot be stopped on its way. The constants are measured nanoseconds, rounded up; a null run has no limits.
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

    static void product(long bits, long otherBits, Run run) {
        if (bits + otherBits <= SMALL) return;
        result(bits + otherBits, run);
        if (run != null) run.budget().price(productNanos(bits, otherBits));
    }

    static double productNanos(double bits, double otherBits) {
        double small = Math.min(bits, otherBits) / 32 + 1;
        double large = Math.max(bits, otherBits) / 32 + 1;
        double square = small < 80
                ? 2 * small * small
                : 2 * 80 * 80 * Math.pow(small / 80, 1.5); // schoolbook, then Karatsuba and Toom-Cook
        return large / small * square;
    }

    static void power(double bits, Run run) {
        if (bits <= SMALL) return;
        result(bits, run);
        if (run != null) run.budget().price(2 * productNanos(bits / 2, bits / 2));
    }

    static void quotient(long bits, long otherBits, Run run) {
        long quotientBits = Math.max(0, bits - otherBits);
        if (run == null || bits + otherBits <= SMALL || quotientBits == 0) return;
        run.budget().allocate(bits / 8);
        run.budget().price(4 * productNanos(quotientBits, otherBits));
    }

    static void gcd(long bits, Run run) {
        if (run == null || bits <= SMALL) return;
        double words = bits / 32.0;
        run.budget().price(25 * words * words);
    }

    /** The digits of a whole number in base ten. */
    static void digits(long bits, Run run) {
        if (run == null || bits <= SMALL) return;
        run.budget().allocate(bits / 3);
        run.budget().price(8 * productNanos(bits, bits));
    }
}
