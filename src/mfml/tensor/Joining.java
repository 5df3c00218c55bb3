package mfml.tensor;

import java.util.List;
import mfml.error.Fault;
import mfml.value.Run;
import mfml.value.Value;

/** Tensors put together: as slices of a new axis, or end to end along one they have. */
public final class Joining {
    private Joining() {}

    /** Tensors of one shape (at least one) as the parts of a new axis (0-based). */
    public static Tensor stack(int axis, List<Tensor> parts, Run run) {
        Tensor first = parts.getFirst();
        ElementType type = first.type;
        for (int k = 0; k < parts.size(); k++) {
            Tensor part = parts.get(k);
            if (!part.hasShape(first.shape)) {
                throw Fault.of("tensor.ragged")
                        .with("place", k + 1)
                        .with("found", part.description())
                        .with("first", first.description());
            }
            type = ElementType.joined(type, part.type);
        }
        int[] shape = Shape.inserted(first.shape, axis, parts.size());
        return filled(type, shape, Shape.outer(shape, axis), Shape.inner(shape, axis), parts, run);
    }

    /** End to end along an axis (0-based); the other axes agree. */
    public static Tensor concat(int axis, List<Tensor> parts, Run run) {
        Tensor first = parts.getFirst();
        ElementType type = first.type;
        long length = 0;
        for (int k = 0; k < parts.size(); k++) {
            Tensor part = parts.get(k);
            if (part.rank() != first.rank() || !part.hasShape(Shape.with(first.shape, axis, part.shape[axis]))) {
                throw unfit(axis, k, first, part);
            }
            type = ElementType.joined(type, part.type);
            length += part.shape[axis];
        }
        int[] shape = Shape.with(first.shape, axis, (int) Math.min(length, Integer.MAX_VALUE));
        int inner = Shape.inner(first.shape, axis);
        return filled(type, shape, Shape.outer(first.shape, axis), inner, parts, run);
    }

    private static Fault unfit(int axis, int place, Tensor first, Tensor part) {
        boolean sameRank = part.rank() == first.rank();
        int[] beside = sameRank ? Shape.with(first.shape, axis, part.shape[axis]) : first.shape;
        Fault fault = Fault.of("tensor.concat")
                .with("axis", axis + 1)
                .with("place", place + 1)
                .with("found", part.description())
                .with("first", first.description())
                .with("axes", Mismatch.axes(beside, part.shape));
        if (!sameRank) return first.rank() + part.rank() == 3 ? fault.hint("blocks") : fault;
        for (int other = 0; other < first.rank(); other++) {
            if (part.hasShape(Shape.with(first.shape, other, part.shape[other]))) {
                return fault.with("other", other + 1).hint("other");
            }
        }
        return fault;
    }

    /** Each part is {@code outer} blocks; block by block they lie beside one another. */
    private static Tensor filled(ElementType type, int[] shape, int outer, int inner, List<Tensor> parts, Run run) {
        int size = Shape.size(shape);
        int width = type == ElementType.COMPLEX128 ? 2 : 1;
        double[] numbers = type == ElementType.GENERAL ? null : Storage.numbers((long) width * size, run);
        Value[] values = type == ElementType.GENERAL ? Storage.values(size, run) : null;
        int row = outer == 0 ? 0 : size / outer;
        int begin = 0;
        for (Tensor part : parts) {
            Tensor packed = (type.isReal() ? part : part.as(type, run)).packed(run);
            if (packed.size() == 0) continue;
            int block = packed.size() / outer;
            for (int k = 0; k < outer; k++) {
                run.budget().charge(1 + block / 8);
                int at = width * (packed.offset + k * block);
                int to = width * (k * row + begin);
                if (values != null) System.arraycopy(packed.buffer.values, at, values, to, block);
                else if (width * block == 1) numbers[to] = packed.buffer.numbers()[at];
                else System.arraycopy(packed.buffer.numbers(), at, numbers, to, width * block);
            }
            begin += block;
        }
        return values == null ? Tensor.adopt(type, numbers, shape) : Storage.general(values, shape);
    }
}
