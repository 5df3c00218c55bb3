package mfml.tensor;

import java.util.Arrays;
import java.util.List;
import mfml.error.Fault;
import mfml.syntax.Operator;
import mfml.value.Complex;
import mfml.value.Kind;
import mfml.value.ListValue;
import mfml.value.Range;
import mfml.value.Real;
import mfml.value.Reals;
import mfml.value.Run;
import mfml.value.Scalar;
import mfml.value.Truth;
import mfml.value.Value;

/** Other values as tensors: single numbers as rank 0, ranges and lists of numbers as vectors. */
public final class Tensors {
    private Tensors() {}

    /** Whether {@link #of} takes it. */
    public static boolean isConvertible(Value value) {
        return switch (value) {
            case Tensor tensor -> true;
            case Scalar scalar -> true;
            case Range range -> true;
            case ListValue list -> list.items().stream().allMatch(item -> item instanceof Scalar);
            default -> false;
        };
    }

    /** A range or a list of numbers: what counts as a vector in arithmetic though it is none. */
    static boolean isGathered(Value value) {
        return value instanceof Range || value instanceof ListValue && isConvertible(value);
    }

    /** A Fault where it is nothing of the kind. */
    public static Tensor of(Value value) {
        return switch (value) {
            case Tensor tensor -> tensor;
            case Range range -> range(range);
            case ListValue list when isConvertible(list) -> vector(list.items());
            case Scalar scalar -> scalar(scalar);
            default -> throw Fault.of("tensor.kind").with("found", value.description());
        };
    }

    /** Like {@link #of(Value)}, charging what is made. */
    public static Tensor of(Value value, Run run) {
        if (isGathered(value)) {
            long length = value instanceof Range range ? range.length() : ((ListValue) value).size();
            run.budget().allocate(length > Integer.MAX_VALUE ? Long.MAX_VALUE : 16 + 8 * length);
            run.budget().charge(length);
        }
        return of(value);
    }

    /** The sizes along the axes; none for what is no tensor. */
    static List<Integer> shape(Value value) {
        return value instanceof Tensor tensor
                ? Arrays.stream(tensor.shape).boxed().toList()
                : List.of();
    }

    /** Says of a value that is about to be held in another one that it has two holders. */
    static Value held(Value value) {
        if (value instanceof Tensor tensor) tensor.markShared();
        return value;
    }

    private static Tensor range(Range range) {
        double[] entries = new double[Shape.size((int) Math.min(range.length(), Integer.MAX_VALUE))];
        for (int k = 0; k < entries.length; k++) entries[k] = range.realAt(k);
        return Tensor.adopt(entries, entries.length);
    }

    private static Tensor vector(List<Value> items) {
        boolean numbers = items.stream().allMatch(Tensors::isNumber);
        boolean truths = items.stream().allMatch(item -> item.kind() == Kind.TRUTH);
        if (!numbers || truths) return Storage.narrowest(items.toArray(new Value[0]), items.size());
        return numbers(items.toArray(new Value[0]), items.size());
    }

    /** Plain numbers as float64, or complex128 when one is complex. */
    static Tensor numbers(Value[] entries, int... shape) {
        boolean complex = false;
        for (Value entry : entries) complex |= entry.kind() == Kind.COMPLEX;
        int width = complex ? 2 : 1;
        double[] numbers = new double[width * entries.length];
        for (int k = 0; k < entries.length; k++) Storage.put(entries[k], numbers, k, width);
        return Tensor.adopt(complex ? ElementType.COMPLEX128 : ElementType.FLOAT64, numbers, shape);
    }

    private static Tensor scalar(Scalar value) {
        if (value instanceof Truth truth) return Tensor.adopt(ElementType.TRUTH, new double[] {truth.holds() ? 1 : 0});
        if (isNumber(value)) return numbers(new Value[] {value});
        return Storage.general(new Value[] {value});
    }

    /** A number of the plain kinds: whole, fraction, real, complex, truth. */
    static boolean isNumber(Value value) {
        return switch (value.kind()) {
            case WHOLE, FRACTION, REAL, COMPLEX, TRUTH -> value instanceof Scalar;
            default -> false;
        };
    }

    /** The nearest double of a plain real number; a Fault for others. */
    static double real(Value value) {
        if (value instanceof Real real) return real.value();
        if (value.kind() != Kind.COMPLEX && isNumber(value)) return Reals.of(value);
        if (value instanceof Tensor tensor && tensor.rank() == 0) return tensor.real(0);
        throw Fault.of("tensor.not_real").with("found", value.kind().words());
    }

    /**
     * One operand of an operator as a tensor. A single number beside a tensor takes the tensor's element type where
     * that loses nothing but digits: a mask apart, 2X has the type of X.
     */
    static Tensor operand(Value value, Operator operator, Value left, Value right, Run run) {
        Value other = value == left ? right : left;
        if (isConvertible(value))
            return other instanceof Tensor tensor && value instanceof Scalar ? beside(value, tensor) : of(value, run);
        throw Fault.of(value.kind() == Kind.NONE ? "type.none" : "type.operand")
                .with("operator", operator.sign())
                .with("found", value.description())
                .with("leftKind", left.description())
                .with("rightKind", right.description());
    }

    static Tensor beside(Value value, Tensor other) {
        if (value instanceof Tensor tensor) return tensor;
        if (!(value instanceof Scalar) || !isNumber(value) || value instanceof Truth) return of(value);
        if (other.isGeneral()) return Storage.general(new Value[] {value});
        if (value instanceof Complex) return of(value);
        double number = real(value);
        ElementType type = beside(number, other.type);
        return Tensor.adopt(type, new double[] {type.rounded(number)});
    }

    /** The type that a single number takes beside entries of another. */
    static ElementType beside(double number, ElementType other) {
        boolean needsFractions = other == ElementType.TRUTH || other.isWhole() && number != Math.rint(number);
        return needsFractions || !other.isReal() ? ElementType.FLOAT64 : other;
    }

    /** A rank-0 result of an operation between numbers as that number. */
    static Value unwrapped(Tensor tensor) {
        return tensor.rank() == 0 ? tensor.at(0) : tensor;
    }

    /** Whole numbers as a vector whose entries are whole numbers: a shape, an order. */
    public static Tensor wholes(int... numbers) {
        double[] entries = new double[numbers.length];
        for (int k = 0; k < entries.length; k++) entries[k] = numbers[k];
        return Tensor.adopt(ElementType.INT64, entries, entries.length);
    }
}
