package mfml.builtin;

import java.util.function.DoubleUnaryOperator;
import mfml.distribution.Bernoulli;
import mfml.distribution.Binomial;
import mfml.distribution.Distribution;
import mfml.distribution.Exponential;
import mfml.distribution.Laplace;
import mfml.distribution.LogNormal;
import mfml.distribution.Normal;
import mfml.distribution.Poisson;
import mfml.distribution.Uniform;
import mfml.error.Fault;
import mfml.tensor.Mapped;
import mfml.value.Real;
import mfml.value.Run;
import mfml.value.Scalar;
import mfml.value.Value;
import mfml.value.Whole;

@Topic("Distributions")
final class Distributions {
    /** Units of fuel for one share or density: a distribution of whole numbers sums many terms. */
    private static final int CONTINUOUS_COST = 4;

    private static final int WHOLE_COST = 64;

    private Distributions() {}

    @Builtin(
            doc =
                    "The normal distribution with this mean and standard deviation: a value that pdf, cdf, quantile, mean,"
                            + " var, std, median and sample take.",
            example = {
                "normal(60, 10)   # normal(60, 10)",
                "N = normal(60, 10)\ncdf(N, 85)   # 0.9937903",
                "normal(60, 10).sd   # 10"
            },
            see = {"pdf", "cdf", "quantile", "sample", "randn", "lognormal"},
            alias = {"Normal", "gaussian"})
    static Value normal(Value mean, Value sd) {
        return new Normal(mean, sd);
    }

    @Builtin(
            doc = "The uniform distribution: every number from a to b as likely as any other.",
            example = {"mean(uniform(2, 5))   # 3.5", "pdf(uniform(0, 4), [1, 5])   # [0.25, 0]"},
            see = {"rand", "normal", "sample"},
            alias = {"Uniform", "dunif"})
    static Value uniform(Value a, Value b) {
        return new Uniform(a, b);
    }

    @Builtin(
            doc = "The distribution of one trial: 1 with probability p, else 0.",
            example = {"pdf(bernoulli(0.8), [0, 1])   # [0.2, 0.8]", "var(bernoulli(0.5))   # 0.25"},
            see = {"binomial"},
            alias = {"Bernoulli"})
    static Value bernoulli(Value p) {
        return new Bernoulli(p);
    }

    @Builtin(
            doc = "The distribution of the number of successes in n independent trials with probability p each.",
            example = {"pdf(binomial(5, 0.5), 2)   # 0.3125", "mean(binomial(100, 0.5))   # 50.0"},
            see = {"bernoulli", "poisson", "choose"},
            alias = {"Binomial", "binom", "dbinom"})
    static Value binomial(Value n, Value p) {
        return new Binomial(n, p);
    }

    @Builtin(
            doc = "The distribution of the number of events in a time that sees rate of them on average.",
            example = {"pdf(poisson(5), 5)   # 0.1754674", "cdf(poisson(5), 5)   # 0.6159607"},
            see = {"exponential", "binomial"},
            alias = {"Poisson", "dpois"})
    static Value poisson(Value rate) {
        return new Poisson(rate);
    }

    @Builtin(
            doc =
                    "The exponential distribution, of the time until the next event. It is given by its scale, which is the"
                            + " mean time (1 unless given), or by its rate, which is 1/scale.",
            example = {
                "mean(exponential(scale = 4))   # 4.0",
                "exponential(rate = 2)   # exponential(rate = 2)",
                "cdf(exponential(), 1)   # 0.6321206"
            },
            see = {"poisson", "laplace"},
            alias = {"Exponential", "expon", "dexp"})
    static Value exponential(
            @Preset(value = "none", byNameOnly = true) Value scale,
            @Preset(value = "none", byNameOnly = true) Value rate) {
        if (Given.isLeftOut(rate)) return Exponential.ofScale(Given.isLeftOut(scale) ? Whole.ONE : scale);
        if (Given.isLeftOut(scale)) return Exponential.ofRate(rate);
        throw Fault.of("distribution.scale_and_rate");
    }

