package mfml.symbolic.enclosure;

import java.math.BigInteger;

/** Sine, cosine, and the angles of enclosures. */
final class Circle {
    private static final Enclosure UNIT = Enclosure.between(Dyadic.of(-1), Dyadic.ONE);
    private static final long MOST_TURNS = 1 << 16; // bits of an angle that is still brought to the first turn

    private Circle() {}

    record SineAndCosine(Enclosure sine, Enclosure cosine) {}

    static Enclosure sin(Enclosure x, Precision p) {
        return of(x, p).sine;
    }

    static Enclosure cos(Enclosure x, Precision p) {
        return of(x, p).cosine;
    }

    /** From the middle, as neither changes faster than its angle. */
    static SineAndCosine of(Enclosure x, Precision p) {
        if (x.isEmpty()) return new SineAndCosine(Enclosure.EMPTY, Enclosure.EMPTY);
        if (!x.isFinite() || x.width() > 2) return new SineAndCosine(UNIT, UNIT);
        if (x.isPoint()) return at(x.low(), p);
        Dyadic middle = x.low().plus(x.high(), p.bits(), false).scaled(-1);
        Dyadic above = x.high().plus(middle.negated(), 8, true);
        Dyadic below = middle.plus(x.low().negated(), 8, true);
        Dyadic radius = above.compareTo(below) >= 0 ? above : below;
        if (radius.magnitude() >= middle.magnitude()) {
            middle = Dyadic.ZERO;
            radius = x.greatest();
        }
        SineAndCosine found = at(middle, p);
        return new SineAndCosine(
                found.sine.widened(radius, p).within(UNIT), found.cosine.widened(radius, p).within(UNIT));
    }

    /**
     * x = q π/2 + r with |r| ≤ π/4; Taylor's series of |r|/2ˢ, doubled s times. In whole numbers of 2⁻ⁿ: the series are off
     * by less than 8 units a summand, a doubling makes of an error e at most 4e + 4.
     */
    private static SineAndCosine at(Dyadic x, Precision p) {
        if (x.signum() == 0) return new SineAndCosine(Enclosure.ZERO, Enclosure.ONE);
        if (x.magnitude() > MOST_TURNS) return new SineAndCosine(UNIT, UNIT);
        if (isTiny(x, p)) {
            Dyadic square = x.times(x, 8, true);
            Enclosure cosine = Enclosure.between(Dyadic.ONE.plus(square.negated(), p.bits(), false), Dyadic.ONE);
            return new SineAndCosine(nextTo0(x, p), cosine);
        }
        int doublings = 1 + (int) (0.6 * Math.sqrt(p.bits()));
        int n = Math.toIntExact(p.bits() + 2 * doublings + 40 + Math.max(0, -x.magnitude()));
        int more = (int) Math.max(0, x.magnitude()) + 8;
        BigInteger quarter = p.fixedPi(n + more + 1); // π/2 and two units of the next place
        BigInteger[] parts = Exponentials.floorDivided(
                x.fixed(n + more + 3).add(quarter), quarter.shiftLeft(1));
        BigInteger r = parts[1].subtract(quarter).shiftRight(more + 3);
        boolean negative = r.signum() < 0;
        BigInteger t = r.abs().shiftRight(doublings);
        BigInteger square = t.multiply(t).shiftRight(n);
        BigInteger one = BigInteger.ONE.shiftLeft(n);
        BigInteger cosine = one;
        BigInteger sine = t;
        BigInteger even = one;
        BigInteger odd = t;
        int count = 1;
        for (; even.signum() != 0 || odd.signum() != 0; count++) {
            p.charge(2);
            even = even.multiply(square).shiftRight(n).divide(BigInteger.valueOf((2L * count - 1) * (2L * count)));
            odd = odd.multiply(square).shiftRight(n).divide(BigInteger.valueOf((2L * count) * (2L * count + 1)));
            cosine = count % 2 == 1 ? cosine.subtract(even) : cosine.add(even);
            sine = count % 2 == 1 ? sine.subtract(odd) : sine.add(odd);
        }
        BigInteger error = BigInteger.valueOf(8L * count + 16);
        for (int k = 0; k < doublings; k++) {
            p.charge(2);
            BigInteger twice = sine.multiply(cosine).shiftRight(n - 1);
            cosine = one.subtract(sine.multiply(sine).shiftRight(n - 1));
            sine = twice;
            error = error.shiftLeft(2).add(BigInteger.valueOf(4));
        }
        Enclosure s = around(negative ? sine.negate() : sine, error, n, p);
        Enclosure c = around(cosine, error, n, p);
        return switch (parts[0].and(BigInteger.valueOf(3)).intValue()) {
            case 0 -> new SineAndCosine(s, c);
            case 1 -> new SineAndCosine(c, s.negated());
            case 2 -> new SineAndCosine(s.negated(), c.negated());
            default -> new SineAndCosine(c.negated(), s);
        };
    }

    private static Enclosure around(BigInteger middle, BigInteger error, int n, Precision p) {
        return Enclosure.between(
                        Dyadic.of(middle.subtract(error), -n).rounded(p.bits(), false),
                        Dyadic.of(middle.add(error), -n).rounded(p.bits(), true))
                .within(UNIT);
    }

