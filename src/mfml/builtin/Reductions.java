package mfml.builtin;

import java.util.List;
import java.util.stream.Stream;
import mfml.distribution.Distribution;
import mfml.error.Fault;
import mfml.symbolic.Head;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.syntax.Operator;
import mfml.tensor.ElementType;
import mfml.tensor.Extremes;
import mfml.tensor.Fold;
import mfml.tensor.Marks;
import mfml.tensor.Masks;
import mfml.tensor.Operations;
import mfml.tensor.Reduction;
import mfml.tensor.Tensor;
import mfml.tensor.Tensors;
import mfml.value.Algebra;
import mfml.value.Elementary;
import mfml.value.Range;
import mfml.value.Real;
import mfml.value.Run;
import mfml.value.Scalar;
import mfml.value.Truth;
import mfml.value.Value;
import mfml.value.Whole;

@Topic("Reductions")
final class Reductions {
    private Reductions() {}

    @Builtin(
            doc = "The logarithm of the sum of eˣ over all entries, without overflow; its gradient is softmax(x).",
            example = "logsumexp([0, ln(3)])   # 1.386294",
            see = {"softmax", "exp", "ln"},
            alias = {"scipy.special.logsumexp"})
    static Value logsumexp(Value x, Run run) {
        Tensor tensor = Tensors.of(x, run);
        if (tensor.size() == 0) throw Fault.of("tensor.empty").with("function", "logsumexp");
        Value largest = Reduction.all(Fold.MAX, tensor, run);
        Value moved = Operations.compute(Operator.DOT_SUBTRACT, tensor, largest, run);
        Value powers = Operations.compute(Elementary.EXP, moved, run);
        Value total = Reduction.all(Fold.SUM, Tensors.of(powers, run), run);
        return Operations.compute(Operator.ADD, largest, Operations.compute(Elementary.LN, total, run), run);
    }

    @Builtin(
            doc =
                    "The sum of all entries, or along an axis: axis = 1 makes one sum a column, axis = 2 one a row. Several axes,"
                            + " as axis = [1, 3], are summed over together; keep = true leaves them with one entry each, so that the"
                            + " result broadcasts against x. Sums of exact numbers are exact; true counts as 1. Reals are added in pairs:"
                            + " the rounding error grows with the logarithm of their number, and does not depend on the number of"
                            + " processor cores.",
            example = {
                "sum([25, 2, 5])   # 32.0",
                "sum(1:100)   # 5050",
                "sum([25, 2; 5, 26; 3, 7], axis = 1)   # [33, 35]"
            },
            see = {"product", "mean", "cumsum"})
    static Value sum(
            Value x,
            @Preset(value = "none", byNameOnly = true) Value axis,
            @Preset(value = "false", byNameOnly = true) boolean keep,
            Run run) {
        if (x instanceof Range range && Given.isLeftOut(axis) && !keep) return sumOf(range, run);
        return reduced(Fold.SUM, x, axis, keep, run);
    }

    /** n (first + last) / 2, charged as if its numbers were added one by one: who sums 1:10^15 made a slip. */
    private static Value sumOf(Range range, Run run) {
        run.budget().price(range.length());
        if (range.length() == 0) return Whole.ZERO;
        Value ends = Algebra.compute(Operator.ADD, range.at(0), range.at(range.length() - 1), run);
        Value twice = Algebra.compute(Operator.MULTIPLY, Whole.of(range.length()), ends, run);
        return Algebra.compute(Operator.DIVIDE, twice, Whole.of(2), run);
    }

    @Builtin(
            doc = "The product of all entries, or along one or several axes.",
            example = {"product([25, 2, 5])   # 250.0", "product(1:5)   # 120"},
            see = {"sum", "cumprod"},
            alias = {"prod"})
    static Value product(
            Value x,
            @Preset(value = "none", byNameOnly = true) Value axis,
            @Preset(value = "false", byNameOnly = true) boolean keep,
            Run run) {
        return reduced(Fold.PRODUCT, x, axis, keep, run);
    }

    /** Without axes what is no tensor is folded by its own arithmetic: exact numbers exactly. */
    private static Value reduced(Fold fold, Value x, Value axis, boolean keep, Run run) {
        if (Given.isLeftOut(axis) && !keep) {
            if (x instanceof Scalar) return x;
            if (x instanceof Tensor tensor) return Reduction.all(fold, tensor, run);
            if (x instanceof Range range && fold.isExtreme() && range.length() > 0) {
                return Reduction.of(fold, range.at(0), range.at(range.length() - 1), run);
            }
            return Reduction.items(fold, Given.contents(x, run), run);
        }
        Tensor tensor = Tensors.of(x, run);
        return Given.along(axis, keep, tensor).reduce(tensor, (k, t) -> Reduction.along(k, fold, t, run), run);
    }

