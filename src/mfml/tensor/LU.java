package mfml.tensor;

import mfml.error.Fault;
import mfml.value.Run;

/**
 * A square real matrix taken apart into P A = L U, by blocks of rows so that most of the work is adding rows that are
 * in the cache. L (ones on its diagonal left out) and U share one array, row by row.
 */
final class LU {
    private static final int BLOCK = 32;

    final int n;
    final double[] factors;
    private final int[] order; // row k of P A is row order[k] of A
    private boolean oddOrder;
    private boolean zeroPivot;

    LU(Tensor square, Run run) {
        n = square.shape[0];
        run.budget().allocate(16L + 8L * square.size());
        factors = square.toDoubles();
        order = new int[n];
        for (int k = 0; k < n; k++) order[k] = k;
        for (int from = 0; from < n; from += BLOCK) {
            int to = Math.min(from + BLOCK, n);
            factorPanel(from, to, run);
            for (int row = from + 1; row < n; row++) {
                run.budget().charge(1 + (long) (n - to) * (to - from) / 16);
                subtractRows(row, from, Math.min(row, to), to);
            }
        }
    }

    /** Eliminates within the columns of a block. */
    private void factorPanel(int from, int to, Run run) {
        for (int k = from; k < to; k++) {
            int pivot = k;
            for (int row = k + 1; row < n; row++) {
                if (Math.abs(factors[row * n + k]) > Math.abs(factors[pivot * n + k])) pivot = row;
            }
            if (pivot != k) swap(pivot, k);
            double head = factors[k * n + k];
            if (head == 0) {
                zeroPivot = true;
                continue;
            }
            run.budget().charge(1 + (long) (n - k) * (to - k) / 8);
            for (int row = k + 1; row < n; row++) {
                double factor = factors[row * n + k] /= head;
                if (factor == 0) continue;
                for (int j = k + 1; j < to; j++) factors[row * n + j] -= factor * factors[k * n + j];
            }
        }
    }

    /** row -= Σ L[row, k] · U[k] over a block's k, in the columns behind the block. */
    private void subtractRows(int row, int from, int until, int column) {
        int here = row * n;
        int k = from;
        for (; k + 4 <= until; k += 4) {
            double p = factors[here + k];
            double q = factors[here + k + 1];
            double r = factors[here + k + 2];
            double s = factors[here + k + 3];
            int first = k * n;
            int second = first + n;
            int third = second + n;
            int fourth = third + n;
            for (int j = column; j < n; j++) {
                factors[here + j] -= p * factors[first + j]
                        + q * factors[second + j]
                        + (r * factors[third + j] + s * factors[fourth + j]);
            }
        }
        for (; k < until; k++) {
            double p = factors[here + k];
            int first = k * n;
            for (int j = column; j < n; j++) factors[here + j] -= p * factors[first + j];
        }
    }

    private void swap(int a, int b) {
        for (int j = 0; j < n; j++) {
            double entry = factors[a * n + j];
            factors[a * n + j] = factors[b * n + j];
            factors[b * n + j] = entry;
        }
        int row = order[a];
        order[a] = order[b];
        order[b] = row;
        oddOrder = !oddOrder;
    }

    boolean hasZeroPivot() {
        return zeroPivot;
    }

    double determinant() {
        double product = oddOrder ? -1 : 1;
        for (int k = 0; k < n; k++) product *= factors[k * n + k];
        return product;
    }

    /** X with A X = B, for B of {@code columns} columns, row by row. */
    double[] solve(double[] b, int columns, Run run) {
        run.budget().allocate(16 + 8L * b.length);
        double[] x = new double[b.length];
        for (int row = 0; row < n; row++) System.arraycopy(b, order[row] * columns, x, row * columns, columns);
        for (int row = 1; row < n; row++) {
            run.budget().charge(1 + (long) row * columns / 16);
            for (int k = 0; k < row; k++) subtract(x, row, factors[row * n + k], k, columns);
        }
        for (int row = n - 1; row >= 0; row--) {
            run.budget().charge(1 + (long) (n - row) * columns / 16);
            for (int k = row + 1; k < n; k++) subtract(x, row, factors[row * n + k], k, columns);
            double head = factors[row * n + row];
            for (int j = 0; j < columns; j++) x[row * columns + j] /= head;
        }
        return x;
    }

    private static void subtract(double[] x, int row, double factor, int other, int columns) {
        if (factor == 0) return;
        for (int j = 0; j < columns; j++) x[row * columns + j] -= factor * x[other * columns + j];
    }

    /** y with Aᵀ y = b. */
    double[] solveTransposed(double[] b) {
        double[] z = b.clone();
        for (int k = 0; k < n; k++) {
            z[k] /= factors[k * n + k];
            for (int j = k + 1; j < n; j++) z[j] -= factors[k * n + j] * z[k];
        }
        for (int k = n - 1; k > 0; k--) {
            for (int j = 0; j < k; j++) z[j] -= factors[k * n + j] * z[k];
        }
        double[] y = new double[n];
        for (int k = 0; k < n; k++) y[order[k]] = z[k];
        return y;
    }

    /** Stops where the matrix is singular, or so nearly that no digit of a solution would be right. */
    static LU regular(Tensor square, Run run) {
        Finite.demand(square, run);
        LU factors = new LU(square, run);
        if (factors.zeroPivot) throw singular(square, "tensor.singular");
        double inverse = new Condition(square, factors).reciprocal(run);
        if (!(inverse >= Math.ulp(1.0))) throw singular(square, "tensor.nearly_singular");
        return factors;
    }

    static Fault singular(Tensor square, String code) {
        return Fault.of(code).with("what", square.description());
    }
}