    /** Whether x³ is beyond the precision beside x. */
    static boolean isTiny(Dyadic x, Precision p) {
        return x.magnitude() < Math.min(-1, -p.bits() / 2);
    }

    /** sin, tan, arctan, sinh, tanh, arcsin of |x| ≤ ½ differ from x by less than |x|³. */
    static Enclosure nextTo0(Dyadic x, Precision p) {
        Dyadic cube = x.times(x, p.bits(), true).times(x.abs(), p.bits(), true);
        return Enclosure.point(x).widened(cube, p);
    }

    static Enclosure arctan(Enclosure x, Precision p) {
        return x.rising(Circle::arctan, p);
    }

    /** Beyond 1 by the reciprocal; otherwise y + arctan((x cos y − sin y)/(cos y + x sin y)) with a floating-point y. */
    private static Enclosure arctan(Dyadic x, Precision p) {
        if (x.signum() == 0) return Enclosure.ZERO;
        if (!x.isFinite()) {
            Enclosure quarter = p.pi().scaled(-1);
            return x.signum() > 0 ? quarter : quarter.negated();
        }
        if (x.magnitude() > 1) {
            Enclosure rest = arctan(Enclosure.point(x).reciprocal(p.more(4)), p.more(4));
            Enclosure quarter = p.more(4).pi().scaled(-1);
            return (x.signum() > 0 ? quarter : quarter.negated()).minus(rest, p);
        }
        if (isTiny(x, p)) return nextTo0(x, p);
        Precision q = p.more(16 + Math.max(0, -x.magnitude()));
        Dyadic y = x.magnitude() < -900 ? Dyadic.ZERO : Dyadic.of(Math.atan(x.doubleValue()));
        SineAndCosine at = at(y, q);
        Enclosure number = Enclosure.point(x);
        Enclosure t = number.times(at.cosine, q)
                .minus(at.sine, q)
                .over(at.cosine.plus(number.times(at.sine, q), q), q);
        return series(t, q).plus(Enclosure.point(y), p);
    }

    /** t − t³/3 + t⁵/5 − … for |t| ≤ ½; what is left out is less than its first power. */
    private static Enclosure series(Enclosure t, Precision p) {
        Enclosure square = t.square(p).negated();
        Enclosure power = t;
        Enclosure sum = t;
        for (int k = 3; power.greatest().magnitude() >= t.greatest().magnitude() - p.bits() && !power.isZero(); k += 2) {
            power = power.times(square, p);
            sum = sum.plus(power.over(Enclosure.of(k), p), p);
        }
        return sum.widened(power.greatest(), p);
    }

    /** Of the part within −1 … 1. */
    static Enclosure arcsin(Enclosure x, Precision p) {
        return x.within(UNIT).rising(Circle::arcsin, p);
    }

    private static Enclosure arcsin(Dyadic x, Precision p) {
        if (x.abs().equals(Dyadic.ONE)) {
            Enclosure quarter = p.pi().scaled(-1);
            return x.signum() > 0 ? quarter : quarter.negated();
        }
        if (isTiny(x, p)) return nextTo0(x, p);
        Precision q = p.more(8);
        Enclosure number = Enclosure.point(x);
        Enclosure below = Enclosure.ONE.minus(number, q).times(Enclosure.ONE.plus(number, q), q);
        return arctan(number.over(below.root(q), q), p);
    }

    /** 2 arctan √((1 − x)/(1 + x)), of the part within −1 … 1. */
    static Enclosure arccos(Enclosure x, Precision p) {
        Enclosure within = x.within(UNIT);
        if (within.isEmpty()) return Enclosure.EMPTY;
        Enclosure least = arccosAt(within.high(), p);
        Enclosure most = within.isPoint() ? least : arccosAt(within.low(), p);
        return Enclosure.between(least.low(), most.high());
    }

    private static Enclosure arccosAt(Dyadic x, Precision p) {
        if (x.equals(Dyadic.ONE)) return Enclosure.ZERO;
        if (x.equals(Dyadic.of(-1))) return p.pi();
        Precision q = p.more(8);
        Enclosure number = Enclosure.point(x);
        Enclosure ratio = Enclosure.ONE.minus(number, q).over(Enclosure.ONE.plus(number, q), q);
        return arctan(ratio.root(q), p).scaled(1);
    }

    /** The angle of (x, y): −π … π; everything of a turn where the negative x axis is touched from below. */
    static Enclosure angle(Enclosure y, Enclosure x, Precision p) {
        if (x.isEmpty() || y.isEmpty()) return Enclosure.EMPTY;
        Enclosure quarter = p.pi().scaled(-1);
        if (y.isZero() && x.low().signum() > 0) return Enclosure.ZERO;
        if (y.isZero() && x.high().signum() < 0) return p.pi();
        if (x.low().signum() > 0) return arctan(y.over(x, p), p);
        if (y.low().signum() > 0) return quarter.minus(arctan(x.over(y, p), p), p);
        if (y.high().signum() < 0) return quarter.negated().minus(arctan(x.over(y, p), p), p);
        return p.pi().hull(p.pi().negated());
    }
}
