package mfml.value;

import java.math.BigInteger;
import java.util.List;
import mfml.error.Fault;
import mfml.render.Notation;

/**
 * Evenly spaced numbers from a first one on, none beyond a last one; nothing is stored, so that {@code 1:10^15} costs
 * nothing. Exact parts give exact numbers; one real part makes all of them real, and then the last is hit within
 * rounding: {@code 0:0.1:1} has eleven numbers and ends in 1.
 */
public final class Range implements Container {
    private static final double ROUNDING = 8 * 0x1p-52;
    private static final long SMALL = 1L << 60;

    private final Scalar first;
    private final Scalar step;
    private final Scalar last;
    private final long length;
    private final boolean hitsLast;

    private Range(Scalar first, Scalar step, Scalar last, long length, boolean hitsLast) {
        this.first = first;
        this.step = step;
        this.last = last;
        this.length = length;
        this.hitsLast = hitsLast;
    }

    /** {@code first:last}, in steps of 1. */
    public static Range of(Value first, Value last) {
        return of(first, Whole.ONE, last);
    }

    /** {@code first:step:last}; a Fault where a part is no real number or the step is 0. */
    public static Range of(Value first, Value step, Value last) {
        Scalar from = part(first);
        Scalar by = part(step);
        Scalar to = part(last);
        if (by.isZero())
            throw Fault.of("range.step_zero").with("first", from.text()).with("last", to.text());
        Range small = small(from, by, to);
        if (small != null) return small;
        return Exact.isExact(from) && Exact.isExact(by) && Exact.isExact(to) ? exact(from, by, to) : real(from, by, to);
    }

    /** The same between small whole numbers, which come out without big ones; null for others. */
    private static Range small(Scalar first, Scalar step, Scalar last) {
        if (!(first instanceof Whole from && step instanceof Whole by && last instanceof Whole to)) return null;
        if (Math.abs(from.value()) > SMALL || Math.abs(to.value()) > SMALL || by.value() == Long.MIN_VALUE) return null;
        long way = to.value() - from.value();
        long length = way == 0 || way < 0 == by.value() < 0 ? way / by.value() + 1 : 0;
        return new Range(first, step, last, length, false);
    }

    private static Scalar part(Value part) {
        if (part instanceof Truth || !(Exact.isExact(part) || part instanceof Real)) {
            throw Fault.of("range.kind").with("found", part.description());
        }
        return (Scalar) part;
    }

    private static Range exact(Scalar first, Scalar step, Scalar last) {
        BigInteger scale =
                Exact.denominator(first).multiply(Exact.denominator(step)).multiply(Exact.denominator(last));
        BigInteger way = scaled(last, scale).subtract(scaled(first, scale));
        BigInteger by = scaled(step, scale);
        if (way.signum() * by.signum() < 0) return new Range(first, step, last, 0, false);
        BigInteger length = way.divide(by).add(BigInteger.ONE);
        if (length.bitLength() > 62) throw tooLong(first, step, last);
        return new Range(first, step, last, length.longValue(), false);
    }

    private static BigInteger scaled(Scalar number, BigInteger scale) {
        return Exact.numerator(number).multiply(scale.divide(Exact.denominator(number)));
    }

    private static Range real(Scalar first, Scalar step, Scalar last) {
        double from = Reals.of(first);
        double by = Reals.of(step);
        double to = Reals.of(last);
        double steps = (to - from) / by;
        if (!Double.isFinite(from) || !Double.isFinite(by) || Double.isNaN(steps)) throw tooLong(first, step, last);
        double slack = ROUNDING * ((Math.abs(from) + Math.abs(to)) / Math.abs(by) + Math.abs(steps));
        double whole = Math.floor(steps + Math.min(slack, 0.25));
        if (whole < 0) return new Range(first, step, last, 0, false);
        if (!(whole < 0x1p62)) throw tooLong(first, step, last);
        return new Range(first, step, last, (long) whole + 1, Math.abs(steps - whole) <= slack);
    }

