package mfml.integral;

import mfml.symbolic.Term;

/**
 * A bound of an integral.
 *
 * @param term null at infinity
 * @param infinite 1 or −1 at infinity, otherwise 0
 */
record Bound(Term term, int infinite) {
    static Bound of(Term term) {
        return new Bound(term, 0);
    }

    static Bound infinite(int sign) {
        return new Bound(null, sign);
    }

    boolean isInfinite() {
        return infinite != 0;
    }

    String text() {
        return isInfinite() ? infinite > 0 ? "∞" : "-∞" : term.text();
    }
}
