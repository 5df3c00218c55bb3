package mfml.calculus;

import java.util.List;
import mfml.render.Notation;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.value.Text;
import mfml.value.Value;

/** What {@code explain} gives: shown line by line; its parts are the answer and the solution in other forms. */
public record WorkedSolution(Trace trace) implements Value {
    @Override
    public Notation notation() {
        return new Notation.Formula(
                () -> trace.text(Trace.Depth.READER), () -> answer().source(), () -> trace.latex(Trace.Depth.READER));
    }

    private Value answer() {
        return trace.answer() instanceof Term term ? Terms.value(term) : trace.answer();
    }

    /** {@code answer}; {@code every}, with a line for each rule; {@code latex}. */
    @Override
    public Value field(String name) {
        return switch (name) {
            case "answer" -> answer();
            case "every" -> new Text(trace.text(Trace.Depth.EVERY));
            case "latex" -> new Text(trace.latex(Trace.Depth.READER));
            default -> null;
        };
    }

    @Override
    public List<String> fieldNames() {
        return List.of("answer", "every", "latex");
    }

    @Override
    public String description() {
        return "a worked solution";
    }
}
