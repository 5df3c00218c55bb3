package mfml.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import mfml.syntax.Relation;
import mfml.value.Run;
import mfml.value.Truth;
import mfml.value.Value;
import mfml.value.Whole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mask of many entries, which is held in bytes, is what one of numbers is. */
class TruthsTest {
    private static final Run RUN = Run.silent();

    private final Random random = Samples.random();

    @ParameterizedTest
    @ValueSource(ints = {1, 4095, 4097, 65_537, 200_000})
    void countsAndChoosesLikeOneOfNumbers(int size) {
        Tensor x = Samples.random(random, size);
        Tensor mask = Elementwise.compare(Relation.GREATER, x, Tensors.of(Whole.ZERO, RUN), RUN);
        int[] places = IntStream.range(0, size).filter(k -> x.real(k) > 0).toArray();
        assertEquals(places.length, Reduction.all(Fold.SUM, mask, RUN).asInt());
        assertArrayEquals(
                Arrays.stream(places).mapToDouble(x::real).toArray(),
                chosen(x, mask).toDoubles());
        assertArrayEquals(
                Arrays.stream(places).mapToDouble(k -> k + 1).toArray(),
                Searching.places(mask, RUN).toDoubles());
        for (int place = 0; place < size; place += 1 + size / 100) {
            assertEquals(Truth.of(x.real(place) > 0), mask.at(place));
        }
        assertEquals(numbered(mask), mask);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 300})
    void seenInOtherWays(int rows) {
        Tensor x = Samples.scattered(random, rows, 40);
        Tensor mask = Elementwise.compare(Relation.LESS, x, Tensors.of(Whole.ZERO, RUN), RUN);
        Tensor plain = numbered(mask);
        assertEquals(plain.transposed(), mask.transposed());
        assertEquals(plain.reversed(1).part(0, 2, 7), mask.reversed(1).part(0, 2, 7));
        assertEquals(chosen(x.transposed(), plain.transposed()), chosen(x.transposed(), mask.transposed()));
        assertEquals(Masks.complement(plain, RUN), Masks.complement(mask, RUN));
        assertEquals(
                Masks.combined(true, plain, Masks.complement(mask, RUN), RUN),
                Elementwise.compare(Relation.LESS, mask, mask, RUN));
        Value two = Whole.of(2);
        assertEquals(Masks.choose(plain, x, two, RUN), Masks.choose(mask, x, two, RUN));
    }

    @ParameterizedTest
    @ValueSource(ints = {5000})
    void writingMakesAMaskOfItsOwn(int size) {
        Tensor mask = Elementwise.compare(
                Relation.EQUAL, Tensor.adopt(new double[size], size), Tensors.of(Whole.ZERO, RUN), RUN);
        Tensor changed = TensorIndexing.set(mask, Truth.FALSE, RUN, new Subscript.Single(3));
        assertEquals(Truth.FALSE, changed.at(2));
        assertTrue(((Truth) mask.at(2)).holds());
        assertEquals(size - 1, Reduction.all(Fold.SUM, changed, RUN).asInt());
        assertTrue(Masks.isMask(changed));
    }

    private static Tensor chosen(Tensor x, Tensor mask) {
        return (Tensor) TensorIndexing.get(x, RUN, new Subscript.Mask(mask));
    }

    private static Tensor numbered(Tensor mask) {
        return Tensor.adopt(ElementType.TRUTH, mask.toDoubles(), mask.shape);
    }
}
