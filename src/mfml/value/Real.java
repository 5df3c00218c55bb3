package mfml.value;

import mfml.render.Notation;

/** A floating-point number; ∞ where one has overflowed, NaN only as an undefined entry taken out of a tensor. */
public record Real(double value) implements Scalar {
    public static final Real ZERO = new Real(0);
    public static final Real ONE = new Real(1);

    public static Real of(double number) {
        return new Real(number);
    }

    @Override
    public Kind kind() {
        return Kind.REAL;
    }

    @Override
    public Notation notation() {
        return new Notation.Real(value);
    }

    @Override
    public Algebra algebra() {
        return RealAlgebra.TABLE;
    }

    @Override
    public boolean isZero() {
        return value == 0;
    }
}
