package mfml.distribution;

import mfml.random.RandomStream;
import mfml.value.Value;

/** The bell curve: mean and standard deviation. */
public final class Normal extends Distribution {
    private final double mean;
    private final double sd;

    /** A Fault unless mean is finite and sd positive. */
    public Normal(Value mean, Value sd) {
        super("normal", "\\mathcal{N}");
        this.mean = finite("mean", mean);
        this.sd = positive("sd", sd);
    }

    @Override
    public double density(double x) {
        return Gauss.density((x - mean) / sd) / sd;
    }

    @Override
    public double cumulative(double x) {
        return Gauss.cumulative((x - mean) / sd);
    }

    @Override
    public double quantile(double p) {
        return mean + sd * Gauss.quantile(p);
    }

    @Override
    public double mean() {
        return mean;
    }

    @Override
    public double variance() {
        return sd * sd;
    }

    @Override
    public double draw(RandomStream stream) {
        return mean + sd * stream.normal();
    }
}
