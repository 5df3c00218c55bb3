package mfml.tensor;

/**
 * How tensors of different shapes meet under a dotted operator: axes are matched from the last one backwards, an axis
 * that is missing or has one entry is repeated (NumPy's rule).
 */
final class Broadcast {
    private Broadcast() {}

    /** The common shape, or null where two axes do not meet. */
    static int[] shape(int[] first, int[] second) {
        int[] longer = first.length >= second.length ? first : second;
        int[] shorter = longer == first ? second : first;
        int[] common = longer.clone();
        int ahead = longer.length - shorter.length;
        for (int axis = 0; axis < shorter.length; axis++) {
            int n = shorter[axis];
            if (n == common[ahead + axis] || n == 1) continue;
            if (common[ahead + axis] != 1) return null;
            common[ahead + axis] = n;
        }
        return common;
    }

    /** The common shape; a Fault where two axes do not meet. */
    static int[] shape(Tensor first, Tensor second) {
        int[] common = shape(first.shape, second.shape);
        if (common != null) return common;
        throw Mismatch.broadcast(first, second);
    }

    /** The tensor repeated to a shape that {@link #shape} gave, without copying. */
    static Tensor to(int[] shape, Tensor tensor) {
        if (tensor.hasShape(shape)) return tensor;
        int[] strides = new int[shape.length];
        int ahead = shape.length - tensor.shape.length;
        for (int axis = 0; axis < tensor.shape.length; axis++) {
            strides[ahead + axis] = tensor.shape[axis] == 1 ? 0 : tensor.strides[axis];
        }
        return tensor.glimpse(tensor.offset, shape, strides);
    }
}
