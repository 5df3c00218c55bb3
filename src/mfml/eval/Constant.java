package mfml.eval;

import mfml.source.Span;
import mfml.value.Value;

/** A value that is known before the run; in exact work it may be another (0.1 is 1/10, π is π). */
final class Constant extends Node {
    final int kind;
    final long whole;
    final double real;
    final Value value;
    /** What it is in exact work, where that is something else; null otherwise. */
    final Value exact;

    Constant(Span span, Value value) {
        this(span, value, null);
    }

    Constant(Span span, Value value, Value exact) {
        super(span);
        Frame register = new Frame(0, null, null, null);
        this.kind = register.unbox(value);
        this.whole = register.whole;
        this.real = register.real;
        this.value = value;
        this.exact = exact;
    }

    @Override
    int execute(Frame frame) {
        if (exact != null && frame.execution.exactWork() != null) return frame.unbox(exact);
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
