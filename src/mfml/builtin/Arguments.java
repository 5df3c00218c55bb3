package mfml.builtin;

import java.math.BigDecimal;
import java.math.BigInteger;
import mfml.error.Fault;
import mfml.tensor.Tensor;
import mfml.tensor.Tensors;
import mfml.value.BigWhole;
import mfml.value.Fraction;
import mfml.value.FunctionValue;
import mfml.value.Kind;
import mfml.value.Real;
import mfml.value.Reals;
import mfml.value.Rest;
import mfml.value.Scalar;
import mfml.value.Text;
import mfml.value.Truth;
import mfml.value.Value;
import mfml.value.Whole;

/** Checks and converts the arguments of built-ins; what does not fit says which function needs what. */
final class Arguments {
    private Arguments() {}

    /** The nearest double of a real number of any kind; true counts as 1. */
    static double real(Value given, String function, String parameter) {
        return switch (given) {
            case Real real -> Reals.of(real);
            case Whole whole -> Reals.of(whole);
            case Fraction fraction -> Reals.of(fraction);
            case BigWhole big -> Reals.of(big);
            case Truth truth -> Reals.of(truth);
            default -> throw wrong(given, "a number", function, parameter);
        };
    }

    /** A whole number within 64 bits; 3.0 is one, 2.5 is not. */
    static long whole(Value given, String function, String parameter) {
        if (given instanceof Whole whole) return whole.value();
        BigInteger big = integer(given, function, parameter);
        if (big.bitLength() < 64) return big.longValue();
        throw wrong(given, "a whole number below 2^63", function, parameter);
    }

    /** A whole number of any size; 3.0 is one, 2.5 is not. */
    static BigInteger integer(Value given, String function, String parameter) {
        return switch (given) {
            case Whole whole -> BigInteger.valueOf(whole.value());
            case BigWhole big -> big.value();
            case Truth truth -> truth.holds() ? BigInteger.ONE : BigInteger.ZERO;
            case Real real
            when Math.rint(real.value()) == real.value() && !Double.isInfinite(real.value()) ->
                new BigDecimal(real.value()).toBigInteger();
            default -> throw wrong(given, "a whole number", function, parameter);
        };
    }

    /** A tensor, or what counts as one: a range, a list of numbers, a single number. */
    static Tensor tensor(Value given, String function, String parameter) {
        if (Tensors.isConvertible(given)) return Tensors.of(given);
        throw wrong(given, "a tensor", function, parameter);
    }

    static boolean truth(Value given, String function, String parameter) {
        if (given instanceof Truth truth) return truth.holds();
        throw wrong(given, "true or false", function, parameter);
    }

    static String text(Value given, String function, String parameter) {
        if (given instanceof Text text) return text.text();
        throw wrong(given, "a text", function, parameter);
    }

    static FunctionValue function(Value given, String function, String parameter) {
        if (given instanceof FunctionValue called) return called;
        throw wrong(given, "a function", function, parameter);
    }

    static Value[] rest(Value given, String function, String parameter) {
        return given instanceof Rest rest ? rest.values() : new Value[] {given};
    }

    /** Whether an argument with the preset {@code none} was left out, or given as none. */
    static boolean isAbsent(Value given) {
        return given == null || given.kind() == Kind.NONE;
    }

    /** The complaint about one argument: a number is quoted, of anything else the kind is told. */
    static Fault wrong(Value given, String needed, String function, String parameter) {
        return Fault.of("call.argument")
                .with("function", function)
                .with("parameter", parameter)
                .with("needed", needed)
                .with("found", given instanceof Scalar ? given.text() : given.description());
    }
}
