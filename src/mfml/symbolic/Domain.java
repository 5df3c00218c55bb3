package mfml.symbolic;

import java.util.Objects;

/**
 * What a symbol stands for: a complex number, a real one, a whole one, within bounds.
 *
 * @param lower the lower bound, null without one; {@code lowerOpen} where it is not reached
 * @param nonzero whether 0 is left out, besides what the bounds leave out
 */
public record Domain(
        boolean real,
        boolean whole,
        Rational lower,
        boolean lowerOpen,
        Rational upper,
        boolean upperOpen,
        boolean nonzero) {
    public static final Domain COMPLEX = new Domain(false, false, null, false, null, false, false);
    public static final Domain REAL = new Domain(true, false, null, false, null, false, false);
    public static final Domain POSITIVE = new Domain(true, false, Rational.ZERO, true, null, false, false);
    public static final Domain WHOLE = new Domain(true, true, null, false, null, false, false);

    /** Where both hold. */
    public Domain and(Domain other) {
        boolean otherLower = lower == null || other.lower != null && tighter(other.lower, other.lowerOpen, lower);
        boolean otherUpper = upper == null
                || other.upper != null && tighter(other.upper.negated(), other.upperOpen, upper.negated());
        return new Domain(
                real || other.real,
                whole || other.whole,
                otherLower ? other.lower : lower,
                otherLower ? other.lowerOpen : lowerOpen,
                otherUpper ? other.upper : upper,
                otherUpper ? other.upperOpen : upperOpen,
                nonzero || other.nonzero);
    }

    private static boolean tighter(Rational bound, boolean open, Rational than) {
        int order = bound.compareTo(than);
        return order > 0 || order == 0 && open;
    }

    public Sign sign() {
        if (lower != null && (lower.signum() > 0 || lower.isZero() && lowerOpen)) return Sign.POSITIVE;
        if (upper != null && (upper.signum() < 0 || upper.isZero() && upperOpen)) return Sign.NEGATIVE;
        if (lower != null && lower.isZero()) return nonzero ? Sign.POSITIVE : Sign.NOT_NEGATIVE;
        if (upper != null && upper.isZero()) return nonzero ? Sign.NEGATIVE : Sign.NOT_POSITIVE;
        return nonzero ? Sign.NOT_ZERO : Sign.UNKNOWN;
    }

    @Override
    public int hashCode() {
        return Objects.hash(real, whole, lower, lowerOpen, upper, upperOpen, nonzero);
    }
}
