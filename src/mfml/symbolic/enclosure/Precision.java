package mfml.symbolic.enclosure;

import java.math.BigInteger;
import mfml.budget.Budget;

/** How many bits are worked with, what pays for it, and the constants found so far. Belongs to one run. */
public final class Precision {
    private final int bits;
    private final Budget budget;
    private final Constants constants;
    private final long cost;

    public Precision(int bits, Budget budget) {
        this(bits, budget, new Constants());
    }

    private Precision(int bits, Budget budget, Constants constants) {
        this.bits = bits;
        this.budget = budget;
        this.constants = constants;
        cost = 1 + (long) (Math.pow(bits / 32.0, 1.6) / 20);
    }

    /** The same with another number of bits. */
    Precision at(int otherBits) {
        return new Precision(otherBits, budget, constants);
    }

    Precision more(long extra) {
        return at(Math.toIntExact(bits + Math.max(0, extra)));
    }

    int bits() {
        return bits;
    }

    Budget budget() {
        return budget;
    }

    /** Pays for so many multiplications. */
    void charge(long multiplications) {
        budget.charge(multiplications * cost);
    }

    Enclosure pi() {
        return constant(Constants.Kind.PI);
    }

    Enclosure ln2() {
        return constant(Constants.Kind.LN2);
    }

    private Enclosure constant(Constants.Kind kind) {
        BigInteger below = constants.fixed(kind, bits + 4, this);
        return Enclosure.between(Dyadic.of(below, -bits - 4L), Dyadic.of(below.add(BigInteger.TWO), -bits - 4L));
    }

    /** A whole number that is at most 2 below π · 2ⁿ, and not above it. */
    BigInteger fixedPi(int n) {
        return constants.fixed(Constants.Kind.PI, n, this);
    }

    /** A whole number that is at most 2 below ln 2 · 2ⁿ, and not above it. */
    BigInteger fixedLn2(int n) {
        return constants.fixed(Constants.Kind.LN2, n, this);
    }
}
