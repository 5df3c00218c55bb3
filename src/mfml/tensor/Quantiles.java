package mfml.tensor;

import java.util.List;
import mfml.error.Fault;
import mfml.syntax.Operator;
import mfml.value.Algebra;
import mfml.value.Elementary;
import mfml.value.Real;
import mfml.value.Run;
import mfml.value.Value;
import mfml.value.Whole;

/**
 * The value below which a share of ordered entries lies, by linear interpolation at the place 1 + p (n - 1) (definition
 * 7 of Hyndman and Fan, Sample Quantiles in Statistical Packages, 1996). An undefined entry makes it undefined.
 */
public final class Quantiles {
    private Quantiles() {}

    /** Along one axis (0-based), which disappears. */
    public static Tensor along(int axis, Value share, Tensor tensor, Run run) {
        if (tensor.shape[axis] == 0) throw empty();
        Tensor entries = tensor.as(tensor.type.fractional(), run);
        Tensor sorted = Sorting.along(axis, false, entries, run);
        return Lanes.each(new int[] {axis}, sorted, lane -> of(lane.size(), k -> lane.at(k), share, run), run);
    }

    /** Of items of any scalar kind; exact where they and the share are. */
    public static Value of(List<Value> items, Value share, Run run) {
        if (items.isEmpty()) throw empty();
        int[] order = Sorting.order(items, false, run);
        return of(order.length, k -> items.get(order[k]), share, run);
    }

    private static Value of(int count, java.util.function.IntFunction<Value> sorted, Value share, Run run) {
        Value last = sorted.apply(count - 1);
        if (last instanceof Real real && Double.isNaN(real.value())) return last;
        Value way = Algebra.compute(Operator.MULTIPLY, share, Whole.of(count - 1), run);
        int below = Algebra.compute(Elementary.FLOOR, way, run).asInt();
        Value first = sorted.apply(below);
        Value second = sorted.apply(Math.min(below + 1, count - 1));
        if (first.equals(second)) return first; // also where both are infinite
        Value part = Algebra.compute(Operator.SUBTRACT, way, Whole.of(below), run);
        if (part instanceof mfml.value.Scalar scalar && scalar.isZero()) return first;
        if (first instanceof Real a && second instanceof Real b && !Double.isFinite(b.value() - a.value())) {
            double weight = part.asDouble();
            return new Real((1 - weight) * a.value() + weight * b.value());
        }
        Value step =
                Algebra.compute(Operator.MULTIPLY, part, Algebra.compute(Operator.SUBTRACT, second, first, run), run);
        return Algebra.compute(Operator.ADD, first, step, run);
    }

    private static Fault empty() {
        return Fault.of("tensor.empty").with("function", "quantile");
    }
}
