package mfml.symbolic.enclosure;

import java.math.BigInteger;
import java.util.Map;
import mfml.budget.Budget;
import mfml.symbolic.Rational;
import mfml.symbolic.Sign;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;

/**
 * A closed interval that holds a real number for certain: every end is rounded outwards. {@link #EVERYTHING} where nothing
 * is known at this precision, {@link #EMPTY} where there certainly is no real value (1/0, ln 0).
 */
public final class Enclosure {
    public static final Enclosure EVERYTHING = new Enclosure(Dyadic.MINUS_INFINITE, Dyadic.INFINITE);
    public static final Enclosure EMPTY = new Enclosure(Dyadic.INFINITE, Dyadic.MINUS_INFINITE);
    static final Enclosure ZERO = point(Dyadic.ZERO);
    static final Enclosure ONE = point(Dyadic.ONE);

    private final Dyadic low;
    private final Dyadic high;

    private Enclosure(Dyadic low, Dyadic high) {
        this.low = low;
        this.high = high;
    }

    /**
     * Of a term at rational values of its symbols, worked out with so many bits.
     *
     * @throws mfml.error.Fault with {@code approx.symbols} where a symbol has no value or a function is unknown
     */
    public static Enclosure of(Term term, Map<Symbol, Rational> at, int bits, Budget budget) {
        return Rectangle.of(term, at, bits, budget).real();
    }

    /** Of a term for every value of a letter from {@code low} to {@code high}; null stands for an end at infinity. */
    public static Enclosure over(Term term, Symbol letter, Rational low, Rational high, int bits, Budget budget) {
        Dyadic least = low == null ? Dyadic.MINUS_INFINITE : of(low, bits).low;
        Dyadic most = high == null ? Dyadic.INFINITE : of(high, bits).high;
        Map<Symbol, Enclosure> ranges = Map.of(letter, new Enclosure(least, most));
        return new Evaluation(Map.of(), ranges, new Precision(bits, budget))
                .of(term)
                .real();
    }

    static Enclosure between(Dyadic low, Dyadic high) {
        return new Enclosure(low, high);
    }

    static Enclosure point(Dyadic number) {
        return new Enclosure(number, number);
    }

    static Enclosure of(long number) {
        return point(Dyadic.of(number));
    }

    public static Enclosure of(Rational number, int bits) {
        if (number.isWhole()) {
            Dyadic whole = Dyadic.of(number.numerator(), 0);
            return new Enclosure(whole.rounded(bits, false), whole.rounded(bits, true));
        }
        return new Enclosure(
                Dyadic.quotient(number.numerator(), number.denominator(), bits, false),
                Dyadic.quotient(number.numerator(), number.denominator(), bits, true));
    }

    public Dyadic low() {
        return low;
    }

    public Dyadic high() {
        return high;
    }

    public boolean isEmpty() {
        return low.compareTo(high) > 0;
    }

    public boolean isEverything() {
        return !low.isFinite() && !high.isFinite() && !isEmpty();
    }

    boolean isFinite() {
        return low.isFinite() && high.isFinite();
    }

    boolean isPoint() {
        return low.equals(high);
    }

    boolean isZero() {
        return low.signum() == 0 && high.signum() == 0;
    }

    public boolean contains(Rational number) {
        if (isEmpty()) return false;
        boolean above = !low.isFinite() || low.rational().compareTo(number) <= 0;
        return above && (!high.isFinite() || high.rational().compareTo(number) >= 0);
    }

    public boolean containsZero() {
        return !isEmpty() && low.signum() <= 0 && high.signum() >= 0;
    }

    /** Whether the two have a number in common; where not, what they enclose differs for certain. */
    public boolean meets(Enclosure other) {
        return !isEmpty() && !other.isEmpty() && low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
    }

    /** The sign of whatever it encloses, as far as it is certain. */
    public Sign sign() {
        if (isEmpty()) return Sign.UNKNOWN;
        if (low.signum() > 0) return Sign.POSITIVE;
        if (high.signum() < 0) return Sign.NEGATIVE;
        if (isZero()) return Sign.ZERO;
        if (low.signum() == 0) return Sign.NOT_NEGATIVE;
        return high.signum() == 0 ? Sign.NOT_POSITIVE : Sign.UNKNOWN;
    }

    /** The least n such that it is narrower than 2ⁿ. */
    public long width() {
        if (isEmpty() || !isFinite()) return Long.MAX_VALUE;
        return high.plus(low.negated(), 8, true).magnitude();
    }

    /** The bits that agree: how much smaller its width is than the number. */
    public long accurateBits() {
        if (isEmpty() || !isFinite() || containsZero() && !isZero()) return 0;
        return isPoint() ? Long.MAX_VALUE : Math.max(0, smallest().magnitude() - width() - 1);
    }

    /** Of its numbers the least absolute value, the greatest. */
    Dyadic smallest() {
        if (containsZero()) return Dyadic.ZERO;
        return low.signum() > 0 ? low : high.negated();
    }

    Dyadic greatest() {
        return low.abs().compareTo(high.abs()) >= 0 ? low.abs() : high.abs();
    }

    /** The least interval around both; what is empty adds nothing. */
    Enclosure hull(Enclosure other) {
        if (isEmpty()) return other;
        if (other.isEmpty()) return this;
        return new Enclosure(
                low.compareTo(other.low) <= 0 ? low : other.low, high.compareTo(other.high) >= 0 ? high : other.high);
    }

