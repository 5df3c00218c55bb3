package mfml.tensor;

import mfml.error.Fault;
import mfml.value.Run;
import mfml.value.Value;

/** Other ways to see the entries of a tensor: with its axes in another order, another shape, a part of it. */
abstract sealed class Views extends Layout permits Tensor {
    Views(Buffer buffer, int offset, int[] shape, int[] strides, ElementType type) {
        super(buffer, offset, shape, strides, type);
    }

    /** This tensor with its entries row by row in its buffer, copied when they are not. */
    abstract Tensor packed(Run run);

    public abstract String description();

    private Tensor self() {
        return (Tensor) this;
    }

    /** Another way to see the same entries. */
    Tensor view(int offset, int[] shape, int[] strides) {
        buffer.share();
        return new Tensor(buffer, offset, shape, strides, type);
    }

    /** A view that is read at once and forgotten, so that nothing need be marked. */
    Tensor glimpse(int offset, int[] shape, int[] strides) {
        return new Tensor(buffer, offset, shape, strides, type);
    }

    /** A fresh tensor, its entries row by row, in another shape of the same size. */
    Tensor relabelled(int... newShape) {
        return new Tensor(buffer, offset, newShape, Shape.strides(newShape), type);
    }

    /** The axes in the opposite order; of a vector itself. */
    public Tensor transposed() {
        if (shape.length < 2) return self();
        int[] order = new int[shape.length];
        for (int axis = 0; axis < order.length; axis++) order[axis] = order.length - 1 - axis;
        return permuted(order);
    }

    /** Axis k of the result is axis {@code order[k]} of this. */
    public Tensor permuted(int... order) {
        int[] newShape = new int[order.length];
        int[] newStrides = new int[order.length];
        for (int axis = 0; axis < order.length; axis++) {
            newShape[axis] = shape[order[axis]];
            newStrides[axis] = strides[order[axis]];
        }
        return view(offset, newShape, newStrides);
    }

    /** The same entries, read row by row, in another shape of the same size. */
    public Tensor reshaped(Run run, int... newShape) {
        if (Shape.size(newShape) != size()) {
            throw Fault.of("tensor.reshape")
                    .with("what", isVector() ? description() : description() + " of " + Shape.entries(size()))
                    .with("shape", Shape.text(newShape))
                    .with("needed", Shape.entries(Shape.size(newShape)));
        }
        return packed(run).view(isRowMajor() ? offset : 0, newShape, Shape.strides(newShape));
    }

    /**
     * The part at one index of an axis, without that axis; only to be read at once, so that nothing is marked shared.
     */
    Tensor part(int axis, int index) {
        return glimpse(offset + index * strides[axis], Shape.without(shape, axis), Shape.without(strides, axis));
    }

    Tensor row(int index) {
        return part(0, index);
    }

    /**
     * The part at an index (0-based) of the first axis, as a loop over a tensor goes: an entry of a vector, a row of a
     * matrix.
     */
    public Value item(int index, Run run) {
        if (shape.length == 1) return self().stored(offset + index * strides[0]);
        return Storage.copy(part(0, index), run); // a view would make the next assignment copy the whole tensor
    }

    /** The indices from (0-based) up to, but without, {@code to} of an axis. */
    public Tensor part(int axis, int from, int to) {
        return view(offset + from * strides[axis], Shape.with(shape, axis, to - from), strides);
    }

    /** An axis from its last index to its first. */
    public Tensor reversed(int axis) {
        if (size() == 0) return self();
        int last = offset + (shape[axis] - 1) * strides[axis];
        return view(last, shape, Shape.with(strides, axis, -strides[axis]));
    }
}
