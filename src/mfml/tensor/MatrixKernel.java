package mfml.tensor;

import mfml.value.Run;

/**
 * The product of real matrices. The right one is laid out row by row; a row of the result is a sum of its rows, four at
 * a time, in panels that stay in the cache. The budget is charged for every few rows.
 */
final class MatrixKernel {
    private static final int PANEL_ROWS = 64; // of the right matrix
    private static final int PANEL_COLUMNS = 512; // a panel of 256 kB: the second-level cache

    private MatrixKernel() {}

    static Tensor multiply(Tensor a, Tensor b, Run run) {
        int rows = a.shape[0];
        int inner = a.shape[1];
        int columns = b.shape[1];
        double[] product = Storage.numbers(Shape.size(rows, columns), run);
        if (product.length == 0 || inner == 0) return Tensor.adopt(product, rows, columns);
        double[] x = a.realStorage();
        b.realStorage();
        if (columns == 1) {
            for (int row = 0; row < rows; row++) {
                run.budget().charge(1 + inner / 8);
                product[row] = Summation.dot(
                        x,
                        a.offset + row * a.strides[0],
                        a.strides[1],
                        b.buffer.numbers(),
                        b.offset,
                        b.strides[0],
                        inner);
            }
            return Tensor.adopt(product, rows, columns);
        }
        Tensor right = b.packed(run);
        double[] y = right.buffer.numbers();
        for (int from = 0; from < columns; from += PANEL_COLUMNS) {
            int width = Math.min(PANEL_COLUMNS, columns - from);
            for (int top = 0; top < inner; top += PANEL_ROWS) {
                int height = Math.min(PANEL_ROWS, inner - top);
                int panel = right.offset + top * columns + from;
                for (int row = 0; row < rows; row++) {
                    run.budget().charge(1 + (long) width * height / 16);
                    int left = a.offset + row * a.strides[0] + top * a.strides[1];
                    addRow(x, left, a.strides[1], y, panel, columns, height, product, row * columns + from, width);
                }
            }
        }
        return Tensor.adopt(product, rows, columns);
    }

    private static void addRow(
            double[] x, int i, int di, double[] y, int panel, int stride, int height, double[] c, int to, int width) {
        int k = 0;
        for (; k + 4 <= height; k += 4) {
            double p = x[i + k * di];
            double q = x[i + (k + 1) * di];
            double r = x[i + (k + 2) * di];
            double s = x[i + (k + 3) * di];
            int first = panel + k * stride;
            int second = first + stride;
            int third = second + stride;
            int fourth = third + stride;
            for (int j = 0; j < width; j++) {
                c[to + j] += p * y[first + j] + q * y[second + j] + (r * y[third + j] + s * y[fourth + j]);
            }
        }
        for (; k < height; k++) {
            double p = x[i + k * di];
            int first = panel + k * stride;
            for (int j = 0; j < width; j++) c[to + j] += p * y[first + j];
        }
    }
}
