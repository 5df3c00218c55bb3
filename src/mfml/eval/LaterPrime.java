package mfml.eval;

import mfml.error.Fault;
import mfml.source.Span;
import mfml.value.Kind;
import mfml.value.Value;

/** {@code f'}, which is not worked out yet; behind a tensor the prime of other languages, which transposes. */
final class LaterPrime extends Node {
    private final Node operand;
    private final String what;

    LaterPrime(Span span, Node operand, String what) {
        super(span);
        this.operand = operand;
        this.what = what;
    }

    @Override
    int execute(Frame frame) {
        Value value = frame.box(operand.execute(frame));
        Fault fault = value.kind() == Kind.TENSOR || value.kind() == Kind.RANGE
                ? Fault.of("later.form.transpose")
                        .with("operand", Arithmetic.bracketed(frame, operand, frame.source.text(operand.span)))
                        .with("found", value.description())
                : Fault.of("later.form").with("what", what);
        throw fault.at(frame.source, span);
    }

    @Override
    Node[] children() {
        return new Node[] {operand};
    }
}
