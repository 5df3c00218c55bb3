package mfml.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import mfml.error.Fault;
import mfml.tensor.Tensor;
import mfml.value.Fraction;
import mfml.value.ListValue;
import mfml.value.None;
import mfml.value.Range;
import mfml.value.Real;
import mfml.value.Run;
import mfml.value.Text;
import mfml.value.Truth;
import mfml.value.Value;
import mfml.value.Whole;
import org.junit.jupiter.api.Test;

class TensorFunctionsTest {
    private static final Run RUN = Run.silent();
    private static final Value ALL = None.NONE;
    private final Tensor x = Tensor.of(25, 2, 5);
    private final Tensor m = Tensor.copyOf(new double[][] {{25, 2}, {5, 26}, {3, 7}});

    private static Value[] of(long... numbers) {
        return java.util.Arrays.stream(numbers).mapToObj(Whole::of).toArray(Value[]::new);
    }

    private static Range range(long first, long last) {
        return Range.of(Whole.of(first), Whole.of(last));
    }

    @Test
    void making() {
        assertEquals("[0, 0, 0]", Making.zeros(RUN, of(3)).text());
        assertEquals(
                "32×28×28×3 tensor, all 0", Making.zeros(RUN, of(32, 28, 28, 3)).text());
        assertEquals(
                "[3, 2]",
                Making.zeros(RUN, new Value[] {m.field("shape")}).field("shape").text());
        assertEquals("[]", Tensor.adopt(new double[] {25}).field("shape").text());
        assertEquals("[0, 0.25, 0.5, 0.75, 1]", Making.linspace(0, 1, 5, RUN).text());
        assertEquals("[1, 10, 100, 1000]", Making.logspace(1, 1000, 4, RUN).text());
        assertEquals(
                "[1, 4]",
                Making.diag(RUN, Tensor.copyOf(new double[][] {{1, 2}, {3, 4}}), 0)
                        .text());
        assertEquals("⎡1  0⎤\n⎣0  2⎦", Making.diag(RUN, Tensor.of(1, 2), 0).text());
        assertEquals(
                "⎡1  1⎤\n⎣1  2⎦",
                Assembling.columns(RUN, new Value[] {Making.ones(RUN, of(2)), range(1, 2)})
                        .text());
        assertEquals(
                "⎡1  1⎤\n⎣1  2⎦",
                Assembling.rows(RUN, new Value[] {Making.ones(RUN, of(2)), range(1, 2)})
                        .text());
        assertEquals(
                "[25, 2, 5, 25, 2, 5]",
                Assembling.repeat(RUN, x, Whole.of(2), false).text());
        assertEquals("[7, 7]", Making.full(RUN, Whole.of(7), of(2)).text());
        assertEquals("tensor.block_sizes", code(() -> Assembling.columns(RUN, new Value[] {m, x.reshaped(RUN, 1, 3)})));
        assertEquals("tensor.too_large", code(() -> Making.zeros(RUN, of(100000, 100000))));
        assertEquals("tensor.negative_size", code(() -> Making.zeros(RUN, of(-1))));
    }

    @Test
    void shapesAndOrder() {
        assertEquals(3, Shapes.length(m));
        assertEquals(2, Shapes.ndim(m, RUN));
        assertEquals(0, Shapes.ndim(Whole.of(25), RUN));
        assertEquals("[2, 5, 25]", Ordering.sort(x, false, ALL, ALL, RUN).text());
        assertEquals("[25, 5, 2]", Ordering.sort(x, true, ALL, ALL, RUN).text());
        assertEquals("[2, 3, 1]", Ordering.sort_order(x, false, ALL, ALL, RUN).text());
        assertEquals(
                ListValue.of(new Text("a"), new Text("b")),
                Ordering.sort(ListValue.of(new Text("b"), new Text("a")), false, ALL, ALL, RUN));
        assertEquals("[5, 2, 25]", Shapes.reverse(x, RUN).text());
        assertEquals("[5, 25, 2]", Shapes.roll(x, 1, Whole.of(1), RUN).text());
        assertEquals("[2, 5, 25]", Shapes.roll(x, -1, Whole.of(1), RUN).text());
        assertEquals("[1, 2]", Ordering.unique(Tensor.of(1, 2, 1), RUN).text());
        assertEquals("[25, 2, 5, 7]", Shapes.append(x, Whole.of(7), RUN).text());
        assertEquals(
                "⎡1  3⎤\n⎣2  4⎦", Shapes.zip(range(1, 2), Tensor.of(3, 4), RUN).text());
        assertEquals(
                "[4, 2, 3]",
                Shapes.permute(Making.zeros(RUN, of(2, 3, 4)), Tensor.of(3, 1, 2), RUN)
                        .field("shape")
                        .text());
    }

