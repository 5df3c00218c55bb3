package mfml.value;

import static mfml.value.Numbers.fault;
import static mfml.value.Numbers.number;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeTest {
    private static Range range(String first, String step, String last) {
        return Range.of(number(first), number(step), number(last));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 5, 5, 5", "1, 2, 6, 3, 5", "5, 1, 1, 0, ", "5, -1, 1, 5, 1",
                "1, 1, 1000000000000000, 1000000000000000, 1000000000000000",
        "0, 1/3, 1, 4, 1", "1/2, 1/4, 2, 7, 2", "0, 0.1, 1, 11, 1.0", "0, 0.1, 0.95, 10, 0.9", "1, -0.1, 0, 11, 0.0",
        "0.0, 1, 5, 6, 5.0", "0, 1e-3, 1, 1001, 1.0", "0, 0.1, 100000, 1000001, 100000.0", "3.0, 1, 2, 0, ",
                "0.1, 0.1, 0.1, 1, 0.1",
        "0, 0.3, 1, 4, 0.8999999999999999",
    })
    void lengthAndEnd(String first, String step, String last, long length, String end) {
        Range range = range(first, step, last);
        assertEquals(length, range.length());
        if (length > 0) assertEquals(number(end), range.at(length - 1));
    }

    /** For n steps of 1/n from a to a + 1, whatever the rounding, there are n + 1 numbers, the nearest to the true ones. */
    @Test
    void realRangesHitTheirEnd() {
        for (int n = 1; n <= 3000; n++) {
            Range range = Range.of(Whole.ZERO, Real.of(1.0 / n), Whole.ONE);
            assertEquals(n + 1, range.length(), "1/" + n);
            for (int k = 0; k <= n; k += Math.max(1, n / 7)) assertEquals((double) k / n, range.realAt(k));
            Range beside = Range.of(Real.of(7), Real.of(1.0 / n), Real.of(8 - 0.5 / n));
            assertEquals(n, beside.length(), "short of the end, 1/" + n);
        }
    }

    @Test
    void numbersAreExactWhereThePartsAre() {
        assertEquals(Fraction.of(2, 3), range("0", "1/3", "1").at(2));
        assertArrayEquals(new double[] {0, 0.25, 0.5}, range("0", "1/4", "1/2").asDoubles());
        assertEquals("[1, 2, 3]", new ListValue(Range.of(Whole.ONE, Whole.of(3)).asList()).text());
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 5, range.step_zero",
        "1, 1, inf, range.too_long",
        "1, 1, 100000000000000000000, range.too_long",
        "0, 1e-300, 1, range.too_long",
        "1.0+2.0i, 1, 5, range.kind",
        "true, 1, 5, range.kind",
        "nan, 1, 5, range.too_long",
    })
    void stops(String first, String step, String last, String code) {
        fault(code, () -> range(first, step, last));
    }

    @Test
    void equalityAndMembership() {
        assertEquals(range("1", "2", "6"), range("1", "2", "5"));
        assertEquals(range("1", "1", "3"), range("1.0", "1", "3"));
        assertEquals(range("1", "1", "3").hashCode(), range("1.0", "1", "3").hashCode());
        assertNotEquals(range("1", "1", "3"), range("1", "1", "4"));
        assertEquals(true, range("1", "2", "9").contains(Real.of(5)));
        assertEquals(false, range("1", "2", "9").contains(Whole.of(4)));
        assertEquals(false, range("1", "2", "9").contains(Whole.of(11)));
        assertEquals("[1, 3, 5, 7, 9]", range("1", "2", "9").text());
        assertEquals("1:2:9", range("1", "2", "9").source());
        assertEquals("0:0.1:1", range("0", "0.1", "1").source());
    }
}
