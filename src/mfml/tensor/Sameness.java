package mfml.tensor;

import mfml.syntax.Operator;
import mfml.syntax.Relation;
import mfml.value.Algebra;
import mfml.value.Elementary;
import mfml.value.Equality;
import mfml.value.Run;
import mfml.value.Truth;
import mfml.value.Value;

/** Whether two tensors are equal, and nearly equal: one answer for all entries together. */
final class Sameness {
    static final double RELATIVE = 1e-9;

    private Sameness() {}

    /** Two numbers within a billionth of the larger one. */
    static boolean near(double a, double b) {
        return a == b || Math.abs(a - b) <= RELATIVE * Math.max(Math.abs(a), Math.abs(b)) && !Double.isInfinite(a - b);
    }

    /** {@code A == B}: the same shape and equal entries; where an entry's answer is no truth value, all the answers. */
    static Value equal(Tensor a, Tensor b, Run run) {
        if (!a.hasShape(b.shape)) return Truth.FALSE;
        Tensor answers = Elementwise.compare(Relation.EQUAL, a, b, run);
        if (answers.type != ElementType.TRUTH && answers.size() > 0) return answers;
        return Truth.of(all(answers));
    }

    static boolean all(Tensor answers) {
        for (int place = 0; place < answers.size(); place++) {
            if (answers.at(place) != Truth.TRUE) return false;
        }
        return true;
    }

    /** {@code A ≈ B}: the same shape, no two entries further apart than a billionth of the largest entry of both; beside zeros than a billionth. */
    static Truth approximately(Tensor a, Tensor b, Run run) {
        if (!a.hasShape(b.shape)) return Truth.FALSE;
        if (a.isGeneral() || b.isGeneral()) {
            for (int place = 0; place < a.size(); place++) {
                run.budget().tick();
                if (Algebra.relate(Relation.APPROXIMATELY, a.at(place), b.at(place), run) != Truth.TRUE)
                    return Truth.FALSE;
            }
            return Truth.TRUE;
        }
        double largest = new TensorEntries(a).largest();
        double otherLargest = new TensorEntries(b).largest();
        boolean besideZeros = Math.min(largest, otherLargest) == 0;
        double bound = besideZeros ? RELATIVE : RELATIVE * Math.max(largest, otherLargest);
        Tensor same = Elementwise.compare(Relation.EQUAL, a, b, run); // also where both are infinite
        Tensor apart =
                Elementwise.apply(Elementary.ABS, Elementwise.binary(Operator.SUBTRACT, a, b, Run.silent()), run);
        for (int place = 0; place < a.size(); place++) {
            if (same.real(place) == 0 && !(apart.real(place) <= bound)) return Truth.FALSE;
        }
        return Truth.TRUE;
    }

    /** Sameness as Java asks it; NaN equals nothing. */
    static boolean same(Tensor a, Tensor b) {
        if (a == b) return true;
        if (!a.hasShape(b.shape)) return false;
        for (int place = 0; place < a.size(); place++) {
            if (a.type.isReal() && b.type.isReal()
                    ? a.real(place) != b.real(place)
                    : !Equality.equal(a.at(place), b.at(place))) {
                return false;
            }
        }
        return true;
    }

    static boolean contains(Tensor tensor, Value wanted) {
        if (!Tensors.isConvertible(wanted)) return false;
        Tensor part = Tensors.of(wanted);
        if (part.rank() == 0 && tensor.type.isReal() && part.type.isReal()) {
            double number = part.real(0);
            for (int place = 0; place < tensor.size(); place++) if (tensor.real(place) == number) return true;
            return false;
        }
        if (part.rank() == 0) {
            for (int place = 0; place < tensor.size(); place++) {
                if (Equality.equal(tensor.at(place), part.at(0))) return true;
            }
            return false;
        }
        if (tensor.rank() != part.rank() + 1) return false;
        for (int row = 0; row < tensor.length(0); row++) if (same(tensor.row(row), part)) return true;
        return false;
    }
}
