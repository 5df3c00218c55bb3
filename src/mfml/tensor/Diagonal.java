package mfml.tensor;

import java.util.Arrays;
import mfml.value.Run;
import mfml.value.Value;
import mfml.value.Whole;

/** The diagonal of a matrix, and the matrix of a diagonal. */
public final class Diagonal {
    private Diagonal() {}

    public static Tensor of(Tensor matrix, Run run) {
        int n = Math.min(matrix.shape[0], matrix.shape[1]);
        int step = matrix.strides[0] + matrix.strides[1];
        return Storage.copy(matrix.glimpse(matrix.offset, new int[] {n}, new int[] {step}), run);
    }

    public static Tensor matrix(Tensor vector, Run run) {
        int n = vector.size();
        int size = Shape.size(n, n);
        run.budget().charge(size);
        if (vector.isGeneral()) {
            Value[] entries = Storage.values(size, run);
            Arrays.fill(entries, Whole.ZERO);
            for (int k = 0; k < n; k++) entries[k * (n + 1)] = vector.at(k);
            return Storage.general(entries, n, n);
        }
        int width = vector.isComplex() ? 2 : 1;
        Tensor packed = vector.packed(run);
        double[] entries = Storage.numbers((long) width * size, run);
        for (int k = 0; k < n; k++) {
            System.arraycopy(packed.buffer.numbers, width * (packed.offset + k), entries, width * k * (n + 1), width);
        }
        return Tensor.adopt(vector.type, entries, n, n);
    }
}
