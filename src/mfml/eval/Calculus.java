package mfml.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import mfml.calculus.DerivativeOperators;
import mfml.error.Fault;
import mfml.source.Span;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.value.Value;

/** The signs of calculus: they bind their letters, work their bodies out as formulas, and derive those. */
abstract class Calculus extends Node {
    Calculus(Span span) {
        super(span);
    }

    abstract Value worked(Frame frame);

    /**
     * The same at a point at which its formula has no value.
     *
     * @param none what the formula said there, thrown again where nothing more can be said
     */
    final Value at(Frame frame, Map<String, Value> point, Fault none) {
        return frame.execution.exactly(Terms.algebra(), () -> workedAt(frame, point, none));
    }

    /** Only a derivative may exist where its formula has no value. */
    Value workedAt(Frame frame, Map<String, Value> point, Fault none) {
        throw none;
    }

    @Override
    final int execute(Frame frame) {
        try {
            return noted(frame, frame.unbox(frame.execution.exactly(Terms.algebra(), () -> worked(frame))));
        } catch (Fault fault) {
            throw fault.at(frame.source, span);
        }
    }

    /** The declared symbol of that name; otherwise the real one, with a note where the name holds something else. */
    static Symbol letter(Frame frame, String name, Node... outside) {
        for (Node known : outside) {
            if (!(known instanceof Variable variable) || !variable.name.equals(name)) continue;
            if (!variable.isSet(frame)) continue;
            Value held = known.evaluate(frame);
            if (held instanceof Symbol symbol && symbol.name().equals(name)) return symbol;
            frame.execution.note(Fault.of("note.letter").with("name", name).with("value", held.text()));
        }
        return Symbol.real(name);
    }

    /** {@code d/dx body}, {@code ∂²/∂x∂y body}. */
    static final class Derivative extends Calculus {
        private final List<String> by;
        private final int[] slots; // of the letters, as often as in by
        private final Node[] outside; // what the letters mean outside
        private final Node body;

        Derivative(Span span, List<String> by, int[] slots, Node[] outside, Node body) {
            super(span);
            this.by = by;
            this.slots = slots;
            this.outside = outside;
            this.body = body;
        }

        @Override
        Value worked(Frame frame) {
            return DerivativeOperators.of(body(frame), by, frame.execution);
        }

        @Override
        Value workedAt(Frame frame, Map<String, Value> point, Fault none) {
            return DerivativeOperators.at(body(frame), by, point, frame.execution);
        }

        /** What is derived, with letters for the names. */
        Value body(Frame frame) {
            List<Symbol> letters = new ArrayList<>();
            for (int k = 0; k < slots.length; k++) letters.add(letter(frame, by.get(k), outside));
            for (int k = 0; k < slots.length; k++) frame.store(slots[k], frame.unbox(letters.get(k)));
            return body.evaluate(frame);
        }

        @Override
        Node[] children() {
            Node[] all = java.util.Arrays.copyOf(outside, outside.length + 1);
            all[outside.length] = body;
            return all;
        }
    }

    /** {@code ∂z/∂x}, {@code dy/dx} of a variable. */
    static final class DerivativeOf extends Calculus {
        private final List<String> by;
        private final Node subject;

        DerivativeOf(Span span, List<String> by, Node subject) {
            super(span);
            this.by = by;
            this.subject = subject;
        }

        @Override
        Value worked(Frame frame) {
            return DerivativeOperators.ofNamed(
                    subject.evaluate(frame), frame.source.text(subject.span), by, frame.execution);
        }

        @Override
        Value workedAt(Frame frame, Map<String, Value> point, Fault none) {
            return DerivativeOperators.at(subject.evaluate(frame), by, point, frame.execution);
        }

        @Override
        Node[] children() {
            return new Node[] {subject};
        }
    }

    /** {@code f'}, {@code y''}; behind a tensor the prime of other languages, which transposes. */
    static final class Prime extends Calculus {
        private final Node operand;
        private final int order;

        Prime(Span span, Node operand, int order) {
            super(span);
            this.operand = operand;
            this.order = order;
        }

        @Override
        Value worked(Frame frame) {
            String written = frame.source.text(operand.span);
            try {
                return DerivativeOperators.primed(operand.evaluate(frame), written, order, frame.execution);
            } catch (Fault fault) {
                throw fault.with("operand", Arithmetic.bracketed(frame, operand, written));
            }
        }

        @Override
        Value workedAt(Frame frame, Map<String, Value> point, Fault none) {
            if (!(operand.evaluate(frame) instanceof Term term)) throw none;
            String letter = DerivativeOperators.onlyLetter(term, frame.source.text(operand.span));
            return DerivativeOperators.at(term, Collections.nCopies(order, letter), point, frame.execution);
        }

        @Override
        Node[] children() {
            return new Node[] {operand};
        }
    }

    /** {@code ∇f}. */
    static final class Gradient extends Calculus {
        private final Node operand;

        Gradient(Span span, Node operand) {
            super(span);
            this.operand = operand;
        }

        @Override
        Value worked(Frame frame) {
            return DerivativeOperators.gradient(operand.evaluate(frame), frame.execution);
        }

        @Override
        Value workedAt(Frame frame, Map<String, Value> point, Fault none) {
            if (!(operand.evaluate(frame) instanceof Term term)) throw none;
            return DerivativeOperators.gradientAt(term, point, frame.execution);
        }

        @Override
        Node[] children() {
            return new Node[] {operand};
        }
    }
}
