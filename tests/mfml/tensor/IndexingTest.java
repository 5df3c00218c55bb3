package mfml.tensor;

import static mfml.tensor.Samples.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Random;
import mfml.syntax.Relation;
import mfml.value.Algebra;
import mfml.value.ListValue;
import mfml.value.Range;
import mfml.value.Real;
import mfml.value.Text;
import mfml.value.Value;
import mfml.value.Whole;
import org.junit.jupiter.api.Test;

class IndexingTest {
    private final Tensor x = matrix(row(25, 2), row(5, 26), row(3, 7));

    private static Subscript at(long index) {
        return new Subscript.Single(index);
    }

    private static Subscript from(long first, long last) {
        return Subscript.of(Range.of(Whole.of(first), Whole.of(last)));
    }

    private static Value get(Value target, Subscript... subscripts) {
        return Indexing.get(target, RUN, subscripts);
    }

    @Test
    void rowsColumnsBlocksAndMasks() {
        assertEquals(new Real(26), get(x, at(2), at(2)));
        assertEntries(get(x, at(2), Subscript.ALL), 5, 26);
        assertEntries(get(x, Subscript.ALL, at(1)), 25, 5, 3);
        assertEntries(get(x, from(1, 2), Subscript.ALL), 25, 2, 5, 26);
        assertEntries(get(x, Subscript.of(Tensor.of(3, 1, 1)), at(1)), 3, 25, 25);
        Value mask = Algebra.relate(Relation.DOT_GREATER, get(x, Subscript.ALL, at(1)), Whole.of(4), RUN);
        assertEntries(get(x, Subscript.of(mask), Subscript.ALL), 25, 2, 5, 26);
        Value all = Algebra.relate(Relation.DOT_GREATER, x, Whole.of(4), RUN);
        assertEntries(get(x, Subscript.of(all)), 25, 5, 26, 7);
        assertEntries(
                get(Tensor.of(1, 2, 3, 4, 5), Subscript.of(Range.of(Whole.of(5), Whole.of(-2), Whole.of(1)))), 5, 3, 1);
        assertShape(get(x, Subscript.of(Range.of(Whole.of(2), Whole.of(1))), Subscript.ALL), 0, 2);
    }

    @Test
    void wrongSubscriptsAreNamed() {
        assertFault("index.zero", () -> get(x, at(0), at(1)));
        assertEquals(
                "Counted from the end it is [end].",
                assertFault("index.negative", () -> get(x, at(-1), at(1)))
                        .diagnostic()
                        .hint());
        assertEquals(
                "Axis 1 of a 3×2 matrix counts from 1 to 3.",
                assertFault("index.range", () -> get(x, at(4), at(1)))
                        .diagnostic()
                        .detail());
        assertFault("index.range", () -> get(x, from(2, 4), at(1)));
        assertFault("index.too_few", () -> get(x, at(1)));
        assertFault("index.too_many", () -> get(x, at(1), at(1), at(1)));
        assertFault("index.whole", () -> get(x, Subscript.of(new Real(1.5)), at(1)));
        assertFault("index.kind", () -> get(x, Subscript.of(new Text("a")), at(1)));
        Value mask = Algebra.relate(Relation.DOT_GREATER, Tensor.of(1, 2), Whole.of(1), RUN);
        assertFault("index.mask", () -> get(x, Subscript.of(mask), Subscript.ALL));
        assertFault(
                "index.assigned_shape",
                () -> x.updated(new Subscript[] {at(1), Subscript.ALL}, Tensor.of(1, 2, 3), RUN));
        assertFault("index.empty", () -> get(Tensor.of(), at(1)));
    }

    @Test
    void updatesWriteInPlaceOnlyIntoWhatNobodyElseSees() {
        Tensor own = Tensor.of(1, 2, 3);
        assertSame(own, own.updated(new Subscript[] {at(2)}, new Real(9), RUN));
        own.markShared();
        Tensor changed = own.updated(new Subscript[] {at(2)}, new Real(5), RUN);
        assertNotSame(own, changed);
        assertEntries(own, 1, 9, 3);
        assertEntries(changed, 1, 5, 3);
        assertNotSame(changed, changed.with(new Subscript[] {at(1)}, Whole.of(0), RUN));
        assertEntries(changed, 1, 5, 3);
    }

