package mfml.symbolic.algebra;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mfml.budget.Budget;
import mfml.symbolic.Rational;

/** The sum of many polynomials in one table. */
final class Sums {
    private Sums() {}

    static Polynomial of(Polynomial first, List<Polynomial> rest, Budget budget) {
        Map<Exponents, Rational> sums = new HashMap<>(first.summands());
        for (Polynomial each : rest) {
            budget.charge(4L * each.count());
            each.summands().forEach((exponents, coefficient) -> sums.merge(exponents, coefficient, Rational::plus));
        }
        sums.values().removeIf(Rational::isZero);
        return new Polynomial(sums, first.width());
    }
}
