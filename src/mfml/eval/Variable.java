package mfml.eval;

import mfml.error.Fault;
import mfml.source.Span;
import mfml.tensor.Tensor;
import mfml.value.Value;

/**
 * Reads a variable. A tensor that is read to be kept elsewhere is marked shared, so that a later indexed assignment
 * copies; where the reader only looks at it (indexing, arithmetic) it stays as it is.
 */
abstract class Variable extends Node {
    final String name;
    final int slot;
    private final boolean keeps;
    /** Where the name means something until the script gives it a value ({@code i}, {@code e}); null for a slot without a name. */
    private final Vocabulary vocabulary;

    Variable(Span span, String name, int slot, boolean keeps, Vocabulary vocabulary) {
        super(span);
        this.name = name;
        this.slot = slot;
        this.keeps = keeps;
        this.vocabulary = vocabulary;
    }

    final int loaded(Frame frame, int kind) {
        if (kind == OBJECT) {
            if (keeps && frame.object instanceof Tensor tensor) tensor.markShared();
            return kind;
        }
        return kind != UNSET ? kind : unset(frame);
    }

    private int unset(Frame frame) {
        Value known = vocabulary == null ? null : vocabulary.value(name);
        if (known != null) return frame.unbox(known);
        throw Fault.of(unsetCode()).with("name", name).at(frame.source, span);
    }

    abstract String unsetCode();

    /** Whether it has a value now. */
    abstract boolean isSet(Frame frame);

    @Override
    final boolean isSimple() {
        return true;
    }

    @Override
    final Node[] children() {
        return new Node[0];
    }

    /** A variable of the function itself. */
    static final class Local extends Variable {
        Local(Span span, String name, int slot, boolean keeps, Vocabulary vocabulary) {
            super(span, name, slot, keeps, vocabulary);
        }

        @Override
        int execute(Frame frame) {
            int kind = frame.load(slot);
            return kind == REAL || kind == WHOLE ? kind : loaded(frame, kind);
        }

        @Override
        boolean isSet(Frame frame) {
            return frame.isSet(slot);
        }

        @Override
        String unsetCode() {
            return "name.unset_local";
        }
    }

    /** A name of the top level, looked up when used: a helper may be defined again. */
    static final class TopLevel extends Variable {
        TopLevel(Span span, String name, int slot, boolean keeps, Vocabulary vocabulary) {
            super(span, name, slot, keeps, vocabulary);
        }

        @Override
        int execute(Frame frame) {
            int kind = frame.load(frame.top, slot);
            return kind == REAL || kind == WHOLE ? kind : loaded(frame, kind);
        }

        @Override
        boolean isSet(Frame frame) {
            return frame.top.isSet(slot);
        }

        @Override
        String unsetCode() {
            return "name.unset";
        }
    }
}
