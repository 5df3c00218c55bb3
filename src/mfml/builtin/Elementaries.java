package mfml.builtin;

import mfml.error.Fault;
import mfml.syntax.Operator;
import mfml.syntax.Relation;
import mfml.tensor.Tensors;
import mfml.value.Algebra;
import mfml.value.Complex;
import mfml.value.Elementary;
import mfml.value.Kind;
import mfml.value.Real;
import mfml.value.Reals;
import mfml.value.Run;
import mfml.value.Scalar;
import mfml.value.Truth;
import mfml.value.Value;
import mfml.value.Whole;

/** Functions of analysis; of a tensor they take every entry. Angles in radians. */
@Topic("Elementary functions")
final class Elementaries {
    private Elementaries() {}

    @Builtin(doc = "The exponential function, e to the power x.", example = "exp(1)   # 2.718282", see = "ln")
    static Value exp(Value x, Run run) {
        return Algebra.compute(Elementary.EXP, x, run);
    }

    @Builtin(
            doc = "The natural logarithm, of numbers above 0.",
            example = "ln(10)   # 2.302585",
            see = {"log", "log2", "log10", "exp"},
            alias = "loge")
    static Value ln(Value x, Run run) {
        return Algebra.compute(Elementary.LN, x, run);
    }

    @Builtin(
            doc = "The logarithm to any base, natural where none is given.",
            example = {"log(10)   # 2.302585", "log(8, base = 2)   # 3.0"},
            see = {"ln", "log2", "log10"})
    static Value log(Value x, @Preset("e") Value base, Run run) {
        boolean isNumber = base.kind() == Kind.REAL || base.kind() == Kind.WHOLE || base.kind() == Kind.FRACTION;
        if (isNumber && (Reals.of(base) <= 0 || Reals.of(base) == 1)) {
            throw Arguments.wrong(base, "a number above 0 other than 1", "log", "base");
        }
        if (base instanceof Real real && real.value() == Math.E) return natural(x, run);
        if (base instanceof Scalar scalar && Algebra.relate(Relation.EQUAL, scalar, Whole.of(2), run) == Truth.TRUE) {
            return log2(x, run);
        }
        if (base instanceof Scalar scalar && Algebra.relate(Relation.EQUAL, scalar, Whole.of(10), run) == Truth.TRUE) {
            return log10(x, run);
        }
        Value logarithm = natural(x, run);
        return Algebra.compute(Operator.DOT_DIVIDE, logarithm, Algebra.compute(Elementary.LN, base, run), run);
    }

    private static Value natural(Value x, Run run) {
        try {
            return Algebra.compute(Elementary.LN, x, run);
        } catch (Fault fault) {
            throw fault.instead("function", "log");
        }
    }

    @Builtin(
            doc = "The logarithm to base 2, of numbers above 0.",
            example = "log2(8)   # 3.0",
            see = "log",
            alias = "lb")
    static Value log2(Value x, Run run) {
        return Algebra.compute(Elementary.LOG2, x, run);
    }

    @Builtin(
            doc = "The logarithm to base 10, of numbers above 0.",
            example = "log10(1000)   # 3.0",
            see = "log",
            alias = "lg")
    static Value log10(Value x, Run run) {
        return Algebra.compute(Elementary.LOG10, x, run);
    }

    @Builtin(
            doc = "The sine of an angle in radians.",
            example = "sin(30°)   # 0.5",
            see = {"cos", "arcsin"})
    static Value sin(Value x, Run run) {
        return Algebra.compute(Elementary.SIN, x, run);
    }

    @Builtin(
            doc = "The cosine of an angle in radians.",
            example = "cos(60°)   # 0.5",
            see = {"sin", "arccos"})
    static Value cos(Value x, Run run) {
        return Algebra.compute(Elementary.COS, x, run);
    }

    @Builtin(
            doc = "The tangent of an angle in radians.",
            example = "tan(0.5)   # 0.5463025",
            see = {"sin", "cos", "arctan"},
            alias = "tg")
    static Value tan(Value x, Run run) {
        return Algebra.compute(Elementary.TAN, x, run);
    }

    @Builtin(
            doc = "The angle from -π/2 to π/2 whose sine is x, of numbers from -1 to 1.",
            example = "arcsin(1)   # 1.570796",
            see = "sin",
            alias = "asin")
    static Value arcsin(Value x, Run run) {
        return Algebra.compute(Elementary.ARCSIN, x, run);
    }

