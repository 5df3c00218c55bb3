package mfml.tensor;

import java.util.Arrays;
import mfml.value.Run;

/**
 * Sums, products and extremes of plain numbers, on all cores. Which entries are added to which depends on shape and
 * layout alone, so that the result is the same on any number of threads; sums are pairwise.
 */
final class RealReduction {
    /** Neighbouring columns that are folded together: their results stay in the nearest cache. */
    private static final int COLUMNS = 1024;

    private static final int ROWS = 64; // summed one after the other, then in pairs of such blocks

    private RealReduction() {}

    /** Over all entries of a real tensor. */
    static double all(Fold fold, Tensor tensor, Run run) {
        boolean isEven = (tensor.isVector() || tensor.isRowMajor()) && tensor.buffer.truths == null;
        int step = tensor.isVector() ? tensor.strides[0] : 1;
        int size = tensor.size();
        if (size <= Cores.PIECE) {
            run.budget().charge(size);
            Tensor even = isEven ? tensor : tensor.packed(run);
            return stretch(fold, even.buffer.numbers(), even.offset, even.isVector() ? even.strides[0] : 1, size);
        }
        double[] x = isEven ? tensor.buffer.numbers() : null;
        double[] parts = new double[Cores.pieces(size, Cores.PIECE)];
        Cores.share(size, Cores.PIECE, 1, run, () -> {
            double[] near = isEven ? null : new double[Cores.PIECE];
            return (from, to) -> {
                if (!isEven) Storage.gather(tensor, from, to - from, near);
                parts[from / Cores.PIECE] = isEven
                        ? stretch(fold, x, tensor.offset + from * step, step, to - from)
                        : stretch(fold, near, 0, 1, to - from);
            };
        });
        return stretch(fold, parts, 0, 1, parts.length);
    }

    static double dot(Tensor x, Tensor y, Run run) {
        int size = x.size();
        double[] a = x.buffer.numbers();
        double[] b = y.buffer.numbers();
        int di = x.strides[0];
        int dj = y.strides[0];
        if (size <= Cores.PIECE) {
            run.budget().charge(size);
            return Summation.dot(a, x.offset, di, b, y.offset, dj, size);
        }
        double[] parts = new double[Cores.pieces(size, Cores.PIECE)];
        Cores.share(
                size,
                Cores.PIECE,
                1,
                run,
                () -> (from, to) -> parts[from / Cores.PIECE] =
                        Summation.dot(a, x.offset + from * di, di, b, y.offset + from * dj, dj, to - from));
        return Summation.sum(parts, 0, 1, parts.length);
    }

    private static double stretch(Fold fold, double[] x, int i, int di, int count) {
        return switch (fold) {
            case SUM -> Summation.sum(x, i, di, count);
            case PRODUCT -> product(x, i, di, count);
            case MAX -> max(x, i, di, count);
            case MIN -> min(x, i, di, count);
        };
    }

    private static double product(double[] x, int i, int di, int count) {
        double product = 1;
        for (int k = 0; k < count; k++) product *= x[i + k * di];
        return product;
    }

    /** NaN where an entry is NaN. */
    static double max(double[] x, int i, int di, int count) {
        double a = Double.NEGATIVE_INFINITY;
        if (di == 1) { // plain enough to become vector instructions
            for (int k = 0; k < count; k++) a = Math.max(a, x[i + k]);
            return a;
        }
        double b = a;
        double c = a;
        double d = a;
        int k = 0;
        for (; k + 4 <= count; k += 4) {
            a = Math.max(a, x[i + k * di]);
            b = Math.max(b, x[i + (k + 1) * di]);
            c = Math.max(c, x[i + (k + 2) * di]);
            d = Math.max(d, x[i + (k + 3) * di]);
        }
        for (; k < count; k++) a = Math.max(a, x[i + k * di]);
        return Math.max(Math.max(a, b), Math.max(c, d));
    }

    /** NaN where an entry is NaN. */
    static double min(double[] x, int i, int di, int count) {
        double a = Double.POSITIVE_INFINITY;
        if (di == 1) {
            for (int k = 0; k < count; k++) a = Math.min(a, x[i + k]);
            return a;
        }
        double b = a;
        double c = a;
        double d = a;
        int k = 0;
        for (; k + 4 <= count; k += 4) {
            a = Math.min(a, x[i + k * di]);
            b = Math.min(b, x[i + (k + 1) * di]);
            c = Math.min(c, x[i + (k + 2) * di]);
            d = Math.min(d, x[i + (k + 3) * di]);
        }
        for (; k < count; k++) a = Math.min(a, x[i + k * di]);
        return Math.min(Math.min(a, b), Math.min(c, d));
    }

