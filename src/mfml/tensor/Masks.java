package mfml.tensor;

import mfml.error.Fault;
import mfml.syntax.Relation;
import mfml.value.Run;
import mfml.value.Value;
import mfml.value.Whole;

/** Tensors of truth values put together entry by entry, and what they choose. */
public final class Masks {
    private Masks() {}

    public static boolean isMask(Value value) {
        return value instanceof Tensor tensor && tensor.type == ElementType.TRUTH;
    }

    /** {@code left and right}, or {@code or}, of two masks of one shape; a single truth value goes with every entry. */
    public static Tensor combined(boolean conjunction, Value left, Value right, Run run) {
        Tensor a = Tensors.of(left, run);
        Tensor b = Tensors.of(right, run);
        if (a.rank() > 0 && b.rank() > 0 && !a.hasShape(b.shape)) {
            throw Fault.of("tensor.mask_shapes")
                    .with("left", a.description())
                    .with("right", b.description())
                    .with("axes", Mismatch.axes(a.shape, b.shape));
        }
        return Elementwise.extreme(conjunction ? Fold.MIN : Fold.MAX, a, b, run);
    }

    public static Tensor complement(Tensor mask, Run run) {
        return Elementwise.compare(Relation.EQUAL, mask, Tensors.of(Whole.ZERO, run), run);
    }

    /** The entry of a where the mask is true, of b elsewhere; the three shapes broadcast. */
    public static Tensor choose(Tensor mask, Value a, Value b, Run run) {
        Tensor yes = b instanceof Tensor other ? Tensors.beside(a, other) : Tensors.of(a, run);
        Tensor no = a instanceof Tensor other ? Tensors.beside(b, other) : Tensors.of(b, run);
        int[] shape = common("a", yes, "b", no);
        shape = common("what is chosen", Broadcast.to(shape, yes.rank() > no.rank() ? yes : no), "the mask", mask);
        int size = Shape.size(shape);
        ElementType type = ElementType.joined(yes.type, no.type);
        Tensor truths = even(Broadcast.to(shape, mask), run);
        Tensor first = even(Broadcast.to(shape, yes.as(type, run)), run);
        Tensor second = even(Broadcast.to(shape, no.as(type, run)), run);
        int width = type == ElementType.COMPLEX128 ? 2 : 1;
        Value[] values = type == ElementType.GENERAL ? Storage.values(size, run) : null;
        double[] numbers = values == null ? Storage.numbers((long) width * size, run) : null;
        int truthStep = step(truths);
        int firstStep = step(first);
        int secondStep = step(second);
        Truths marks = Truths.of(truths, run);
        double[] x = first.buffer.numbers();
        double[] y = second.buffer.numbers();
        Cores.share(size, Cores.PIECE, 1, run, () -> (from, to) -> {
            for (int place = from; place < to; place++) {
                boolean isFirst = marks.holds(place * truthStep);
                Tensor source = isFirst ? first : second;
                int at = source.offset + place * (isFirst ? firstStep : secondStep);
                if (values != null) values[place] = source.buffer.values[at];
                else if (width == 1) numbers[place] = (isFirst ? x : y)[at];
                else System.arraycopy(isFirst ? x : y, 2 * at, numbers, 2 * place, 2);
            }
        });
        return values == null ? Tensor.adopt(type, numbers, shape) : Storage.narrowest(values, shape);
    }

    private static int[] common(String firstName, Tensor first, String secondName, Tensor second) {
        int[] common = Broadcast.shape(first.shape, second.shape);
        if (common != null) return common;
        throw Fault.of("tensor.choice")
                .with("first", firstName)
                .with("firstShape", first.description())
                .with("second", secondName)
                .with("secondShape", second.description())
                .with("axes", Mismatch.axes(first.shape, second.shape));
    }

    /** A tensor whose entries lie one behind the other, or all in one place. */
    private static Tensor even(Tensor tensor, Run run) {
        return isRepeated(tensor) ? tensor : tensor.packed(run);
    }

    private static int step(Tensor even) {
        return isRepeated(even) ? 0 : 1;
    }

    private static boolean isRepeated(Tensor tensor) {
        for (int stride : tensor.strides) if (stride != 0) return false;
        return true;
    }
}
