package mfml.tensor;

/** Sums of evenly spaced doubles, pairwise: the rounding error grows with the logarithm of the number of terms. */
final class Summation {
    private static final int BLOCK = 128;

    private Summation() {}

    static double sum(double[] x, int i, int di, int count) {
        if (count > BLOCK) {
            int half = count / 2;
            half -= half % 8;
            return sum(x, i, di, half) + sum(x, i + half * di, di, count - half);
        }
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int k = 0;
        for (; k + 4 <= count; k += 4) {
            a += x[i + k * di];
            b += x[i + (k + 1) * di];
            c += x[i + (k + 2) * di];
            d += x[i + (k + 3) * di];
        }
        for (; k < count; k++) a += x[i + k * di];
        return (a + b) + (c + d);
    }

    static double dot(double[] x, int i, int di, double[] y, int j, int dj, int count) {
        if (count > BLOCK) {
            int half = count / 2;
            half -= half % 8;
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
