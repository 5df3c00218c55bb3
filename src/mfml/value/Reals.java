package mfml.value;

import mfml.error.Fault;
import mfml.syntax.Operator;

/**
 * Arithmetic of single doubles as the language has it: where IEEE would make a NaN, or a pole an infinity, it stops
 * with a Fault. Overflow gives ∞; a NaN that came in (an undefined entry of a tensor) goes through. {@link Ieee} has the
 * same functions without the checks, for tensors.
 */
public final class Reals {
    private Reals() {}

    /** The nearest double of a number that is not complex. */
    public static double of(Value number) {
        return switch (number) {
            case Real real -> real.value();
            case Whole whole -> whole.value();
            case Fraction fraction -> fraction.nearest();
            case BigWhole big -> big.value().doubleValue();
            case Truth truth -> truth.holds() ? 1 : 0;
            default -> throw new IllegalArgumentException("no real number: " + number.description());
        };
    }

    /** The result of {@code left operator right} for an operator of numbers, dotted or not. */
    public static double compute(Operator operator, double left, double right) {
        return switch (operator.undotted()) {
            case ADD -> checked(left + right, operator, left, right);
            case SUBTRACT -> checked(left - right, operator, left, right);
            case MULTIPLY, DOT -> checked(left * right, operator, left, right);
            case DIVIDE -> divide(left, right);
            case LEFT_DIVIDE -> divide(right, left);
            case MODULO -> modulo(left, right);
            case POWER -> power(left, right);
            default -> throw ofVectors(operator, Real.of(left), Real.of(right));
        };
    }

    /** The result itself, unless it is a NaN that was not there before. */
    public static double checked(double result, Operator operator, double left, double right) {
        if (result != result && left == left && right == right) throw undefined(operator, left, right);
        return result;
    }

    public static double divide(double left, double right) {
        if (right == 0 && left == left) throw divisionByZero(Real.of(left));
        return checked(left / right, Operator.DIVIDE, left, right);
    }

    /** The remainder with the sign of the divisor: -1 mod 3 is 2. */
    public static double modulo(double left, double right) {
        if (right == 0 && left == left)
            throw Fault.of("number.division_by_zero.mod").with("dividend", shown(left));
        double remainder = left % right;
        if (remainder != 0 && (remainder < 0) != (right < 0)) {
            if (Double.isInfinite(right)) throw undefined(Operator.MODULO, left, right);
            remainder += right;
        }
        return checked(remainder, Operator.MODULO, left, right);
    }

    public static double power(double base, double exponent) {
        if (base == 0 && exponent < 0)
            throw Fault.of("number.division_by_zero.power").with("exponent", shown(exponent));
        if (base < 0) {
            if (Double.isInfinite(exponent)) throw undefined(Operator.POWER, base, exponent);
            if (exponent != Math.rint(exponent) && !Double.isInfinite(base)) {
                throw powerDomain(Real.of(base), Real.of(exponent), exponent == 1.0 / 3);
            }
        }
        return checked(Math.pow(base, exponent), Operator.POWER, base, exponent);
    }

    public static double sqrt(double x) {
        if (x < 0) throw domain(Elementary.SQRT, Real.of(x));
        return Math.sqrt(x);
    }

    public static double ln(double x) {
        if (x <= 0) throw domain(Elementary.LN, Real.of(x));
        return Logarithm.of(x);
    }

    /** A function of analysis on a real number. */
    public static double apply(Elementary function, double x) {
        return apply(function, x, null);
    }

    /** The same, where messages speak of the number in its own form; null stands for the double itself. */
    static double apply(Elementary function, double x, Scalar written) {
        switch (function) {
            case LN, LOG2, LOG10 -> {
                if (x <= 0) throw domain(function, written(x, written));
            }
            case SQRT -> {
                if (x < 0) throw domain(function, written(x, written));
            }
            case FACTORIAL -> {
                if (x < 0) throw Fault.of("number.factorial.negative").with("argument", shown(x));
                if (x != Math.rint(x)) throw factorialOfNoWhole(Real.of(x), Real.of(x + 1));
            }
            case GAMMA -> {
                if (x <= 0 && x == Math.rint(x)) throw domain(function, written(x, written));
            }
            case ARCSIN, ARCCOS -> {
                if (Math.abs(x) > 1) throw domain(function, written(x, written));
            }
            default -> {}
        }
        double result = Ieee.apply(function, x);
        if (result != result && x == x) {
            throw Fault.of("number.undefined.function")
                    .with("function", name(function))
                    .with("argument", shown(x));
        }
        return result;
    }

    private static Scalar written(double x, Scalar written) {
        return written == null ? Real.of(x) : written;
    }

    static Fault factorialOfNoWhole(Scalar argument, Scalar next) {
        return Fault.of("number.factorial.whole")
                .with("argument", argument.text())
                .with("next", next.text());
    }

    static Fault divisionByZero(Scalar dividend) {
        return Fault.of(dividend.isZero() ? "number.division_by_zero.both" : "number.division_by_zero")
                .with("dividend", operand(dividend));
    }

    /** A number as it stands beside an operator: 1 + i and 1/3 in brackets. */
    static String operand(Value number) {
        String text = number.text();
        return text.indexOf(' ') < 0 && text.indexOf('/') < 0 ? text : "(" + text + ")";
    }

    static Fault powerDomain(Scalar base, Scalar exponent, boolean cubeRoot) {
        return Fault.of("number.domain.power")
                .with("base", base.text())
                .with("exponent", exponent.text())
                .hint(cubeRoot ? "cube" : null);
    }

    static Fault domain(Elementary function, Scalar argument) {
        Fault fault = Fault.of(
                        argument.isZero() || function == Elementary.GAMMA ? "number.domain.pole" : "number.domain")
                .with("function", name(function))
                .with("argument", argument.text());
        return fault.with(
                "needed",
                switch (function) {
                    case SQRT -> "numbers from 0 on";
                    case LN, LOG2, LOG10 -> "numbers above 0";
                    case ARCSIN, ARCCOS -> "numbers from -1 to 1";
                    default -> "every number but 0 and the negative whole ones";
                });
    }

    public static Fault ofVectors(Operator operator, Value left, Value right) {
        return Fault.of("number.product_of_vectors")
                .with("operator", operator.sign())
                .with("leftKind", left.description())
                .with("rightKind", right.description());
    }

    private static Fault undefined(Operator operator, double left, double right) {
        return Fault.of("number.undefined")
                .with("operator", operator.sign())
                .with("leftValue", shown(left))
                .with("rightValue", shown(right));
    }

    private static String name(Elementary function) {
        return function == Elementary.SQRT ? "√" : function.functionName();
    }

    private static String shown(double number) {
        return Real.of(number).text();
    }
}
