package mfml.value;

import mfml.budget.Measure;
import mfml.render.Notation;

public record Text(String text) implements Value {
    @Override
    public Kind kind() {
        return Kind.TEXT;
    }

    @Override
    public Notation notation() {
        return new Notation.Characters(text);
    }

    @Override
    public void measure(Measure measure) {
        measure.add(this, 40 + 2L * text.length());
    }
}
