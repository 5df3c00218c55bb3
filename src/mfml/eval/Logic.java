package mfml.eval;

import mfml.error.Fault;
import mfml.source.Span;

/** {@code and}, {@code or}: the right side only when it decides. */
final class Logic extends Node {
    private final boolean conjunction;
    private final Node left;
    private final Node right;

    Logic(Span span, boolean conjunction, Node left, Node right) {
        super(span);
        this.conjunction = conjunction;
        this.left = left;
        this.right = right;
    }

    @Override
    int execute(Frame frame) {
        boolean first = holds(frame, left);
        if (first != conjunction) return truth(frame, first);
        return truth(frame, holds(frame, right));
    }

    private boolean holds(Frame frame, Node operand) {
        int kind = operand.execute(frame);
        if (kind == TRUTH) return frame.whole != 0;
        throw Fault.of("type.logic")
                .with("operator", conjunction ? "and" : "or")
                .with("found", frame.box(kind).description())
                .at(frame.source, operand.span);
    }

    @Override
    Node[] children() {
        return new Node[] {left, right};
    }

    static final class Not extends Node {
        private final Node operand;

        Not(Span span, Node operand) {
            super(span);
            this.operand = operand;
        }

        @Override
        int execute(Frame frame) {
            int kind = operand.execute(frame);
            if (kind == TRUTH) return truth(frame, frame.whole == 0);
            throw Fault.of("type.logic")
                    .with("operator", "not")
                    .with("found", frame.box(kind).description())
                    .hint("not")
                    .at(frame.source, operand.span);
        }

        @Override
        Node[] children() {
            return new Node[] {operand};
        }
    }
}
