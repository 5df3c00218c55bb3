package mfml.limit;

import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/**
 * Where the letter of a limit goes.
 *
 * @param point a number, null at infinity
 * @param infinite 1 or −1 at infinity, otherwise 0
 * @param side from the right (1), from the left (−1), from both sides (0)
 */
public record Destination(Term point, int infinite, int side) {
    public static Destination to(Term point, int side) {
        return new Destination(point, 0, side);
    }

    public static Destination infinity(int sign) {
        return new Destination(null, sign, 0);
    }

    public boolean isInfinite() {
        return infinite != 0;
    }

    Destination from(int otherSide) {
        return new Destination(point, infinite, otherSide);
    }

    /** What the letter is when another one grows without bound. */
    Term path(Term growing) {
        if (isInfinite()) return infinite > 0 ? growing : Terms.negative(growing);
        Term distance = Terms.power(growing, -1);
        return side < 0 ? Terms.difference(point, distance) : Terms.sum(point, distance);
    }
}
