package mfml.symbolic.enclosure;

import java.math.BigInteger;
import java.util.Map;
import mfml.budget.Budget;
import mfml.symbolic.Rational;
import mfml.symbolic.Signs;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;

/** Encloses a complex number by its real and its imaginary part. */
public record Rectangle(Enclosure re, Enclosure im) {
    static final Rectangle UNKNOWN = new Rectangle(Enclosure.EVERYTHING, Enclosure.EVERYTHING);
    static final Rectangle NONE = new Rectangle(Enclosure.EMPTY, Enclosure.EMPTY);
    static final Rectangle ONE = real(Enclosure.ONE);

    /** Of a term at rational values of its symbols; as {@link Enclosure#of}, for values that are not real. */
    public static Rectangle of(Term term, Map<Symbol, Rational> at, int bits, Budget budget) {
        return of(term, at, new Precision(bits, budget));
    }

    static Rectangle of(Term term, Map<Symbol, Rational> at, Precision precision) {
        Rectangle found = new Evaluation(at, precision).of(term);
        return Signs.isReal(term) && found.im.containsZero() ? real(found.re) : found;
    }

    static Rectangle real(Enclosure re) {
        return re.isEmpty() ? NONE : new Rectangle(re, Enclosure.ZERO);
    }

    /** Whether it is certainly no number. */
    public boolean isEmpty() {
        return re.isEmpty() || im.isEmpty();
    }

    public boolean isReal() {
        return im.isZero();
    }

    /** What is real of it: empty where it certainly is not, everything where that cannot be told. */
    public Enclosure real() {
        if (isReal()) return re;
        return im.containsZero() ? Enclosure.EVERYTHING : Enclosure.EMPTY;
    }

    boolean isZero() {
        return re.isZero() && im.isZero();
    }

    Rectangle plus(Rectangle other, Precision p) {
        return made(re.plus(other.re, p), im.plus(other.im, p));
    }

    Rectangle negated() {
        return made(re.negated(), im.negated());
    }

    Rectangle minus(Rectangle other, Precision p) {
        return plus(other.negated(), p);
    }

    Rectangle times(Rectangle other, Precision p) {
        if (isReal() && other.isReal()) return real(re.times(other.re, p));
        return made(
                re.times(other.re, p).minus(im.times(other.im, p), p),
                re.times(other.im, p).plus(im.times(other.re, p), p));
    }

    Rectangle timesI() {
        return made(im.negated(), re);
    }

    Rectangle conjugate() {
        return made(re, im.negated());
    }

    private static Rectangle made(Enclosure re, Enclosure im) {
        return re.isEmpty() || im.isEmpty() ? NONE : new Rectangle(re, im);
    }

    Enclosure abs(Precision p) {
        return isReal() ? re.abs() : re.square(p).plus(im.square(p), p).root(p);
    }

    Rectangle reciprocal(Precision p) {
        if (isReal()) return real(re.reciprocal(p));
        Enclosure square = re.square(p).plus(im.square(p), p);
        return made(re.over(square, p), im.negated().over(square, p));
    }

    Rectangle over(Rectangle other, Precision p) {
        return times(other.reciprocal(p), p);
    }

    Rectangle power(BigInteger exponent, Precision p) {
        if (isReal()) return real(re.power(exponent, p));
        if (exponent.signum() < 0) return power(exponent.negate(), p).reciprocal(p);
        Rectangle product = ONE;
        for (int k = exponent.bitLength() - 1; k >= 0; k--) {
            product = product.times(product, p);
            if (exponent.testBit(k)) product = product.times(this, p);
        }
        return product;
    }

    Rectangle exp(Precision p) {
        Enclosure size = Exponentials.exp(re, p);
        return isReal() ? real(size) : turned(size, im, p);
    }

    /** Of a size and an angle. */
    static Rectangle turned(Enclosure size, Enclosure angle, Precision p) {
        Circle.SineAndCosine at = Circle.of(angle, p);
        return made(size.times(at.cosine(), p), size.times(at.sine(), p));
    }

    /** The principal logarithm; of 0 there is none. */
    Rectangle ln(Precision p) {
        if (isZero()) return NONE;
        return made(Exponentials.ln(abs(p), p), angle(p));
    }

    Enclosure angle(Precision p) {
        if (isReal() && !re.isZero()) {
            if (re.low().signum() >= 0) return Enclosure.ZERO;
            return re.high().signum() <= 0 ? p.pi() : Enclosure.ZERO.hull(p.pi());
        }
        return Circle.angle(im, re, p);
    }

    /** The principal square root. */
    Rectangle root(Precision p) {
        if (isReal()) return made(re.root(p).orZero(), re.negated().root(p).orZero());
        return rationalPower(Rational.HALF, p);
    }

    /** The principal power of an exponent that is not whole. */
    Rectangle rationalPower(Rational exponent, Precision p) {
        if (isZero()) return exponent.signum() > 0 ? this : NONE;
        Enclosure times = Enclosure.of(exponent, p.bits());
        Enclosure size = exponent.equals(Rational.HALF)
                ? abs(p).root(p)
                : Exponentials.exp(times.times(Exponentials.ln(abs(p), p), p), p);
        Enclosure angle = angle(p).times(times, p);
        return angle.isZero() ? real(size) : turned(size, angle, p);
    }

    Rectangle power(Rectangle exponent, Precision p) {
        if (isZero()) {
            if (exponent.re.low().signum() > 0) return this;
            return exponent.re.high().signum() < 0 ? NONE : UNKNOWN;
        }
        return exponent.times(ln(p), p).exp(p);
    }
}
