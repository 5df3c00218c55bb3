package mfml.symbolic.enclosure;

import mfml.symbolic.Rational;

/** Functions of complex numbers by the exponential and the logarithm; the principal values. */
final class ComplexFunctions {
    private ComplexFunctions() {}

    /** sin(a + bi) = sin a cosh b + i cos a sinh b. */
    static Rectangle sin(Rectangle z, Precision p) {
        Circle.SineAndCosine at = Circle.of(z.re(), p);
        if (z.isReal()) return Rectangle.real(at.sine());
        return new Rectangle(
                at.sine().times(Exponentials.cosh(z.im(), p), p), at.cosine().times(Exponentials.sinh(z.im(), p), p));
    }

    /** cos(a + bi) = cos a cosh b − i sin a sinh b. */
    static Rectangle cos(Rectangle z, Precision p) {
        Circle.SineAndCosine at = Circle.of(z.re(), p);
        if (z.isReal()) return Rectangle.real(at.cosine());
        return new Rectangle(
                at.cosine().times(Exponentials.cosh(z.im(), p), p),
                at.sine().times(Exponentials.sinh(z.im(), p), p).negated());
    }

    static Rectangle tan(Rectangle z, Precision p) {
        return sin(z, p).over(cos(z, p), p);
    }

    /** sinh z = −i sin(iz). */
    static Rectangle sinh(Rectangle z, Precision p) {
        return z.isReal()
                ? Rectangle.real(Exponentials.sinh(z.re(), p))
                : sin(z.timesI(), p).timesI().negated();
    }

    static Rectangle cosh(Rectangle z, Precision p) {
        return z.isReal() ? Rectangle.real(Exponentials.cosh(z.re(), p)) : cos(z.timesI(), p);
    }

    static Rectangle tanh(Rectangle z, Precision p) {
        return z.isReal()
                ? Rectangle.real(Exponentials.tanh(z.re(), p))
                : tan(z.timesI(), p).timesI().negated();
    }

    private static boolean isWithin1(Rectangle z) {
        return z.isReal() && z.re().greatest().compareTo(Dyadic.ONE) <= 0;
    }

    /** −i ln(iz + √(1 − z²)). */
    static Rectangle arcsin(Rectangle z, Precision p) {
        if (isWithin1(z)) return Rectangle.real(Circle.arcsin(z.re(), p));
        Rectangle root = Rectangle.ONE.minus(z.times(z, p), p).root(p);
        return z.timesI().plus(root, p).ln(p).timesI().negated();
    }

    /** π/2 − arcsin z. */
    static Rectangle arccos(Rectangle z, Precision p) {
        if (isWithin1(z)) return Rectangle.real(Circle.arccos(z.re(), p));
        return Rectangle.real(p.pi().scaled(-1)).minus(arcsin(z, p), p);
    }

    /** (i/2) (ln(1 − iz) − ln(1 + iz)). */
    static Rectangle arctan(Rectangle z, Precision p) {
        if (z.isReal()) return Rectangle.real(Circle.arctan(z.re(), p));
        Rectangle difference = Rectangle.ONE
                .minus(z.timesI(), p)
                .ln(p)
                .minus(Rectangle.ONE.plus(z.timesI(), p).ln(p), p);
        return difference.timesI().times(Rectangle.real(Enclosure.of(Rational.HALF, p.bits())), p);
    }
}
