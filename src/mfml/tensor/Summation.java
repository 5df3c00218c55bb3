package mfml.tensor;

/**
 * Sums of evenly spaced doubles, pairwise: the rounding error grows with the logarithm of the number of terms. The order
 * of the additions depends on the number of terms alone.
 */
final class Summation {
    private static final int BLOCK = 128;

    private Summation() {}

    static double sum(double[] x, int i, int di, int count) {
        if (count > BLOCK) {
            int half = half(count);
            return sum(x, i, di, half) + sum(x, i + half * di, di, count - half);
        }
        return di == 1 ? neighbours(x, i, count) : spaced(x, i, di, count);
    }

    private static int half(int count) {
        int half = count / 2;
        return half - half % 8;
    }

    private static double neighbours(double[] x, int i, int count) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        double e = 0;
        double f = 0;
        double g = 0;
        double h = 0;
        int end = i + count;
        int k = i;
        for (; k + 8 <= end; k += 8) {
            a += x[k];
            b += x[k + 1];
            c += x[k + 2];
            d += x[k + 3];
            e += x[k + 4];
            f += x[k + 5];
            g += x[k + 6];
            h += x[k + 7];
        }
        for (; k < end; k++) a += x[k];
        return (a + e + (c + g)) + (b + f + (d + h));
    }

    /** The same additions. */
    private static double spaced(double[] x, int i, int di, int count) {
        double[] near = new double[count];
        for (int k = 0; k < count; k++) near[k] = x[i + k * di];
        return neighbours(near, 0, count);
    }

    static double dot(double[] x, int i, int di, double[] y, int j, int dj, int count) {
        if (count > BLOCK) {
            int half = half(count);
            return dot(x, i, di, y, j, dj, half) + dot(x, i + half * di, di, y, j + half * dj, dj, count - half);
        }
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int k = 0;
        for (; k + 4 <= count; k += 4) {
            a += x[i + k * di] * y[j + k * dj];
            b += x[i + (k + 1) * di] * y[j + (k + 1) * dj];
            c += x[i + (k + 2) * di] * y[j + (k + 2) * dj];
            d += x[i + (k + 3) * di] * y[j + (k + 3) * dj];
        }
        for (; k < count; k++) a += x[i + k * di] * y[j + k * dj];
        return (a + b) + (c + d);
    }
}
