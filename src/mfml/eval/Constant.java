package mfml.eval;

import mfml.source.Span;
import mfml.value.Value;

/** A value that is known before the run. */
final class Constant extends Node {
    private final int kind;
    private final long whole;
    private final double real;
    final Value value;

    Constant(Span span, Value value) {
        super(span);
        Frame register = new Frame(0, null, null, null);
        this.kind = register.unbox(value);
        this.whole = register.whole;
        this.real = register.real;
        this.value = value;
    }

    @Override
    int execute(Frame frame) {
        switch (kind) {
            case REAL -> frame.real = real;
            case OBJECT -> frame.object = value;
            default -> frame.whole = whole;
        }
        return kind;
    }

    @Override
    boolean isSimple() {
        return true;
    }

    @Override
    Node[] children() {
        return new Node[0];
    }
}
