package mfml.limit;

import mfml.render.Notation;
import mfml.value.Value;

/** The answer of an infinite sum or product that has no value. */
public record Divergent(int sign, String why) implements Value {
    @Override
    public Notation notation() {
        String end = sign > 0 ? " to ∞" : sign < 0 ? " to -∞" : "";
        String text = "diverges" + end + ": " + why;
        return new Notation.Written(text, "\"" + text + "\"", "\\text{" + text.replace("∞", "$\\infty$") + "}");
    }

    @Override
    public String description() {
        return "a sum that diverges";
    }
}
