package mfml.symbolic.sameness;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import mfml.error.Fault;
import mfml.symbolic.Applied;
import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Numeral;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Sum;
import mfml.symbolic.Term;
import mfml.symbolic.enclosure.Enclosure;
import mfml.symbolic.enclosure.Rectangle;

/**
 * Whether a number built from rationals by arithmetic, roots and sines of rational angles is 0. Of such a number that is
 * not 0 a lower bound is known (Burnikel, Funke, Mehlhorn, Schirra, Schmitt: A separation bound for real algebraic
 * expressions, 2001; conjugates bound complex numbers the same way): an enclosure around 0 that is narrower proves it 0.
 */
final class Numbers {
    private static final long MOST_BITS = 12_000;

    /** value = numerator / denominator, both algebraic integers whose conjugates are below 2 to these powers. */
    private record Bound(long numerator, long denominator) {}

    private final Set<Term> radicals = new HashSet<>();
    private final Map<Term, Bound> bounds = new HashMap<>();
    private BigInteger degree = BigInteger.ONE;
    private BigInteger order = BigInteger.ONE; // of the roots of unity

    private Numbers() {}

    /** True or false for certain, null where the number is of another kind or the proof too long. */
    static Boolean isZero(Term number, Effort effort) {
        Boolean separated = separated(number, 64, effort);
        if (separated != null) return separated;
        Numbers numbers = new Numbers();
        Bound bound;
        try {
            bound = numbers.bound(number);
        } catch (NotAlgebraic | ArithmeticException other) {
            return Boolean.FALSE.equals(separated(number, 256, effort)) ? Boolean.FALSE : null;
        }
        BigInteger all = numbers.degree.multiply(numbers.order);
        if (all.bitLength() > 30) return null;
        long needed = bound.denominator + (all.longValue() - 1) * Math.max(0, bound.numerator) + 2;
        if (needed > MOST_BITS || needed < 0) return null;
        for (long bits = 128; ; bits *= 2) {
            Rectangle value = enclosure(number, (int) Math.min(bits, needed + 128), effort);
            if (value == null || value.isEmpty()) return null;
            if (!value.re().containsZero() || !value.im().containsZero()) return false;
            if (below(value.re(), needed) && below(value.im(), needed)) return true;
            if (bits > 4 * needed + 256) return null;
        }
    }

    /** Whether an enclosure keeps the number away from 0. */
    static boolean isApart(Term number, Effort effort) {
        return Boolean.FALSE.equals(separated(number, 64, effort));
    }

    private static boolean below(Enclosure around0, long bits) {
        return around0.low().signum() == 0 && around0.high().signum() == 0 || around0.width() < -bits;
    }

    /** False where an enclosure leaves 0 out, true where it is the point 0, otherwise null. */
    private static Boolean separated(Term number, int bits, Effort effort) {
        Rectangle value = enclosure(number, bits, effort);
        if (value == null || value.isEmpty()) return null;
        if (!value.re().containsZero() || !value.im().containsZero()) return false;
        return number.isZero() ? Boolean.TRUE : null;
    }

    private static Rectangle enclosure(Term number, int bits, Effort effort) {
        effort.take(number.size() * (20L + bits / 8));
        try {
            return Rectangle.of(number, Map.of(), bits, effort.budget());
        } catch (Fault fault) {
            if (fault.code().startsWith("limit.")) throw fault;
            return null;
        }
    }

    private static final class NotAlgebraic extends RuntimeException {
        NotAlgebraic() {
            super(null, null, false, false);
        }
    }

    private Bound bound(Term term) {
        Bound known = bounds.get(term);
        if (known == null) {
            known = computed(term);
            bounds.put(term, known);
        }
        return known;
    }

    private Bound computed(Term term) {
        return switch (term) {
            case Numeral number -> rational(number.number());
            case NamedNumber number when number == NamedNumber.I -> unit(Rational.of(1, 4));
            case Sum sum -> sum(sum);
            case Product product -> {
                Bound bound = rational(product.coefficient());
                for (int k = 0; k < product.count(); k++) bound = times(bound, bound(product.factor(k)));
                yield bound;
            }
            case Power power -> power(power);
            case Applied applied -> applied(applied);
            default -> throw new NotAlgebraic();
        };
    }

