package mfml.eval;

import java.util.Map;
import java.util.stream.Collectors;
import mfml.error.Fault;
import mfml.source.Span;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.Undecided;
import mfml.symbolic.matrix.MatrixSameness;
import mfml.symbolic.sameness.Sameness;
import mfml.symbolic.sameness.Verdict;
import mfml.value.Scalar;
import mfml.value.Truth;
import mfml.value.Value;

/** {@code left ≡ right}, of all values of the letters: true, false with a point at which they differ as a note, or undecided. */
final class Same extends Node {
    private final Node left;
    private final Node right;
    private final Variable[] outside; // letters that hold something elsewhere

    Same(Span span, Node left, Node right, Variable[] outside) {
        super(span);
        this.left = left;
        this.right = right;
        this.outside = outside;
    }

    @Override
    int execute(Frame frame) {
        try {
            return noted(frame, frame.unbox(frame.execution.exactly(Terms.algebra(), () -> decided(frame))));
        } catch (Fault fault) {
            throw fault.at(frame.source, span);
        }
    }

    private Value decided(Frame frame) {
        for (Variable letter : outside) {
            if (letter.isSet(frame)) {
                String held = letter.evaluate(frame).text();
                frame.execution.note(
                        Fault.of("note.letter").with("name", letter.name).with("value", held));
            }
        }
        Value one = left.evaluate(frame);
        Value other = right.evaluate(frame);
        if (MatrixSameness.fits(one) || MatrixSameness.fits(other)) {
            return MatrixSameness.of(one, other, frame.execution);
        }
        Term first = term(one);
        Term second = term(other);
        return switch (Sameness.of(first, second, frame.execution.budget())) {
            case Verdict.Same same -> Truth.TRUE;
            case Verdict.Different different -> {
                frame.execution.note(witness(different));
                yield Truth.FALSE;
            }
            case Verdict.NotDecided open -> new Undecided(open.why());
        };
    }

    private static Term term(Value value) {
        if (!(value instanceof Scalar)) throw Fault.of("sameness.kind").with("found", value.description());
        return Terms.of(value);
    }

    private static Fault witness(Verdict.Different different) {
        if (different.witness().isEmpty()) {
            return Fault.of("note.different_numbers")
                    .with("left", side(different.left()))
                    .with("right", side(different.right()));
        }
        return Fault.of("note.different")
                .with("point", point(different.witness()))
                .with("left", side(different.left()))
                .with("right", side(different.right()));
    }

    private static String point(Map<Symbol, Term> witness) {
        return witness.entrySet().stream()
                .map(entry -> entry.getKey().text() + " = " + entry.getValue().text())
                .collect(Collectors.joining(", "));
    }

    private static String side(Verdict.Side side) {
        return side.isDefined() ? side.exact().get().text() : "not defined";
    }

    @Override
    Node[] children() {
        return new Node[] {left, right};
    }
}
