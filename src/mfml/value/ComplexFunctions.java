package mfml.value;

/** Arithmetic and functions of complex numbers on their principal branches; NaN where undefined. */
final class ComplexFunctions {
    private static final int REPEATED = 64;

    private ComplexFunctions() {}

    static Complex add(Complex a, Complex b) {
        return new Complex(a.re() + b.re(), a.im() + b.im());
    }

    static Complex subtract(Complex a, Complex b) {
        return new Complex(a.re() - b.re(), a.im() - b.im());
    }

    static Complex multiply(Complex a, Complex b) {
        if (b.im() == 0) return scale(a, b.re()); // so that ∞ i is not undefined for its real part 0·0
        if (a.im() == 0) return scale(b, a.re());
        Complex product = crosswise(a, b);
        return product.isNaN() && a.isFinite() && b.isFinite() ? overflowing(a, b) : product;
    }

    private static Complex crosswise(Complex a, Complex b) {
        return new Complex(a.re() * b.re() - a.im() * b.im(), a.re() * b.im() + a.im() * b.re());
    }

    /** Where ∞ - ∞ came up on the way: the product of the two made smaller, made larger again. */
    private static Complex overflowing(Complex a, Complex b) {
        Complex small = crosswise(scaled(a, -600), scaled(b, -600));
        return scaled(small, 1200);
    }

    private static Complex scaled(Complex z, int exponent) {
        return new Complex(Math.scalb(z.re(), exponent), Math.scalb(z.im(), exponent));
    }

    /** Zero parts stay zero beside a factor that is no finite number, so that ∞ i has no real part. */
    private static Complex scale(Complex z, double factor) {
        boolean wild = !Double.isFinite(factor) && !z.isZero();
        return new Complex(wild && z.re() == 0 ? 0 : z.re() * factor, wild && z.im() == 0 ? 0 : z.im() * factor);
    }

    /** Smith's way, which does not overflow on the way. */
    static Complex divide(Complex a, Complex b) {
        if (b.im() == 0) return new Complex(a.re() / b.re(), a.im() / b.re());
        if (Math.abs(b.re()) >= Math.abs(b.im())) {
            double ratio = b.im() / b.re();
            double below = b.re() + b.im() * ratio;
            return new Complex((a.re() + a.im() * ratio) / below, (a.im() - a.re() * ratio) / below);
        }
        double ratio = b.re() / b.im();
        double below = b.re() * ratio + b.im();
        return new Complex((a.re() * ratio + a.im()) / below, (a.im() * ratio - a.re()) / below);
    }

    static Complex power(Complex base, Complex exponent) {
        if (exponent.isZero()) return Complex.ONE;
        if (base.isZero()) return Complex.ZERO;
        if (exponent.im() == 0 && exponent.re() == Math.rint(exponent.re()) && Math.abs(exponent.re()) <= REPEATED) {
            Complex power = wholePower(base, (int) Math.abs(exponent.re()));
            if (power.isNaN() && base.isFinite())
                return exp(multiply(exponent, ln(base))); // beyond all bounds on the way
            return exponent.re() < 0 ? divide(Complex.ONE, power) : power;
        }
        return exp(multiply(exponent, ln(base)));
    }

    private static Complex wholePower(Complex base, int exponent) {
        Complex power = Complex.ONE;
        for (Complex square = base; exponent > 0; exponent >>= 1) {
            if ((exponent & 1) != 0) power = multiply(power, square);
            if (exponent > 1) square = multiply(square, square);
        }
        return power;
    }