    @Builtin(
            doc = "The Laplace distribution: an exponential to both sides of its mean, with this scale.",
            example = {"pdf(laplace(0, 1), 0)   # 0.5", "var(laplace(25, 1))   # 2.0"},
            see = {"exponential", "normal"},
            alias = {"Laplace"})
    static Value laplace(Value mean, Value scale) {
        return new Laplace(mean, scale);
    }

    @Builtin(
            doc = "The log-normal distribution: the logarithm of its numbers is normal with mean m and standard"
                    + " deviation s.",
            example = {"median(lognormal(0, 1))   # 1.0", "mean(lognormal(0, 1))   # 1.648721"},
            see = {"normal"},
            alias = {"LogNormal", "lognorm", "dlnorm"})
    static Value lognormal(Value m, Value s) {
        return new LogNormal(m, s);
    }

    @Builtin(
            doc =
                    "The density of a distribution at x, of a tensor entry by entry; of a distribution of whole numbers the"
                            + " probability of x.",
            example = {"pdf(normal(0, 1), 0)   # 0.3989423", "pdf(binomial(2, 0.5), [0, 1, 2])   # [0.25, 0.5, 0.25]"},
            see = {"cdf", "quantile"},
            alias = {"pmf", "density", "dnorm"})
    static Value pdf(Value D, Value x, Run run) {
        Distribution distribution = distribution(D, "pdf");
        return each(distribution, distribution::density, x, "pdf", run);
    }

    @Builtin(
            doc = "The probability that a draw from a distribution is x or less; of a tensor entry by entry.",
            example = {"cdf(normal(0, 1), 2.5)   # 0.9937903", "cdf(uniform(0, 4), [1, 5])   # [0.25, 1]"},
            see = {"pdf", "quantile"},
            alias = {"pnorm"})
    static Value cdf(Value D, Value x, Run run) {
        Distribution distribution = distribution(D, "cdf");
        return each(distribution, distribution::cumulative, x, "cdf", run);
    }

    private static Distribution distribution(Value given, String function) {
        if (given instanceof Distribution distribution) return distribution;
        throw Fault.of("distribution.needed")
                .with("function", function)
                .with("found", given instanceof Scalar ? given.text() : given.description());
    }

    private static Value each(Distribution distribution, DoubleUnaryOperator function, Value x, String name, Run run) {
        int cost = distribution.isWhole() ? WHOLE_COST : CONTINUOUS_COST;
        DoubleUnaryOperator charged = number -> {
            run.budget().charge(cost);
            return function.applyAsDouble(number);
        };
        return x instanceof Scalar
                ? Real.of(charged.applyAsDouble(Arguments.real(x, name, "x")))
                : Mapped.of(charged, x, run);
    }

    /** The quantile of a distribution for one share or a tensor of them. */
    static Value quantile(Distribution distribution, Value p, Run run) {
        int cost = distribution.isWhole() ? 32 * WHOLE_COST : CONTINUOUS_COST;
        DoubleUnaryOperator charged = share -> {
            run.budget().charge(cost);
            return distribution.quantile(share(share));
        };
        return p instanceof Scalar
                ? number(distribution, charged.applyAsDouble(Arguments.real(p, "quantile", "p")))
                : Mapped.of(charged, p, run);
    }

    /** The share itself where it is from 0 to 1, or undefined. */
    static double share(double p) {
        if (p >= 0 && p <= 1 || p != p) return p;
        throw Fault.of("distribution.share")
                .with(
                        "found",
                        p == Math.rint(p) && Math.abs(p) < 1e15
                                ? (long) p
                                : Real.of(p).text())
                .with("share", Real.of(p / 100).text())
                .hint(p > 1 && p <= 100 ? "percent" : null);
    }

    /** A number of a distribution as a value: whole where the distribution is one of whole numbers. */
    static Value number(Distribution distribution, double number) {
        return distribution.isWhole() && Math.abs(number) < 0x1p53 ? Whole.of((long) number) : Real.of(number);
    }
}
