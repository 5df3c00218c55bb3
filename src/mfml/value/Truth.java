package mfml.value;

import mfml.render.Notation;

/** True or false; in arithmetic they count as 1 and 0. */
public enum Truth implements Scalar {
    FALSE,
    TRUE;

    public static Truth of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    public boolean holds() {
        return this == TRUE;
    }

    @Override
    public Kind kind() {
        return Kind.TRUTH;
    }

    @Override
    public Notation notation() {
        return new Notation.Word(holds() ? "true" : "false");
    }

    @Override
    public Algebra algebra() {
        return ExactAlgebra.TABLE;
    }

    @Override
    public boolean isZero() {
        return this == FALSE;
    }
}
