package mfml.tensor;

import mfml.error.Fault;
import mfml.value.Kind;
import mfml.value.ListValue;
import mfml.value.Range;
import mfml.value.Run;
import mfml.value.Scalar;
import mfml.value.Value;

/** What stands between the commas of an index, 1-based as written; {@link #positions} checks it against an axis. */
public sealed interface Subscript {
    /** {@code X[2, …]}: the axis disappears. */
    record Single(long index) implements Subscript {}

    /** {@code X[2:5, …]}: {@code count} indices from the first on. */
    record Slice(long first, long step, long count) implements Subscript {}

    /** {@code X[:, …]}. */
    record All() implements Subscript {}

    /** {@code X[[3, 1, 1], …]}. */
    record Picked(long[] indices) implements Subscript {}

    /** {@code X[X .> 3]} or {@code X[x .> 3, :]}: the places where it is true. */
    record Mask(Tensor truths) implements Subscript {}

    All ALL = new All();

    /** The subscript that a value is: a whole number, a range, a vector of whole numbers or of truth values. */
    static Subscript of(Value value) {
        return switch (value) {
            case Range range when range.length() == 0 -> new Picked(new long[0]);
            case Range range
            when range.isWhole() ->
                new Slice(
                        range.wholeAt(0),
                        range.length() == 1 ? 1 : range.wholeAt(1) - range.wholeAt(0),
                        range.length());
            case Range range when range.length() == 1 -> new Slice(whole(range.at(0)), 1, 1);
            case Range range -> {
                long first = whole(range.at(0));
                yield new Slice(first, whole(range.at(1)) - first, range.length());
            }
            case Tensor tensor when tensor.rank() == 0 -> new Single(whole(tensor.at(0)));
            case Tensor tensor when tensor.type == ElementType.TRUTH -> new Mask(tensor);
            case Tensor tensor when tensor.isVector() -> new Picked(wholes(tensor));
            case ListValue list when Tensors.isConvertible(list) -> of(Tensors.of(list));
            case Scalar scalar when scalar.kind() != Kind.TRUTH -> new Single(whole(scalar));
            default -> throw Fault.of("index.kind").with("found", value.description());
        };
    }

    private static long[] wholes(Tensor tensor) {
        long[] indices = new long[tensor.size()];
        for (int place = 0; place < indices.length; place++) indices[place] = whole(tensor.at(place));
        return indices;
    }

    private static long whole(Value value) {
        if (Tensors.isNumber(value) && value.kind() != Kind.COMPLEX) {
            double number = Tensors.real(value);
            if (number == Math.rint(number) && Math.abs(number) < 0x1p53) return (long) number;
            throw Fault.of("index.whole").with("found", Double.toString(number));
        }
        throw Fault.of("index.kind").with("found", value.description());
    }

    /** The first 0-based place of evenly spaced ones, which all lie on the axis, or a Fault; 0 where there is none. */
    default int begin(int axis, int length, Value target) {
        return switch (this) {
            case Single single -> check(single.index(), axis, length, target);
            case Slice slice
            when slice.count() > 0 -> {
                int first = check(slice.first(), axis, length, target);
                check(slice.first() + slice.step() * (slice.count() - 1), axis, length, target);
                yield first;
            }
            default -> 0;
        };
    }

    /** How many evenly spaced places there are on an axis. */
    default int places(int length) {
        return this instanceof Slice slice ? (int) slice.count() : length;
    }

    /** How far evenly spaced places lie apart. */
    default int spacing() {
        return this instanceof Slice slice && slice.count() > 1 ? (int) slice.step() : 1;
    }

    default boolean isSingle() {
        return this instanceof Single;
    }

    /** Whether the places are evenly spaced, so that a view or a plain loop does. */
    default boolean isEven() {
        return !(this instanceof Picked || this instanceof Mask);
    }

    /**
     * The 0-based places along an axis; a Fault where one is outside.
     *
     * @param target the thing that is indexed, for the message
     */
    default int[] positions(int axis, int length, Value target, Run run) {
        return switch (this) {
            case Single single -> new int[] {check(single.index(), axis, length, target)};
            case All all -> evenly(0, 1, length, run);
            case Slice slice -> {
                if (slice.count() == 0) yield new int[0];
                int first = check(slice.first(), axis, length, target);
                check(slice.first() + slice.step() * (slice.count() - 1), axis, length, target);
                yield evenly(first, (int) slice.step(), (int) slice.count(), run);
            }
            case Picked picked -> {
                run.budget().allocate(16 + 4L * picked.indices().length);
                int[] places = new int[picked.indices().length];
                for (int k = 0; k < places.length; k++) places[k] = check(picked.indices()[k], axis, length, target);
                yield places;
            }
            case Mask mask -> where(mask.truths(), axis, length, target, run);
        };
    }

    private static int[] evenly(int first, int step, int count, Run run) {
        run.budget().allocate(16 + 4L * count);
        int[] places = new int[count];
        for (int k = 0; k < count; k++) places[k] = first + k * step;
        return places;
    }

    /** The hint for truth values that have the length of another axis of a matrix, or null. */
    private static String otherAxis(Tensor truths, Tensor target) {
        if (!target.isMatrix()) return null;
        if (truths.hasShape(target.shape[1])) return "columns";
        return truths.hasShape(target.shape[0]) ? "rows" : null;
    }

    private static int[] where(Tensor truths, int axis, int length, Value target, Run run) {
        if (!truths.hasShape(length)) {
            throw Fault.of("index.mask")
                    .hint(target instanceof Tensor tensor ? otherAxis(truths, tensor) : null)
                    .with("mask", truths.description())
                    .with("what", target.description())
                    .with("needed", Shape.entries(length))
                    .with("axis", axis + 1);
        }
        return Truths.of(truths, run).places(run);
    }

    /** The 0-based place of a 1-based index. */
    static int check(long index, int axis, int length, Value target) {
        if (index >= 1 && index <= length) return (int) index - 1;
        String code =
                index == 0 ? "index.zero" : index < 0 ? "index.negative" : length == 0 ? "index.empty" : "index.range";
        Fault fault = Fault.of(code)
                .with("index", index)
                .with("what", target.description())
                .with("axis", axis + 1)
                .with("length", length)
                .with("back", index < 0 ? index == -1 ? "end" : "end - " + (-index - 1) : "");
        boolean grows = target instanceof ListValue || target instanceof Tensor tensor && tensor.isVector();
        throw code.equals("index.range") && grows ? fault.hint("longer") : fault;
    }
}
