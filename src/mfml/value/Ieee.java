package mfml.value;

/** The functions of analysis on doubles by the rules of IEEE 754: NaN outside the domain, ±∞ at poles. */
public final class Ieee {
    private static final double LN2 = 0.6931471805599453;

    private Ieee() {}

    public static double apply(Elementary function, double x) {
        return switch (function) {
            case NEGATE -> -x;
            case ABS -> Math.abs(x);
            case SIGN -> Math.signum(x);
            case SQRT -> Math.sqrt(x);
            case CBRT -> Math.cbrt(x);
            case EXP -> Exponential.of(x);
            case LN -> Logarithm.of(x);
            case LOG2 -> log2(x);
            case LOG10 -> Math.log10(x);
            case SIN -> Math.sin(x);
            case COS -> Math.cos(x);
            case TAN -> Math.tan(x);
            case ARCSIN -> Math.asin(x);
            case ARCCOS -> Math.acos(x);
            case ARCTAN -> Math.atan(x);
            case SINH -> Math.sinh(x);
            case COSH -> Math.cosh(x);
            case TANH -> Exponential.tanh(x);
            case FLOOR -> Math.floor(x);
            case CEIL -> Math.ceil(x);
            case ROUND -> round(x);
            case FACTORIAL -> x >= 0 && x == Math.rint(x) ? Special.gamma(x + 1) : Double.NaN;
            case GAMMA -> Special.gamma(x);
            case ERF -> Special.erf(x);
            case RE, CONJ -> x;
            case IM -> x == x ? 0 : x;
            case ARG -> x == x ? (x < 0 ? Math.PI : 0) : x;
        };
    }

    /** Exact for powers of two. */
    static double log2(double x) {
        if (!(x > 0) || Double.isInfinite(x)) return Logarithm.of(x);
        int exponent = Math.getExponent(x * (x < Double.MIN_NORMAL ? 0x1p54 : 1)) - (x < Double.MIN_NORMAL ? 54 : 0);
        double mantissa = Math.scalb(x, -exponent);
        if (mantissa > 1.4142135623730951) { // keeps the sum free of cancellation below 1
            mantissa /= 2;
            exponent++;
        }
        return exponent + Logarithm.of(mantissa) / LN2;
    }

    /** Halves away from zero. */
    static double round(double x) {
        double size = Math.abs(x);
        double below = Math.floor(size);
        return Math.copySign(size - below >= 0.5 ? below + 1 : below, x);
    }
}
