package mfml.integral;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mfml.budget.Budget;
import mfml.symbolic.Rational;

/** Sparse linear equations with rational coefficients; the right sides stand in the column behind the unknowns. */
final class LinearSystem {
    private final List<Map<Integer, Rational>> rows = new ArrayList<>();
    private final int unknowns;
    private final Budget budget;

    LinearSystem(Collection<Map<Integer, Rational>> rows, int unknowns, Budget budget) {
        for (Map<Integer, Rational> row : rows) this.rows.add(new HashMap<>(row));
        this.unknowns = unknowns;
        this.budget = budget;
    }

    /** One solution, free unknowns 0; null where there is none. */
    Rational[] solution() {
        Map<Integer, Map<Integer, Rational>> pivots = new HashMap<>();
        for (Map<Integer, Rational> row : rows) {
            reduce(row, pivots);
            row.values().removeIf(Rational::isZero);
            Integer pivot = row.keySet().stream()
                    .filter(k -> k < unknowns)
                    .min(Integer::compare)
                    .orElse(null);
            if (pivot == null) {
                if (!row.isEmpty()) return null;
                continue;
            }
            Rational unit = row.get(pivot).reciprocal();
            row.replaceAll((column, value) -> value.times(unit));
            for (Map<Integer, Rational> other : pivots.values()) subtract(other, row, pivot);
            pivots.put(pivot, row);
        }
        Rational[] solution = new Rational[unknowns];
        Arrays.fill(solution, Rational.ZERO);
        pivots.forEach((pivot, row) -> solution[pivot] = row.getOrDefault(unknowns, Rational.ZERO));
        return solution;
    }

    private void reduce(Map<Integer, Rational> row, Map<Integer, Map<Integer, Rational>> pivots) {
        for (int column : List.copyOf(row.keySet())) {
            Map<Integer, Rational> pivot = pivots.get(column);
            if (pivot != null) subtract(row, pivot, column);
        }
    }

    private void subtract(Map<Integer, Rational> from, Map<Integer, Rational> row, int pivot) {
        Rational times = from.get(pivot);
        if (times == null || times.isZero()) return;
        budget.charge(4L * row.size());
        row.forEach((column, value) -> from.merge(column, value.times(times).negated(), (a, b) -> {
            Rational sum = a.plus(b);
            return sum.isZero() ? null : sum;
        }));
    }
}
