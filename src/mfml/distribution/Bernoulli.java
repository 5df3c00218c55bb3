package mfml.distribution;

import mfml.random.RandomStream;
import mfml.value.Value;

/** 1 with probability p, else 0. */
public final class Bernoulli extends WholeDistribution {
    private final double p;

    /** A Fault unless p is from 0 to 1. */
    public Bernoulli(Value p) {
        super("bernoulli", "\\operatorname{Bernoulli}");
        this.p = probability("p", p, "percent");
    }

    @Override
    double last() {
        return 1;
    }

    @Override
    double mass(double k) {
        return k == 0 ? 1 - p : p;
    }

    @Override
    double upTo(double k) {
        return 1 - p;
    }

    @Override
    public double mean() {
        return p;
    }

    @Override
    public double variance() {
        return p * (1 - p);
    }

    @Override
    public double draw(RandomStream stream) {
        return stream.share() < p ? 1 : 0;
    }
}
