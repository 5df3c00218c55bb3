package mfml.distribution;

import mfml.random.RandomStream;
import mfml.value.Value;

/** An exponential to both sides of the mean. */
public final class Laplace extends Distribution {
    private final double mean;
    private final double scale;

    /** A Fault unless mean is finite and scale positive. */
    public Laplace(Value mean, Value scale) {
        super("laplace", "\\operatorname{Laplace}");
        this.mean = finite("mean", mean);
        this.scale = positive("scale", scale);
    }

    @Override
    public double density(double x) {
        return Math.exp(-Math.abs(x - mean) / scale) / (2 * scale);
    }

    @Override
    public double cumulative(double x) {
        double half = Math.exp(-Math.abs(x - mean) / scale) / 2;
        return x < mean ? half : 1 - half;
    }

    @Override
    public double quantile(double p) {
        if (!isShare(p)) return Double.NaN;
        return p < 0.5 ? mean + scale * Math.log(2 * p) : mean - scale * Math.log(2 * (1 - p));
    }

    @Override
    public double mean() {
        return mean;
    }

    @Override
    public double variance() {
        return 2 * scale * scale;
    }

    @Override
    public double draw(RandomStream stream) {
        double distance = scale * stream.exponential();
        return stream.word() < 0 ? mean - distance : mean + distance;
    }
}
