package mfml.eval;

import mfml.error.Fault;
import mfml.source.Span;
import mfml.tensor.Operations;
import mfml.tensor.Tensor;
import mfml.value.Elementary;
import mfml.value.Value;

/** {@code |x|} of a single number; of a vector or matrix the bars could mean three things, so they are refused. */
final class Bars extends Node {
    private final Node operand;

    Bars(Span span, Node operand) {
        super(span);
        this.operand = operand;
    }

    @Override
    int execute(Frame frame) {
        int kind = operand.execute(frame);
        if (kind == REAL) return real(frame, Math.abs(frame.real));
        Value value = frame.box(kind);
        try {
            if (value instanceof Tensor tensor) throw Fault.of("tensor.bars").with("found", tensor.description());
            return noted(frame, frame.unbox(Operations.compute(Elementary.ABS, value, frame.execution)));
        } catch (Fault fault) {
            throw fault.with("argument", named(frame, operand, "x")).at(frame.source, span);
        }
    }

    @Override
    Node[] children() {
        return new Node[] {operand};
    }
}
