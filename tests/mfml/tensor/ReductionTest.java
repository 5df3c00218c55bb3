package mfml.tensor;

import static mfml.tensor.Samples.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import mfml.value.Dual;
import mfml.value.Real;
import mfml.value.Reals;
import mfml.value.Value;
import mfml.value.Whole;
import org.junit.jupiter.api.Test;

class ReductionTest {
    private final Tensor x = matrix(row(25, 2), row(5, 26), row(3, 7));

    @Test
    void overAllAndAlongAxes() {
        assertEquals(new Real(68), Reduction.all(Fold.SUM, x, RUN));
        assertEntries(Reduction.along(0, Fold.SUM, x, RUN), 33, 35);
        assertEntries(Reduction.along(1, Fold.SUM, x, RUN), 27, 31, 10);
        assertEquals(new Real(26), Reduction.all(Fold.MAX, x, RUN));
        assertEntries(Reduction.meanAlong(1, x, RUN), 13.5, 15.5, 5);
        assertEquals(3, Extremes.position(Fold.MAX, x, RUN));
        assertEntries(Extremes.along(1, Fold.MAX, x, RUN), 1, 2, 2);
        assertEntries(Reduction.cumulative(0, Fold.SUM, x, RUN), 25, 2, 30, 28, 33, 35);
        assertFault("tensor.empty", () -> Reduction.all(Fold.MAX, Tensor.of(), RUN));
        assertEquals(new Real(0), Reduction.all(Fold.SUM, Tensor.of(), RUN));
    }

    @Test
    void agreesWithPlainLoops() {
        Random random = Samples.random();
        for (int round = 0; round < 100; round++) {
            int[] shape = {1 + random.nextInt(4), 1 + random.nextInt(20), 1 + random.nextInt(4)};
            Tensor tensor = random.nextBoolean() ? random(random, shape) : scattered(random, shape);
            int axis = random.nextInt(3);
            for (Fold fold : Fold.values()) {
                Tensor result = Reduction.along(axis, fold, tensor, RUN);
                double all = fold.start;
                for (int place = 0; place < result.size(); place++) {
                    double expected = fold.start;
                    int inner = Shape.inner(shape, axis);
                    for (int k = 0; k < shape[axis]; k++) {
                        double entry = tensor.real(place / inner * inner * shape[axis] + k * inner + place % inner);
                        expected = fold.of(expected, entry);
                        all = fold.of(all, entry);
                    }
                    assertEquals(expected, result.real(place), 1e-12);
                }
                assertEquals(all, Reals.of(Reduction.all(fold, tensor, RUN)), 1e-11);
            }
        }
    }

    @Test
    void sumsAreAccurate() {
        double[] tenths = new double[1_000_000];
        java.util.Arrays.fill(tenths, 0.1);
        assertEquals(100000, Reals.of(Reduction.all(Fold.SUM, Tensor.adopt(tenths, tenths.length), RUN)), 1e-9);
        assertEquals(
                100000,
                Reduction.along(0, Fold.SUM, Tensor.adopt(tenths, 500000, 2), RUN)
                                .real(0)
                        * 2,
                1e-9);
    }

    @Test
    void aScalarKindThatTheLibraryDoesNotKnowWorksEverywhere() {
        Tensor d = Tensor.adopt(new Value[] {new Dual(3, 1), new Dual(4, 0)}, 2);
        assertEquals(new Dual(7, 1), Reduction.all(Fold.SUM, d, RUN));
        assertEquals(new Dual(25, 6), Products.dot(d, d, RUN));
        assertEquals(new Dual(5, 0.6), Norms.euclidean(d, RUN));
        assertEquals(new Dual(3.5, 0.5), Reduction.mean(d, RUN));
        Tensor m = Tensor.copyOf(new double[] {1, 2, 3, 4}, 2, 2);
        Tensor product = (Tensor) compute(mfml.syntax.Operator.MULTIPLY, m, d);
        assertEquals(new Dual(11, 1), product.at(0));
        assertEquals(new Dual(25, 3), product.at(1));
        assertEquals(new Dual(6, 2), ((Tensor) compute(mfml.syntax.Operator.MULTIPLY, Whole.of(2), d)).at(0));
        Tensor scaled = (Tensor) compute(mfml.syntax.Operator.MULTIPLY, new Dual(2, 1), m);
        assertEquals(new Dual(4, 2), scaled.at(1));
        Tensor solution = Solving.solve(m, d, RUN);
        assertEquals(-2, ((Dual) solution.at(0)).a(), 1e-12);
        assertEquals(-2, ((Dual) solution.at(0)).b(), 1e-12);
    }
}
