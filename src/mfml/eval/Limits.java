package mfml.eval;

import mfml.calculus.WorkedSolution;
import mfml.limit.LimitOperator;
import mfml.limit.LimitSolution;
import mfml.source.Span;
import mfml.symbolic.Symbol;
import mfml.syntax.Expr;
import mfml.value.Value;

/** {@code lim body as x → target}, and its worked solution. */
final class Limits {
    private Limits() {}

    static final class Limit extends Calculus {
        private final String name;
        private final int slot;
        private final Node[] outside; // what the letter means outside
        private final Node body;
        private final Node target;
        private final Expr.Side side;

        Limit(Span span, String name, int slot, Node[] outside, Node body, Node target, Expr.Side side) {
            super(span);
            this.name = name;
            this.slot = slot;
            this.outside = outside;
            this.body = body;
            this.target = target;
            this.side = side;
        }

        @Override
        Value worked(Frame frame) {
            return operator(frame).value();
        }

        /** With the letter placed and the body worked out as a formula of it. */
        LimitOperator operator(Frame frame) {
            Value place = target.evaluate(frame);
            Symbol letter = number(frame, name, outside);
            frame.store(slot, frame.unbox(letter));
            Value formula = body.evaluate(frame);
            return new LimitOperator(formula, letter, place, side, frame.execution);
        }

        @Override
        Node[] children() {
            Node[] all = java.util.Arrays.copyOf(outside, outside.length + 2);
            all[outside.length] = body;
            all[outside.length + 1] = target;
            return all;
        }
    }

    /** {@code explain lim …}. */
    static final class Solution extends Calculus {
        private final Expr.Limit written;
        private final Limit limit;

        Solution(Span span, Expr.Limit written, Limit limit) {
            super(span);
            this.written = written;
            this.limit = limit;
        }

        @Override
        Value worked(Frame frame) {
            return new WorkedSolution(LimitSolution.explained(written, limit.operator(frame)));
        }

        @Override
        Node[] children() {
            return new Node[] {limit};
        }
    }
}
