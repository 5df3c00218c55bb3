package mfml.tensor;

import static mfml.tensor.Samples.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import mfml.syntax.Operator;
import mfml.value.Real;
import mfml.value.Reals;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;

class SolvingTest {
    @Test
    void squareSystemsAgreeWithEjml() {
        Random random = Samples.random();
        for (int round = 0; round < 60; round++) {
            int n = 1 + random.nextInt(round < 50 ? 12 : 150);
            int columns = 1 + random.nextInt(3);
            Tensor a = scattered(random, n, n);
            Tensor b = random(random, n, columns);
            Tensor x = Solving.solve(a, b, RUN);
            DMatrixRMaj expected = new DMatrixRMaj(n, columns);
            CommonOps_DDRM.solve(
                    DMatrixRMaj.wrap(n, n, a.toDoubles()), DMatrixRMaj.wrap(n, columns, b.toDoubles()), expected);
            double scale = CommonOps_DDRM.elementMaxAbs(expected);
            for (int k = 0; k < x.size(); k++) assertEquals(expected.data[k], x.real(k), 1e-7 * scale);
            double determinant = CommonOps_DDRM.det(DMatrixRMaj.wrap(n, n, a.toDoubles()));
            assertEquals(determinant, Reals.of(Determinant.of(a, RUN)), 1e-9 * Math.abs(determinant));
        }
    }

    @Test
    void leastSquaresLeavesAResidualPerpendicularToTheColumns() {
        Random random = Samples.random();
        for (int round = 0; round < 30; round++) {
            int n = 1 + random.nextInt(6);
            Tensor a = random(random, n + 1 + random.nextInt(10), n);
            Tensor b = random(random, a.length(0));
            Tensor x = Solving.solve(a, b, RUN);
            Tensor residual = (Tensor) compute(Operator.SUBTRACT, compute(Operator.MULTIPLY, a, x), b);
            for (double entry : ((Tensor) compute(Operator.MULTIPLY, a.transposed(), residual)).toDoubles()) {
                assertEquals(0, entry, 1e-9);
            }
        }
    }

    @Test
    void fewerEquationsGiveTheShortestSolution() {
        assertEntries(Solving.solve(matrix(row(1, 1)), Tensor.of(2), RUN), 1, 1);
        assertEntries(Solving.solve(matrix(row(3, 4, 0), row(0, 0, 2)), Tensor.of(25, 2), RUN), 3, 4, 1);
    }

    @Test
    void singularMatricesStopAndBadlyScaledOnesDoNot() {
        assertFault("tensor.singular", () -> Solving.inverse(matrix(row(1, 2), row(2, 4)), RUN));
        Tensor nine = matrix(row(1, 2, 3), row(4, 5, 6), row(7, 8, 9));
        assertFault("tensor.nearly_singular", () -> Solving.inverse(nine, RUN));
        assertEquals(new Real(0), Determinant.of(nine, RUN));
        Tensor tiny = matrix(row(1e-100, 1e100), row(1e-100, -1e100));
        assertEntries(Solving.inverse(tiny, RUN), 5e99, 5e99, 5e-101, -5e-101);
        assertFault("tensor.inverse", () -> Solving.inverse(matrix(row(1, 2)), RUN));
        assertEntries(Solving.inverse(matrix(row(1, 0), row(0, 1e-30)), RUN), 1, 0, 0, 1e30);
        assertFault(
                "tensor.rank_deficient",
                () -> Solving.solve(matrix(row(1, 2), row(2, 4), row(3, 6)), Tensor.of(1, 2, 3), RUN));
        assertFault("tensor.not_finite", () -> Solving.inverse(matrix(row(Double.NaN, 1), row(1, 2)), RUN));
        assertFault("tensor.solve_rows", () -> Solving.solve(nine, Tensor.of(1, 2), RUN));
    }

    @Test
    void normsAndRank() {
        Tensor x = Tensor.of(25, 2, 5);
        assertEquals(25.573423705088842, Reals.of(Norms.euclidean(x, RUN)));
        assertEquals(new Real(32), Norms.vector(x, 1, RUN));
        assertEquals(new Real(25), Norms.vector(x, Double.POSITIVE_INFINITY, RUN));
        assertEquals(25.070733018198208, Reals.of(Norms.vector(x, 3, RUN)), 1e-13);
        assertEquals(new Real(2), Norms.vector(Tensor.of(0, 3, -1), 0, RUN));
        assertFault("tensor.norm_order", () -> Norms.vector(x, 0.5, RUN));
        assertEquals(1, Reals.of(Norms.euclidean(Tensor.of(3e200, 4e200), RUN)) / 5e200, 1e-15);
        Tensor a = matrix(row(3, 0), row(4, 5));
        assertEquals(Math.sqrt(45), Reals.of(Norms.ofMap(a, 2, RUN)), 1e-12);
        assertEquals(new Real(7), Norms.ofMap(a, 1, RUN));
        assertEquals(new Real(9), Norms.ofMap(a, Double.POSITIVE_INFINITY, RUN));
        assertEquals(1, Norms.rank(matrix(row(1, 2), row(2, 4)), RUN));
        assertTrue(Norms.rank(Solving.identity(4, RUN), RUN) == 4);
    }
}
