package mfml.eval;

import mfml.error.Fault;
import mfml.source.Span;
import mfml.tensor.Masks;
import mfml.tensor.Tensor;
import mfml.value.Truth;
import mfml.value.Value;

/** {@code and}, {@code or}: the right side only when it decides; between tensors of truth values entry by entry. */
final class Logic extends Node {
    private final boolean conjunction;
    private final Node left;
    private final Node right;
    private final int spill;

    Logic(Span span, boolean conjunction, Node left, Node right, int spill) {
        super(span);
        this.spill = spill;
        this.conjunction = conjunction;
        this.left = left;
        this.right = right;
    }

    @Override
    int execute(Frame frame) {
        int kind = left.execute(frame);
        if (kind == TRUTH) {
            boolean first = frame.whole != 0;
            if (first != conjunction) return truth(frame, first);
            kind = right.execute(frame);
            if (kind == TRUTH) return kind;
            Value second = frame.box(kind);
            return masks(frame, Truth.of(first), mask(frame, second, right));
        }
        Value first = mask(frame, frame.box(kind), left);
        frame.keep(spill, first);
        kind = right.execute(frame);
        Value second = kind == TRUTH ? Truth.of(frame.whole != 0) : mask(frame, frame.box(kind), right);
        frame.clear(spill);
        return masks(frame, first, second);
    }

    /** Entry by entry, where a side is a tensor of truth values. */
    private int masks(Frame frame, Value first, Value second) {
        try {
            return frame.unbox(Masks.combined(conjunction, first, second, frame.execution));
        } catch (Fault fault) {
            throw fault.at(frame.source, span);
        }
    }

    private Value mask(Frame frame, Value value, Node operand) {
        if (Masks.isMask(value)) return value;
        throw Fault.of("type.logic")
                .with("operator", conjunction ? "and" : "or")
                .with("found", value.description())
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
            Value value = frame.box(kind);
            if (Masks.isMask(value)) return frame.unbox(Masks.complement((Tensor) value, frame.execution));
            throw Fault.of("type.logic")
                    .with("operator", "not")
                    .with("found", value.description())
                    .hint("not")
                    .at(frame.source, operand.span);
        }

        @Override
        Node[] children() {
            return new Node[] {operand};
        }
    }
}
