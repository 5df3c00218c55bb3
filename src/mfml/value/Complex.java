package mfml.value;

import mfml.render.Notation;

/**
 * A complex number. One whose imaginary part has come out as zero stays complex (what follows goes on with principal
 * branches) and is shown as a real.
 */
public record Complex(double re, double im) implements Scalar {
    /** A part of -0 is 0, so that the axes have their principal values, however they were reached. */
    public Complex {
        re += 0.0;
        im += 0.0;
    }

    public static final Complex ZERO = new Complex(0, 0);
    public static final Complex ONE = new Complex(1, 0);
    public static final Complex I = new Complex(0, 1);

    public static Complex of(double re, double im) {
        return new Complex(re, im);
    }

    /** The distance from 0, without overflow on the way. */
    public double abs() {
        return Math.hypot(re, im);
    }

    /** The angle from the positive real axis, in (-π, π]. */
    public double arg() {
        return Math.atan2(im, re);
    }

    public boolean isNaN() {
        return Double.isNaN(re) || Double.isNaN(im);
    }

    public boolean isFinite() {
        return Double.isFinite(re) && Double.isFinite(im);
    }

    @Override
    public Kind kind() {
        return Kind.COMPLEX;
    }

    @Override
    public Notation notation() {
        return new Notation.Complex(re, im);
    }

    @Override
    public Algebra algebra() {
        return ComplexAlgebra.TABLE;
    }

    @Override
    public boolean isZero() {
        return re == 0 && im == 0;
    }
}
