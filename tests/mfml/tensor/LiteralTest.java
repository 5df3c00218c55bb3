package mfml.tensor;

import static mfml.tensor.Samples.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigInteger;
import java.util.List;
import mfml.value.Complex;
import mfml.value.Dual;
import mfml.value.Fraction;
import mfml.value.ListValue;
import mfml.value.Real;
import mfml.value.Text;
import mfml.value.Truth;
import mfml.value.Value;
import mfml.value.Whole;
import org.junit.jupiter.api.Test;

class LiteralTest {
    private static Value row(Value... entries) {
        return Literal.brackets(new Value[][] {entries}, false, RUN);
    }

    private static Value rows(Value[]... rows) {
        return Literal.brackets(rows, true, RUN);
    }

    private static Value[] of(Value... entries) {
        return entries;
    }

    @Test
    void numbersMakeTensors() {
        assertEntries(row(Whole.of(25), new Real(2.5)), 25, 2.5);
        assertShape(row(), 0);
        assertShape(rows(of(Whole.of(1), Whole.of(2)), of(Whole.of(3), Whole.of(4))), 2, 2);
        assertShape(rows(of(Whole.of(1)), of(Whole.of(2))), 2, 1);
        assertShape(row(row(Whole.of(1), Whole.of(2)), row(Whole.of(3), Whole.of(4))), 2, 2);
        assertEquals(ElementType.TRUTH, ((Tensor) row(Truth.TRUE, Truth.FALSE)).type());
        assertEquals(ElementType.COMPLEX128, ((Tensor) row(Whole.of(1), new Complex(0, 1))).type());
        assertEquals(ElementType.GENERAL, ((Tensor) row(Whole.of(1), new Dual(2, 1))).type());
    }

    @Test
    void exactNumbersBecomeDecimalsWithANote() {
        List<String> notes = Samples.notes();
        Value[][] third = {
            of(new Fraction(1, 3), Whole.of(BigInteger.TWO.pow(70).add(BigInteger.ONE)))
        };
        Literal.brackets(third, false, noting(notes));
        assertEquals(2, notes.size(), notes.toString());
        Tensor exact = (Tensor) Literal.brackets(new Value[][] {of(new Fraction(1, 3))}, false, true, RUN);
        assertEquals(new Fraction(1, 3), exact.at(0));
    }

    @Test
    void otherThingsMakeLists() {
        assertEquals(ListValue.of(new Text("a"), Whole.of(1)), row(new Text("a"), Whole.of(1)));
        assertInstanceOf(ListValue.class, rows(of(new Text("a")), of(new Text("b"))));
    }

    @Test
    void raggedRowsAreRefused() {
        assertEquals(
                "Row 2 has 2 entries, row 1 has 3.",
                assertFault(
                                "tensor.ragged_rows",
                                () -> rows(of(Whole.of(1), Whole.of(2), Whole.of(3)), of(Whole.of(4), Whole.of(5))))
                        .diagnostic()
                        .detail());
        assertFault("tensor.ragged", () -> row(Tensor.of(1, 2), Tensor.of(1)));
        assertFault("tensor.ragged", () -> row(Whole.of(1), Tensor.of(1)));
        assertFault("tensor.blocks", () -> rows(of(Tensor.of(1, 2)), of(Tensor.of(3, 4))));
    }

    @Test
    void gatheringKeepsNumbersPlainAndSwitchesWhenNeeded() {
        Gathering numbers = new Gathering();
        for (int k = 0; k < 100; k++) numbers.add(k % 2 == 0 ? Whole.of(k) : new Real(k), RUN);
        assertShape(numbers.finish(RUN), 100);
        assertEquals(Whole.of(4), numbers.toList(RUN).items().get(4));
        Gathering mixed = new Gathering();
        mixed.add(Whole.of(1), RUN);
        mixed.add(new Text("a"), RUN);
        assertEquals(ListValue.of(Whole.of(1), new Text("a")), mixed.finish(RUN));
        Gathering vectors = new Gathering();
        vectors.add(Tensor.of(1, 2), RUN);
        vectors.add(Tensor.of(3, 4), RUN);
        assertShape(vectors.finish(RUN), 2, 2);
        vectors.add(Tensor.of(3), RUN);
        assertInstanceOf(ListValue.class, vectors.finish(RUN));
        assertShape(new Gathering().finish(RUN), 0);
    }
}
