package mfml.tensor;

import mfml.value.Run;

/**
 * Hager's estimate of the condition number in the 1-norm, of the matrix with its rows and columns scaled to a largest
 * entry of one: units in which the unknowns and equations are written do not make a matrix singular.
 */
final class Condition {
    private final LU factors;
    private final int n;
    private final double[] rowScale; // the scaled matrix is R A C
    private final double[] columnScale;
    private final double norm;

    Condition(Tensor square, LU factors) {
        this.factors = factors;
        n = factors.n;
        double[] entries = square.toDoubles();
        rowScale = new double[n];
        columnScale = new double[n];
        for (int row = 0; row < n; row++) {
            double largest = 0;
            for (int j = 0; j < n; j++) largest = Math.max(largest, Math.abs(entries[row * n + j]));
            rowScale[row] = largest == 0 ? 1 : 1 / largest;
        }
        double greatest = 0;
        for (int j = 0; j < n; j++) {
            double largest = 0;
            double sum = 0;
            for (int row = 0; row < n; row++) {
                double entry = Math.abs(entries[row * n + j]) * rowScale[row];
                largest = Math.max(largest, entry);
                sum += entry;
            }
            columnScale[j] = largest == 0 ? 1 : 1 / largest;
            greatest = Math.max(greatest, sum * columnScale[j]);
        }
        norm = greatest;
    }

    /** 1 / condition number, in [0, 1]; 0 for a singular matrix. */
    double reciprocal(Run run) {
        if (n == 0) return 1;
        run.budget().charge((long) n * n);
        double[] x = new double[n];
        java.util.Arrays.fill(x, 1.0 / n);
        double estimate = 0;
        for (int round = 0; round < 5; round++) {
            double[] y = inverseTimes(x, run);
            double size = oneNorm(y);
            if (size != size) return 0;
            if (size <= estimate) break;
            estimate = size;
            for (int k = 0; k < n; k++) y[k] = y[k] >= 0 ? 1 : -1;
            double[] z = inverseTransposedTimes(y);
            int steepest = 0;
            double here = 0;
            for (int k = 0; k < n; k++) {
                if (Math.abs(z[k]) > Math.abs(z[steepest])) steepest = k;
                here += z[k] * x[k];
            }
            if (!(Math.abs(z[steepest]) > here)) break;
            java.util.Arrays.fill(x, 0);
            x[steepest] = 1;
        }
        return 1 / (norm * estimate);
    }

    /** (R A C)⁻¹ x = C⁻¹ A⁻¹ R⁻¹ x. */
    private double[] inverseTimes(double[] x, Run run) {
        double[] y = new double[n];
        for (int k = 0; k < n; k++) y[k] = x[k] / rowScale[k];
        y = factors.solve(y, 1, run);
        for (int k = 0; k < n; k++) y[k] /= columnScale[k];
        return y;
    }

    private double[] inverseTransposedTimes(double[] x) {
        double[] y = new double[n];
        for (int k = 0; k < n; k++) y[k] = x[k] / columnScale[k];
        y = factors.solveTransposed(y);
        for (int k = 0; k < n; k++) y[k] /= rowScale[k];
        return y;
    }

    private static double oneNorm(double[] x) {
        double sum = 0;
        for (double entry : x) sum += Math.abs(entry);
        return sum;
    }
}
