package mfml.tensor;

import mfml.error.Fault;
import mfml.value.Run;
import mfml.value.Value;

/** The sum over pairs of axes of two tensors: what the matrix product does with the inner ones. */
public final class Contraction {
    private Contraction() {}

    /** Axis {@code first[k]} of a meets axis {@code second[k]} of b (0-based); the free axes of a come before those of b. */
    public static Value of(Tensor a, int[] first, Tensor b, int[] second, Run run) {
        return Tensors.unwrapped(tensor(a, first, b, second, run));
    }

    static Tensor tensor(Tensor a, int[] first, Tensor b, int[] second, Run run) {
        if (first.length != second.length) {
            throw Fault.of("contract.count")
                    .with("first", Shape.axes(first.length))
                    .with("second", second.length);
        }
        for (int k = 0; k < first.length; k++) {
            if (a.shape[first[k]] == b.shape[second[k]]) continue;
            throw Fault.of("contract.size")
                    .with(
                            "first",
                            "Axis " + (first[k] + 1) + " of A, " + a.description() + ", has "
                                    + Shape.entries(a.shape[first[k]]))
                    .with(
                            "second",
                            "axis " + (second[k] + 1) + " of B, " + b.description() + ", has " + b.shape[second[k]]);
        }
        int[] left = Along.last(first, a.rank());
        int[] right = first(second, b.rank());
        int freeLeft = a.rank() - first.length;
        int[] shape = new int[freeLeft + b.rank() - second.length];
        int inner = 1;
        int rows = 1;
        int columns = 1;
        for (int axis : first) inner *= a.shape[axis];
        for (int k = 0; k < freeLeft; k++) rows *= shape[k] = a.shape[left[k]];
        for (int k = freeLeft; k < shape.length; k++)
            columns *= shape[k] = b.shape[right[second.length + k - freeLeft]];
        Shape.size(shape);
        Tensor x = a.permuted(left).reshaped(run, rows, inner);
        Tensor y = b.permuted(right).reshaped(run, inner, columns);
        return Products.matrices(x, y, run).relabelled(shape);
    }

    /** All axes in order, but those that are named before the others. */
    private static int[] first(int[] named, int rank) {
        int[] last = Along.last(named, rank);
        int[] order = new int[rank];
        System.arraycopy(last, rank - named.length, order, 0, named.length);
        System.arraycopy(last, 0, order, named.length, rank - named.length);
        return order;
    }
}
