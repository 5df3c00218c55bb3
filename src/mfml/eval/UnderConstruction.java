package mfml.eval;

import java.util.List;
import java.util.function.Consumer;
import mfml.budget.Measure;
import mfml.render.Notation;
import mfml.value.Value;

/** What is about to become a value, put into a slot so that measuring finds it; no program ever sees it. */
record UnderConstruction(Consumer<Measure> parts) implements Value {
    static UnderConstruction of(Value[] values) {
        return new UnderConstruction(measure -> {
            if (!measure.add(values, 16 + 8L * values.length)) return;
            for (Value value : values) if (value != null) value.measure(measure);
        });
    }

    @Override
    public Notation notation() {
        return new Notation.Items(Notation.Items.Kind.LIST, List.of());
    }

    @Override
    public void measure(Measure measure) {
        parts.accept(measure);
    }
}
