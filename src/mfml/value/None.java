package mfml.value;

import mfml.render.Notation;

/** The absence of a value: a missing cell, the result of a function that gives none. */
public enum None implements Value {
    NONE;

    @Override
    public Kind kind() {
        return Kind.NONE;
    }

    @Override
    public Notation notation() {
        return new Notation.Word("none");
    }
}
