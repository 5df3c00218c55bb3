package mfml.builtin;

import java.util.ArrayList;
import java.util.List;
import mfml.error.Fault;
import mfml.syntax.Relation;
import mfml.tensor.Fold;
import mfml.tensor.Indexing;
import mfml.tensor.Literal;
import mfml.tensor.Masks;
import mfml.tensor.Operations;
import mfml.tensor.Reduction;
import mfml.tensor.Searching;
import mfml.tensor.Sorting;
import mfml.tensor.Subscript;
import mfml.tensor.Tally;
import mfml.tensor.Tensor;
import mfml.tensor.Tensors;
import mfml.value.FunctionValue;
import mfml.value.RecordValue;
import mfml.value.Run;
import mfml.value.Scalar;
import mfml.value.Truth;
import mfml.value.Value;

/** Order, and where entries are. */
@Topic("Order and search")
final class Ordering {
    private Ordering() {}

    @Builtin(
            doc =
                    "The entries in ascending order, or descending; of a matrix along the axis given. Undefined entries come last."
                            + " by = f puts them in the order of f(entry), of a matrix the rows; equal ones stay in order.",
            example = {
                "sort([3, 1, 2])   # [1, 2, 3]",
                "sort([3, 1, 2], descending = true)   # [3, 2, 1]",
                "sort([3, 1; 2, 4], axis = 2)[1, :]   # [1, 3]",
                "sort([-3, 1, 2], by = abs)   # [1, 2, -3]"
            },
            see = {"sort_order", "reverse", "search_sorted"},
            alias = {"sorted", "np.sort", "sortrows", "sort_by"})
    static Value sort(
            Value x,
            @Preset(value = "false", byNameOnly = true) boolean descending,
            @Preset(value = "none", byNameOnly = true) Value by,
            @Preset(value = "none", byNameOnly = true) Value axis,
            Run run) {
        if (Given.isLeftOut(by) && (x instanceof Tensor || !Given.isLeftOut(axis))) {
            Tensor tensor = Tensors.of(x, run);
            return Sorting.along(axis(axis, tensor), descending, tensor, run);
        }
        int along = Given.isLeftOut(axis) ? 0 : Given.axis(axis, Tensors.of(x, run));
        Subscript order = Subscript.of(order("sort", x, descending, by, axis, run));
        if (!(x instanceof Tensor tensor)) return Indexing.get(x, run, order);
        return Indexing.get(tensor, run, only(along, order, tensor.rank()));
    }

    private static int axis(Value axis, Tensor tensor) {
        if (!Given.isLeftOut(axis)) return Given.axis(axis, tensor);
        if (tensor.isVector()) return 0;
        if (tensor.rank() == 0) throw Fault.of("tensor.items").with("found", tensor.description());
        throw Fault.of("tensor.axis_needed").with("what", tensor.description());
    }

    /** A subscript on one axis, all of the others. */
    static Subscript[] only(int axis, Subscript subscript, int rank) {
        Subscript[] subscripts = new Subscript[rank];
        java.util.Arrays.fill(subscripts, Subscript.ALL);
        subscripts[axis] = subscript;
        return subscripts;
    }

    @Builtin(
            doc =
                    "The indices that sort x: x[sort_order(x)] is sorted. Equal entries stay in order. Of a matrix those along the"
                            + " axis given; by = f sorts by f(entry), of a matrix its rows.",
            example = {
                "sort_order([30, 10, 20])   # [2, 3, 1]",
                "sort_order([3, 1; 2, 4], by = row -> row[2])   # [1, 2]"
            },
            see = {"sort", "argmax"},
            alias = {"argsort", "sortperm", "order", "np.argsort"})
    static Tensor sort_order(
            Value x,
            @Preset(value = "false", byNameOnly = true) boolean descending,
            @Preset(value = "none", byNameOnly = true) Value by,
            @Preset(value = "none", byNameOnly = true) Value axis,
            Run run) {
        return order("sort_order", x, descending, by, axis, run);
    }

    private static Tensor order(String function, Value x, boolean descending, Value by, Value axis, Run run) {
        if (!Given.isLeftOut(by)) {
            FunctionValue key = Arguments.function(by, function, "by");
            List<Value> items = Given.items(x instanceof Tensor tensor ? slices(tensor, axis) : x, run);
            List<Value> keys = new ArrayList<>(items.size());
            for (Value item : items) {
                run.budget().allocate(40);
                keys.add(key.apply(run, item));
            }
            return indices(Sorting.order(keys, descending, run));
        }
        if (x instanceof Tensor || !Given.isLeftOut(axis)) {
            Tensor tensor = Tensors.of(x, run);
            return Sorting.orderAlong(axis(axis, tensor), descending, tensor, run);
        }
        return indices(Sorting.order(Given.items(x, run), descending, run));
    }

    /** The tensor with that axis first. */
    private static Tensor slices(Tensor tensor, Value axis) {
        if (Given.isLeftOut(axis)) return tensor;
        int along = Given.axis(axis, tensor);
        int[] order = new int[tensor.rank()];
        for (int k = 0; k < order.length; k++) order[k] = k == 0 ? along : k <= along ? k - 1 : k;
        return tensor.permuted(order);
    }

