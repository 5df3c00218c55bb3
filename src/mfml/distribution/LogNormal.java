package mfml.distribution;

import mfml.random.RandomStream;
import mfml.value.Value;

/** Positive numbers whose logarithm is normal, with mean m and standard deviation s. */
public final class LogNormal extends Distribution {
    private final double m;
    private final double s;

    /** A Fault unless m is finite and s positive. */
    public LogNormal(Value m, Value s) {
        super("lognormal", "\\operatorname{Lognormal}");
        this.m = finite("m", m);
        this.s = positive("s", s);
    }

    @Override
    public double density(double x) {
        return x <= 0 ? 0 : Gauss.density((Math.log(x) - m) / s) / (s * x);
    }

    @Override
    public double cumulative(double x) {
        return x <= 0 ? 0 : Gauss.cumulative((Math.log(x) - m) / s);
    }

    @Override
    public double quantile(double p) {
        return Math.exp(m + s * Gauss.quantile(p));
    }

    @Override
    public double mean() {
        return Math.exp(m + s * s / 2);
    }

    @Override
    public double variance() {
        return Math.expm1(s * s) * Math.exp(2 * m + s * s);
    }

    @Override
    public double draw(RandomStream stream) {
        return StrictMath.exp(m + s * stream.normal());
    }
}
