package mfml.render;

import java.util.List;
import java.util.function.LongFunction;

/** Values as MFML that makes the same value again: all digits, nothing left out, on one line. */
public final class SourcePrinter {
    public String print(Notation notation) {
        StringBuilder source = new StringBuilder();
        write(notation, source);
        return source.toString();
    }

    private void write(Notation notation, StringBuilder source) {
        switch (notation) {
            case Notation.Whole whole -> source.append(whole.digits());
            case Notation.Fraction fraction ->
                source.append(fraction.numerator()).append('/').append(fraction.denominator());
            case Notation.Real real -> source.append(Decimal.source(real.number()));
            case Notation.Complex z -> complex(z, source);
            case Notation.Word word -> source.append(word.name());
            case Notation.Characters text -> source.append(Quoted.mfml(text.characters()));
            case Notation.Written written -> source.append(written.source());
            case Notation.Formula formula -> source.append(formula.source().get());
            case Notation.Described described ->
                source.append(described.source().get());
            case Notation.Progression range -> source.append(range.source());
            case Notation.Grid grid -> grid(grid.entries(), source);
            case Notation.Items items -> {
                source.append(
                        switch (items.kind()) {
                            case LIST -> "[";
                            case LIST_OF_NUMBERS -> "list(";
                            case SET -> "{";
                        });
                joined(items.items().size(), ", ", k -> items.items().get((int) k), source);
                source.append(
                        switch (items.kind()) {
                            case LIST -> ']';
                            case LIST_OF_NUMBERS -> ')';
                            case SET -> '}';
                        });
            }
            case Notation.Fields fields -> named(fields.names(), fields.values(), source);
            case Notation.Call call -> {
                source.append(call.function());
                named(call.labels(), call.arguments(), source);
            }
        }
    }

    /** Values in round brackets, each behind its name unless that is empty. */
    private void named(List<String> names, List<Notation> values, StringBuilder source) {
        source.append('(');
        for (int k = 0; k < names.size(); k++) {
            source.append(k == 0 ? "" : ", ");
            if (!names.get(k).isEmpty()) source.append(names.get(k)).append(" = ");
            write(values.get(k), source);
        }
        source.append(')');
    }

    private static void complex(Notation.Complex z, StringBuilder source) {
        source.append(Decimal.source(z.re())).append(z.im() < 0 || 1 / z.im() < 0 ? " - " : " + ");
        String im = Decimal.source(Math.abs(z.im()));
        source.append(im).append(Character.isDigit(im.charAt(0)) && im.indexOf('e') < 0 ? "i" : " i"); // inf i, 1e20 i
    }

    private void joined(long count, String between, LongFunction<Notation> part, StringBuilder source) {
        for (long k = 0; k < count; k++) {
            if (k > 0) source.append(between);
            write(part.apply(k), source);
        }
    }

    private void grid(Notation.Entries entries, StringBuilder source) {
        String type = entries.elementType();
        if (type == null || type.equals("int64")) { // whole numbers of 64 bits read back equal as they stand
            usual(entries, source);
            return;
        }
        source.append("as_type(");
        usual(entries, source);
        source.append(", \"").append(type).append("\")");
    }

    private void usual(Notation.Entries entries, StringBuilder source) {
        int[] shape = entries.shape();
        if (shape.length == 0) {
            write(entries.at(0), source);
            return;
        }
        long size = 1;
        boolean empty = false;
        for (int length : shape) {
            size *= length;
            empty |= length == 0;
        }
        if (empty && shape.length > 1) {
            source.append("zeros(");
            for (int axis = 0; axis < shape.length; axis++)
                source.append(axis == 0 ? "" : ", ").append(shape[axis]);
            source.append(')');
            return;
        }
        for (long place = 0; place < size; place++) {
            if (entries.at(place) instanceof Notation.Fraction) {
                source.append("exact "); // else they would become decimals
                break;
            }
        }
        boolean rows = shape.length == 2 && shape[0] > 1;
        if (rows) matrix(entries, shape[0], shape[1], source);
        else nested(entries, shape, 0, 0, source);
    }

    private void matrix(Notation.Entries entries, int rows, int columns, StringBuilder source) {
        source.append('[');
        for (int row = 0; row < rows; row++) {
            if (row > 0) source.append("; ");
            long from = (long) row * columns;
            for (int column = 0; column < columns; column++) {
                if (column > 0) source.append(", ");
                entry(entries.at(from + column), source);
            }
        }
        source.append(']');
    }

    private long nested(Notation.Entries entries, int[] shape, int axis, long place, StringBuilder source) {
        source.append('[');
        for (int k = 0; k < shape[axis]; k++) {
            if (k > 0) source.append(", ");
            if (axis == shape.length - 1) entry(entries.at(place++), source);
            else place = nested(entries, shape, axis + 1, place, source);
        }
        source.append(']');
        return place;
    }

    private void entry(Notation entry, StringBuilder source) {
        if (entry instanceof Notation.Real real) source.append(Decimal.sourceEntry(real.number()));
        else write(entry, source);
    }
}
