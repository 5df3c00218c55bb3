package mfml.value;

/** {@link Logarithm} of many numbers: the same operations in the same order, so the same digits, in short loops. */
public final class Logarithms {
    private static final int BLOCK = 256;
    private static final int APART = 64; // as in Exponentials

    private final double[] exponent;
    private final double[] fraction;
    private final double[] quotient;
    private final double[] series;

    /** Scratch for as many numbers at a time, or fewer; for one thread. */
    public Logarithms(int count) {
        int size = Math.min(BLOCK, count) + APART;
        exponent = new double[size];
        fraction = new double[size];
        quotient = new double[size];
        series = new double[size];
    }

    /** The logarithms of {@code count} neighbours from x[i] on, into y from {@code to} on; x may be y. */
    public void ln(double[] x, int i, double[] y, int to, int count) {
        int size = exponent.length - APART;
        for (int done = 0; done < count; done += size) {
            int n = Math.min(size, count - done);
            takeApart(x, i + done, exponent, fraction, n);
            quotients(fraction, quotient, n);
            series(quotient, series, n);
            put(fraction, quotient, series, exponent, n);
            for (int j = 0; j < n; j++) y[to + done + j] = Logarithm.checked(x[i + done + j], quotient[j]);
        }
    }

    private static void takeApart(double[] x, int i, double[] k, double[] f, int n) {
        for (int j = 0; j < n; j++) {
            double number = x[i + j];
            long bits = Double.doubleToRawLongBits(number < Double.MIN_NORMAL ? number * 0x1p54 : number);
            k[j] = Logarithm.exponent(number, bits);
            f[j] = Logarithm.mantissa(bits) - 1;
        }
    }

    private static void quotients(double[] f, double[] s, int n) {
        for (int j = 0; j < n; j++) s[j] = f[j] / (2 + f[j]);
    }

    private static void series(double[] s, double[] y, int n) {
        for (int j = 0; j < n; j++) y[j] = Logarithm.series(s[j] * s[j]);
    }

    private static void put(double[] f, double[] s, double[] series, double[] k, int n) {
        for (int j = 0; j < n; j++) s[j] = Logarithm.result(f[j], s[j], series[j], k[j]);
    }
}
