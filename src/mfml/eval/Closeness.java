package mfml.eval;

import mfml.error.Fault;
import mfml.syntax.Operator;
import mfml.syntax.Relation;
import mfml.tensor.Tensor;
import mfml.value.Algebra;
import mfml.value.Elementary;
import mfml.value.Run;
import mfml.value.Truth;
import mfml.value.Value;

/** Whether two values differ by no more than an absolute tolerance, in every entry. */
final class Closeness {
    private Closeness() {}

    static boolean within(Value first, Value second, Value tolerance, Run run) {
        if (!isTrue(Algebra.relate(Relation.GREATER_EQUAL, tolerance, mfml.value.Whole.of(0), run))) {
            throw Fault.of("compare.tolerance").with("found", tolerance.text());
        }
        Value difference = Algebra.compute(Operator.SUBTRACT, first, second, run);
        Value size = Algebra.compute(Elementary.ABS, difference, run);
        if (size instanceof Tensor tensor) {
            for (int k = 0; k < tensor.size(); k++) {
                if (!isTrue(Algebra.relate(Relation.LESS_EQUAL, tensor.at(k), tolerance, run))) return false;
            }
            return true;
        }
        return isTrue(Algebra.relate(Relation.LESS_EQUAL, size, tolerance, run));
    }

    private static boolean isTrue(Value answer) {
        return answer == Truth.TRUE;
    }
}
