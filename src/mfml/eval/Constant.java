package mfml.eval;

import mfml.source.Span;
import mfml.value.Value;

/** A value that is known before the run. */
final class Constant extends Node {
    final int kind;
    final long whole;
    final double real;
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
        if (kind == OBJECT) {
            frame.object = value;
        } else {
            frame.real = real;
            frame.whole = whole;
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
