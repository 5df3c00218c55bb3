package mfml.tensor;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import mfml.error.Fault;
import mfml.syntax.Operator;

/**
 * What the entries of a tensor are, in the order in which one gives way to another when two meet. All real types are
 * held as float64; the narrower ones are a rule for rounding results.
 */
public enum ElementType {
    TRUTH,
    INT8,
    INT16,
    INT32,
    INT64,
    FLOAT16,
    FLOAT32,
    FLOAT64,
    COMPLEX128,
    /** Values of any scalar kind: exact fractions, formulas, tracked numbers. */
    GENERAL;

    private static final double EXACT = 0x1p53; // whole numbers past it are no longer all doubles

    public String typeName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ElementType named(String name) {
        for (ElementType type : values()) if (type.typeName().equals(name)) return type;
        throw Fault.of("tensor.type_name")
                .with("name", name)
                .with(
                        "names",
                        Arrays.stream(values()).map(ElementType::typeName).collect(Collectors.joining(", ")));
    }

    boolean isWhole() {
        return this == INT8 || this == INT16 || this == INT32 || this == INT64;
    }

    boolean isReal() {
        return this != COMPLEX128 && this != GENERAL;
    }

    static ElementType joined(ElementType first, ElementType second) {
        return first.compareTo(second) >= 0 ? first : second;
    }

    /** The type of the result of arithmetic on entries of two types. */
    static ElementType result(Operator operator, ElementType first, ElementType second) {
        ElementType joined = joined(first, second);
        if (joined == TRUTH || joined.isWhole() && operator.undotted() == Operator.DIVIDE) return FLOAT64;
        return joined;
    }

    /** The type of a mean or a function value of such entries. */
    ElementType fractional() {
        return this == TRUTH || isWhole() ? FLOAT64 : this;
    }

    /** The nearest number of this type; a Fault where a whole type has none. */
    double rounded(double number) {
        return switch (this) {
            case TRUTH -> number == 0 ? 0 : 1;
            case FLOAT16 -> Float.float16ToFloat(Float.floatToFloat16((float) number));
            case FLOAT32 -> (float) number;
            case INT8 -> fitting(number, Byte.MIN_VALUE, Byte.MAX_VALUE);
            case INT16 -> fitting(number, Short.MIN_VALUE, Short.MAX_VALUE);
            case INT32 -> fitting(number, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case INT64 -> fitting(number, -EXACT, EXACT);
            default -> number;
        };
    }

    void round(double[] numbers) {
        if (this == FLOAT64 || !isReal()) return;
        for (int k = 0; k < numbers.length; k++) numbers[k] = rounded(numbers[k]);
    }

    private double fitting(double number, double least, double greatest) {
        if (number == Math.rint(number) && number >= least && number <= greatest) return number;
        throw Fault.of("tensor.type_fit")
                .with(
                        "number",
                        number == Math.rint(number) && Math.abs(number) < 1e18
                                ? Long.toString((long) number)
                                : Double.toString(number))
                .with("type", typeName())
                .with("least", (long) least)
                .with("greatest", (long) greatest);
    }
}
