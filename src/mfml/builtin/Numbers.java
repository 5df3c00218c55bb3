package mfml.builtin;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import mfml.syntax.Operator;
import mfml.value.Algebra;
import mfml.value.Elementary;
import mfml.value.Fraction;
import mfml.value.Kind;
import mfml.value.Real;
import mfml.value.Run;
import mfml.value.Value;
import mfml.value.Whole;
import mfml.value.Wholes;

/** Functions of single numbers; those of one number take every entry of a tensor. */
@Topic("Numbers")
final class Numbers {
    private Numbers() {}

    @Builtin(
            doc = "The absolute value; of a complex number its distance from 0.",
            example = "abs(-3)   # 3",
            see = {"sign", "arg"},
            alias = {"fabs", "magnitude"})
    static Value abs(Value x, Run run) {
        return Algebra.compute(Elementary.ABS, x, run);
    }

    @Builtin(
            doc = "-1 below 0, 0 at 0, 1 above.",
            example = "sign(-2.5)   # -1",
            see = "abs",
            alias = {"sgn", "signum"})
    static Value sign(Value x, Run run) {
        return Algebra.compute(Elementary.SIGN, x, run);
    }

    @Builtin(
            doc = "The square root, of numbers from 0 on; √x is the same.",
            example = {"sqrt(2)   # 1.414214", "sqrt(9/4)   # 3/2"},
            see = "root")
    static Value sqrt(Value x, Run run) {
        return Algebra.compute(Elementary.SQRT, x, run);
    }

    @Builtin(
            doc = "The n-th root: for odd n the real one, also of a negative number.",
            example = {"root(81, 4)   # 3", "root(-8, 3)   # -2"},
            see = "sqrt",
            alias = {"nthroot"})
    static Value root(Value x, long n, Run run) {
        if (n < 1) throw Arguments.wrong(Whole.of(n), "a whole number from 1 on", "root", "n");
        if (n == 1) return x;
        if (n == 2) return Algebra.compute(Elementary.SQRT, x, run);
        if (n == 3) return Algebra.compute(Elementary.CBRT, x, run);
        Value exponent = Fraction.of(1, n);
        if (n % 2 == 0 || x.kind() == Kind.COMPLEX) return Algebra.compute(Operator.DOT_POWER, x, exponent, run);
        Value size = Algebra.compute(Operator.DOT_POWER, Algebra.compute(Elementary.ABS, x, run), exponent, run);
        return Algebra.compute(Operator.DOT_MULTIPLY, Algebra.compute(Elementary.SIGN, x, run), size, run);
    }

    @Builtin(
            doc = "The largest whole number that is not above x.",
            example = "floor(-2.5)   # -3",
            see = {"ceil", "round"})
    static Value floor(Value x, Run run) {
        return Algebra.compute(Elementary.FLOOR, x, run);
    }

    @Builtin(
            doc = "The smallest whole number that is not below x.",
            example = "ceil(2.1)   # 3",
            see = {"floor", "round"},
            alias = "ceiling")
    static Value ceil(Value x, Run run) {
        return Algebra.compute(Elementary.CEIL, x, run);
    }

    @Builtin(
            doc =
                    "The nearest whole number, halves away from 0; or the nearest number with so many digits behind the point.",
            example = {"round(2.5)   # 3", "round(3.14159, 2)   # 3.14", "round(2/3, 2)   # 67/100"},
            see = {"floor", "ceil"})
    static Value round(Value x, @Preset("0") long digits, Run run) {
        if (digits == 0) return Algebra.compute(Elementary.ROUND, x, run);
        if (Math.abs(digits) > 400)
            throw Arguments.wrong(Whole.of(digits), "a number from -400 to 400", "round", "digits");
        if (x instanceof Real real) return Real.of(rounded(real.value(), (int) digits));
        Value scale = Whole.of(BigInteger.TEN.pow((int) Math.abs(digits)));
        Operator there = digits > 0 ? Operator.DOT_MULTIPLY : Operator.DOT_DIVIDE;
        Operator back = digits > 0 ? Operator.DOT_DIVIDE : Operator.DOT_MULTIPLY;
        Value whole = Algebra.compute(Elementary.ROUND, Algebra.compute(there, x, scale, run), run);
        return Algebra.compute(back, whole, scale, run);
    }

    private static double rounded(double x, int digits) {
        if (Double.isNaN(x) || Double.isInfinite(x)) return x;
        return new BigDecimal(x).setScale(digits, RoundingMode.HALF_UP).doubleValue();
    }

    @Builtin(doc = "The greatest common divisor of two whole numbers.", example = "gcd(12, 18)   # 6", see = "lcm")
    static BigInteger gcd(BigInteger a, BigInteger b, Run run) {
        return Wholes.gcd(a, b, run);
    }

    @Builtin(doc = "The least common multiple of two whole numbers.", example = "lcm(4, 6)   # 12", see = "gcd")
    static BigInteger lcm(BigInteger a, BigInteger b, Run run) {
        return Wholes.lcm(a, b, run);
    }

    @Builtin(
            doc = "The product of the whole numbers from 1 to n; n! is the same.",
            example = "factorial(5)   # 120",
            see = {"choose", "Gamma"},
            alias = "fact")
    static Value factorial(Value n, Run run) {
        return Algebra.compute(Elementary.FACTORIAL, n, run);
    }

    @Builtin(
            doc = "In how many ways k of n things can be chosen; 0 for k below 0 or above n.",
            example = "choose(49, 6)   # 13983816",
            see = "factorial",
            alias = {"comb", "nchoosek", "nCr", "ncr"})
    static BigInteger choose(BigInteger n, BigInteger k, Run run) {
        if (n.signum() < 0) throw Arguments.wrong(Whole.of(n), "a whole number from 0 on", "choose", "n");
        BigInteger fewer = k.min(n.subtract(k));
        if (fewer.signum() < 0) return BigInteger.ZERO;
        return Wholes.choose(n, fewer, run);
    }

    @Builtin(
            doc = "The real part.",
            example = "re(3 + 4i)   # 3.0",
            see = {"im", "conj"},
            alias = "real")
    static Value re(Value z, Run run) {
        return Algebra.compute(Elementary.RE, z, run);
    }

    @Builtin(
            doc = "The imaginary part.",
            example = "im(3 + 4i)   # 4.0",
            see = {"re", "conj"},
            alias = "imag")
    static Value im(Value z, Run run) {
        return Algebra.compute(Elementary.IM, z, run);
    }

    @Builtin(
            doc = "The complex conjugate, with the sign of the imaginary part changed.",
            example = "conj(3 + 4i)   # 3.0 - 4.0i",
            see = {"re", "im"},
            alias = "conjugate")
    static Value conj(Value z, Run run) {
        return Algebra.compute(Elementary.CONJ, z, run);
    }

    @Builtin(
            doc = "The angle of a complex number, above -π and up to π.",
            example = "arg(2i)   # 1.570796",
            see = {"abs", "arctan2"},
            alias = "phase")
    static Value arg(Value z, Run run) {
        return Algebra.compute(Elementary.ARG, z, run);
    }
}
