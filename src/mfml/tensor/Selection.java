package mfml.tensor;

import java.util.Arrays;
import mfml.value.Run;

/** The entries of a tensor that subscripts choose, with the shape they make. */
final class Selection {
    interface Visit {
        /** The chosen entry with this number lies here in the buffer. */
        void at(int place, int location);
    }

    private final int offset;
    private final int[] strides;
    private final int[][] positions; // along each axis
    private final int[] shape;

    Selection(Tensor tensor, Subscript[] subscripts, Run run) {
        offset = tensor.offset;
        strides = tensor.strides;
        positions = new int[subscripts.length][];
        int rank = 0;
        int[] sizes = new int[subscripts.length];
        for (int axis = 0; axis < subscripts.length; axis++) {
            Subscript subscript = subscripts[axis];
            positions[axis] = subscript.positions(axis, tensor.shape[axis], tensor, run);
            if (!subscript.isSingle()) sizes[rank++] = positions[axis].length;
        }
        shape = Arrays.copyOf(sizes, rank);
        Shape.size(shape);
    }

    /** The entries with these numbers (0-based, row by row) as a vector. */
    Selection(Tensor tensor, int[] places) {
        offset = 0;
        strides = new int[] {1};
        positions = new int[][] {new int[places.length]};
        boolean lies = tensor.isRowMajor();
        for (int k = 0; k < places.length; k++) {
            positions[0][k] = lies ? tensor.offset + places[k] : tensor.locate(places[k]);
        }
        shape = new int[] {places.length};
    }

    int[] shape() {
        return shape;
    }

    int size() {
        return Shape.size(shape);
    }

    void forEach(Run run, Visit visit) {
        int size = size();
        if (size == 0) return;
        int last = positions.length - 1;
        if (last < 0) {
            visit.at(0, offset);
            return;
        }
        int[] at = new int[positions.length];
        int[] inner = positions[last];
        for (int place = 0; place < size; place += inner.length) {
            run.budget().charge(inner.length);
            int from = offset;
            for (int axis = 0; axis < last; axis++) from += positions[axis][at[axis]] * strides[axis];
            for (int k = 0; k < inner.length; k++) visit.at(place + k, from + inner[k] * strides[last]);
            for (int axis = last - 1; axis >= 0 && ++at[axis] == positions[axis].length; axis--) at[axis] = 0;
        }
    }
}