    @Test
    void viewsNeverAliasAfterAnUpdate() {
        Random random = Samples.random();
        for (int round = 0; round < 100; round++) {
            Tensor tensor = random(random, 4, 5);
            double[] before = tensor.toDoubles();
            Tensor view =
                    switch (random.nextInt(5)) {
                        case 0 -> tensor.transposed();
                        case 1 -> tensor.reshaped(RUN, 20);
                        case 2 -> (Tensor) get(tensor, from(1, 3), Subscript.ALL);
                        case 3 -> tensor.reversed(1);
                        default -> (Tensor) tensor.item(2, RUN);
                    };
            double[] seen = view.toDoubles();
            Tensor written = tensor.updated(new Subscript[] {Subscript.ALL, Subscript.ALL}, Whole.of(7), RUN);
            assertEquals(new Real(140), Reduction.all(Fold.SUM, written, RUN));
            assertEquals(Tensor.of(seen), Tensor.of(view.toDoubles()));
            Subscript[] all = new Subscript[view.rank()];
            java.util.Arrays.fill(all, Subscript.ALL);
            view.updated(all, Whole.of(3), RUN);
            if (written != tensor) assertEquals(Tensor.of(before), Tensor.of(tensor.toDoubles()));
        }
    }

    @Test
    void masksRowsAndColumnsAreReplaced() {
        Tensor own = Tensor.copyOf(x.toDoubles(), 3, 2);
        Value large = Algebra.relate(Relation.DOT_GREATER, own, Whole.of(6), RUN);
        assertEntries(own.updated(new Subscript[] {Subscript.of(large)}, Whole.of(0), RUN), 0, 2, 5, 0, 3, 0);
        assertEntries(own.updated(new Subscript[] {at(2), Subscript.ALL}, Tensor.of(8, 9), RUN), 0, 2, 8, 9, 3, 0);
        assertEntries(own.updated(new Subscript[] {Subscript.ALL, at(1)}, Tensor.of(1, 2, 3), RUN), 1, 2, 2, 9, 3, 0);
        Tensor vector = Tensor.of(1, 2, 3);
        Value odd = Algebra.relate(Relation.DOT_NOT_EQUAL, vector, Whole.of(2), RUN);
        assertEntries(vector.updated(new Subscript[] {Subscript.of(odd)}, Tensor.of(7, 8), RUN), 7, 2, 8);
        assertFault("index.mask_shape", () -> get(own.transposed(), Subscript.of(large)));
    }

    @Test
    void assignmentWidensTheType() {
        Tensor own = Tensor.of(1, 2);
        Tensor complex = own.updated(new Subscript[] {at(1)}, new mfml.value.Complex(0, 1), RUN);
        assertEquals(ElementType.COMPLEX128, complex.type());
        assertEntries(own, 1, 2);
        assertFault("index.assigned_kind", () -> Indexing.set(own, new Text("a"), RUN, at(1)));
    }

    @Test
    void listsRangesAndTexts() {
        ListValue list = ListValue.of(new Text("a"), new Text("b"), new Text("c"));
        assertEquals(new Text("b"), get(list, at(2)));
        assertEquals(ListValue.of(new Text("b"), new Text("c")), get(list, from(2, 3)));
        assertEquals(
                ListValue.of(new Text("z"), new Text("b"), new Text("c")),
                Indexing.set(list, new Text("z"), RUN, at(1)));
        assertEquals(Whole.of(4), get(Range.of(Whole.of(3), Whole.of(9)), at(2)));
        assertEquals(new Text("π"), get(new Text("2πr"), at(2)));
        assertEquals(3, Indexing.length(new Text("2πr"), 0));
        assertFault("index.range", () -> get(list, at(4)));
        assertFault("index.fixed", () -> Indexing.set(new Text("a"), new Text("b"), RUN, at(1)));
    }
}