    @Test
    void reductionsOfExactNumbersAreExact() {
        assertEquals("5050", Reductions.sum(range(1, 100), ALL, false, RUN).text());
        assertEquals(Whole.of(120), Reductions.product(range(1, 5), ALL, false, RUN));
        ListValue thirds = ListValue.of(new Fraction(1, 3), new Fraction(1, 3), new Fraction(1, 3));
        assertEquals(Whole.of(1), Reductions.sum(thirds, ALL, false, RUN));
        assertEquals(new Fraction(1, 3), Reductions.mean(thirds, ALL, false, RUN));
        assertEquals(Whole.of(3), Reductions.max(ALL, false, RUN, new Value[] {range(1, 3)}));
        assertEquals(Whole.of(2), Reductions.sum(ListValue.of(Truth.TRUE, Truth.TRUE), ALL, false, RUN));
        assertEquals(
                "500000000000000500000000000000",
                Reductions.sum(range(1, 1_000_000_000_000_000L), ALL, false, RUN)
                        .text()
                        .replaceAll(" .*", ""));
    }

    @Test
    void reductionsOfTensors() {
        assertEquals("68.0", Reductions.sum(m, ALL, false, RUN).text());
        assertEquals("[33, 35]", Reductions.sum(m, Whole.of(1), false, RUN).text());
        assertEquals("10.66667", Reductions.mean(x, ALL, false, RUN).text());
        assertEquals("7", Reductions.max(ALL, false, RUN, of(3, 7, 5)).text());
        assertEquals(
                "[25, 3, 5]",
                Reductions.max(ALL, false, RUN, new Value[] {x, Whole.of(3)}).text());
        assertEquals("1", Reductions.argmax(x, ALL, false, RUN).text());
        assertEquals("[1, 2, 2]", Reductions.argmax(m, Whole.of(2), false, RUN).text());
        assertEquals("[25, 27, 32]", Reductions.cumsum(x, ALL, RUN).text());
        assertEquals(
                "true",
                Reductions.any(Entries.is_finite(x, RUN), ALL, false, RUN).text());
        assertEquals("tensor.axis", code(() -> Reductions.sum(m, Whole.of(3), false, RUN)));
        assertEquals("tensor.truths", code(() -> Reductions.all(x, ALL, false, RUN)));
        assertEquals("tensor.axis_needed", code(() -> Reductions.cumsum(m, ALL, RUN)));
        assertEquals("tensor.empty", code(() -> Reductions.mean(Tensor.of(), ALL, false, RUN)));
    }

    @Test
    void productsNormsAndLinearAlgebra() {
        assertEquals("12.0", VectorProducts.dot(x, Tensor.of(0, 1, 2), RUN).text());
        assertEquals("25.57342", VectorProducts.norm(x, ALL, ALL, false, RUN).text());
        assertEquals(
                "32.0", VectorProducts.norm(x, Whole.of(1), ALL, false, RUN).text());
        assertEquals(
                "25.0",
                VectorProducts.norm(x, new Real(Double.POSITIVE_INFINITY), ALL, false, RUN)
                        .text());
        assertEquals(
                "⎡1  0  2  0⎤\n⎣0  1  0  2⎦",
                VectorProducts.kron(Tensor.copyOf(new double[][] {{1, 2}}), Making.eye(RUN, Whole.of(2)), RUN)
                        .text());
        assertEquals(
                "-2.0",
                LinearAlgebra.det(Tensor.copyOf(new double[][] {{4, 2}, {-5, -3}}), RUN)
                        .text());
        assertEquals(
                "29.0",
                LinearAlgebra.trace(Tensor.copyOf(new double[][] {{25, 2}, {5, 4}}), RUN)
                        .text());
        Tensor small = Making.as_type(RUN, Whole.of(25), "int16");
        assertEquals("25", small.text().replaceAll("\\s.*", ""));
        Fault fault = assertThrows(Fault.class, () -> VectorProducts.dot(x, m, RUN));
        assertEquals(
                "x is a vector of 3 entries and y is a 3×2 matrix.",
                fault.diagnostic().detail());
        assertEquals(
                List.of(3.0, 2.0),
                List.of(m.field("shape").asDoubles()[0], m.field("shape").asDoubles()[1]));
    }

    private static String code(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(Fault.class, call).code();
    }
}
