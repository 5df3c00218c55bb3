package mfml.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import mfml.error.Fault;
import mfml.syntax.Relation;

/** Comparison of numbers of all kinds, without rounding: 2⁵³ + 1 and 9007199254740992.0 differ. */
final class Order {
    private static final double NEARNESS = 1e-9;
    private static final long EXACT_DOUBLES = 1L << 53;

    private Order() {}

    static boolean knows(Scalar scalar) {
        return scalar instanceof Whole
                || scalar instanceof Real
                || scalar instanceof Fraction
                || scalar instanceof BigWhole
                || scalar instanceof Complex
                || scalar instanceof Truth;
    }

    static boolean equal(Scalar left, Scalar right) {
        if (left instanceof Complex || right instanceof Complex) {
            Complex a = ComplexAlgebra.lift(left);
            Complex b = ComplexAlgebra.lift(right);
            return a.re() == b.re() && a.im() == b.im();
        }
        return !isNaN(left) && !isNaN(right) && compare(left, right) == 0;
    }

    /** The answer of a relation between real or exact numbers. */
    static Value relate(Relation relation, Value left, Value right) {
        return switch (relation.undotted()) {
            case APPROXIMATELY -> Truth.of(near((Scalar) left, (Scalar) right));
            case SAME -> throw new IllegalArgumentException("sameness is asked of formulas, not of an algebra");
            case IN -> throw Fault.of("type.container").with("found", right.description());
            default -> {
                if (isNaN(left) || isNaN(right)) yield Truth.of(relation.undotted() == Relation.NOT_EQUAL);
                yield Truth.of(relation.holds(compare((Scalar) left, (Scalar) right)));
            }
        };
    }

    /** How far apart two numbers may be, the larger of which has this size: beside 0 nothing is relative. */
    static double nearness(double smaller, double larger) {
        return smaller == 0 ? NEARNESS : NEARNESS * larger;
    }

    private static boolean near(Scalar left, Scalar right) {
        return equal(left, right) || near(Reals.of(left), Reals.of(right));
    }

    /** {@code a ≈ b}: they differ by at most 1e-9 of the larger one, beside 0 by at most 1e-9. */
    static boolean near(double a, double b) {
        return a == b
                || Math.abs(a - b) <= nearness(Math.min(Math.abs(a), Math.abs(b)), Math.max(Math.abs(a), Math.abs(b)))
                        && !Double.isInfinite(a)
                        && !Double.isInfinite(b);
    }

    static boolean isNaN(Value value) {
        return value instanceof Real real && Double.isNaN(real.value());
    }

    /** -1, 0 or 1; neither may be complex or NaN. */
    static int compare(Scalar left, Scalar right) {
        if (left instanceof Real a) {
            return right instanceof Real b ? compare(a.value(), b.value()) : -compareExact(right, a.value());
        }
        if (right instanceof Real b) return compareExact(left, b.value());
        if (left instanceof Whole a && right instanceof Whole b) return Long.compare(a.value(), b.value());
        return Exact.numerator(left)
                .multiply(Exact.denominator(right))
                .compareTo(Exact.numerator(right).multiply(Exact.denominator(left)));
    }

    private static int compare(double a, double b) {
        return a < b ? -1 : a > b ? 1 : 0; // -0 equals 0
    }

    private static int compareExact(Scalar exact, double number) {
        if (Double.isInfinite(number)) return number > 0 ? -1 : 1;
        if (exact instanceof Whole whole && Math.abs(whole.value()) <= EXACT_DOUBLES) {
            return compare(whole.value(), number);
        }
        BigInteger numerator = Exact.numerator(exact);
        BigInteger denominator = Exact.denominator(exact);
        if (numerator.bitLength() - denominator.bitLength() > 1025) return numerator.signum();
        BigDecimal scaled = new BigDecimal(number).multiply(new BigDecimal(denominator));
        return new BigDecimal(numerator).compareTo(scaled);
    }
}
