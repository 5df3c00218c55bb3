package mfml.value;

import java.math.BigInteger;
import mfml.render.Notation;

/** A quotient of whole numbers in lowest terms that is no whole number: the denominator is above 1. */
public record Fraction(long numerator, long denominator) implements Scalar {
    public Fraction {
        if (denominator <= 1)
            throw new IllegalArgumentException("no reduced fraction: " + numerator + "/" + denominator);
    }

    /**
     * The quotient in its canonical class: whole where it divides, a fraction within 64 bits, else (-2⁶³ below a
     * fraction bar can need 65 bits) the nearest real.
     *
     * @throws mfml.error.Fault number.division_by_zero
     */
    public static Scalar of(long numerator, long denominator) {
        return Exact.divide(numerator, denominator, null);
    }

    /** The nearest double. */
    public double nearest() {
        return Exact.nearest(numerator, denominator);
    }

    @Override
    public Kind kind() {
        return Kind.FRACTION;
    }

    @Override
    public Notation notation() {
        return new Notation.Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    @Override
    public Algebra algebra() {
        return ExactAlgebra.TABLE;
    }

    @Override
    public boolean isZero() {
        return false;
    }
}
