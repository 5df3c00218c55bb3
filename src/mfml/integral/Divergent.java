package mfml.integral;

import mfml.render.Notation;
import mfml.value.Value;

/** The answer where an integral has no value: why, in words. */
public record Divergent(String why) implements Value {
    @Override
    public Notation notation() {
        String text = "diverges: " + why;
        return new Notation.Written(text, "\"" + text + "\"", "\\text{" + text.replace("∞", "$\\infty$") + "}");
    }

    @Override
    public String description() {
        return "an integral that diverges";
    }
}
