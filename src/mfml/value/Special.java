package mfml.value;

import java.math.BigInteger;

/** The gamma and error functions on doubles, to within a few units of the last place. */
public final class Special {
    private Special() {}

    /** 0!, 1!, …, 170!: the nearest doubles. */
    private static final double[] FACTORIALS = new double[171];

    static {
        BigInteger product = BigInteger.ONE;
        for (int n = 0; n < FACTORIALS.length; n++) {
            if (n > 0) product = product.multiply(BigInteger.valueOf(n));
            FACTORIALS[n] = product.doubleValue();
        }
    }

    private static final double G = 6.024680040776729583740234375;
    private static final double G_MINUS_HALF = 5.524680040776729583740234375;

    /** Lanczos' sum for N = 13 as a quotient of polynomials: coefficients of Boost.Math (lanczos13m53), as in CPython's math.gamma. */
    private static final double[] LANCZOS_ABOVE = {
        23531376880.410759688572007674451636754734846804940,
        42919803642.649098768957899047001988850926355848959,
        35711959237.355668049440185451547166705960488635843,
        17921034426.037209699919755754458931112671403265390,
        6039542586.3520280050642916443072979210699388420708,
        1439720407.3117216736632230727949123939715485786372,
        248874557.86205415651146038641322942321632125127801,
        31426415.585400194380614231628318205362874684987640,
        2876370.6289353724412254090516208496135991145378768,
        186056.26539522349504029498971604569928220784236328,
        8071.6720023658162106380029022722506138218516325024,
        210.82427775157934587250973392071336271166969580291,
        2.5066282746310002701649081771338373386264310793408
    };

    private static final double[] LANCZOS_BELOW = {
        0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1
    };

    /** Γ(x); NaN at the poles 0, -1, -2, … and at -∞. */
    static double gamma(double x) {
        if (x == Math.rint(x)) {
            if (x <= 0 || x != x) return Double.NaN;
            return x <= FACTORIALS.length ? FACTORIALS[(int) x - 1] : Double.POSITIVE_INFINITY;
        }
        double size = Math.abs(x);
        if (size < 1e-20) return 1 / x;
        if (size > 200) return x > 0 ? Double.POSITIVE_INFINITY : x != x ? x : 0;
        double y = size + G_MINUS_HALF;
        double lost = size > G_MINUS_HALF ? y - size - G_MINUS_HALF : y - G_MINUS_HALF - size; // in rounding y
        double correction = lost * G / y;
        if (x > 0) {
            double result = lanczos(size) / Math.exp(y);
            result += correction * result;
            if (size < 140) return result * Math.pow(y, size - 0.5);
            double half = Math.pow(y, size / 2 - 0.25);
            return result * half * half;
        }
        double result = -Math.PI / sineOfPiTimes(size) / size * Math.exp(y) / lanczos(size); // reflection
        result -= correction * result;
        if (size < 140) return result / Math.pow(y, size - 0.5);
        double half = Math.pow(y, size / 2 - 0.25);
        return result / half / half;
    }

    private static double lanczos(double x) {
        double above = 0;
        double below = 0;
        if (x < 5) {
            for (int k = LANCZOS_ABOVE.length - 1; k >= 0; k--) {
                above = above * x + LANCZOS_ABOVE[k];
                below = below * x + LANCZOS_BELOW[k];
            }
        } else {
            for (int k = 0; k < LANCZOS_ABOVE.length; k++) {
                above = above / x + LANCZOS_ABOVE[k];
                below = below / x + LANCZOS_BELOW[k];
            }
        }
        return above / below;
    }

    private static double sineOfPiTimes(double x) {
        double turn = x % 2;
        return switch ((int) Math.round(2 * turn)) {
            case 0 -> Math.sin(Math.PI * turn);
            case 1 -> Math.cos(Math.PI * (turn - 0.5));
            case 2 -> Math.sin(Math.PI * (1 - turn));
            case 3 -> -Math.cos(Math.PI * (turn - 1.5));
            default -> Math.sin(Math.PI * (turn - 2));
        };
    }

    // The error function: rational approximations of fdlibm's s_erf.c (Sun Microsystems, 1993), within one unit of the
    // last place.

    private static final double ERF_OF_ONE = 8.45062911510467529297e-01;

