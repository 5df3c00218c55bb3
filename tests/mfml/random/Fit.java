package mfml.random;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** How well draws fit a distribution. */
public final class Fit {
    /** The Kolmogorov statistic is larger once in a thousand times where the draws fit. */
    public static final double UNLIKELY = 1.95;

    private Fit() {}

    /** √n times the largest distance between the shares that were drawn and those of the distribution. */
    public static double kolmogorov(double[] drawn, DoubleUnaryOperator cumulative) {
        double[] ordered = drawn.clone();
        Arrays.sort(ordered);
        double largest = 0;
        for (int k = 0; k < ordered.length; k++) {
            double share = cumulative.applyAsDouble(ordered[k]);
            double below = share - (double) k / ordered.length;
            largest = Math.max(largest, Math.max(below, 1.0 / ordered.length - below));
        }
        return largest * Math.sqrt(ordered.length);
    }
}