    private static Tensor indices(int[] order) {
        for (int k = 0; k < order.length; k++) order[k]++;
        return Tensors.wholes(order);
    }

    @Builtin(
            doc = "Every entry once, in the order of first appearance.",
            example = "unique([3, 1, 3, 2, 1])   # [3, 1, 2]",
            see = {"counts", "sort"},
            alias = {"distinct", "drop_duplicates", "np.unique"})
    static Value unique(Value x, Run run) {
        return values(tally(x, run), x, run);
    }

    @Builtin(
            doc =
                    "How often every entry stands there: values are the entries once each, in the order of first appearance,"
                            + " counts how often.",
            example = {"counts([\"a\", \"b\", \"a\"]).counts   # [2, 1]", "counts([3, 1, 3, 3]).values   # [3, 1]"},
            see = {"unique", "count"},
            alias = {"value_counts", "tabulate", "bincount", "Counter"})
    static RecordValue counts(Value x, Run run) {
        Tally tally = tally(x, run);
        return RecordValue.of(
                List.of("values", "counts"), List.of(values(tally, x, run), Tensors.wholes(tally.counts())));
    }

    private static Tally tally(Value x, Run run) {
        return x instanceof Tensor tensor ? Tally.of(tensor, run) : Tally.of(Given.items(x, run), run);
    }

    private static Value values(Tally tally, Value x, Run run) {
        return x instanceof Tensor tensor
                ? tally.entries(tensor, run)
                : Literal.gathered(tally.entries(Given.items(x, run)), run);
    }

    @Builtin(
            doc =
                    "The places where a mask is true: the indices of a vector's entries; of a matrix a row [i, j] for each.",
            example = {"positions([5, -1, 7] .> 0)   # [1, 3]", "positions([5, -1; 7, 2] .< 0)[1, :]   # [1, 2]"},
            see = {"count", "argmax", "search_sorted"},
            alias = {"find", "findall", "nonzero", "argwhere", "flatnonzero", "which"})
    static Tensor positions(Value mask, Run run) {
        Tensor truths = Tensors.isConvertible(mask) ? Tensors.of(mask, run) : null;
        if (truths == null || truths.size() > 0 && !Masks.isMask(truths)) {
            throw Fault.of("tensor.truths").with("found", mask.description());
        }
        if (truths.rank() == 0) throw Fault.of("tensor.items").with("found", "a single truth value");
        return Searching.places(truths, run);
    }

    @Builtin(
            doc =
                    "The index at which v would go into an ascending vector: before the entries equal to it, with after = true"
                            + " behind them. One for every entry of v.",
            example = {
                "search_sorted([10, 20, 30], 25)   # 3",
                "search_sorted([10, 20, 20, 30], [20, 40])   # [2, 5]",
                "search_sorted([10, 20, 20, 30], 20, after = true)   # 4"
            },
            see = {"sort", "positions"},
            alias = {"searchsorted", "bisect", "bisect_left", "bisect_right", "digitize", "findInterval"})
    static Value search_sorted(Value x, Value v, @Preset(value = "false", byNameOnly = true) boolean after, Run run) {
        Value wanted = v instanceof Scalar ? v : Tensors.of(v, run);
        return Searching.insertion(Given.vector(x, run), wanted, after, run);
    }

    @Builtin(
            doc = "The entry of a where the mask is true, of b elsewhere; single numbers and shapes broadcast.",
            example = {
                "where([5, -1, 7] .> 0, 1, 0)   # [1, 0, 1]",
                "where([true, false], [1, 2], [10, 20])   # [1, 20]"
            },
            see = {"positions", "clamp"},
            alias = {"np.where", "ifelse", "if_else", "np.select"})
    static Value where(Value mask, Value a, Value b, Run run) {
        Tensor truths = Tensors.isConvertible(mask) ? Tensors.of(mask, run) : null;
        if (truths == null || truths.size() > 0 && !Masks.isMask(truths)) {
            throw Fault.of("tensor.truths").with("found", mask.description()).hint("where");
        }
        if (mask instanceof Truth truth && a instanceof Scalar && b instanceof Scalar) return truth.holds() ? a : b;
        Tensor chosen = Masks.choose(truths, a, b, run);
        return chosen.rank() == 0 ? chosen.at(0) : chosen;
    }

    @Builtin(
            doc =
                    "The entries of x between two bounds: those below the lower one become it, those above the upper one that.",
            example = {"clamp([-3, 0.5, 7], 0, 1)   # [0, 0.5, 1]", "clamp(7, 0, 5)   # 5"},
            see = {"min", "max", "where"},
            alias = {"clip", "np.clip"})
    static Value clamp(Value x, Value lower, Value upper, Run run) {
        Tensor crossed = Tensors.of(
                Operations.relate(Relation.DOT_GREATER, Tensors.of(lower, run), Tensors.of(upper, run), run));
        if (Reduction.all(Fold.SUM, crossed, run).asDouble() > 0) {
            throw Fault.of("tensor.bounds")
                    .with("lower", lower instanceof Scalar ? lower.text() : lower.description())
                    .with("upper", upper instanceof Scalar ? upper.text() : upper.description());
        }
        return Reduction.items(Fold.MIN, List.of(Reduction.items(Fold.MAX, List.of(x, lower), run), upper), run);
    }
}
