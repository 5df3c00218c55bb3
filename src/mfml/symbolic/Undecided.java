package mfml.symbolic;

import mfml.render.Notation;
import mfml.value.Value;

/** The answer to {@code ≡} where neither a proof nor a point of difference was found. A condition stops at it. */
public record Undecided(String why) implements Value {
    @Override
    public Notation notation() {
        return new Notation.Written("undecided: " + why, "\"undecided\"", "\\text{undecided}");
    }

    @Override
    public String description() {
        return "undecided";
    }
}
