package mfml.eval;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import mfml.budget.Budget;
import mfml.calculus.DerivativeOperators;
import mfml.calculus.Formulas;
import mfml.calculus.Gap;
import mfml.error.Fault;
import mfml.source.Span;
import mfml.symbolic.Piecewise;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.Undecided;
import mfml.symbolic.matrix.MatrixSameness;
import mfml.symbolic.sameness.Condition;
import mfml.symbolic.sameness.Domains;
import mfml.symbolic.sameness.Sameness;
import mfml.symbolic.sameness.Verdict;
import mfml.syntax.Expr;
import mfml.value.Scalar;
import mfml.value.Truth;
import mfml.value.Value;

/** {@code left ≡ right}, of all values of the letters: true, false with a point at which they differ as a note, or undecided. */
final class Same extends Node {
    private static final Set<String> NAMED = Set.of("pi", "e", "i");

    private final Node left;
    private final Node right;
    private final Variable[] outside; // letters that hold something elsewhere
    private final Expr.Sameness written;

    Same(Span span, Node left, Node right, Variable[] outside, Expr.Sameness written) {
        super(span);
        this.left = left;
        this.right = right;
        this.outside = outside;
        this.written = written;
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
            case Verdict.Same same -> {
                tellDomains(first, second, frame);
                yield Truth.TRUE;
            }
            case Verdict.Different different -> {
                frame.execution.note(witness(different));
                yield Truth.FALSE;
            }
            case Verdict.NotDecided open -> new Undecided(open.why());
        };
    }

    /** Where only one of the two written forms is defined, that is said: x/x ≡ 1 for x ≠ 0. */
    private void tellDomains(Term first, Term second, Frame frame) {
        Budget budget = frame.execution.budget();
        TreeMap<String, Symbol> letters = new TreeMap<>(DerivativeOperators.letters(first));
        letters.putAll(DerivativeOperators.letters(second));
        Function<Expr, Term> reading = part -> Formulas.term(
                part,
                name -> NAMED.contains(name) || Formulas.isFunction(name)
                        ? null
                        : letters.getOrDefault(name, Symbol.real(name)),
                budget);
        List<Condition> leftSide = Domains.of(written.left(), reading, budget);
        List<Condition> rightSide = Domains.of(written.right(), reading, budget);
        if (!hasCases(second)) tell("note.same_left", leftSide, rightSide, frame);
        if (!hasCases(first)) tell("note.same_right", rightSide, leftSide, frame);
    }

    /** Cases say themselves where they have no value. */
    private static boolean hasCases(Term term) {
        return term instanceof Piecewise || term.parts().stream().anyMatch(Same::hasCases);
    }

    private static void tell(String code, List<Condition> these, List<Condition> those, Frame frame) {
        List<String> missing = these.stream()
                .filter(condition -> !those.contains(condition))
                .map(condition -> text(condition, frame.execution.budget()))
                .distinct()
                .toList();
        if (missing.isEmpty()) return;
        frame.execution.note(Fault.of(code).with("condition", String.join(", ", missing)));
    }

    /** {@code x ≠ 1} rather than x - 1 ≠ 0, where there is one letter to say it of. */
    private static String text(Condition condition, Budget budget) {
        var letters = DerivativeOperators.letters(condition.term()).values();
        if (condition.isHole() && letters.size() == 1) {
            Symbol letter = letters.iterator().next();
            Term border = Gap.border(condition.term(), letter, budget);
            if (border != null) return letter.formula() + " ≠ " + border.formula();
        }
        return condition.equation().text();
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
                .map(entry ->
                        entry.getKey().formula() + " = " + entry.getValue().formula())
                .collect(Collectors.joining(", "));
    }

    private static String side(Verdict.Side side) {
        return side.isDefined() ? side.exact().get().formula() : "not defined";
    }

    @Override
    Node[] children() {
        return new Node[] {left, right};
    }
}