    private static final double[] SMALL_ABOVE = {
        1.28379167095512558561e-01,
        -3.25042107247001499370e-01,
        -2.84817495755985104766e-02,
        -5.77027029648944159157e-03,
        -2.37630166566501626084e-05
    };
    private static final double[] SMALL_BELOW = {
        1,
        3.97917223959155352819e-01,
        6.50222499887672944485e-02,
        5.08130628187576562776e-03,
        1.32494738004321644526e-04,
        -3.96022827877536812320e-06
    };
    private static final double[] NEAR_ONE_ABOVE = {
        -2.36211856075265944077e-03,
        4.14856118683748331666e-01,
        -3.72207876035701323847e-01,
        3.18346619901161753674e-01,
        -1.10894694282396677476e-01,
        3.54783043256182359371e-02,
        -2.16637559486879084300e-03
    };
    private static final double[] NEAR_ONE_BELOW = {
        1,
        1.06420880400844228286e-01,
        5.40397917702171048937e-01,
        7.18286544141962662868e-02,
        1.26171219808761642112e-01,
        1.36370839120290507362e-02,
        1.19844998467991074170e-02
    };
    private static final double[] MIDDLE_ABOVE = {
        -9.86494403484714822705e-03, -6.93858572707181764372e-01, -1.05586262253232909814e+01,
        -6.23753324503260060396e+01, -1.62396669462573470355e+02, -1.84605092906711035994e+02,
        -8.12874355063065934246e+01, -9.81432934416914548592e+00
    };
    private static final double[] MIDDLE_BELOW = {
        1,
        1.96512716674392571292e+01,
        1.37657754143519042600e+02,
        4.34565877475229228821e+02,
        6.45387271733267880336e+02,
        4.29008140027567833386e+02,
        1.08635005541779435134e+02,
        6.57024977031928170135e+00,
        -6.04244152148580987438e-02
    };
    private static final double[] LARGE_ABOVE = {
        -9.86494292470009928597e-03, -7.99283237680523006574e-01, -1.77579549177547519889e+01,
        -1.60636384855821916062e+02, -6.37566443368389627722e+02, -1.02509513161107724954e+03,
        -4.83519191608651397019e+02
    };
    private static final double[] LARGE_BELOW = {
        1,
        3.03380607434824582924e+01,
        3.25792512996573918826e+02,
        1.53672958608443695994e+03,
        3.19985821950859553908e+03,
        2.55305040643316442583e+03,
        4.74528541206955367215e+02,
        -2.24409524465858183362e+01
    };

    static double erf(double x) {
        double size = Math.abs(x);
        if (x != x) return x;
        if (size < 0.84375) {
            double square = x * x;
            return x + x * (polynomial(SMALL_ABOVE, square) / polynomial(SMALL_BELOW, square));
        }
        double result;
        if (size < 1.25) {
            result = ERF_OF_ONE + polynomial(NEAR_ONE_ABOVE, size - 1) / polynomial(NEAR_ONE_BELOW, size - 1);
        } else if (size < 6) {
            result = 1 - tail(size, 0);
        } else {
            result = 1;
        }
        return x < 0 ? -result : result;
    }

    /**
     * What the error function of {@code x + rest} lacks of 1, to within a few units of the last place also where it is
     * tiny; {@code rest} carries what rounding took from x, which counts there, and is below that.
     */
    public static double erfc(double x, double rest) {
        double size = Math.abs(x);
        if (x != x) return x;
        if (size < 0.84375) {
            double square = x * x;
            double curved = x * (polynomial(SMALL_ABOVE, square) / polynomial(SMALL_BELOW, square));
            return x < 0.25 ? 1 - (x + curved) : 0.5 - (x - 0.5 + curved);
        }
        if (size < 1.25) {
            double beyond = polynomial(NEAR_ONE_ABOVE, size - 1) / polynomial(NEAR_ONE_BELOW, size - 1);
            return x > 0 ? 1 - ERF_OF_ONE - beyond : 1 + (ERF_OF_ONE + beyond);
        }
        double tail = size < 28 ? tail(size, x < 0 ? -rest : rest) : 0;
        return x > 0 ? tail : 2 - tail;
    }

    /** The complement for {@code size + rest} from 1.25 on. */
    private static double tail(double size, double rest) {
        double inverse = 1 / (size * size);
        double ratio = size < 1 / 0.35
                ? polynomial(MIDDLE_ABOVE, inverse) / polynomial(MIDDLE_BELOW, inverse)
                : polynomial(LARGE_ABOVE, inverse) / polynomial(LARGE_BELOW, inverse);
        double coarse =
                Double.longBitsToDouble(Double.doubleToRawLongBits(size) & 0xffffffff00000000L); // its square is exact
        double fine = (coarse - size) * (coarse + size) - 2 * size * rest;
        return Math.exp(-coarse * coarse - 0.5625) * Math.exp(fine + ratio) / size;
    }

    private static double polynomial(double[] coefficients, double x) {
        double value = 0;
        for (int k = coefficients.length - 1; k >= 0; k--) value = value * x + coefficients[k];
        return value;
    }
}
