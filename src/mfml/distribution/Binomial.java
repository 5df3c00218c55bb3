package mfml.distribution;

import mfml.random.RandomStream;
import mfml.value.Kind;
import mfml.value.Value;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/** How many of n independent trials succeed, each with probability p. */
public final class Binomial extends WholeDistribution {
    /** From this many expected successes (or failures) on draws are made by rejection. */
    private static final double MANY = 10;

    private final double n;
    private final double p;

    /** A Fault unless n is a whole number from 0 on and p from 0 to 1. */
    public Binomial(Value n, Value p) {
        super("binomial", "\\operatorname{B}");
        this.n = count("n", n);
        this.p = probability("p", p, p.kind() == Kind.WHOLE ? "choose" : "percent");
    }

    @Override
    double last() {
        return n;
    }

    @Override
    double mass(double k) {
        return SaddlePoint.binomial(k, n, p);
    }

    @Override
    double upTo(double k) {
        if (p == 0 || p == 1) return 1 - p;
        return RegularizedBeta.complement(p, k + 1, n - k);
    }

    @Override
    public double mean() {
        return n * p;
    }

    @Override
    public double variance() {
        return n * p * (1 - p);
    }

    @Override
    public double draw(RandomStream stream) {
        double rarer = Math.min(p, 1 - p);
        double k = n * rarer < MANY ? counted(rarer, stream) : rejected(rarer, stream);
        return p > 0.5 ? n - k : k;
    }

    /** Goes through the probabilities from 0 on. */
    private double counted(double rarer, RandomStream stream) {
        double odds = rarer / (1 - rarer);
        double mass = SaddlePoint.binomial(0, n, rarer);
        double left = stream.share();
        double k = 0;
        while (left >= mass && k < n) {
            left -= mass;
            k++;
            mass *= odds * (n - k + 1) / k;
        }
        return k;
    }

    /** W. Hörmann: The generation of binomial random variates (BTRS). J. Stat. Comput. Simul. 46, 1993. */
    private double rejected(double rarer, RandomStream stream) {
        double deviation = Math.sqrt(n * rarer * (1 - rarer));
        double b = 1.15 + 2.53 * deviation;
        double a = -0.0873 + 0.0248 * b + 0.01 * rarer;
        double alpha = (2.83 + 5.1 / b) * deviation;
        double peak = SaddlePoint.binomial(Math.floor((n + 1) * rarer), n, rarer);
        while (true) {
            double u = stream.share() - 0.5;
            double v = stream.share();
            double slope = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / slope + b) * u + n * rarer + 0.5);
            if (slope >= 0.07 && v <= 0.92 - 4.2 / b) return k;
            if (k < 0 || k > n) continue;
            if (v * alpha / (a / (slope * slope) + b) <= SaddlePoint.binomial(k, n, rarer) / peak) return k;
        }
    }
}
