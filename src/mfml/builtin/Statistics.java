package mfml.builtin;

import java.util.ArrayList;
import java.util.List;
import mfml.distribution.Distribution;
import mfml.error.Fault;
import mfml.tensor.Joining;
import mfml.tensor.Literal;
import mfml.tensor.Quantiles;
import mfml.tensor.Spread;
import mfml.tensor.Tensor;
import mfml.value.Real;
import mfml.value.Run;
import mfml.value.Scalar;
import mfml.value.Value;

/** What data and distributions have in common and compute in different ways; what follows from it is in the library. */
@Topic("Statistics")
final class Statistics {
    private Statistics() {}

    @Builtin(
            doc =
                    "The variance: the mean squared deviation from the mean. The divisor is n; sample = true divides by n - 1."
                            + " Along one or several axes too; keep = true leaves those with one entry each. Of a distribution its variance.",
            example = {
                "var([2, 4, 4, 4, 5, 5, 7, 9])   # 4.0",
                "var([2, 4, 4, 4, 5, 5, 7, 9], sample = true)   # 4.571429",
                "var([1, 2; 3, 6], axis = 1)   # [1, 4]",
                "var(normal(60, 10))   # 100.0"
            },
            see = {"std", "cov", "mean"},
            alias = {"variance", "np.var"})
    static Value var(
            Value x,
            @Preset("false") boolean sample,
            @Preset(value = "none", byNameOnly = true) Value axis,
            @Preset(value = "false", byNameOnly = true) boolean keep,
            Run run) {
        if (x instanceof Distribution distribution && Given.isLeftOut(axis)) {
            if (sample) throw Fault.of("distribution.divisor");
            return Real.of(distribution.variance());
        }
        Tensor data = Given.numbers(x, run);
        return Given.along(axis, keep, data).reduce(data, (k, t) -> Spread.variance(k, sample, t, run), run);
    }

    @Builtin(
            doc =
                    "The number that a share p of the data lies below, between two of them by linear interpolation. Several"
                            + " shares give a vector, along axes a first axis; keep = true leaves the axes with one entry each. Of a"
                            + " distribution the inverse of cdf.",
            example = {
                "quantile([1, 2, 3, 4], 0.5)   # 2.5",
                "quantile([3, 1, 2], [0, 0.75, 1])   # [1, 2.5, 3]",
                "quantile([1, 2; 3, 6], 0.5, axis = 1)   # [2, 4]",
                "quantile(normal(0, 1), 0.975)   # 1.959964"
            },
            see = {"median", "cdf", "sort"},
            alias = {"np.quantile", "ppf", "icdf", "qnorm"})
    static Value quantile(
            Value x,
            Value p,
            @Preset(value = "none", byNameOnly = true) Value axis,
            @Preset(value = "false", byNameOnly = true) boolean keep,
            Run run) {
        if (x instanceof Distribution distribution && Given.isLeftOut(axis)) {
            return Distributions.quantile(distribution, p, run);
        }
        if (p instanceof Scalar) return of(x, p, axis, keep, run);
        List<Value> quantiles = new ArrayList<>();
        for (Value share : Given.items(p, run)) quantiles.add(of(x, share, axis, keep, run));
        return quantiles.stream().allMatch(Tensor.class::isInstance) && !quantiles.isEmpty()
                ? Joining.stack(0, quantiles.stream().map(Tensor.class::cast).toList(), run)
                : Literal.gathered(quantiles, run);
    }

    private static Value of(Value x, Value share, Value axis, boolean keep, Run run) {
        Distributions.share(Arguments.real(share, "quantile", "p"));
        if (x instanceof Tensor || keep || !Given.isLeftOut(axis)) {
            Tensor data = Given.numbers(x, run);
            return Given.along(axis, keep, data).reduce(data, (k, t) -> Quantiles.along(k, share, t, run), run);
        }
        if (x instanceof Scalar) return x;
        return Quantiles.of(Given.contents(x, run), share, run);
    }
}
