package mfml.tensor;

import mfml.syntax.Operator;
import mfml.syntax.Relation;
import mfml.value.Algebra;
import mfml.value.Elementary;
import mfml.value.Run;
import mfml.value.Truth;
import mfml.value.Value;
import mfml.value.Whole;

/**
 * {@code a ≈ b within t}: the difference is at most the share t of the larger one, of tensors the share of the largest
 * entry of both. Beside 0, to which nothing is near by a share, the difference itself is at most t.
 */
final class Tolerance {
    private final Value share;
    private final Run run;

    Tolerance(Value share, Run run) {
        this.share = share;
        this.run = run;
    }

    /** One answer; both are numbers, or tensors of one shape. */
    Value together(Value a, Value b) {
        boolean tensors = a instanceof Tensor || b instanceof Tensor;
        Value apart = size(compute(tensors ? Operator.DOT_SUBTRACT : Operator.SUBTRACT, a, b));
        Value left = largest(size(a));
        Value right = largest(size(b));
        Value scale = isAbove(left, right) ? left : right;
        boolean besideZero = !isAbove(left, Whole.ZERO) || !isAbove(right, Whole.ZERO);
        Value bound = besideZero ? share : compute(Operator.MULTIPLY, share, scale);
        return Algebra.relate(Relation.LESS_EQUAL, largest(apart), bound, run);
    }

    /** An answer for each pair of entries. */
    Value entrywise(Value a, Value b) {
        Value left = size(a);
        Value right = size(b);
        Value sum = compute(Operator.DOT_ADD, left, right);
        Value twice = compute(Operator.DOT_ADD, sum, size(compute(Operator.DOT_SUBTRACT, left, right)));
        Value larger = compute(Operator.DOT_DIVIDE, twice, new Whole(2));
        Value zeros = compute(Operator.DOT_ADD, isZero(left), isZero(right));
        Value besideZero = Algebra.relate(Relation.DOT_GREATER, zeros, Whole.ZERO, run);
        Value otherwise = compute(Operator.DOT_SUBTRACT, new Whole(1), besideZero);
        Value scale = compute(Operator.DOT_ADD, compute(Operator.DOT_MULTIPLY, larger, otherwise), besideZero);
        Value bound = compute(Operator.DOT_MULTIPLY, scale, share);
        return Algebra.relate(Relation.DOT_LESS_EQUAL, size(compute(Operator.DOT_SUBTRACT, a, b)), bound, run);
    }

    private Value isZero(Value sizes) {
        return Algebra.relate(Relation.DOT_EQUAL, sizes, Whole.ZERO, run);
    }

    private Value size(Value value) {
        return Operations.compute(Elementary.ABS, value, run);
    }

    /** What is undefined is the largest of all, so that nothing is near it. */
    private Value largest(Value sizes) {
        if (!(sizes instanceof Tensor tensor)) return sizes;
        Value largest = Whole.ZERO;
        for (int place = 0; place < tensor.size(); place++) {
            run.budget().tick();
            Value entry = tensor.at(place);
            if (Algebra.relate(Relation.LESS_EQUAL, entry, largest, run) != Truth.TRUE) largest = entry;
        }
        return largest;
    }

    private boolean isAbove(Value left, Value right) {
        return Algebra.relate(Relation.GREATER, left, right, run) == Truth.TRUE;
    }

    private Value compute(Operator operator, Value left, Value right) {
        return Algebra.compute(operator, left, right, run);
    }
}