    /** Itself, or 0 in the place of nothing. */
    Enclosure orZero() {
        return isEmpty() ? ZERO : this;
    }

    Enclosure within(Enclosure other) {
        if (isEmpty() || other.isEmpty()) return EMPTY;
        Dyadic below = low.compareTo(other.low) >= 0 ? low : other.low;
        Dyadic above = high.compareTo(other.high) <= 0 ? high : other.high;
        return below.compareTo(above) > 0 ? EMPTY : new Enclosure(below, above);
    }

    Enclosure negated() {
        return isEmpty() ? EMPTY : new Enclosure(high.negated(), low.negated());
    }

    Enclosure scaled(long by) {
        return new Enclosure(low.scaled(by), high.scaled(by));
    }

    Enclosure plus(Enclosure other, Precision p) {
        if (isEmpty() || other.isEmpty()) return EMPTY;
        p.charge(1);
        return new Enclosure(low.plus(other.low, p.bits(), false), high.plus(other.high, p.bits(), true));
    }

    Enclosure minus(Enclosure other, Precision p) {
        return plus(other.negated(), p);
    }

    Enclosure widened(Dyadic by, Precision p) {
        return plus(new Enclosure(by.negated(), by), p);
    }

    Enclosure times(Enclosure other, Precision p) {
        if (isEmpty() || other.isEmpty()) return EMPTY;
        p.charge(2);
        if (low.signum() >= 0 && other.low.signum() >= 0) {
            return new Enclosure(low.times(other.low, p.bits(), false), high.times(other.high, p.bits(), true));
        }
        Dyadic[] these = {low, low, high, high};
        Dyadic[] those = {other.low, other.high, other.low, other.high};
        Dyadic least = Dyadic.INFINITE;
        Dyadic most = Dyadic.MINUS_INFINITE;
        for (int k = 0; k < these.length; k++) {
            Dyadic below = these[k].times(those[k], p.bits(), false);
            Dyadic above = these[k].times(those[k], p.bits(), true);
            if (below.compareTo(least) < 0) least = below;
            if (above.compareTo(most) > 0) most = above;
        }
        return new Enclosure(least, most);
    }

    Enclosure square(Precision p) {
        if (isEmpty()) return EMPTY;
        p.charge(2);
        Dyadic small = smallest();
        Dyadic great = greatest();
        return new Enclosure(small.times(small, p.bits(), false), great.times(great, p.bits(), true));
    }

    Enclosure reciprocal(Precision p) {
        if (isEmpty() || isZero()) return EMPTY;
        p.charge(2);
        if (low.signum() < 0 && high.signum() > 0) return EVERYTHING;
        Dyadic below = high.signum() == 0 ? Dyadic.MINUS_INFINITE : Dyadic.quotient(Dyadic.ONE, high, p.bits(), false);
        Dyadic above = low.signum() == 0 ? Dyadic.INFINITE : Dyadic.quotient(Dyadic.ONE, low, p.bits(), true);
        return new Enclosure(below, above);
    }

    Enclosure over(Enclosure other, Precision p) {
        return times(other.reciprocal(p), p);
    }

    /** Of the part that is not negative. */
    Enclosure root(Precision p) {
        if (isEmpty() || high.signum() < 0) return EMPTY;
        p.charge(4);
        Dyadic below = low.signum() < 0 ? Dyadic.ZERO : low.root(p.bits(), false);
        return new Enclosure(below, high.root(p.bits(), true));
    }

    /** A whole power by squaring. */
    Enclosure power(BigInteger exponent, Precision p) {
        if (exponent.signum() < 0) return power(exponent.negate(), p).reciprocal(p);
        if (isEmpty()) return EMPTY;
        boolean even = !exponent.testBit(0);
        Enclosure base = even ? abs() : this;
        if (base.low.signum() >= 0 || !base.isFinite()) return base.product(exponent, p);
        if (base.high.signum() <= 0) return base.negated().product(exponent, p).negated();
        Enclosure below = new Enclosure(Dyadic.ZERO, base.low.negated()).product(exponent, p);
        Enclosure above = new Enclosure(Dyadic.ZERO, base.high).product(exponent, p);
        return new Enclosure(below.high.negated(), above.high);
    }

    private Enclosure product(BigInteger exponent, Precision p) {
        Enclosure product = ONE;
        for (int k = exponent.bitLength() - 1; k >= 0; k--) {
            product = product.times(product, p);
            if (exponent.testBit(k)) product = product.times(this, p);
        }
        return product;
    }

    Enclosure abs() {
        return isEmpty() ? EMPTY : new Enclosure(smallest(), greatest());
    }

    /** Applied to both ends by a function that grows, so many bits each. */
    Enclosure rising(Point function, Precision p) {
        if (isEmpty()) return EMPTY;
        Enclosure below = function.at(low, p);
        Enclosure above = isPoint() ? below : function.at(high, p);
        return new Enclosure(below.low, above.high);
    }

    /** A function at a number, the infinite ones among them. */
    @FunctionalInterface
    interface Point {
        Enclosure at(Dyadic number, Precision p);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Enclosure that && low.equals(that.low) && high.equals(that.high);
    }

    @Override
    public int hashCode() {
        return 31 * low.hashCode() + high.hashCode();
    }

    @Override
    public String toString() {
        return isEmpty() ? "[]" : "[" + low + ", " + high + "]";
    }
}
