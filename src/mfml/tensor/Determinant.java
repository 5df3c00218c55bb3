package mfml.tensor;

import mfml.value.Run;
import mfml.value.Value;

/** Determinants: exactly for small matrices of whole numbers, by elimination else. */
public final class Determinant {
    private static final int LARGEST_EXACT = 20;

    private Determinant() {}

    public static Value of(Tensor a, Run run) {
        Solving.demandSquare(a, "tensor.determinant");
        if (!a.type.isReal()) return GeneralElimination.determinant(a, run);
        Finite.demand(a, run);
        int n = a.shape[0];
        if (n <= LARGEST_EXACT) {
            try {
                return Tensor.scalar(ElementType.FLOAT64, fractionFree(a.toDoubles(), n));
            } catch (ArithmeticException notWholeOrTooLarge) {
                // floating point then
            }
        }
        return Tensor.scalar(ElementType.FLOAT64, new LU(a, run).determinant());
    }

    /** Bareiss's elimination, in which every division comes out even. */
    private static double fractionFree(double[] entries, int n) {
        long[][] a = new long[n][n];
        for (int place = 0; place < n * n; place++) {
            double entry = entries[place];
            if (entry != Math.rint(entry) || Math.abs(entry) > 0x1p53) throw new ArithmeticException();
            a[place / n][place % n] = (long) entry;
        }
        int sign = 1;
        long before = 1;
        for (int k = 0; k < n - 1; k++) {
            int pivot = k;
            while (pivot < n && a[pivot][k] == 0) pivot++;
            if (pivot == n) return 0;
            if (pivot != k) {
                long[] row = a[pivot];
                a[pivot] = a[k];
                a[k] = row;
                sign = -sign;
            }
            for (int row = k + 1; row < n; row++) {
                for (int j = k + 1; j < n; j++) {
                    long plus = Math.multiplyExact(a[row][j], a[k][k]);
                    long minus = Math.multiplyExact(a[row][k], a[k][j]);
                    a[row][j] = Math.subtractExact(plus, minus) / before;
                }
            }
            before = a[k][k];
        }
        return n == 0 ? 1 : sign * (double) a[n - 1][n - 1];
    }
}
