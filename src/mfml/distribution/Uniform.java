package mfml.distribution;

import mfml.error.Fault;
import mfml.random.RandomStream;
import mfml.value.Value;

/** Every number between two ends as likely as any other. */
public final class Uniform extends Distribution {
    private final double a;
    private final double b;

    /** A Fault unless both are finite, a below b. */
    public Uniform(Value a, Value b) {
        super("uniform", "\\mathcal{U}");
        this.a = finite("a", a);
        this.b = finite("b", b);
        if (this.a >= this.b || Double.isInfinite(this.b - this.a)) {
            throw Fault.of(this.a < this.b ? "distribution.interval.wide" : "distribution.interval")
                    .with("a", a.text())
                    .with("b", b.text())
                    .hint(this.a > this.b ? "swapped" : null);
        }
    }

    @Override
    public double density(double x) {
        if (x != x) return x;
        return x >= a && x <= b ? 1 / (b - a) : 0;
    }

    @Override
    public double cumulative(double x) {
        if (x >= b) return 1;
        return x <= a ? 0 : (x - a) / (b - a);
    }

    @Override
    public double quantile(double p) {
        if (!isShare(p)) return Double.NaN;
        return p == 1 ? b : a + p * (b - a);
    }

    @Override
    public double mean() {
        return a + (b - a) / 2;
    }

    @Override
    public double variance() {
        return (b - a) * (b - a) / 12;
    }

    /** From a on and below b, which rounding alone could reach. */
    @Override
    public double draw(RandomStream stream) {
        while (true) {
            double x = a + stream.share() * (b - a);
            if (x < b) return x;
        }
    }
}
