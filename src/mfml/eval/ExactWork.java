package mfml.eval;

import mfml.source.Span;
import mfml.symbolic.Terms;

/** {@code exact body}, and a statement that speaks of a declared symbol: what leaves the rationals becomes a formula. */
final class ExactWork extends Node {
    private final Node body;

    ExactWork(Span span, Node body) {
        super(span);
        this.body = body;
    }

    @Override
    int execute(Frame frame) {
        return frame.execution.exactly(Terms.algebra(), () -> body.execute(frame));
    }

    @Override
    Node[] children() {
        return new Node[] {body};
    }
}
