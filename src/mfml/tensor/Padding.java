package mfml.tensor;

import java.util.ArrayList;
import java.util.List;
import mfml.error.Fault;
import mfml.value.Run;
import mfml.value.Value;

/** Larger tensors from one: with a margin around it, or several times over. */
public final class Padding {
    private Padding() {}

    /** As many entries of the value before and behind each axis. */
    public static Tensor around(Tensor inner, int[] before, int[] behind, Value value, Run run) {
        Tensor filling = Tensors.beside(value, inner);
        Tensor padded = inner;
        for (int axis = 0; axis < before.length; axis++) {
            if (before[axis] == 0 && behind[axis] == 0) continue;
            List<Tensor> parts = new ArrayList<>();
            parts.add(Broadcast.to(Shape.with(padded.shape, axis, before[axis]), filling));
            parts.add(padded);
            parts.add(Broadcast.to(Shape.with(padded.shape, axis, behind[axis]), filling));
            padded = Joining.concat(axis, parts, run);
        }
        return padded;
    }

    /** So many copies along each axis, end to end; or each entry so many times in its place. */
    public static Tensor repeated(Tensor once, int[] times, boolean each, Run run) {
        int[] shape = once.shape.clone();
        for (int axis = 0; axis < shape.length; axis++) {
            long length = (long) shape[axis] * times[axis];
            if (length > Integer.MAX_VALUE) throw Fault.of("tensor.too_large").with("shape", length);
            shape[axis] = (int) length;
        }
        int size = Shape.size(shape);
        run.budget().allocate(16 + 8L * size);
        // Every axis becomes two, one of them without steps: what lies there is the same for all its indices.
        int rank = shape.length;
        int[] twice = new int[2 * rank];
        int[] strides = new int[2 * rank];
        for (int axis = 0; axis < rank; axis++) {
            int own = each ? 2 * axis : 2 * axis + 1;
            int copies = each ? 2 * axis + 1 : 2 * axis;
            twice[own] = once.shape[axis];
            twice[copies] = times[axis];
            strides[own] = once.strides[axis];
        }
        Tensor copied = Storage.copy(once.glimpse(once.offset, twice, strides), run);
        return copied.relabelled(shape);
    }
}
