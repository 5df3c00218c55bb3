package mfml.eval;

import java.util.List;
import mfml.error.Fault;
import mfml.render.Format;
import mfml.source.Span;
import mfml.symbolic.matrix.IndexRange;
import mfml.tensor.Literal;
import mfml.tensor.Tensor;
import mfml.value.Exact;
import mfml.value.Range;
import mfml.value.RecordValue;
import mfml.value.SetValue;
import mfml.value.Text;
import mfml.value.Value;

/** The brackets that make values: vectors, matrices and lists, sets, records, ranges, texts with holes. */
abstract class Literals extends Node {
    final Node[] parts;

    Literals(Span span, Node[] parts) {
        super(span);
        this.parts = parts;
    }

    @Override
    final Node[] children() {
        return parts;
    }

    /** Evaluates the parts; what is done already is kept where measuring finds it. */
    final Value[] values(Frame frame, int spill) {
        frame.execution.budget().allocate(64 + 40L * parts.length);
        Value[] values = new Value[parts.length];
        frame.keep(spill, UnderConstruction.of(values));
        for (int k = 0; k < parts.length; k++) {
            values[k] = parts[k].evaluate(frame);
            if (values[k] instanceof Tensor tensor) tensor.markShared();
        }
        frame.clear(spill);
        return values;
    }

    /** {@code [a, b; c, d]}. */
    static final class Brackets extends Literals {
        private final int[] rowEnds;
        private final boolean semicolons;
        private final int spill;

        Brackets(Span span, Node[] parts, int[] rowEnds, boolean semicolons, int spill) {
            super(span, parts);
            this.rowEnds = rowEnds;
            this.semicolons = semicolons;
            this.spill = spill;
        }

        @Override
        int execute(Frame frame) {
            Value[] values = values(frame, spill);
            Value[][] rows = new Value[rowEnds.length][];
            int start = 0;
            for (int k = 0; k < rowEnds.length; k++) {
                rows[k] = java.util.Arrays.copyOfRange(values, start, rowEnds[k]);
                start = rowEnds[k];
            }
            try {
                frame.execution.budget().charge(values.length);
                return noted(
                        frame,
                        object(
                                frame,
                                Literal.brackets(
                                        rows, semicolons, frame.execution.exactWork() != null, frame.execution)));
            } catch (Fault fault) {
                throw fault.at(frame.source, span);
            }
        }
    }

    static final class SetLiteral extends Literals {
        private final int spill;

        SetLiteral(Span span, Node[] parts, int spill) {
            super(span, parts);
            this.spill = spill;
        }

        @Override
        int execute(Frame frame) {
            return object(frame, SetValue.of(values(frame, spill)));
        }
    }

    static final class RecordLiteral extends Literals {
        private final List<String> names;
        private final int spill;

        RecordLiteral(Span span, List<String> names, Node[] parts, int spill) {
            super(span, parts);
            this.names = names;
            this.spill = spill;
        }

        @Override
        int execute(Frame frame) {
            return object(frame, RecordValue.of(names, List.of(values(frame, spill))));
        }
    }

    /** {@code first:step:last}. */
    static final class RangeLiteral extends Literals {
        private final boolean isQuiet;

        RangeLiteral(Span span, Node[] parts) {
            super(span, parts);
            this.isQuiet = java.util.Arrays.stream(parts).allMatch(Node::isQuiet);
        }

        @Override
        boolean isQuiet() {
            return isQuiet;
        }

        @Override
        int execute(Frame frame) {
            Value first = parts[0].evaluate(frame);
            Value second = parts[1].evaluate(frame);
            Value last = parts.length == 3 ? parts[2].evaluate(frame) : null;
            try {
                if (last == null && IndexRange.fits(first, second)) {
                    return object(frame, IndexRange.of(first, second));
                }
                return object(frame, last == null ? Range.of(first, second) : Range.of(first, second, last));
            } catch (Fault fault) {
                throw fault.at(frame.source, span);
            }
        }
    }

    /** {@code "round {k}: cost {C:.3g}"}. */
    static final class TextLiteral extends Literals {
        private final List<String> literals; // one more than the holes
        private final List<String> formats;

        TextLiteral(Span span, List<String> literals, Node[] holes, List<String> formats) {
            super(span, holes);
            this.literals = literals;
            this.formats = formats;
        }

        @Override
        int execute(Frame frame) {
            StringBuilder text = new StringBuilder(literals.getFirst());
            for (int k = 0; k < parts.length; k++) {
                Value value = parts[k].evaluate(frame);
                String format = formats.get(k);
                try {
                    // for people a giant is abbreviated; a format writes every digit
                    if (!format.isEmpty()) Exact.priceDigits(value, frame.execution);
                    text.append(
                            format.isEmpty() ? value.text() : Format.of(format).print(value.notation()));
                } catch (Fault fault) {
                    throw fault.with("format", format)
                            .with("found", value.description())
                            .at(frame.source, parts[k].span);
                }
                text.append(literals.get(k + 1));
                frame.execution.budget().allocate(2L * text.length());
            }
            return object(frame, new Text(text.toString()));
        }
    }
}