    @Builtin(
            doc =
                    "The mean of all entries, or along one or several axes; keep = true leaves those with one entry each. The sum"
                            + " is taken in pairs. Of a distribution the number its draws have on average.",
            example = {
                "mean([25, 2, 6])   # 11.0",
                "mean([1, 2; 3, 4], axis = 2)   # [1.5, 3.5]",
                "mean(uniform(0, 5))   # 2.5"
            },
            see = {"sum", "var"},
            alias = {"average", "avg"})
    static Value mean(
            Value x,
            @Preset(value = "none", byNameOnly = true) Value axis,
            @Preset(value = "false", byNameOnly = true) boolean keep,
            Run run) {
        if (x instanceof Distribution distribution && Given.isLeftOut(axis)) return Real.of(distribution.mean());
        if (x instanceof Tensor || keep || !Given.isLeftOut(axis)) {
            Tensor tensor = Tensors.of(x, run);
            if (Given.isLeftOut(axis) && !keep) return Reduction.mean(tensor, run);
            return Given.along(axis, keep, tensor).reduce(tensor, (k, t) -> Reduction.meanAlong(k, t, run), run);
        }
        if (x instanceof Scalar) return x;
        List<Value> items = Given.contents(x, run);
        if (items.isEmpty()) throw Fault.of("tensor.empty").with("function", "mean");
        Value sum = x instanceof Range range ? sumOf(range, run) : Reduction.items(Fold.SUM, items, run);
        return Algebra.compute(Operator.DIVIDE, sum, Whole.of(items.size()), run);
    }

    @Builtin(
            doc =
                    "The largest entry, along axes too; of several arguments the largest, entry by entry where one is a tensor.",
            example = {"max([25, 2, 5])   # 25.0", "max(3, 7, 5)   # 7", "max([1, -2, 3], 0)   # [1, 0, 3]"},
            see = {"min", "argmax"},
            alias = {"maximum", "amax"})
    static Value max(
            @Preset(value = "none", byNameOnly = true) Value axis,
            @Preset(value = "false", byNameOnly = true) boolean keep,
            Run run,
            Value[] x) {
        return extreme(Fold.MAX, x, axis, keep, run);
    }

    @Builtin(
            doc =
                    "The smallest entry, along axes too; of several arguments the smallest, entry by entry where one is a tensor.",
            example = {"min([25, 2, 5])   # 2.0", "min(3, 7, 5)   # 3"},
            see = {"max", "argmin"},
            alias = {"minimum", "amin"})
    static Value min(
            @Preset(value = "none", byNameOnly = true) Value axis,
            @Preset(value = "false", byNameOnly = true) boolean keep,
            Run run,
            Value[] x) {
        return extreme(Fold.MIN, x, axis, keep, run);
    }

    private static Value extreme(Fold fold, Value[] x, Value axis, boolean keep, Run run) {
        if (x.length == 0) throw Fault.of("tensor.no_parts");
        if (x.length == 1) return reduced(fold, x[0], axis, keep, run);
        if (!Given.isLeftOut(axis) || keep)
            throw Fault.of("tensor.axis_of_list").with("found", "a call with several arguments");
        return Stream.of(x).anyMatch(Term.class::isInstance)
                ? ofFormulas(fold, x)
                : Reduction.items(fold, List.of(x), run);
    }

    /** Which of them is the largest only the values of their letters can tell. */
    private static Value ofFormulas(Fold fold, Value[] x) {
        Term[] terms = Stream.of(x).map(Terms::of).toArray(Term[]::new);
        return Terms.value(Terms.apply(fold == Fold.MAX ? Head.MAX : Head.MIN, terms));
    }

    @Builtin(
            doc =
                    "The index of the largest entry, the first of several; of a matrix counted row by row, or along an axis.",
            example = {"argmax([25, 2, 50])   # 3", "argmax([1, 2; 4, 3], axis = 2)   # [2, 1]"},
            see = {"max", "sort_order"})
    static Value argmax(
            Value x,
            @Preset(value = "none", byNameOnly = true) Value axis,
            @Preset(value = "false", byNameOnly = true) boolean keep,
            Run run) {
        return position(Fold.MAX, x, axis, keep, run);
    }

    @Builtin(
            doc =
                    "The index of the smallest entry, the first of several; of a matrix counted row by row, or along an axis.",
            example = "argmin([25, 2, 50])   # 2",
            see = {"min", "sort_order"})
    static Value argmin(
            Value x,
            @Preset(value = "none", byNameOnly = true) Value axis,
            @Preset(value = "false", byNameOnly = true) boolean keep,
            Run run) {
        return position(Fold.MIN, x, axis, keep, run);
    }

    private static Value position(Fold fold, Value x, Value axis, boolean keep, Run run) {
        Tensor tensor = Tensors.of(x, run);
        if (Given.isLeftOut(axis) && !keep) return Whole.of(Extremes.position(fold, tensor, run) + 1);
        return Given.along(axis, keep, tensor).reduce(tensor, (k, t) -> Extremes.along(k, fold, t, run), run);
    }

