package mfml.eval;

import mfml.error.Fault;
import mfml.source.Span;
import mfml.syntax.Relation;
import mfml.tensor.Masks;
import mfml.tensor.Operations;
import mfml.value.Truth;
import mfml.value.Value;
import mfml.value.Whole;

/** {@code a < b}: of two unboxed numbers in place, otherwise by the algebra of the operands. */
final class Comparison extends Dyadic {
    private final Relation relation;
    private final int spill;
    private final boolean isOrder;

    Comparison(Span span, Relation relation, Node left, Node right, int spill) {
        super(span, left, right, relation.isDotted());
        this.relation = relation;
        this.spill = spill;
        this.isOrder = switch (relation) {
            case EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> true;
            default -> false;
        };
    }

    @Override
    int execute(Frame frame) {
        return finished(frame, begin(frame));
    }

    @Override
    int begin(Frame frame) {
        int kind = left(frame);
        if (kind == WHOLE) {
            long a = frame.whole;
            int second = right(frame);
            if (second == WHOLE && isOrder) return truth(frame, holds(Long.compare(a, frame.whole)));
            if (second == REAL && isSmall(a) && isOrder && frame.real == frame.real) {
                return truth(frame, holds(sign(a, frame.real)));
            }
            return relate(frame, new Whole(a), frame.box(second));
        }
        if (kind == REAL) {
            double a = frame.real;
            int second = right(frame);
            if (second == REAL && isOrder && a == a && frame.real == frame.real) {
                return truth(frame, holds(sign(a, frame.real)));
            }
            if (second == WHOLE && isSmall(frame.whole) && isOrder && a == a) {
                return truth(frame, holds(sign(a, frame.whole)));
            }
            return relate(frame, new mfml.value.Real(a), frame.box(second));
        }
        Value first = waiting(frame, kind);
        return relate(frame, first, right(frame, first, spill));
    }

    private static int sign(double a, double b) {
        return a < b ? -1 : a > b ? 1 : 0;
    }

    /** Whether a real number holds it exactly, so that the two can be compared as reals. */
    private static boolean isSmall(long number) {
        return number >= -1L << 53 && number <= 1L << 53;
    }

    private boolean holds(int sign) {
        return switch (relation) {
            case EQUAL -> sign == 0;
            case NOT_EQUAL -> sign != 0;
            case LESS -> sign < 0;
            case LESS_EQUAL -> sign <= 0;
            case GREATER -> sign > 0;
            default -> sign >= 0;
        };
    }

    private int relate(Frame frame, Value first, Value second) {
        try {
            Value answer = relation == Relation.IN
                    ? Membership.test(first, second)
                    : Operations.begin(relation, first, second, frame.execution);
            return noted(frame, frame.unbox(answer));
        } catch (Fault fault) {
            throw OperandNames.fill(fault, named(frame, left, "the left side"), named(frame, right, "the right side"))
                    .at(frame.source, span);
        }
    }

    /** {@code a < b <= c}: every operand is worked out once; it holds when every link holds. */
    static final class Chain extends Node {
        private final Node[] links; // comparisons whose operands are the slots
        private final Node[] operands;
        private final int[] slots;

        Chain(Span span, Node[] operands, int[] slots, Node[] links) {
            super(span);
            this.operands = operands;
            this.slots = slots;
            this.links = links;
        }

        @Override
        int execute(Frame frame) {
            frame.store(slots[0], operands[0].execute(frame));
            Value answers = Truth.TRUE;
            for (int k = 0; k < links.length && answers != Truth.FALSE; k++) {
                frame.store(slots[k + 1], operands[k + 1].execute(frame));
                answers = both(frame, answers, links[k]);
            }
            for (int slot : slots) frame.clear(slot);
            return frame.unbox(answers);
        }

        /** The answer so far and the next: entry by entry where they are masks. */
        private Value both(Frame frame, Value before, Node link) {
            int kind = link.execute(frame);
            Value answer = frame.box(kind);
            if (before == Truth.TRUE && (kind == TRUTH || Masks.isMask(answer))) return answer;
            if (kind == TRUTH && frame.whole == 0) return Truth.FALSE;
            if (kind != TRUTH && !Masks.isMask(answer))
                throw noCondition(answer).at(frame.source, link.span);
            try {
                return Masks.combined(true, before, answer, frame.execution);
            } catch (Fault fault) {
                throw fault.at(frame.source, span);
            }
        }

        @Override
        Node[] children() {
            Node[] all = java.util.Arrays.copyOf(operands, operands.length + links.length);
            System.arraycopy(links, 0, all, operands.length, links.length);
            return all;
        }
    }

    /** {@code a ≈ b within t}: every difference is at most the share t of the larger one. */
    static final class Within extends Node {
        private final Node left;
        private final Node right;
        private final Node tolerance;

        private final boolean dotted;

        Within(Span span, Node left, Node right, Node tolerance, boolean dotted) {
            super(span);
            this.dotted = dotted;
            this.left = left;
            this.right = right;
            this.tolerance = tolerance;
        }

        @Override
        int execute(Frame frame) {
            Value first = left.evaluate(frame);
            Value second = right.evaluate(frame);
            Value allowed = tolerance.evaluate(frame);
            try {
                return frame.unbox(tolerant(first, second, allowed, frame));
            } catch (Fault fault) {
                throw OperandNames.fill(
                                fault, named(frame, left, "the left side"), named(frame, right, "the right side"))
                        .at(frame.source, span);
            }
        }

        private Value tolerant(Value first, Value second, Value allowed, Frame frame) {
            Value negative = Operations.relate(Relation.LESS, allowed, Whole.ZERO, frame.execution);
            if (negative != Truth.FALSE) throw Fault.of("compare.tolerance").with("found", allowed.text());
            return Operations.within(first, second, allowed, dotted, frame.execution);
        }

        @Override
        Node[] children() {
            return new Node[] {left, right, tolerance};
        }
    }
}
