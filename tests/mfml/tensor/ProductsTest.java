package mfml.tensor;

import static mfml.tensor.Samples.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import mfml.syntax.Operator;
import mfml.syntax.Relation;
import mfml.value.Algebra;
import mfml.value.Complex;
import mfml.value.Real;
import mfml.value.Truth;
import mfml.value.Value;
import mfml.value.Whole;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;

class ProductsTest {
    private final Tensor a = matrix(row(1, 2), row(3, 4), row(5, 6));
    private final Tensor x = Tensor.of(1, 2);
    private final Tensor y = Tensor.of(3, 4);

    @Test
    void marksDecideBetweenDotAndOuter() {
        Products.Product dot = Products.multiply(x, true, y, false, RUN);
        assertEquals(new Real(11), dot.value());
        Products.Product outer = Products.multiply(x, false, y, true, RUN);
        assertEquals(matrix(row(3, 4), row(6, 8)), outer.value());
        assertFalse(outer.isRow());
        Products.Product column = Products.multiply(a, false, x, false, RUN);
        assertEntries(column.value(), 5, 11, 17);
        Products.Product row = Products.multiply(Tensor.of(1, 0, 1), true, a, false, RUN);
        assertEntries(row.value(), 6, 8);
        assertTrue(row.isRow());
        Products.Product scaled = Products.multiply(Whole.of(2), false, x, true, RUN);
        assertTrue(scaled.isRow());
        assertEntries(scaled.value(), 2, 4);
        assertFault("tensor.two_vectors", () -> Products.multiply(x, false, y, false, RUN));
        assertFault("tensor.two_rows", () -> Products.multiply(x, true, y, true, RUN));
        assertFault("tensor.matrix_row", () -> Products.multiply(a, false, x, true, RUN));
    }

    @Test
    void sizesThatDoNotMeetOfferTheRepair() {
        assertEquals(
                "A is a 3×2 matrix and B is a 3×2 matrix: the 2 columns on the left meet the 3 rows on the right.",
                assertFault("tensor.inner", () -> compute(Operator.MULTIPLY, a, a))
                        .diagnostic()
                        .detail());
        assertFault("tensor.inner", () -> compute(Operator.MULTIPLY, a, Tensor.of(1, 2, 3)));
        assertFault("tensor.dot_length", () -> compute(Operator.DOT, x, Tensor.of(1)));
        assertFault("tensor.dot_rank", () -> compute(Operator.DOT, a, x));
    }

    @Test
    void matrixProductsAgreeWithEjml() {
        Random random = Samples.random();
        for (int round = 0; round < 60; round++) {
            int n = 1 + random.nextInt(round < 55 ? 20 : 200);
            int inner = 1 + random.nextInt(round < 55 ? 20 : 200);
            int m = 1 + random.nextInt(round < 55 ? 20 : 700);
            Tensor left = random.nextBoolean() ? random(random, n, inner) : scattered(random, n, inner);
            Tensor right = random.nextBoolean() ? random(random, inner, m) : scattered(random, inner, m);
            DMatrixRMaj expected = new DMatrixRMaj(n, m);
            CommonOps_DDRM.mult(
                    DMatrixRMaj.wrap(n, inner, left.toDoubles()),
                    DMatrixRMaj.wrap(inner, m, right.toDoubles()),
                    expected);
            double[] product = ((Tensor) compute(Operator.MULTIPLY, left, right)).toDoubles();
            for (int k = 0; k < product.length; k++) assertEquals(expected.data[k], product[k], 1e-11);
        }
    }

    @Test
    void crossAndOuter() {
        assertEntries(compute(Operator.CROSS, Tensor.of(1, 0, 0), Tensor.of(0, 1, 0)), 0, 0, 1);
        assertFault("tensor.cross", () -> compute(Operator.CROSS, x, y));
        assertShape(compute(Operator.OUTER, a, x), 3, 2, 2);
        assertEquals(new Real(12), compute(Operator.DOT, Tensor.of(25, 2, 5), Tensor.of(0, 1, 2)));
    }

    @Test
    void einsteinSums() {
        assertEquals(compute(Operator.MULTIPLY, a, a.transposed()), Einsum.of("ij,kj->ik", List.of(a, a), RUN));
        assertEquals(new Real(11), Einsum.of("i,i->", List.of(x, y), RUN));
        assertEquals(a.transposed(), Einsum.of("ij->ji", List.of(a), RUN));
        assertEquals(new Real(5), Einsum.of("ii->", List.of(matrix(row(1, 2), row(3, 4))), RUN));
        assertEquals(compute(Operator.OUTER, x, y), Einsum.of("i,j->ij", List.of(x, y), RUN));
        assertFault("einsum.size", () -> Einsum.of("ij,jk->ik", List.of(a, a), RUN));
        assertEquals(a.transposed(), Einsum.of("ji", List.of(a), RUN));
        assertFault("einsum.text", () -> Einsum.of("i1", List.of(a), RUN));
        assertFault("einsum.count", () -> Einsum.of("ij,j->i", List.of(a), RUN));
        assertFault("einsum.axes", () -> Einsum.of("i->i", List.of(a), RUN));
        assertFault("einsum.result", () -> Einsum.of("ij->k", List.of(a), RUN));
    }

    @Test
    void powersOfMatrices() {
        Tensor f = matrix(row(1, 1), row(1, 0));
        assertEntries(compute(Operator.POWER, f, Whole.of(10)), 89, 55, 55, 34);
        assertEntries(compute(Operator.POWER, f, Whole.of(0)), 1, 0, 0, 1);
        assertEntries(compute(Operator.POWER, f, Whole.of(-2)), 1, -1, -1, 2);
        assertFault("tensor.power", () -> compute(Operator.POWER, x, Whole.of(2)));
        assertFault("tensor.power_square", () -> compute(Operator.POWER, a, Whole.of(2)));
        assertFault("tensor.power_whole", () -> compute(Operator.POWER, f, new Real(0.5)));
        assertFault("tensor.power_overflow", () -> compute(Operator.POWER, f, Whole.of(100000)));
    }

    @Test
    void complexMatrices() {
        Tensor z = Tensor.adoptComplex(new double[] {0, 1, 1, 0, 0, 0, 0, -1}, 2, 2);
        Tensor square = (Tensor) compute(Operator.MULTIPLY, z, z);
        assertEquals(new Complex(-1, 0), square.at(0));
        Value one = compute(Operator.MULTIPLY, compute(Operator.POWER, z, Whole.of(-1)), z);
        Tensor identity = Solving.identity(2, RUN);
        assertEquals(Truth.TRUE, Algebra.relate(Relation.APPROXIMATELY, one, identity, RUN));
        assertEquals(Truth.TRUE, Algebra.relate(Relation.EQUAL, Determinant.of(z, RUN), Whole.of(1), RUN));
    }
}
