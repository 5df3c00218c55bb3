package mfml.limit;

import mfml.symbolic.Term;

/**
 * Where a function tends as its letter grows: to a number, or beyond every bound.
 *
 * @param infinite 1 or −1 where it grows or falls without bound, otherwise 0
 * @param value the number, null where it is infinite
 */
record Tendency(int infinite, Term value) {
    static Tendency to(Term value) {
        return new Tendency(0, value);
    }

    static Tendency infinite(int sign) {
        return new Tendency(sign, null);
    }

    boolean isInfinite() {
        return infinite != 0;
    }

    boolean isZero() {
        return value != null && value.isZero();
    }
}
