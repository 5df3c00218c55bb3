package mfml.distribution;

/** A distribution of whole numbers from 0 on. */
abstract class WholeDistribution extends Distribution {
    /** Cumulative shares are good to so many units of the last place: a quantile takes one that close for reached. */
    private static final double ROUNDING = 64 * 0x1p-52;

    WholeDistribution(String name, String sign) {
        super(name, sign);
    }

    /** The largest number it has, ∞ where there is none. */
    abstract double last();

    /** The probability of k, a whole number from 0 to the last. */
    abstract double mass(double k);

    /** The probability of k or less, for a whole number from 0 on and below the last. */
    abstract double upTo(double k);

    @Override
    public final boolean isWhole() {
        return true;
    }

    @Override
    public final double density(double x) {
        if (x != x) return x;
        return x == Math.rint(x) && x >= 0 && x <= last() && x < Double.POSITIVE_INFINITY ? mass(x) : 0;
    }

    @Override
    public final double cumulative(double x) {
        if (x != x) return x;
        if (x < 0) return 0;
        return x >= last() ? 1 : upTo(Math.floor(x));
    }

    /** From the mean in steps that double to both sides of the place, then by halving. */
    @Override
    public final double quantile(double p) {
        if (!isShare(p)) return Double.NaN;
        if (p == 1) return last();
        double wanted = p * (1 - ROUNDING);
        double step = Math.ceil(Math.sqrt(variance())) + 1;
        double reached = Math.floor(mean());
        double below = reached;
        if (cumulative(reached) >= wanted) {
            do {
                below -= step;
                step *= 2;
            } while (below >= 0 && cumulative(below) >= wanted);
            below = Math.max(-1, below);
        } else {
            do {
                reached += step;
                step *= 2;
            } while (cumulative(reached) < wanted);
            reached = Math.min(last(), reached);
        }
        while (reached - below > 1) {
            double middle = below + Math.floor((reached - below) / 2);
            if (cumulative(middle) >= wanted) reached = middle;
            else below = middle;
        }
        return reached;
    }
}
