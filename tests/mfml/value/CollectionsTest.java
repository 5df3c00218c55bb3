package mfml.value;

import static mfml.value.Numbers.fault;
import static mfml.value.Numbers.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import mfml.budget.Measure;
import mfml.syntax.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollectionsTest {
    private static ListValue list(String... numbers) {
        return new ListValue(
                Arrays.stream(numbers).map(text -> (Value) number(text)).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "25, ==, 25.0, true",
        "1/2, ==, 0.5, true",
        "1/3, ==, 0.3333333333333333, false",
        "true, ==, 1, true",
        "2, ≠, 2.0, false",
        "nan, ==, nan, false",
        "nan, ≠, nan, true",
        "nan, <, 1, false",
        "0.0, ==, -0.0, true",
        "1/3, <, 0.34, true",
        "2, .<, 3, true",
        "inf, >, 100000000000000000000, true",
        "inf, ≈, inf, true",
        "inf, ≈, 5, false",
        "1, ≈, 1.0000000009, true",
        "1, ≈, 1.0000000011, false",
        "0, ≈, 1e-300, true",
        "1e-20, ≈, 1.0000000001e-20, true",
        "2.0+0.0i, ==, 2, true",
        "2.0+1.0i, ≠, 2, true",
        "1.0+1.0i, ≈, 1.0000000001+1.0i, true",
        "5, ≥, 5, true",
        "-1/2, ≤, -1, false",
    })
    void comparisons(String left, String sign, String right, boolean expected) {
        for (Relation relation : Relation.values()) {
            if (!relation.sign().equals(sign)) continue;
            assertEquals(Truth.of(expected), Algebra.relate(relation, number(left), number(right), Run.silent()));
        }
    }

    @Test
    void comparisonsThatStop() {
        fault("number.complex_order", () -> Algebra.relate(Relation.LESS, Complex.I, Whole.ONE, Run.silent()));
        fault("type.container", () -> Algebra.relate(Relation.IN, Whole.ONE, Whole.ONE, Run.silent()));
    }

    @Test
    void equalityLooksAtValues() {
        assertEquals(list("25", "1/2"), list("25.0", "0.5"));
        assertEquals(list("25", "1/2").hashCode(), list("25.0", "0.5").hashCode());
        assertNotEquals(list("1", "2"), list("2", "1"));
        assertNotEquals(list("nan"), list("nan"));
        assertEquals(Truth.TRUE, Algebra.relate(Relation.EQUAL, list("1"), list("1.0"), Run.silent()));
        assertEquals(ListValue.of(list("1")), ListValue.of(list("1.0")));
        assertEquals(
                RecordValue.of(List.of("a", "b"), List.of(Whole.ONE, Whole.of(2))),
                RecordValue.of(List.of("b", "a"), List.of(Real.of(2), Real.of(1))));
    }

    @Test
    void setsKeepOneOfEach() {
        SetValue set = SetValue.of(number("3"), number("1"), number("3.0"), number("1/2"), number("0.5"));
        assertEquals("{3, 1, 1/2}", set.text());
        assertEquals(SetValue.of(number("0.5"), number("1"), number("3")), set);
        assertEquals(SetValue.of(number("0.5"), number("1"), number("3")).hashCode(), set.hashCode());
        assertTrue(set.contains(Real.of(3)));
        assertFalse(set.contains(Whole.of(2)));
        assertEquals("a set of 3 elements", set.description());
    }

    @Test
    void membership() {
        Run run = Run.silent();
        assertEquals(Truth.TRUE, Algebra.relate(Relation.IN, Whole.of(2), list("1", "2.0"), run));
        assertEquals(Truth.FALSE, Algebra.relate(Relation.IN, Whole.of(3), list("1", "2.0"), run));
        assertEquals(Truth.TRUE, Algebra.relate(Relation.IN, new Text("b"), new Text("abc"), run));
        RecordValue record = RecordValue.of(List.of("slope"), List.of(Whole.ONE));
        assertEquals(Truth.TRUE, Algebra.relate(Relation.IN, new Text("slope"), record, run));
        assertEquals(Truth.TRUE, Algebra.relate(Relation.IN, Whole.of(7), Range.of(Whole.ONE, Whole.of(9)), run));
    }

    @Test
    void recordsHaveFieldsInOrder() {
        RecordValue record = RecordValue.of(List.of("slope", "icept"), List.of(Whole.of(2), Whole.ONE));
        assertEquals(Whole.of(2), record.field("slope"));
        assertNull(record.field("nothing"));
        assertEquals(List.of("slope", "icept"), record.fieldNames());
        assertEquals("a record of 2 fields", record.description());
    }

    @Test
    void sharedPartsAreMeasuredOnce() {
        ListValue part = new ListValue(Collections.nCopies(1000, Whole.of(100_000)));
        Measure one = new Measure();
        ListValue.of(part).measure(one);
        Measure two = new Measure();
        ListValue.of(part, part, RecordValue.of(List.of("a"), List.of(part))).measure(two);
        assertTrue(one.bytes() >= 8000, "a list of 1000 holds 1000 references");
        assertTrue(two.bytes() < one.bytes() + 500, one.bytes() + " and " + two.bytes());
    }
}
