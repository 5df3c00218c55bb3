package mfml.distribution;

import mfml.random.RandomStream;
import mfml.value.Value;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/** How many events happen where rate is the average. */
public final class Poisson extends WholeDistribution {
    /** From this rate on draws are made by rejection. */
    private static final double MANY = 10;

    private final double rate;

    /** A Fault unless rate is positive. */
    public Poisson(Value rate) {
        super("poisson", "\\operatorname{Poisson}");
        this.rate = positive("rate", rate);
    }

    @Override
    double last() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    double mass(double k) {
        return SaddlePoint.poisson(k, rate);
    }

    @Override
    double upTo(double k) {
        return RegularizedGamma.Q.value(k + 1, rate);
    }

    @Override
    public double mean() {
        return rate;
    }

    @Override
    public double variance() {
        return rate;
    }

    @Override
    public double draw(RandomStream stream) {
        return rate < MANY ? counted(stream) : rejected(stream);
    }

    /** Goes through the probabilities from 0 on; rounding may leave a rest that no number takes. */
    private double counted(RandomStream stream) {
        double mass = SaddlePoint.poisson(0, rate);
        double left = stream.share();
        double k = 0;
        while (left >= mass && mass > 0) {
            left -= mass;
            k++;
            mass *= rate / k;
        }
        return k;
    }

    /**
     * W. Hörmann: The transformed rejection method for generating Poisson random variables (PTRS). Insurance: Mathematics
     * and Economics 12, 1993.
     */
    private double rejected(RandomStream stream) {
        double b = 0.931 + 2.53 * Math.sqrt(rate);
        double a = -0.059 + 0.02483 * b;
        double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
        while (true) {
            double u = stream.share() - 0.5;
            double v = stream.share();
            double slope = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / slope + b) * u + rate + 0.43);
            if (slope >= 0.07 && v <= 0.9277 - 3.6224 / (b - 2)) return k;
            if (k < 0 || slope < 0.013 && v > slope) continue;
            if (v * inverseAlpha / (a / (slope * slope) + b) <= SaddlePoint.poisson(k, rate)) return k;
        }
    }
}
