package mfml.builtin;

import java.util.ArrayList;
import java.util.List;
import mfml.distribution.Distribution;
import mfml.error.Fault;
import mfml.syntax.Operator;
import mfml.tensor.Fold;
import mfml.tensor.Indexing;
import mfml.tensor.Literal;
import mfml.tensor.Reduction;
import mfml.tensor.Subscript;
import mfml.tensor.Tensor;
import mfml.tensor.Tensors;
import mfml.value.Algebra;
import mfml.value.Real;
import mfml.value.Run;
import mfml.value.Scalar;
import mfml.value.Value;
import mfml.value.Whole;

/** What data and distributions have in common and compute in different ways; what follows from it is in the library. */
@Topic("Statistics")
final class Statistics {
    private Statistics() {}

    @Builtin(
            doc = "The variance: the mean squared deviation from the mean. The divisor is n; sample = true divides by"
                    + " n - 1. Of a distribution its variance.",
            example = {
                "var([2, 4, 4, 4, 5, 5, 7, 9])   # 4.0",
                "var([2, 4, 4, 4, 5, 5, 7, 9], sample = true)   # 4.571429",
                "var(normal(60, 10))   # 100.0"
            },
            see = {"std", "cov", "mean"},
            alias = {"variance"})
    static Value var(Value x, @Preset("false") boolean sample, Run run) {
        if (x instanceof Distribution distribution) {
            if (sample) throw Fault.of("distribution.divisor");
            return Real.of(distribution.variance());
        }
        Value mean = Reductions.mean(x, Results.none(), run);
        Tensor data = Tensors.of(x, run);
        if (data.size() == 1 && sample) throw Fault.of("statistics.one");
        Value deviations = Algebra.compute(Operator.DOT_SUBTRACT, data, mean, run);
        Tensor squares = Tensors.of(Algebra.compute(Operator.DOT_POWER, deviations, Whole.of(2), run));
        Value divisor = Whole.of(data.size() - (sample ? 1 : 0));
        return Algebra.compute(Operator.DIVIDE, Reduction.all(Fold.SUM, squares, run), divisor, run);
    }

    @Builtin(
            doc = "The number that a share p of the data lies below, between two of them by linear interpolation; of a"
                    + " distribution the inverse of cdf. Several shares give a vector.",
            example = {
                "quantile([1, 2, 3, 4], 0.5)   # 2.5",
                "quantile([3, 1, 2], [0, 0.75, 1])   # [1, 2.5, 3]",
                "quantile(normal(0, 1), 0.975)   # 1.959964"
            },
            see = {"median", "cdf", "sort"},
            alias = {"ppf", "icdf", "qnorm"})
    static Value quantile(Value x, Value p, Run run) {
        if (x instanceof Distribution distribution) return Distributions.quantile(distribution, p, run);
        Value ordered = Shapes.sort(x, false, run);
        int count = Indexing.length(ordered, 0);
        if (count == 0) throw Fault.of("tensor.empty").with("function", "quantile");
        Value last = at(ordered, count, run);
        boolean undefined = last instanceof Real real && Double.isNaN(real.value());
        if (p instanceof Scalar) return undefined ? last : interpolated(ordered, count, p, run);
        List<Value> quantiles = new ArrayList<>();
        for (Value share : Given.items(p, run)) {
            quantiles.add(undefined ? last : interpolated(ordered, count, share, run));
        }
        return Literal.gathered(quantiles, run);
    }

    private static Value interpolated(Value ordered, int count, Value p, Run run) {
        double place = 1 + Distributions.share(Arguments.real(p, "quantile", "p")) * (count - 1);
        Value below = at(ordered, (long) Math.floor(place), run);
        Value above = at(ordered, (long) Math.ceil(place), run);
        if (below.equals(above)) return below; // also where both are infinite
        Value way = Algebra.compute(Operator.SUBTRACT, above, below, run);
        Value share = Algebra.compute(Operator.MULTIPLY, Real.of(place - Math.floor(place)), way, run);
        return Algebra.compute(Operator.ADD, below, share, run);
    }

    private static Value at(Value ordered, long index, Run run) {
        return Indexing.get(ordered, run, new Subscript.Single(index));
    }
}
