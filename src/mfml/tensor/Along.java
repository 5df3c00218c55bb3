package mfml.tensor;

import java.util.function.Function;
import mfml.value.Run;
import mfml.value.Value;

/** The axes that a reduction runs along as if they were one, and whether they stay behind with one entry each. */
public final class Along {
    private final int[] axes; // 0-based, ascending
    private final boolean keep;
    private final int[] shape; // of what is reduced

    /** What is done along one axis (0-based), which disappears. */
    public interface Reducer {
        Tensor reduce(int axis, Tensor tensor);
    }

    public Along(int[] axes, boolean keep, int[] shape) {
        this.axes = axes;
        this.keep = keep;
        this.shape = shape;
    }

    /** How many entries go into each result. */
    public int count() {
        int count = 1;
        for (int axis : axes) count *= shape[axis];
        return count;
    }

    /** Several axes are read row by row; what is left of a tensor without axes is a number. */
    public Value reduce(Tensor tensor, Reducer reducer, Run run) {
        Tensor reduced = axes.length == 1
                ? reducer.reduce(axes[0], tensor)
                : reducer.reduce(shape.length - axes.length, merged(tensor, run));
        if (keep) reduced = reduced.reshaped(run, kept());
        return Tensors.unwrapped(reduced);
    }

    /** The result of each part that the axes span: a vector for one of them, a matrix for two. */
    public Value each(Tensor tensor, Function<Tensor, Value> result, Run run) {
        Tensor results = Lanes.each(axes, tensor, result, run);
        return Tensors.unwrapped(keep ? results.reshaped(run, kept()) : results);
    }

    /** The tensor with these axes as one, behind all others. */
    private Tensor merged(Tensor tensor, Run run) {
        int[] order = last(axes, shape.length);
        int[] newShape = new int[order.length];
        int[] newStrides = new int[order.length];
        for (int k = 0; k < order.length; k++) {
            newShape[k] = shape[order[k]];
            newStrides[k] = tensor.strides[order[k]];
        }
        Tensor packed = tensor.glimpse(tensor.offset, newShape, newStrides).packed(run);
        int[] mergedShape = java.util.Arrays.copyOf(newShape, shape.length - axes.length + 1);
        mergedShape[mergedShape.length - 1] = count();
        return packed.glimpse(packed.offset, mergedShape, Shape.strides(mergedShape));
    }

    /** All axes in order, but those that are named behind the others. */
    static int[] last(int[] named, int rank) {
        int[] order = new int[rank];
        boolean[] taken = new boolean[rank];
        for (int axis : named) taken[axis] = true;
        int at = 0;
        for (int axis = 0; axis < rank; axis++) if (!taken[axis]) order[at++] = axis;
        for (int axis : named) order[at++] = axis;
        return order;
    }

    private int[] kept() {
        int[] ones = shape.clone();
        for (int axis : axes) ones[axis] = 1;
        return ones;
    }
}