    @Builtin(
            doc = "The angle from 0 to π whose cosine is x, of numbers from -1 to 1.",
            example = "arccos(0)   # 1.570796",
            see = "cos",
            alias = "acos")
    static Value arccos(Value x, Run run) {
        return Algebra.compute(Elementary.ARCCOS, x, run);
    }

    @Builtin(
            doc = "The angle from -π/2 to π/2 whose tangent is x.",
            example = "arctan(1)   # 0.7853982",
            see = {"tan", "arctan2"},
            alias = "atan")
    static Value arctan(Value x, Run run) {
        return Algebra.compute(Elementary.ARCTAN, x, run);
    }

    @Builtin(
            doc =
                    "The angle of the point (x, y) from the positive x-axis, above -π and up to π. The height y comes first.",
            example = "arctan2(1, -1)   # 2.356194",
            see = {"arctan", "arg"},
            alias = "atan2")
    static Value arctan2(Value y, Value x, Run run) {
        if (!Tensors.isConvertible(y)) throw Arguments.wrong(y, "a number", "arctan2", "y");
        if (!Tensors.isConvertible(x)) throw Arguments.wrong(x, "a number", "arctan2", "x");
        if (isOther(y) || isOther(x)) return halfAngle(y, x, run);
        Value point = Algebra.compute(Operator.ADD, x, Algebra.compute(Operator.MULTIPLY, Complex.I, y, run), run);
        return Algebra.compute(Elementary.ARG, point, run);
    }

    /** A single number of a kind above the complex ones, which need not go together with them. */
    private static boolean isOther(Value number) {
        return number instanceof Scalar scalar
                && scalar.algebra().level() > Complex.I.algebra().level();
    }

    /** By the half of the angle, from y and the distance r: 2 arctan(y/(r + x)), on the left side 2 arctan((r - x)/y). */
    private static Value halfAngle(Value y, Value x, Run run) {
        Value squares = Algebra.compute(
                Operator.ADD,
                Algebra.compute(Operator.MULTIPLY, x, x, run),
                Algebra.compute(Operator.MULTIPLY, y, y, run),
                run);
        Value r = Algebra.compute(Elementary.SQRT, squares, run);
        boolean left = Algebra.relate(Relation.LESS, x, Whole.ZERO, run) == Truth.TRUE
                && Algebra.relate(Relation.EQUAL, y, Whole.ZERO, run) != Truth.TRUE;
        Value tangent = left
                ? Algebra.compute(Operator.DIVIDE, Algebra.compute(Operator.SUBTRACT, r, x, run), y, run)
                : Algebra.compute(Operator.DIVIDE, y, Algebra.compute(Operator.ADD, r, x, run), run);
        return Algebra.compute(Operator.MULTIPLY, Whole.of(2), Algebra.compute(Elementary.ARCTAN, tangent, run), run);
    }

    @Builtin(
            doc = "The hyperbolic sine.",
            example = "sinh(1)   # 1.175201",
            see = {"cosh", "tanh"})
    static Value sinh(Value x, Run run) {
        return Algebra.compute(Elementary.SINH, x, run);
    }

    @Builtin(
            doc = "The hyperbolic cosine.",
            example = "cosh(1)   # 1.543081",
            see = {"sinh", "tanh"})
    static Value cosh(Value x, Run run) {
        return Algebra.compute(Elementary.COSH, x, run);
    }

    @Builtin(
            doc = "The hyperbolic tangent.",
            example = "tanh(1)   # 0.7615942",
            see = {"sinh", "cosh"})
    static Value tanh(Value x, Run run) {
        return Algebra.compute(Elementary.TANH, x, run);
    }

    @Builtin(
            name = "Gamma",
            doc = "The gamma function: Gamma(n) is (n - 1)! for whole n above 0.",
            example = "Gamma(0.5)   # 1.772454",
            see = "factorial",
            alias = "gamma")
    static Value gamma(Value x, Run run) {
        return Algebra.compute(Elementary.GAMMA, x, run);
    }

    @Builtin(
            doc = "The error function, 2/√π times the integral of exp(-t²) from 0 to x.",
            example = "erf(1)   # 0.8427008")
    static Value erf(Value x, Run run) {
        return Algebra.compute(Elementary.ERF, x, run);
    }
}