    @Builtin(
            doc = "The sums of the first k entries, for every k; of a matrix along the axis given.",
            example = "cumsum([1, 2, 3])   # [1, 3, 6]",
            see = {"sum", "cumprod"})
    static Tensor cumsum(Value x, @Preset(value = "none", byNameOnly = true) Value axis, Run run) {
        return cumulative(Fold.SUM, x, axis, run);
    }

    @Builtin(
            doc = "The products of the first k entries, for every k; of a matrix along the axis given.",
            example = "cumprod([1, 2, 3, 4])   # [1, 2, 6, 24]",
            see = {"product", "cumsum"})
    static Tensor cumprod(Value x, @Preset(value = "none", byNameOnly = true) Value axis, Run run) {
        return cumulative(Fold.PRODUCT, x, axis, run);
    }

    @Builtin(
            doc = "The largest of the first k entries, for every k; of a matrix along the axis given.",
            example = "cummax([3, 1, 4, 2])   # [3, 3, 4, 4]",
            see = {"max", "cummin"},
            alias = {"np.maximum.accumulate", "running_max"})
    static Tensor cummax(Value x, @Preset(value = "none", byNameOnly = true) Value axis, Run run) {
        return cumulative(Fold.MAX, x, axis, run);
    }

    @Builtin(
            doc = "The smallest of the first k entries, for every k; of a matrix along the axis given.",
            example = "cummin([3, 1, 4, 2])   # [3, 1, 1, 1]",
            see = {"min", "cummax"},
            alias = {"np.minimum.accumulate", "running_min"})
    static Tensor cummin(Value x, @Preset(value = "none", byNameOnly = true) Value axis, Run run) {
        return cumulative(Fold.MIN, x, axis, run);
    }

    private static Tensor cumulative(Fold fold, Value x, Value axis, Run run) {
        Tensor tensor = Tensors.of(x, run);
        if (!Given.isLeftOut(axis)) return Reduction.cumulative(Given.axis(axis, tensor), fold, tensor, run);
        if (tensor.rank() == 0) throw Fault.of("tensor.vector").with("what", tensor.description());
        if (!tensor.isVector()) throw Fault.of("tensor.axis_needed").with("what", tensor.description());
        return Reduction.cumulative(0, fold, tensor, run);
    }

    @Builtin(
            doc = "Whether an entry is true, of all or along axes; of nothing false.",
            example = "any([1, -2, 3] .< 0)   # true",
            see = {"all"})
    static Value any(
            Value x,
            @Preset(value = "none", byNameOnly = true) Value axis,
            @Preset(value = "false", byNameOnly = true) boolean keep,
            Run run) {
        return decided(Fold.MAX, x, axis, keep, run);
    }

    @Builtin(
            doc = "Whether every entry is true, of all or along axes; of nothing true.",
            example = "all([1, -2, 3] .< 5)   # true",
            see = {"any"})
    static Value all(
            Value x,
            @Preset(value = "none", byNameOnly = true) Value axis,
            @Preset(value = "false", byNameOnly = true) boolean keep,
            Run run) {
        return decided(Fold.MIN, x, axis, keep, run);
    }

    /** True is the largest truth value: any is the maximum, all the minimum, and of nothing any is false, all true. */
    private static Value decided(Fold fold, Value x, Value axis, boolean keep, Run run) {
        Tensor mask = mask(x, run);
        if (Given.isLeftOut(axis) && !keep) {
            return Truth.of(
                    mask.size() == 0
                            ? fold == Fold.MIN
                            : Reduction.all(fold, mask, run).equals(Whole.ONE));
        }
        return Given.along(axis, keep, mask)
                .reduce(
                        mask,
                        (k, t) -> t.length(k) > 0 ? Reduction.along(k, fold, t, run) : nothing(fold, k, t, run),
                        run);
    }

    private static Tensor nothing(Fold fold, int axis, Tensor tensor, Run run) {
        Tensor counts = Reduction.along(axis, Fold.SUM, tensor, run);
        return Marks.of(counts, count -> fold == Fold.MIN, run);
    }

    private static Tensor mask(Value x, Run run) {
        Tensor tensor = Tensors.isConvertible(x) ? Tensors.of(x, run) : null;
        if (tensor != null && (tensor.size() == 0 || Masks.isMask(tensor))) return tensor;
        throw Fault.of("tensor.truths").with("found", x.description());
    }

    @Builtin(
            doc = "How many truth values are true, of all or along axes.",
            example = {"count([1, -2, 3] .> 0)   # 2", "count([1, -2; 3, 4] .> 0, axis = 1)   # [2, 1]"},
            see = {"sum", "any", "positions"},
            alias = {"count_nonzero", "nnz", "countif"})
    static Value count(
            Value x,
            @Preset(value = "none", byNameOnly = true) Value axis,
            @Preset(value = "false", byNameOnly = true) boolean keep,
            Run run) {
        Tensor mask = mask(x, run).as(ElementType.TRUTH, run);
        return Given.along(axis, keep, mask).reduce(mask, (k, t) -> Reduction.along(k, Fold.SUM, t, run), run);
    }
}
