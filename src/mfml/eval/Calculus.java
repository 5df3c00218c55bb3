package mfml.eval;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import mfml.calculus.DerivativeOperators;
import mfml.error.Fault;
import mfml.source.Span;
import mfml.symbolic.Declared;
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

    /** The declared letter of that name; otherwise the real one, with a note where the name holds something else. */
    static Declared letter(Frame frame, String name, Node... outside) {
        for (Node known : outside) {
            Value held = held(frame, known, name);
            if (held instanceof Declared letter && letter.name().equals(name)) return letter;
            if (held == null) continue;
            frame.execution.note(Fault.of("note.letter").with("name", name).with("value", held.text()));
        }
        return Symbol.real(name);
    }

    /** The same of a letter that stands for a number whatever the sign is. */
    static Symbol number(Frame frame, String name, Node... outside) {
        Declared letter = letter(frame, name, outside);
        if (letter instanceof Symbol symbol) return symbol;
        throw Fault.of("matrix.number_letter").with("name", name).with("found", letter.description());
    }

    private static Value held(Frame frame, Node known, String name) {
        boolean set = known instanceof Variable variable && variable.name.equals(name) && variable.isSet(frame);
        return set ? known.evaluate(frame) : null;
    }

    /** {@code d/dx body}, {@code ∂²/∂x∂y body}. */
    static final class Derivative extends Calculus {
        private final List<String> by;
        private final int[] slots; // of the letters, as often as in by
        private final Node[] outside; // what the letters mean outside
        private final Node[] placed; // the same of letters that an at around gives a value
        private final Node body;

        Derivative(Span span, List<String> by, int[] slots, Node[] outside, Node[] placed, Node body) {
            super(span);
            this.by = by;
            this.slots = slots;
            this.outside = outside;
            this.placed = placed;
            this.body = body;
        }

        @Override
        Value worked(Frame frame) {
            List<Declared> letters = letters(frame);
            return DerivativeOperators.of(body(frame, letters), letters, frame.execution);
        }

        @Override
        Value workedAt(Frame frame, Map<String, Value> point, Fault none) {
            return DerivativeOperators.at(body(frame, letters(frame)), by, point, none, frame.execution);
        }

        /** What is derived, with letters for the names. */
        Value body(Frame frame, List<Declared> letters) {
            for (int k = 0; k < slots.length; k++) frame.store(slots[k], frame.unbox(letters.get(k)));
            return body.evaluate(frame);
        }

        List<Declared> letters(Frame frame) {
            return by.stream().map(name -> letter(frame, name)).toList();
        }

        private Declared letter(Frame frame, String name) {
            for (Node known : placed) {
                if (held(frame, known, name) instanceof Declared letter
                        && letter.name().equals(name)) return letter;
            }
            return letter(frame, name, outside);
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
            return DerivativeOperators.at(subject.evaluate(frame), by, point, none, frame.execution);
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
            return DerivativeOperators.at(term, Collections.nCopies(order, letter), point, none, frame.execution);
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
            return DerivativeOperators.gradientAt(term, point, none, frame.execution);
        }

        @Override
        Node[] children() {
            return new Node[] {operand};
        }
    }
}
