package mfml.symbolic.sameness;

import mfml.budget.Budget;

/** The work one question may take: counted in products of two terms, so that a verdict never depends on the clock. */
final class Effort {
    private final Budget budget;
    private long left;

    Effort(Budget budget, long units) {
        this.budget = budget;
        this.left = units;
    }

    void take(long units) {
        budget.charge(2 * units);
        left -= units;
        if (left < 0) throw new Exhausted();
    }

    /** What a step has charged to the budget by itself. */
    void spent(long fuel) {
        left -= fuel / 2;
        if (left < 0) throw new Exhausted();
    }

    /** A part of what is left, for one attempt among several. */
    Effort share(int parts) {
        return new Effort(budget, left / parts);
    }

    Budget budget() {
        return budget;
    }

    /** The work is too much for one question; no error, the next method has its turn. */
    static final class Exhausted extends RuntimeException {
        Exhausted() {
            super(null, null, false, false);
        }
    }
}
