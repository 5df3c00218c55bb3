package mfml.limit;

import mfml.budget.Budget;

/** What one limit may take, so that a result never depends on the clock; all of it is charged to the budget of the run. */
final class Work {
    private final Budget budget;
    private long left;

    Work(Budget budget, long units) {
        this.budget = budget;
        this.left = units;
    }

    void take(long units) {
        budget.charge(units);
        left -= units;
        if (left < 0) throw Stuck.undecided("it was not found within the work allowed for one limit");
    }

    Budget budget() {
        return budget;
    }
}
