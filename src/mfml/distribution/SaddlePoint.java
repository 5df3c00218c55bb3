package mfml.distribution;

/**
 * Probabilities of counts without cancellation, however large the counts: the main part of the logarithm is a sum of
 * deviances, which are worked out by themselves. With StrictMath, because draws are decided by them.
 *
 * <p>C. Loader: Fast and accurate computation of binomial probabilities (2000).
 */
final class SaddlePoint {
    private static final double TWO_PI = 2 * Math.PI;

    /** ln n! - ln(√(2πn) (n/e)ⁿ) for n from 1 to 15; at 0 unused. */
    private static final double[] STIRLING = {
        0,
        0.08106146679532726,
        0.0413406959554093,
        0.02767792568499834,
        0.020790672103765093,
        0.016644691189821193,
        0.013876128823070748,
        0.01189670994589177,
        0.01041126526197209,
        0.009255462182712733,
        0.008330563433362871,
        0.007573675487951841,
        0.00694284010720953,
        0.006408994188004207,
        0.005951370112758848,
        0.005554733551962801
    };

    private SaddlePoint() {}

    /** e^-rate rate^k / k! */
    static double poisson(double k, double rate) {
        if (k == 0) return StrictMath.exp(-rate);
        return StrictMath.exp(-stirling(k) - deviance(k, rate)) / Math.sqrt(TWO_PI * k);
    }

    /** choose(n, k) p^k (1-p)^(n-k) */
    static double binomial(double k, double n, double p) {
        if (p == 0 || p == 1) return k == p * n ? 1 : 0;
        if (k == 0) return StrictMath.exp(n * StrictMath.log1p(-p));
        if (k == n) return StrictMath.exp(n * StrictMath.log(p));
        double rest = n - k;
        double exponent = stirling(n) - stirling(k) - stirling(rest) - deviance(k, n * p) - deviance(rest, n * (1 - p));
        return StrictMath.exp(exponent) * Math.sqrt(n / k / (TWO_PI * rest));
    }

    /** How far Stirling's formula falls short of ln n!. */
    private static double stirling(double n) {
        if (n < STIRLING.length) return STIRLING[(int) n];
        double square = 1 / (n * n);
        return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - square / 1188) * square) * square) * square) / n;
    }

    /** x ln(x/mean) + mean - x, by a series where x is near the mean. */
    private static double deviance(double x, double mean) {
        double difference = x - mean;
        if (Math.abs(difference) >= 0.1 * (x + mean)) return x * StrictMath.log(x / mean) - difference;
        double ratio = difference / (x + mean);
        double sum = difference * ratio;
        double power = 2 * x * ratio;
        for (int odd = 3; ; odd += 2) {
            power *= ratio * ratio;
            double next = sum + power / odd;
            if (next == sum) return sum;
            sum = next;
        }
    }
}
