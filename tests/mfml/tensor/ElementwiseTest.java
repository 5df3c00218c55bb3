package mfml.tensor;

import static mfml.tensor.Samples.*;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import mfml.syntax.Operator;
import mfml.syntax.Relation;
import mfml.value.Algebra;
import mfml.value.Complex;
import mfml.value.Elementary;
import mfml.value.Real;
import mfml.value.Truth;
import mfml.value.Value;
import mfml.value.Whole;
import org.junit.jupiter.api.Test;

class ElementwiseTest {
    private final Tensor x = matrix(row(25, 2), row(5, 26), row(3, 7));

    @Test
    void scalarsGoWithTensors() {
        assertEntries(compute(Operator.MULTIPLY, Whole.of(2), x), 50, 4, 10, 52, 6, 14);
        assertEntries(compute(Operator.ADD, x, Whole.of(2)), 27, 4, 7, 28, 5, 9);
        assertEntries(compute(Operator.SUBTRACT, Whole.of(1), x), -24, -1, -4, -25, -2, -6);
        assertEntries(compute(Operator.DIVIDE, x, Whole.of(2)), 12.5, 1, 2.5, 13, 1.5, 3.5);
        assertFault("tensor.divide", () -> compute(Operator.DIVIDE, Whole.of(2), x));
    }

    @Test
    void sameShapesAddAndOthersAreRefused() {
        Value a = compute(Operator.ADD, x, Whole.of(2));
        assertEntries(compute(Operator.ADD, a, x), 52, 6, 12, 54, 8, 16);
        assertEntries(compute(Operator.DOT_MULTIPLY, x, a), 675, 8, 35, 728, 15, 63);
        assertFault("tensor.shapes", () -> compute(Operator.ADD, x, Tensor.of(1, 2)));
        assertFault("tensor.shapes", () -> compute(Operator.ADD, x, x.transposed()));
        assertFault("tensor.broadcast", () -> compute(Operator.DOT_ADD, x, Tensor.of(1, 2, 3)));
    }

    @Test
    void broadcastingAgreesWithPlainLoops() {
        Random random = Samples.random();
        for (int round = 0; round < 300; round++) {
            int rank = random.nextInt(5);
            int[] full = new int[rank];
            for (int axis = 0; axis < rank; axis++) full[axis] = 1 + random.nextInt(4);
            Tensor a = scattered(random, thinned(random, full));
            Tensor b = random.nextBoolean()
                    ? random(random, thinned(random, full))
                    : scattered(random, thinned(random, full));
            int[] shape = Broadcast.shape(a.shape, b.shape);
            for (Operator operator : List.of(Operator.ADD, Operator.SUBTRACT, Operator.MULTIPLY, Operator.DIVIDE)) {
                Tensor c = Elementwise.binary(operator, a, b, RUN);
                assertArrayEquals(shape, c.shape());
                int[] at = new int[shape.length];
                for (int place = 0; place < c.size(); place++) {
                    for (int axis = shape.length - 1, rest = place; axis >= 0; axis--) {
                        at[axis] = rest % shape[axis];
                        rest /= shape[axis];
                    }
                    double p = entry(a, at);
                    double q = entry(b, at);
                    double expected =
                            switch (operator) {
                                case ADD -> p + q;
                                case SUBTRACT -> p - q;
                                case MULTIPLY -> p * q;
                                default -> p / q;
                            };
                    assertEquals(expected, c.real(place));
                }
            }
        }
    }

    private static int[] thinned(Random random, int[] full) {
        int from = random.nextInt(full.length + 1);
        int[] shape = java.util.Arrays.copyOfRange(full, from, full.length);
        for (int axis = 0; axis < shape.length; axis++) if (random.nextInt(4) == 0) shape[axis] = 1;
        return shape;
    }

    private static double entry(Tensor tensor, int[] at) {
        int ahead = at.length - tensor.rank();
        int location = tensor.offset;
        for (int axis = 0; axis < tensor.rank(); axis++) {
            location += (tensor.shape[axis] == 1 ? 0 : at[ahead + axis]) * tensor.strides[axis];
        }
        return tensor.buffer.numbers()[location];
    }

    @Test
    void broadcastingHasItsLaws() {
        Random random = Samples.random();
        Tensor column = random(random, 4, 1);
        Tensor row = random(random, 3);
        assertEquals(compute(Operator.DOT_ADD, column, row), compute(Operator.DOT_ADD, row, column));
        assertEquals(
                compute(Operator.DOT_MULTIPLY, column, row), compute(Operator.OUTER, column.reshaped(RUN, 4), row));
        assertShape(compute(Operator.DOT_ADD, Tensor.adopt(new double[0], 0), new Real(1)), 0);
    }

