package mfml.eval;

import mfml.value.Elementary;
import mfml.value.Value;
import mfml.value.Wholes;

/** The a / b of ⌊a / b⌋: of whole numbers it is rounded at once, so that a fraction past 64 bits is never made a real. */
final class RoundedQuotient extends Arithmetic.Divide {
    private final Elementary rounding;

    RoundedQuotient(Arithmetic.Divide quotient, Elementary rounding) {
        super(quotient.span, quotient.left, quotient.right, quotient.spill);
        this.rounding = rounding;
    }

    @Override
    int combine(Frame frame, Value first, Value second) {
        boolean exact = frame.execution.exactWork() != null;
        if (exact || !Wholes.isWhole(first) || !Wholes.isWhole(second) || Wholes.isZero(second)) {
            return super.combine(frame, first, second);
        }
        return frame.unbox(
                rounding == Elementary.FLOOR
                        ? Wholes.floor(first, second, frame.execution)
                        : Wholes.ceiling(first, second, frame.execution));
    }
}
