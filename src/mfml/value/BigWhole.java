package mfml.value;

import java.math.BigInteger;
import mfml.budget.Measure;
import mfml.render.Notation;

/** A whole number past 64 bits; made by {@link Whole#of(BigInteger)}, which keeps small ones small. */
public record BigWhole(BigInteger value) implements Scalar {
    public BigWhole {
        if (value.bitLength() < 64) throw new IllegalArgumentException("fits 64 bits: " + value);
    }

    @Override
    public Kind kind() {
        return Kind.WHOLE;
    }

    @Override
    public Notation notation() {
        return new Notation.Whole(value);
    }

    @Override
    public Algebra algebra() {
        return ExactAlgebra.TABLE;
    }

    @Override
    public boolean isZero() {
        return false;
    }

    @Override
    public void measure(Measure measure) {
        measure.add(value, 80 + value.bitLength() / 8);
    }
}
