package mfml.eval;

import mfml.syntax.Operator;
import mfml.tensor.Operations;
import mfml.value.Algebra;
import mfml.value.Real;
import mfml.value.Run;
import mfml.value.Value;
import mfml.value.Whole;

/**
 * A running sum or product. Exact numbers stay exact; sums of reals carry the lost low parts along (Neumaier's
 * compensation), so that their error does not grow with their number.
 */
final class Accumulator {
    private final boolean product;
    private final Run run;
    private Value total; // what is not real
    private boolean anyReal;
    private double reals;
    private double compensation;
    private boolean overflowed;

    Accumulator(boolean product, Run run) {
        this.product = product;
        this.run = run;
        this.total = Whole.of(product ? 1 : 0);
        this.reals = product ? 1 : 0;
    }

    void add(Frame frame, int kind) {
        if (kind == Node.REAL) addReal(frame.real);
        else total = Operations.compute(product ? Operator.MULTIPLY : Operator.ADD, total, frame.box(kind), run);
    }

    private void addReal(double number) {
        anyReal = true;
        double before = reals;
        if (product) reals *= number;
        else addTo(number);
        if (!Double.isFinite(reals)) overflowed |= Double.isFinite(before) && Double.isFinite(number);
    }

    private void addTo(double number) {
        double sum = reals + number;
        compensation += Math.abs(reals) >= Math.abs(number) ? (reals - sum) + number : (number - sum) + reals;
        reals = sum;
    }

    Value result() {
        if (!anyReal) return total;
        if (overflowed) Algebra.noteOverflow(run);
        double real = product || !Double.isFinite(reals) ? reals : reals + compensation;
        return Operations.compute(product ? Operator.MULTIPLY : Operator.ADD, total, new Real(real), run);
    }
}
