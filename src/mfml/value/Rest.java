package mfml.value;

import mfml.render.Notation;

/** The arguments a rest parameter collected; only ever seen between a call and the function called. */
public record Rest(Value[] values) implements Value {
    @Override
    public Kind kind() {
        return Kind.LIST;
    }

    @Override
    public Notation notation() {
        return ListValue.of(values).notation();
    }
}
