package mfml.symbolic.sameness;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mfml.budget.Budget;
import mfml.symbolic.Rational;
import org.junit.jupiter.api.Test;

class UnivariateTest {
    private static Univariate of(long... coefficients) {
        Rational[] rationals = new Rational[coefficients.length];
        for (int k = 0; k < rationals.length; k++) rationals[k] = Rational.of(coefficients[k]);
        return Univariate.of(rationals);
    }

    /** (x² − 8x + 2)(x³ − 9x): between 0 and 1 lies a root that is not rational, beside the root 0. */
    @Test
    void everyRootIsFoundOnceAndInOrder() {
        Univariate product = of(2, -8, 1).times(of(0, -9, 0, 1));
        List<Rational[]> roots = product.roots(new Effort(Budget.unlimited(), 1_000_000));
        assertEquals(5, roots.size());
        assertArrayEquals(new Rational[] {Rational.of(-3), Rational.of(-3)}, roots.get(0));
        assertArrayEquals(new Rational[] {Rational.ZERO, Rational.ZERO}, roots.get(1));
        assertTrue(roots.get(2)[0].signum() >= 0 && roots.get(2)[1].compareTo(Rational.ONE) <= 0);
        assertEquals(1, product.rootsBetween(roots.get(2)[0], roots.get(2)[1]));
    }

    @Test
    void theRootsOfAQuadraticAreTerms() {
        Effort effort = new Effort(Budget.unlimited(), 1_000_000);
        Univariate square = of(-2, 0, 1);
        List<String> places = square.roots(effort).stream()
                .map(root -> square.placeOfRoot(root, effort).orElseThrow().toString())
                .toList();
        assertEquals(List.of("-√2", "√2"), places);
    }
}
