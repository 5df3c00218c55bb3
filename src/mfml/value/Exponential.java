package mfml.value;

/**
 * The exponential function and the hyperbolic tangent from IEEE additions, multiplications and divisions alone: the same
 * digits on every machine, and of one number as of many ({@link Exponentials}). {@code x = k ln 2 + r} with |r| at most
 * ½ ln 2 (the reduction in two parts of Cody and Waite, 1980) and Taylor's polynomial of degree 13 for r. Both are
 * within one unit in the last place of the true value, the tangent within two.
 */
public final class Exponential {
    private static final double LOG2_E = 1.4426950408889634;
    private static final double LN2_HIGH = 6.93147180369123816490e-01; // 32 digits, so that k LN2_HIGH is exact
    private static final double LN2_LOW = 1.90821492927058770002e-10;
    private static final double ROUNDER = 0x1.8p52; // added and taken away it leaves a whole number
    static final double LEAST = -746; // below it the exponential is 0, above GREATEST it overflows
    static final double GREATEST = 710;
    static final double FLAT = 22; // the tangent is 1 from here on

    private Exponential() {}

    /** {@code e^x}. */
    public static double of(double x) {
        double within = Math.max(LEAST, Math.min(GREATEST, x));
        double k = multiple(within);
        double r = rest(within, k);
        double number = normal(r, lost(within, k, r), tail(r, end(r)));
        double half = whole(0.5 * k); // in two steps, so that a subnormal result is rounded once
        return number * power(half) * power(k - half);
    }

    public static double tanh(double x) {
        double twice = 2 * Math.min(Math.abs(x), FLAT);
        double k = multiple(twice);
        double r = rest(twice, k);
        return Math.copySign(ratio(r, lost(twice, k, r), tail(r, end(r)), power(k)), x);
    }

    /** The whole number k that is nearest to x / ln 2. */
    static double multiple(double x) {
        return whole(x * LOG2_E);
    }

    static double whole(double x) {
        return x + ROUNDER - ROUNDER;
    }

    /** r = x - k ln 2. */
    static double rest(double x, double k) {
        return x - k * LN2_HIGH - k * LN2_LOW;
    }

    /** What rounding took from r. */
    static double lost(double x, double k, double r) {
        return x - k * LN2_HIGH - r - k * LN2_LOW;
    }

    /** The last six terms of {@link #tail} without r⁶: 1/8! + r/9! + … */
    static double end(double r) {
        double last = 1.0 / 479_001_600 + r * (1.0 / 6_227_020_800.0);
        return 1.0 / 40_320 + r * (1.0 / 362_880 + r * (1.0 / 3_628_800 + r * (1.0 / 39_916_800 + r * last)));
    }

    /** (e^r - 1 - r) / r² = 1/2! + r/3! + … */
    static double tail(double r, double end) {
        double cube = r * r * r;
        double last = 1.0 / 720 + r * (1.0 / 5040);
        return 0.5 + r * (1.0 / 6 + r * (1.0 / 24 + r * (1.0 / 120 + r * last))) + cube * cube * end;
    }

    /** e^r, from the rounded sum 1 + r and what its rounding took. */
    static double normal(double r, double lost, double tail) {
        double sum = 1 + r;
        return sum + (r - (sum - 1) + (lost + r * r * tail));
    }

    /** tanh a = t / (t + 2) with t = e^(2a) - 1 = 2^k (e^r - 1) + (2^k - 1), in which t keeps its rounding error. */
    static double ratio(double r, double lost, double tail, double power) {
        double less = lost + r * r * tail;
        double first = power - 1 + power * r;
        double rounding = power - 1 - first + power * r;
        double t = first + (rounding + power * less);
        return t / (t + 2);
    }

    /** 2^k for whole k from -1022 to 1023. */
    static double power(double k) {
        return Double.longBitsToDouble(bits(k));
    }

    static long bits(double k) {
        return (long) k + 1023 << 52;
    }
}
