package mfml.value;

/**
 * {@link Exponential} of many numbers: the same operations in the same order, so the same digits, in loops that are
 * short enough for the compiler to make vector instructions of each.
 */
public final class Exponentials {
    /** Numbers worked on at a time: some arrays of them stay in the nearest cache. */
    private static final int BLOCK = 256;

    /** Keeps the arrays from lying a multiple of 4 kB apart, which makes reads wait for writes. */
    private static final int APART = 64;

    private final double[] argument;
    private final double[] multiple;
    private final double[] rest;
    private final double[] lost;
    private final double[] tail;
    private final long[] bits;

    /** Scratch for as many numbers at a time, or fewer; for one thread. */
    public Exponentials(int count) {
        int size = Math.min(BLOCK, count);
        argument = new double[size + APART];
        multiple = new double[size + APART];
        rest = new double[size + APART];
        lost = new double[size + APART];
        tail = new double[size + APART];
        bits = new long[size + APART];
    }

    /** The exponentials of {@code count} neighbours from x[i] on, into y from {@code to} on; x may be y. */
    public void exp(double[] x, int i, double[] y, int to, int count) {
        int size = argument.length - APART;
        for (int done = 0; done < count; done += size) {
            exponentials(x, i + done, y, to + done, Math.min(size, count - done));
        }
    }

    /** The same for the hyperbolic tangent. */
    public void tanh(double[] x, int i, double[] y, int to, int count) {
        int size = argument.length - APART;
        for (int done = 0; done < count; done += size) {
            tangents(x, i + done, y, to + done, Math.min(size, count - done));
        }
    }

    private void exponentials(double[] x, int i, double[] y, int to, int n) {
        clamp(x, i, argument, n);
        reduce(n);
        normal(rest, lost, tail, argument, n);
        if (areModerate(multiple, n)) {
            bits(multiple, bits, n);
            scale(argument, bits, y, to, n);
            return;
        }
        halves(multiple, rest, n);
        bits(rest, bits, n);
        scale(argument, bits, argument, 0, n);
        differences(multiple, rest, n);
        bits(multiple, bits, n);
        scale(argument, bits, y, to, n);
    }

    private void tangents(double[] x, int i, double[] y, int to, int n) {
        twice(x, i, argument, n);
        reduce(n);
        bits(multiple, bits, n);
        powers(bits, multiple, n);
        ratio(rest, lost, tail, multiple, n);
        for (int j = 0; j < n; j++) y[to + j] = Math.copySign(multiple[j], x[i + j]);
    }

    private void reduce(int n) {
        multiple(argument, multiple, n);
        rest(argument, multiple, rest, n);
        lost(argument, multiple, rest, lost, n);
        end(rest, tail, n);
        tail(rest, tail, n);
    }

    private static void clamp(double[] x, int i, double[] y, int n) {
        for (int j = 0; j < n; j++) y[j] = Math.max(Exponential.LEAST, Math.min(Exponential.GREATEST, x[i + j]));
    }

    private static void twice(double[] x, int i, double[] y, int n) {
        for (int j = 0; j < n; j++) y[j] = 2 * Math.min(Math.abs(x[i + j]), Exponential.FLAT);
    }

    private static void multiple(double[] x, double[] k, int n) {
        for (int j = 0; j < n; j++) k[j] = Exponential.multiple(x[j]);
    }

    private static void rest(double[] x, double[] k, double[] r, int n) {
        for (int j = 0; j < n; j++) r[j] = Exponential.rest(x[j], k[j]);
    }

    private static void lost(double[] x, double[] k, double[] r, double[] y, int n) {
        for (int j = 0; j < n; j++) y[j] = Exponential.lost(x[j], k[j], r[j]);
    }

    private static void end(double[] r, double[] y, int n) {
        for (int j = 0; j < n; j++) y[j] = Exponential.end(r[j]);
    }

    private static void tail(double[] r, double[] y, int n) {
        for (int j = 0; j < n; j++) y[j] = Exponential.tail(r[j], y[j]);
    }

    private static void normal(double[] r, double[] lost, double[] tail, double[] y, int n) {
        for (int j = 0; j < n; j++) y[j] = Exponential.normal(r[j], lost[j], tail[j]);
    }

    private static void ratio(double[] r, double[] lost, double[] tail, double[] y, int n) {
        for (int j = 0; j < n; j++) y[j] = Exponential.ratio(r[j], lost[j], tail[j], y[j]);
    }

    private static void bits(double[] k, long[] y, int n) {
        for (int j = 0; j < n; j++) y[j] = Exponential.bits(k[j]);
    }

    private static void powers(long[] bits, double[] y, int n) {
        for (int j = 0; j < n; j++) y[j] = Double.longBitsToDouble(bits[j]);
    }

    private static void scale(double[] x, long[] bits, double[] y, int to, int n) {
        for (int j = 0; j < n; j++) y[to + j] = x[j] * Double.longBitsToDouble(bits[j]);
    }

    private static void halves(double[] k, double[] y, int n) {
        for (int j = 0; j < n; j++) y[j] = Exponential.whole(0.5 * k[j]);
    }

    private static void differences(double[] k, double[] halves, int n) {
        for (int j = 0; j < n; j++) k[j] = k[j] - halves[j];
    }

    /** True only where all are at most 1000 in size, so that 2^k is a normal number: by the sum of their eighth powers. */
    private static boolean areModerate(double[] k, int n) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int j = 0;
        for (; j + 4 <= n; j += 4) {
            first += eighthPower(k[j] * 1e-3);
            second += eighthPower(k[j + 1] * 1e-3);
            third += eighthPower(k[j + 2] * 1e-3);
            fourth += eighthPower(k[j + 3] * 1e-3);
        }
        for (; j < n; j++) first += eighthPower(k[j] * 1e-3);
        return first + second + (third + fourth) <= 1;
    }

    private static double eighthPower(double x) {
        double fourth = x * x * (x * x);
        return fourth * fourth;
    }
}
