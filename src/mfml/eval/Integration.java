package mfml.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import mfml.error.Fault;
import mfml.integral.IntegralOperators;
import mfml.integral.WorkedIntegral;
import mfml.source.Span;
import mfml.symbolic.Symbol;
import mfml.syntax.Expr;
import mfml.value.Real;
import mfml.value.Value;

/** {@code ∫ body dx from … to …}: the body is worked out as a formula; where it has none, as numbers, point by point. */
final class Integration extends Calculus {
    private final String letter;
    private final int slot;
    private final Node[] outside; // what the letter means outside
    private final Node body;
    private final Node from; // null without bounds
    private final Node to;

    Integration(
            Span span,
            String letter,
            int slot,
            Node[] outside,
            Node body,
            Optional<? extends Node> from,
            Optional<? extends Node> to) {
        super(span);
        this.letter = letter;
        this.slot = slot;
        this.outside = outside;
        this.body = body;
        this.from = from.orElse(null);
        this.to = to.orElse(null);
    }

    @Override
    Value worked(Frame frame) {
        Symbol x = number(frame, letter, outside);
        if (from == null) return IntegralOperators.indefinite(formula(frame, x), x, frame.execution);
        Value low = from.evaluate(frame);
        Value high = to.evaluate(frame);
        Value formula;
        try {
            formula = formula(frame, x);
        } catch (Fault fault) {
            if (fault.code().startsWith("limit.")) throw fault;
            return numeric(frame, low, high);
        }
        return IntegralOperators.definite(formula, x, low, high, frame.execution);
    }

    private Value formula(Frame frame, Symbol x) {
        frame.store(slot, frame.unbox(x));
        return body.evaluate(frame);
    }

    private Value numeric(Frame frame, Value low, Value high) {
        DoubleUnaryOperator f = number -> {
            frame.store(slot, frame.unbox(new Real(number)));
            return IntegralOperators.number(frame.execution.exactly(null, () -> body.evaluate(frame)), frame.execution);
        };
        return IntegralOperators.told(IntegralOperators.numeric(f, low, high, frame.execution), frame.execution);
    }

    /** {@code explain ∫ …}: the worked solution, by rules, or by rectangles where that is asked for. */
    static final class Explained extends Calculus {
        private final Integration form;
        private final Expr.Integral written;
        private final String by;

        Explained(Span span, Integration form, Expr.Integral written, String by) {
            super(span);
            this.form = form;
            this.written = written;
            this.by = by;
        }

        @Override
        Value worked(Frame frame) {
            Symbol x = number(frame, form.letter, form.outside);
            if (form.from == null) {
                if (!by.isEmpty()) throw Fault.of("integral.method_bounds").with("method", by);
                return WorkedIntegral.indefinite(form.formula(frame, x), x, written, frame.execution);
            }
            Value low = form.from.evaluate(frame);
            Value high = form.to.evaluate(frame);
            return WorkedIntegral.definite(form.formula(frame, x), x, low, high, written, by, frame.execution);
        }

        @Override
        Node[] children() {
            return new Node[] {form};
        }
    }

    @Override
    Node[] children() {
        List<Node> all = new ArrayList<>(List.of(outside));
        all.add(body);
        if (from != null) {
            all.add(from);
            all.add(to);
        }
        return all.toArray(new Node[0]);
    }
}