    private static Fault tooLong(Scalar first, Scalar step, Scalar last) {
        return Fault.of("range.too_long").with("range", written(first, step, last, false));
    }

    public Scalar first() {
        return first;
    }

    public Scalar step() {
        return step;
    }

    /** As it was written; the last number of {@code 1:2:6} is 5. */
    public Scalar last() {
        return last;
    }

    /** How many numbers it has. */
    public long length() {
        return length;
    }

    /** Whether all its numbers are whole and within 64 bits, so that {@link #wholeAt} gives them. */
    public boolean isWhole() {
        return first instanceof Whole && step instanceof Whole && last instanceof Whole;
    }

    public boolean isExact() {
        return Exact.isExact(first) && Exact.isExact(step) && Exact.isExact(last);
    }

    /** The number at a 0-based place, of a range that {@link #isWhole}. */
    public long wholeAt(long place) {
        return ((Whole) first).value() + place * ((Whole) step).value();
    }

    /** The number at a 0-based place. */
    public Scalar at(long place) {
        if (place < 0 || place >= length) throw new IndexOutOfBoundsException("place " + place + " of " + length);
        if (isWhole()) return Whole.of(wholeAt(place));
        if (!isExact()) return Real.of(realAt(place));
        return Exact.add(first, Exact.multiply(step, Whole.of(place), null), null);
    }

    /** The number at a 0-based place, as the nearest double. */
    public double realAt(long place) {
        if (isExact()) return Reals.of(at(place));
        double from = Reals.of(first);
        if (hitsLast && length > 1) { // between both ends, so that 0:0.1:1 has 0.3 and not 0.30000000000000004
            double steps = length - 1;
            double weighted = ((steps - place) * from + place * Reals.of(last)) / steps;
            if (Double.isFinite(weighted)) return weighted;
        }
        return from + place * Reals.of(step);
    }

    @Override
    public boolean contains(Value value) {
        if (!(value instanceof Scalar number) || value instanceof Complex || !Order.knows(number) || length == 0) {
            return false;
        }
        double steps = (Reals.of(number) - Reals.of(first)) / Reals.of(step);
        long near = Math.round(steps);
        for (long place = Math.max(0, near - 1); place <= near + 1 && place < length; place++) {
            if (Equality.equal(at(place), value)) return true;
        }
        return false;
    }

    @Override
    public Kind kind() {
        return Kind.RANGE;
    }

    @Override
    public String description() {
        return length == 1 ? "a range of 1 number" : "a range of " + length + " numbers";
    }

    @Override
    public Notation notation() {
        return new Notation.Progression(
                written(first, step, last, false), written(first, step, last, true), length, place -> at(place)
                        .notation());
    }

    private static String written(Scalar first, Scalar step, Scalar last, boolean source) {
        String middle = step.equals(Whole.ONE) ? ":" : ":" + (source ? step.source() : step.text()) + ":";
        return source ? first.source() + middle + last.source() : first.text() + middle + last.text();
    }

    /** The numbers as a list that makes each when asked. */
    List<Value> numbers() {
        if (length > Integer.MAX_VALUE) throw tooLong(first, step, last);
        return new java.util.AbstractList<>() {
            @Override
            public Value get(int place) {
                return at(place);
            }

            @Override
            public int size() {
                return (int) length;
            }
        };
    }

    /** Two ranges are equal when they have the same numbers. */
    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Range range) || range.length != length) return false;
        return length == 0
                || Equality.equal(first, range.first)
                        && (length == 1
                                || Equality.equal(at(1), range.at(1))
                                        && Equality.equal(at(length - 1), range.at(length - 1)));
    }

    @Override
    public int hashCode() {
        return length == 0 ? 0 : Long.hashCode(length) * 31 + Equality.hash(first);
    }

    @Override
    public String toString() {
        return source();
    }
}
