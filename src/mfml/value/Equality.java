package mfml.value;

import mfml.syntax.Relation;

/**
 * The {@code ==} of the language as a yes or no, for the entries of lists, sets and records: numbers by their value
 * whatever their kind (25 == 25.0), everything else by {@code equals}. A comparison that is no truth value (an equation
 * between formulas) counts by {@code equals} too.
 */
public final class Equality {
    private Equality() {}

    public static boolean equal(Value left, Value right) {
        if (left == right) return !(left instanceof Real real && Double.isNaN(real.value()));
        if (left instanceof Scalar a && right instanceof Scalar b) {
            if (Order.knows(a) && Order.knows(b)) return Order.equal(a, b);
            return Algebra.relate(Relation.EQUAL, left, right, Run.silent()) instanceof Truth truth
                    ? truth.holds()
                    : left.equals(right);
        }
        return left.equals(right);
    }

    /** Equal values have equal hashes, numbers of different kinds too. */
    public static int hash(Value value) {
        return switch (value) {
            case Complex z -> z.im() == 0 ? hash(z.re()) : hash(z.re()) * 31 + hash(z.im());
            case Real real -> hash(real.value());
            case Scalar scalar when Order.knows(scalar) -> hash(Reals.of(scalar));
            default -> value.hashCode();
        };
    }

    private static int hash(double number) {
        return Double.hashCode(number + 0.0); // -0 and 0 are equal
    }
}
