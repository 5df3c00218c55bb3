package mfml.calculus;

import java.util.List;
import java.util.Optional;
import mfml.render.Notation;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.value.Text;
import mfml.value.Value;

/** What {@code explain} gives: shown line by line, as deep as asked for; its parts are the answer and other forms. */
public record WorkedSolution(Trace trace, Trace.Depth depth) implements Value {
    /** As a reader wants it. */
    public WorkedSolution(Trace trace) {
        this(trace, Trace.Depth.READER);
    }

    @Override
    public Notation notation() {
        return new Notation.Formula(
                () -> trace.text(depth),
                () -> answer().source(),
                () -> trace.latex(depth),
                () -> TraceMathml.of(trace, depth),
                digits -> Optional.empty(),
                trace::data);
    }

    private Value answer() {
        return trace.answer() instanceof Term term ? Terms.value(term) : trace.answer();
    }

    /** {@code answer}; {@code every}, with a line for each rule; {@code latex}; {@code mathml}. */
    @Override
    public Value field(String name) {
        return switch (name) {
            case "answer" -> answer();
            case "every" -> new WorkedSolution(trace, Trace.Depth.EVERY);
            case "latex" -> new Text(trace.latex(depth));
            case "mathml" -> new Text(trace.mathml(depth));
            default -> null;
        };
    }

    @Override
    public List<String> fieldNames() {
        return List.of("answer", "every", "latex", "mathml");
    }

    @Override
    public String description() {
        return "a worked solution";
    }
}