    /** Along an axis of a real tensor, the rest of the axes row by row. */
    static double[] along(int axis, Fold fold, Tensor tensor, Run run) {
        int n = tensor.shape[axis];
        int inner = Shape.inner(tensor.shape, axis);
        double[] result = Storage.numbers(Shape.size(Shape.without(tensor.shape, axis)), run);
        if (result.length == 0) return result;
        Tensor packed = tensor.packed(run);
        double[] x = packed.buffer.numbers();
        int offset = packed.offset;
        if (inner == 1) {
            int rows = Math.max(1, Cores.PIECE / Math.max(1, n));
            Cores.share(result.length, rows, n, run, () -> (from, to) -> {
                for (int row = from; row < to; row++) result[row] = stretch(fold, x, offset + row * n, 1, n);
            });
            return result;
        }
        int width = Math.min(COLUMNS, inner);
        int across = Cores.pieces(inner, width);
        int blocks = result.length / inner * across;
        int together = Math.max(1, Cores.PIECE / Math.max(1, n * width));
        Cores.share(blocks, together, (double) n * width, run, () -> (from, to) -> {
            for (int block = from; block < to; block++) {
                int column = block % across * width;
                int first = block / across * inner + column;
                int count = Math.min(width, inner - column);
                int top = offset + block / across * inner * n + column;
                fold(fold, x, top, inner, n, result, first, count);
            }
        });
        return result;
    }

    /** Folds n rows of {@code count} entries, {@code stride} apart, into result[to …]. */
    private static void fold(Fold fold, double[] x, int top, int stride, int n, double[] result, int to, int count) {
        if (fold == Fold.SUM && n > ROWS) {
            int half = n / 2 - n / 2 % 8;
            fold(fold, x, top, stride, half, result, to, count);
            double[] rest = new double[count];
            fold(fold, x, top + half * stride, stride, n - half, rest, 0, count);
            for (int k = 0; k < count; k++) result[to + k] += rest[k];
            return;
        }
        Arrays.fill(result, to, to + count, fold.start);
        int row = 0;
        if (fold.isExtreme()) {
            for (; row + 4 <= n; row += 4) {
                int from = top + row * stride;
                if (fold == Fold.MAX) larger(x, from, stride, result, to, count);
                else smaller(x, from, stride, result, to, count);
            }
        }
        for (; row < n; row++) {
            int from = top + row * stride;
            switch (fold) {
                case SUM -> add(x, from, result, to, count);
                case PRODUCT -> multiply(x, from, result, to, count);
                case MAX -> larger(x, from, result, to, count);
                case MIN -> smaller(x, from, result, to, count);
            }
        }
    }

    // loops of their own, which become vector instructions

    private static void add(double[] x, int from, double[] result, int to, int count) {
        for (int k = 0; k < count; k++) result[to + k] += x[from + k];
    }

    private static void multiply(double[] x, int from, double[] result, int to, int count) {
        for (int k = 0; k < count; k++) result[to + k] *= x[from + k];
    }

    private static void larger(double[] x, int from, double[] result, int to, int count) {
        for (int k = 0; k < count; k++) result[to + k] = Math.max(result[to + k], x[from + k]);
    }

    /** Of four rows at once. */
    private static void larger(double[] x, int i, int stride, double[] result, int to, int count) {
        int j = i + stride;
        int l = j + stride;
        int m = l + stride;
        for (int k = 0; k < count; k++) {
            double first = Math.max(x[i + k], x[j + k]);
            result[to + k] = Math.max(result[to + k], Math.max(first, Math.max(x[l + k], x[m + k])));
        }
    }

    private static void smaller(double[] x, int i, int stride, double[] result, int to, int count) {
        int j = i + stride;
        int l = j + stride;
        int m = l + stride;
        for (int k = 0; k < count; k++) {
            double first = Math.min(x[i + k], x[j + k]);
            result[to + k] = Math.min(result[to + k], Math.min(first, Math.min(x[l + k], x[m + k])));
        }
    }

    private static void smaller(double[] x, int from, double[] result, int to, int count) {
        for (int k = 0; k < count; k++) result[to + k] = Math.min(result[to + k], x[from + k]);
    }
}