    static Complex apply(Elementary function, Complex z) {
        return switch (function) {
            case NEGATE -> new Complex(-z.re(), -z.im());
            case CONJ -> new Complex(z.re(), -z.im());
            case SIGN -> z.isZero() ? z : new Complex(z.re() / z.abs(), z.im() / z.abs());
            case SQRT -> sqrt(z);
            case EXP -> exp(z);
            case LN -> ln(z);
            case LOG2 -> scale(ln(z), 1 / Math.log(2));
            case LOG10 -> scale(ln(z), 1 / Math.log(10));
            case SIN -> new Complex(Math.sin(z.re()) * Math.cosh(z.im()), part(Math.cos(z.re()), Math.sinh(z.im())));
            case COS -> new Complex(Math.cos(z.re()) * Math.cosh(z.im()), part(-Math.sin(z.re()), Math.sinh(z.im())));
            case TAN -> overI(tanh(timesI(z)));
            case SINH -> new Complex(part(Math.sinh(z.re()), Math.cos(z.im())), Math.cosh(z.re()) * Math.sin(z.im()));
            case COSH -> new Complex(Math.cosh(z.re()) * Math.cos(z.im()), part(Math.sinh(z.re()), Math.sin(z.im())));
            case TANH -> tanh(z);
            case ARCSIN -> arcsin(z);
            case ARCCOS -> {
                Complex arcsin = arcsin(z);
                yield new Complex(Math.PI / 2 - arcsin.re(), -arcsin.im());
            }
            case ARCTAN -> arctan(z);
            default -> throw new IllegalArgumentException(function + " is not defined on complex numbers");
        };
    }

    private static double part(double a, double b) {
        return a == 0 || b == 0 ? 0 : a * b;
    }

    private static Complex timesI(Complex z) {
        return new Complex(-z.im(), z.re());
    }

    private static Complex overI(Complex z) {
        return new Complex(z.im(), -z.re());
    }

    static Complex sqrt(Complex z) {
        if (z.isZero()) return Complex.ZERO;
        double size = Math.sqrt((Math.abs(z.re()) / 2 + z.abs() / 2)); // halved first, so as not to overflow
        double other = z.im() / (2 * size);
        return z.re() >= 0 ? new Complex(size, other) : new Complex(Math.abs(other), z.im() < 0 ? -size : size);
    }

    static Complex exp(Complex z) {
        double size = Math.exp(z.re());
        return z.im() == 0 ? new Complex(size, 0) : new Complex(size * Math.cos(z.im()), size * Math.sin(z.im()));
    }

    static Complex ln(Complex z) {
        return new Complex(logarithmOfSize(z), z.arg());
    }

    private static double logarithmOfSize(Complex z) {
        double larger = Math.max(Math.abs(z.re()), Math.abs(z.im()));
        double smaller = Math.min(Math.abs(z.re()), Math.abs(z.im()));
        if (larger > 0.5 && larger < 2) { // near the unit circle ln |z| is small and |z| alone has lost its digits
            return Math.log1p((larger - 1) * (larger + 1) + smaller * smaller) / 2;
        }
        return Math.log(z.abs());
    }

    private static Complex tanh(Complex z) {
        if (Math.abs(z.re()) > 20) return new Complex(Math.signum(z.re()), 0);
        double below = Math.cosh(2 * z.re()) + Math.cos(2 * z.im());
        return new Complex(Math.sinh(2 * z.re()) / below, Math.sin(2 * z.im()) / below);
    }

    /**
     * Kahan's formulas ("Branch cuts for complex elementary functions", 1987), which keep digits near ±1:
     * re = arctan(x / re(√(1 - z) √(1 + z))), im = arsinh(im(conj(√(1 - z)) √(1 + z))).
     */
    private static Complex arcsin(Complex z) {
        Complex below = sqrt(new Complex(1 - z.re(), -z.im()));
        Complex above = sqrt(new Complex(1 + z.re(), z.im()));
        double re = Math.atan2(z.re(), below.re() * above.re() - below.im() * above.im());
        return new Complex(re, arsinh(below.re() * above.im() - below.im() * above.re()));
    }

    private static double arsinh(double x) {
        double size = Math.abs(x);
        double result = size > 1e150
                ? Math.log(size) + Math.log(2)
                : Math.log1p(size + size * size / (1 + Math.sqrt(size * size + 1)));
        return Math.copySign(result, x);
    }

    /** (ln(1 + i z) - ln(1 - i z)) / 2i. */
    private static Complex arctan(Complex z) {
        if (z.im() == 0) return new Complex(Math.atan(z.re()), 0);
        Complex plus = ln(new Complex(1 - z.im(), z.re()));
        Complex minus = ln(new Complex(1 + z.im(), -z.re()));
        return new Complex((plus.im() - minus.im()) / 2, (minus.re() - plus.re()) / 2);
    }
}