    private static Bound rational(Rational number) {
        return new Bound(number.numerator().bitLength(), ceilLog(number.denominator()));
    }

    private static long ceilLog(BigInteger number) {
        return number.subtract(BigInteger.ONE).bitLength();
    }

    private Bound sum(Sum sum) {
        Bound bound = rational(sum.constant());
        for (int k = 0; k < sum.count(); k++) {
            Bound term = times(rational(sum.coefficient(k)), bound(sum.term(k)));
            long numerator = Math.max(bound.numerator + term.denominator, term.numerator + bound.denominator) + 1;
            bound = new Bound(numerator, bound.denominator + term.denominator);
        }
        return bound;
    }

    private static Bound times(Bound left, Bound right) {
        return new Bound(
                Math.addExact(left.numerator, right.numerator), Math.addExact(left.denominator, right.denominator));
    }

    private static Bound inverse(Bound bound) {
        return new Bound(bound.denominator, bound.numerator);
    }

    private Bound power(Power power) {
        Rational exponent = power.exponent().number();
        if (exponent == null) throw new NotAlgebraic();
        if (power.base().isNumber(-1)) return unit(exponent.times(Rational.HALF));
        Bound base = bound(power.base());
        if (exponent.signum() < 0) base = inverse(base);
        long root = exponent.denominator().longValueExact();
        long times = exponent.numerator().abs().longValueExact();
        if (root > 1) {
            Term radical = mfml.symbolic.Terms.power(
                    power.base(), mfml.symbolic.Terms.number(Rational.of(exponent.signum(), root)));
            if (radicals.add(radical)) degree = degree.multiply(BigInteger.valueOf(root));
            if (degree.bitLength() > 40) throw new NotAlgebraic();
            base = base.numerator >= base.denominator
                    ? new Bound(ceil(base.numerator + (root - 1) * base.denominator, root), base.denominator)
                    : new Bound(base.numerator, ceil((root - 1) * base.numerator + base.denominator, root));
        }
        return new Bound(Math.multiplyExact(base.numerator, times), Math.multiplyExact(base.denominator, times));
    }

    private static long ceil(long dividend, long divisor) {
        return Math.ceilDiv(dividend, divisor);
    }

    /** e^(2πi q). */
    private Bound unit(Rational turns) {
        BigInteger denominator = turns.denominator();
        order = order.multiply(denominator).divide(order.gcd(denominator));
        if (order.bitLength() > 30) throw new NotAlgebraic();
        return new Bound(0, 0);
    }

    private Bound applied(Applied applied) {
        Head head = applied.head();
        if (head == Head.ROOT_OF) return root(applied);
        if (head == Head.ABS) return absolute(bound(applied.argument()), applied);
        if (head != Head.SIN && head != Head.COS && head != Head.TAN) throw new NotAlgebraic();
        Term turns = mfml.symbolic.Terms.quotient(applied.argument(), NamedNumber.PI);
        if (turns.number() == null) throw new NotAlgebraic();
        unit(turns.number().times(Rational.HALF));
        unit(Rational.of(1, 4));
        return head == Head.TAN ? new Bound(2, 2) : new Bound(1, 1);
    }

    /** The leading coefficient times the root is an algebraic integer, smaller than twice the largest coefficient. */
    private Bound root(Applied root) {
        java.math.BigInteger[] c =
                mfml.symbolic.enclosure.RealRoots.whole(mfml.symbolic.enclosure.AlgebraicNumber.coefficients(root));
        int largest = 0;
        for (java.math.BigInteger each : c) largest = Math.max(largest, each.bitLength());
        if (radicals.add(root)) degree = degree.multiply(BigInteger.valueOf(c.length - 1L));
        if (degree.bitLength() > 40) throw new NotAlgebraic();
        return new Bound(largest + 1L, c[c.length - 1].bitLength());
    }

    /** |u| of a real u is ±u; of others it is no number of the field. */
    private static Bound absolute(Bound bound, Applied applied) {
        if (!mfml.symbolic.Signs.isReal(applied.argument())) throw new NotAlgebraic();
        return bound;
    }
}
