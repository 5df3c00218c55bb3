package mfml.tensor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mfml.error.Fault;
import mfml.value.BigWhole;
import mfml.value.Kind;
import mfml.value.ListValue;
import mfml.value.Range;
import mfml.value.Run;
import mfml.value.Scalar;
import mfml.value.Value;
import mfml.value.Whole;

/** What square brackets make of their entries: a tensor of numbers, or a list of anything else. */
public final class Literal {
    private Literal() {}

    /**
     * {@code [a, b; c, d]}.
     *
     * @param rows the entries row by row; a single row where there is no semicolon
     * @param semicolons whether rows were separated, which makes a matrix even of a single column
     */
    public static Value brackets(Value[][] rows, boolean semicolons, Run run) {
        return brackets(rows, semicolons, false, run);
    }

    /** @param exact whether whole numbers and fractions stay what they are, as behind {@code exact} */
    public static Value brackets(Value[][] rows, boolean semicolons, boolean exact, Run run) {
        if (!semicolons) return row(rows.length == 0 ? new Value[0] : rows[0], exact, run);
        boolean scalars = Arrays.stream(rows).flatMap(Arrays::stream).allMatch(entry -> entry instanceof Scalar);
        if (!scalars) return blocks(rows, exact, run);
        for (int row = 1; row < rows.length; row++) {
            if (rows[row].length != rows[0].length) {
                throw Fault.of("tensor.ragged_rows")
                        .with("row", row + 1)
                        .with("count", Shape.entries(rows[row].length))
                        .with("first", rows[0].length);
            }
        }
        Value[] entries = Arrays.stream(rows).flatMap(Arrays::stream).toArray(Value[]::new);
        return scalars(entries, exact, run, rows.length, rows[0].length);
    }

    /** Rows that are no numbers: of tensors refused, of other things a list of lists (of a column, a list). */
    private static Value blocks(Value[][] rows, boolean exact, Run run) {
        for (Value[] row : rows) {
            for (Value entry : row) {
                if (Tensors.isConvertible(entry) && !(entry instanceof Scalar)) {
                    throw Fault.of("tensor.blocks").with("found", entry.description());
                }
            }
        }
        List<Value> items = new ArrayList<>();
        for (Value[] row : rows)
            items.add(rows[0].length == 1 && row.length == 1 ? Tensors.held(row[0]) : row(row, exact, run));
        return new ListValue(items);
    }

    private static Value row(Value[] entries, boolean exact, Run run) {
        Value made = joined(entries, exact, run);
        if (made != null) return made;
        for (int k = 1; k < entries.length; k++) {
            if (!Arrays.equals(shape(entries[0]), shape(entries[k]))) {
                throw Fault.of("tensor.ragged")
                        .with("place", k + 1)
                        .with("found", Shape.description(shape(entries[k])))
                        .with("first", Shape.description(shape(entries[0])));
            }
        }
        throw new IllegalStateException("entries of one shape that do not join");
    }

    /** A comprehension's results: like brackets, but what does not fit together becomes a list. */
    public static Value gathered(List<Value> items, Run run) {
        Value made = joined(items.toArray(new Value[0]), false, run);
        return made == null ? list(items) : made;
    }

    /** A tensor, a list, or null where numbers and tensors of several shapes stand together. */
    private static Value joined(Value[] entries, boolean exact, Run run) {
        if (entries.length == 0) return Tensor.adopt(new double[0], 0);
        boolean scalars = true;
        boolean tensors = true;
        for (Value entry : entries) {
            scalars &= entry instanceof Scalar;
            tensors &= entry instanceof Scalar || entry instanceof Tensor || entry instanceof Range;
        }
        if (scalars) return scalars(entries, exact, run, entries.length);
        if (!tensors) return list(List.of(entries));
        int[] shape = shape(entries[0]);
        for (Value entry : entries) if (!Arrays.equals(shape, shape(entry))) return null;
        List<Tensor> parts = new ArrayList<>();
        for (Value entry : entries) parts.add(Tensors.of(entry));
        return Joining.stack(0, parts, run);
    }

    private static ListValue list(List<Value> items) {
        items.forEach(Tensors::held);
        return new ListValue(items);
    }

    private static int[] shape(Value entry) {
        return entry instanceof Scalar ? Shape.SCALAR : Tensors.of(entry).shape;
    }

    /** Numbers of any kind in a shape. */
    public static Tensor scalars(Value[] entries, boolean exact, Run run, int... shape) {
        run.budget().charge(entries.length);
        run.budget().allocate(16 + 8L * entries.length);
        boolean truths = entries.length > 0;
        boolean plain = true;
        boolean inexact = false;
        for (Value entry : entries) {
            truths &= entry.kind() == Kind.TRUTH;
            plain &= Tensors.isNumber(entry);
            inexact |= entry.kind() == Kind.REAL || entry.kind() == Kind.COMPLEX;
        }
        if (truths) return Storage.narrowest(entries, shape);
        if (!plain || exact && !inexact) return Storage.general(entries, shape);
        for (Value entry : entries) noteLoss(entry, run);
        return Tensors.numbers(entries, shape);
    }

    private static void noteLoss(Value entry, Run run) {
        if (entry.kind() == Kind.FRACTION) run.noteFirst(Fault.of("note.fraction_in_tensor"));
        boolean digitsLost =
                switch (entry) {
                    case Whole whole ->
                        Math.abs(whole.value()) > 1L << 53 && (long) (double) whole.value() != whole.value();
                    case BigWhole big ->
                        !new BigDecimal(big.value()).equals(decimal(big.value().doubleValue()));
                    default -> false;
                };
        if (digitsLost) run.noteFirst(Fault.of("note.digits_in_tensor"));
    }

    private static BigDecimal decimal(double number) {
        return Double.isInfinite(number) ? BigDecimal.ZERO : new BigDecimal(number);
    }
}
