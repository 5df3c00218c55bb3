package mfml.tensor;

import java.util.Arrays;
import java.util.List;
import mfml.error.Fault;
import mfml.syntax.Operator;
import mfml.syntax.Relation;
import mfml.value.Algebra;
import mfml.value.Run;
import mfml.value.Truth;
import mfml.value.Value;
import mfml.value.Whole;

/** Sums, products and extremes over all entries or along one axis, which disappears. */
public final class Reduction {
    private static final int PIECE = 1 << 14; // entries between two looks at the budget

    private Reduction() {}

    /** Over all entries. The extremes of no entry are refused; undefined entries make an undefined result. */
    public static Value all(Fold fold, Tensor tensor, Run run) {
        if (tensor.size() == 0 && fold.operator == null) throw empty(fold);
        if (!tensor.type.isReal()) return values(fold, tensor, run);
        ElementType type = fold.result(tensor.type);
        return Tensor.scalar(type, type.rounded(RealReduction.all(fold, tensor, run)));
    }

    private static Value values(Fold fold, Tensor tensor, Run run) {
        Value result = tensor.size() == 0 ? Whole.of((long) fold.start) : tensor.at(0);
        for (int place = 1; place < tensor.size(); place++) {
            run.budget().tick();
            result = of(fold, result, tensor.at(place), run);
        }
        return result;
    }

    /** Over values of any kind, tensors among them. */
    public static Value items(Fold fold, List<Value> items, Run run) {
        try {
            return fold(fold, items, run);
        } catch (Fault fault) {
            if (fault.code().equals("type.operand")) {
                for (Value item : items) {
                    if (!Tensors.isConvertible(item)) {
                        throw Fault.of("tensor.kind").with("found", item.description() + " among them");
                    }
                }
            }
            throw fault.with("left", "one entry")
                    .with("leftTerm", "x")
                    .with("leftTurned", "xᵀ")
                    .with("right", "the next one")
                    .with("rightTerm", "x")
                    .with("rightTurned", "xᵀ")
                    .with("factor", "the next one");
        }
    }

    private static Value fold(Fold fold, List<Value> items, Run run) {
        if (items.isEmpty() && fold.operator == null) throw empty(fold);
        Value result = items.isEmpty() ? Whole.of((long) fold.start) : items.getFirst();
        if (fold.operator != null && items.size() == 1 && result instanceof Truth truth)
            return Whole.of(truth.holds() ? 1 : 0);
        for (Value item : items.subList(Math.min(1, items.size()), items.size())) {
            run.budget().tick();
            result = fold.operator == null ? larger(fold, result, item, run) : of(fold, result, item, run);
        }
        return result;
    }

    /** The larger (or smaller) of two, entry by entry where one of them is a tensor. */
    public static Value larger(Fold fold, Value a, Value b, Run run) {
        if (!(a instanceof Tensor) && !(b instanceof Tensor)) return of(fold, a, b, run);
        Tensor x = a instanceof Tensor tensor ? tensor : Tensors.beside(a, (Tensor) b);
        Tensor y = Tensors.beside(b, x);
        return Elementwise.extreme(fold, x, y, run);
    }

    /** The fold of two values by their own arithmetic. */
    public static Value of(Fold fold, Value a, Value b, Run run) {
        if (fold.operator != null) return Algebra.compute(fold.operator, a, b, run);
        Relation better = fold == Fold.MAX ? Relation.GREATER : Relation.LESS;
        return Comparing.holds(better, b, a, run) ? b : a;
    }

    /** Along one axis, 0-based; the result has one axis less. */
    public static Tensor along(int axis, Fold fold, Tensor tensor, Run run) {
        int n = tensor.shape[axis];
        int[] rest = Shape.without(tensor.shape, axis);
        if (n == 0 && fold.operator == null) throw empty(fold);
        if (!tensor.type.isReal()) return valuesAlong(axis, fold, tensor, run);
        ElementType type = fold.result(tensor.type);
        double[] result = RealReduction.along(axis, fold, tensor, run);
        type.round(result);
        return Tensor.adopt(type, result, rest);
    }

    private static Tensor valuesAlong(int axis, Fold fold, Tensor tensor, Run run) {
        int[] rest = Shape.without(tensor.shape, axis);
        Value[] result = Storage.values(Shape.size(rest), run);
        for (int index = 0; index < tensor.shape[axis]; index++) {
            Tensor part = tensor.part(axis, index);
            for (int place = 0; place < result.length; place++) {
                run.budget().tick();
                result[place] = index == 0 ? part.at(place) : of(fold, result[place], part.at(place), run);
            }
        }
        if (tensor.shape[axis] == 0) Arrays.fill(result, Whole.of((long) fold.start));
        return Storage.narrowest(result, rest);
    }

    /** The sum divided by the number of entries; of whole numbers or truth values a real. */
    public static Value mean(Tensor tensor, Run run) {
        if (tensor.size() == 0) throw Fault.of("tensor.empty").with("function", "mean");
        Tensor entries = tensor.as(tensor.type.fractional(), run);
        return Algebra.compute(Operator.DIVIDE, all(Fold.SUM, entries, run), Whole.of(tensor.size()), run);
    }

    public static Tensor meanAlong(int axis, Tensor tensor, Run run) {
        if (tensor.shape[axis] == 0) throw Fault.of("tensor.empty").with("function", "mean");
        Tensor sums = along(axis, Fold.SUM, tensor.as(tensor.type.fractional(), run), run);
        Tensor count = Tensors.beside(Whole.of(tensor.shape[axis]), sums);
        return Elementwise.binary(Operator.DIVIDE, sums, count, run);
    }

    /** The sums (or products) of the first k entries along an axis, for every k. */
    public static Tensor cumulative(int axis, Fold fold, Tensor tensor, Run run) {
        Tensor packed = tensor.packed(run);
        int n = tensor.shape[axis];
        int inner = Shape.inner(tensor.shape, axis);
        if (!tensor.type.isReal()) {
            Value[] result = packed.toValues();
            for (int place = 0; place < result.length; place++) {
                run.budget().tick();
                if (place / inner % n > 0) result[place] = of(fold, result[place - inner], result[place], run);
            }
            return Storage.narrowest(result, tensor.shape);
        }
        run.budget().allocate(16 + 8L * tensor.size());
        double[] result = packed.toDoubles();
        for (int from = 0; from < result.length; from += PIECE) {
            int to = Math.min(from + PIECE, result.length);
            run.budget().charge(to - from);
            for (int place = from; place < to; place++) {
                if (place / inner % n > 0) result[place] = fold.of(result[place - inner], result[place]);
            }
        }
        ElementType type = fold.result(tensor.type);
        type.round(result);
        return Tensor.adopt(type, result, tensor.shape);
    }

    static Fault empty(Fold fold) {
        return Fault.of("tensor.empty").with("function", fold.functionName());
    }
}
