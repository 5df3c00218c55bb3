package mfml.tensor;

import java.util.Arrays;
import mfml.value.Run;
import mfml.value.Value;
import mfml.value.Whole;

/** The diagonal of a matrix, and the matrix of a diagonal. */
public final class Diagonal {
    private Diagonal() {}

    /** The entries [i, i + offset] of a matrix; none where there are none. */
    public static Tensor of(Tensor matrix, long offset, Run run) {
        int row = (int) Math.min(matrix.shape[0], Math.max(0, -offset));
        int column = (int) Math.min(matrix.shape[1], Math.max(0, offset));
        int n = Math.min(matrix.shape[0] - row, matrix.shape[1] - column);
        int step = matrix.strides[0] + matrix.strides[1];
        int from = n == 0 ? matrix.offset : matrix.offset + row * matrix.strides[0] + column * matrix.strides[1];
        return Storage.copy(matrix.glimpse(from, new int[] {n}, new int[] {step}), run);
    }

    /** The square matrix with the vector as the entries [i, i + offset]. */
    public static Tensor matrix(Tensor vector, long offset, Run run) {
        long side = vector.size() + Math.abs(offset);
        int n = (int) Math.min(side, Integer.MAX_VALUE);
        int size = Shape.size(n, n);
        int from = (int) (offset > 0 ? offset : -offset * n);
        run.budget().charge(size);
        if (vector.isGeneral()) {
            Value[] entries = Storage.values(size, run);
            Arrays.fill(entries, Whole.ZERO);
            for (int k = 0; k < vector.size(); k++) entries[from + k * (n + 1)] = vector.at(k);
            return Storage.general(entries, n, n);
        }
        int width = vector.isComplex() ? 2 : 1;
        Tensor packed = vector.packed(run);
        double[] entries = Storage.numbers((long) width * size, run);
        for (int k = 0; k < vector.size(); k++) {
            int to = width * (from + k * (n + 1));
            System.arraycopy(packed.buffer.numbers(), width * (packed.offset + k), entries, to, width);
        }
        return Tensor.adopt(vector.type, entries, n, n);
    }
}