    @Test
    void undefinedEntriesOfAnOperationLeaveOneNote() {
        List<String> notes = Samples.notes();
        var run = noting(notes);
        Algebra.compute(Operator.DOT_DIVIDE, Tensor.of(1, 0, 0), Tensor.of(0, 0, 0), run);
        Algebra.compute(Elementary.SQRT, Tensor.of(1, -1), run);
        assertEquals(
                List.of(
                        "note.undefined_entries: 2 of 3 entries are undefined, the first at [2].",
                        "note.undefined_entries: 1 of 2 entries is undefined, the first at [2]."),
                notes);
        List<String> none = Samples.notes();
        Algebra.compute(Operator.ADD, Tensor.of(Double.NaN), Whole.of(1), noting(none));
        assertEquals(List.of(), none);
    }

    @Test
    void comparisonsAnswerOnceOrForEveryEntry() {
        Value mask = Algebra.relate(Relation.DOT_GREATER, x, Whole.of(4), RUN);
        assertEquals(ElementType.TRUTH, ((Tensor) mask).type());
        assertEntries(mask, 1, 0, 1, 1, 0, 1);
        assertEquals(Whole.of(4), Reduction.all(Fold.SUM, (Tensor) mask, RUN));
        assertEquals(
                Truth.TRUE, Algebra.relate(Relation.EQUAL, x, x.transposed().transposed(), RUN));
        assertEquals(Truth.FALSE, Algebra.relate(Relation.EQUAL, x, x.transposed(), RUN));
        Value close = compute(Operator.MULTIPLY, x, new Real(1 + 1e-12));
        assertEquals(Truth.TRUE, Algebra.relate(Relation.APPROXIMATELY, x, close, RUN));
        assertEquals(Truth.FALSE, Algebra.relate(Relation.EQUAL, x, close, RUN));
        assertFault("tensor.compare", () -> Algebra.relate(Relation.LESS, x, Whole.of(3), RUN));
        assertTrue(x.contains(Whole.of(26)) && x.contains(Tensor.of(3, 7)) && !x.contains(Whole.of(9)));
    }

    @Test
    void rangesCountAsVectors() {
        Value range = mfml.value.Range.of(Whole.of(1), Whole.of(3));
        assertEntries(Operations.compute(Operator.MULTIPLY, Whole.of(2), range, RUN), 2, 4, 6);
        assertEntries(Operations.compute(Operator.DOT_POWER, range, Whole.of(2), RUN), 1, 4, 9);
        assertEntries(Operations.compute(Elementary.NEGATE, range, RUN), -1, -2, -3);
        assertEquals(Truth.TRUE, Operations.relate(Relation.EQUAL, range, Tensor.of(1, 2, 3), RUN));
        assertEquals(Truth.TRUE, Operations.within(Tensor.of(1, 2), Tensor.of(1.01, 2), new Real(0.1), false, RUN));
        assertEquals(Truth.FALSE, Operations.within(Tensor.of(1, 2), Tensor.of(1, 2, 3), new Real(0.1), false, RUN));
        assertEntries(Operations.within(Tensor.of(1, 2), Tensor.of(1.2, 2), new Real(0.1), true, RUN), 0, 1);
        assertEquals(Truth.TRUE, Operations.within(Whole.of(1), new Real(1.01), new Real(0.1), false, RUN));
        assertEquals(
                new Real(14),
                Products.multiply(range, true, Tensor.of(1, 2, 3), false, RUN).value());
    }

    @Test
    void elementTypesRoundAndGiveWay() {
        Tensor small = Tensor.of(25).as(ElementType.INT16, RUN).reshaped(RUN);
        Tensor three = Tensor.of(3).as(ElementType.INT16, RUN).reshaped(RUN);
        Tensor sum = (Tensor) compute(Operator.ADD, small, three);
        assertEquals(ElementType.INT16, sum.type());
        assertEquals(Whole.of(28), sum.at(0));
        assertFault("tensor.type_fit", () -> compute(Operator.MULTIPLY, small, Whole.of(30000)));
        assertEquals(ElementType.FLOAT64, ((Tensor) compute(Operator.DIVIDE, small, three)).type());
        Tensor single = Tensor.of(0.1).as(ElementType.FLOAT32, RUN);
        assertEquals((double) 0.1f, single.real(0));
        assertEquals(ElementType.FLOAT32, ((Tensor) compute(Operator.MULTIPLY, Whole.of(2), single)).type());
        assertEquals(ElementType.FLOAT64, ((Tensor) compute(Operator.ADD, single, Tensor.of(1))).type());
    }

    @Test
    void complexEntries() {
        Tensor z = Tensor.adoptComplex(new double[] {1, 2, 3, -1}, 2);
        Tensor square = (Tensor) compute(Operator.DOT_MULTIPLY, z, z);
        assertEquals(new Complex(-3, 4), square.at(0));
        Tensor quotient = (Tensor) compute(Operator.DOT_DIVIDE, square, z);
        assertEquals(Truth.TRUE, Algebra.relate(Relation.APPROXIMATELY, quotient, z, RUN));
        Tensor shifted = (Tensor) compute(Operator.ADD, Tensor.of(1, 2), new Complex(0, 1));
        assertEquals(new Complex(2, 1), shifted.at(1));
        assertEntries(Algebra.compute(Elementary.ABS, Tensor.adoptComplex(new double[] {3, 4, 0, 1}, 2), RUN), 5, 1);
    }
}
