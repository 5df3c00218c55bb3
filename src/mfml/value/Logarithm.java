package mfml.value;

/**
 * The natural logarithm from IEEE operations alone: the same digits on every machine, of one number as of many ({@link Logarithms}).
 * {@code x = 2^k (1 + f)} with 1 + f between √½ and √2, and the polynomial of s = f / (2 + f) that Sun's fdlibm uses
 * (K. C. Ng, 1993), within one unit in the last place. NaN below 0, -∞ at 0.
 */
public final class Logarithm {
    private static final double LN2_HIGH = 6.93147180369123816490e-01;
    private static final double LN2_LOW = 1.90821492927058770002e-10;
    private static final long ROOT_OF_HALF = 0x3FE6A09E667F3BCDL;
    private static final long EXPONENT = 0xFFF0000000000000L;

    private Logarithm() {}

    public static double of(double x) {
        double normal = x < Double.MIN_NORMAL ? x * 0x1p54 : x;
        long bits = Double.doubleToRawLongBits(normal);
        double f = mantissa(bits) - 1;
        double s = f / (2 + f);
        return checked(x, result(f, s, series(s * s), exponent(x, bits)));
    }

    /** How far the number lies above √½ in steps of factor two. */
    static double exponent(double x, long bits) {
        return (bits - ROOT_OF_HALF >> 52) - (x < Double.MIN_NORMAL ? 54 : 0);
    }

    static double mantissa(long bits) {
        return Double.longBitsToDouble(bits - (bits - ROOT_OF_HALF & EXPONENT));
    }

    static double series(double z) {
        double w = z * z;
        double even = w * (3.999999999940941908e-01 + w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01));
        double odd = z
                * (6.666666666666735130e-01
                        + w
                                * (2.857142874366239149e-01
                                        + w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)));
        return even + odd;
    }

    static double result(double f, double s, double series, double k) {
        double half = 0.5 * f * f;
        return k * LN2_HIGH - (half - (s * (half + series) + k * LN2_LOW) - f);
    }

    static double checked(double x, double logarithm) {
        if (x > 0 && x < Double.POSITIVE_INFINITY) return logarithm;
        return x == 0 ? Double.NEGATIVE_INFINITY : x < 0 ? Double.NaN : x;
    }
}
