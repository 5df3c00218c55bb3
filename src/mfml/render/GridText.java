package mfml.render;

import java.util.ArrayList;
import java.util.List;

/**
 * Tensors for people: vectors on a line, matrices in tall brackets with columns aligned at the point, more axes slice by
 * slice. Beyond twelve of anything the first three and the last two are shown, with the shape behind. A matrix of one
 * row has no commas and its shape behind it, which tells it from a vector.
 */
final class GridText {
    private static final int FEW_ENTRIES = 144;

    private final int digits;

    GridText(int digits) {
        this.digits = digits;
    }

    String print(Notation.Entries entries) {
        int[] shape = entries.shape();
        if (shape.length == 0) return new TextPrinter(digits).print(entries.at(0));
        long size = 1;
        for (int length : shape) size *= length;
        if (size == 0)
            return shape.length == 1 ? "[]" : "empty " + shape(shape) + (shape.length == 2 ? " matrix" : " tensor");
        String type = entries.elementType() == null || entries.elementType().equals("int64")
                ? ""
                : "   " + entries.elementType();
        if (shape.length == 1) return vector(entries, shape[0]) + type;
        if (shape.length == 2) return matrix(entries, 0, shape[0], shape[1]) + type;
        if (size > FEW_ENTRIES) {
            Notation uniform = entries.uniform();
            if (uniform != null) {
                return shape(shape) + " tensor, all " + new EntryText(digits, 0, List.of(uniform)).write(uniform)
                        + type;
            }
        }
        return slices(entries, shape) + type;
    }

    static String shape(int[] shape) {
        StringBuilder text = new StringBuilder();
        for (int length : shape) text.append(text.isEmpty() ? "" : "×").append(length);
        return text.toString();
    }

    private String vector(Notation.Entries entries, int length) {
        long[] places = Abbreviation.of(length);
        List<Notation> shown = new ArrayList<>();
        for (long place : places) shown.add(place < 0 ? null : entries.at(place));
        EntryText text = new EntryText(digits, entries.scale(), shown);
        List<String> parts = new ArrayList<>();
        for (Notation entry : shown) parts.add(entry == null ? "…" : text.write(entry));
        return "[" + String.join(", ", parts) + "]"
                + (length > Abbreviation.LONGEST ? "   " + length + " entries" : "");
    }

    private String slices(Notation.Entries entries, int[] shape) {
        int rows = shape[shape.length - 2];
        int columns = shape[shape.length - 1];
        long count = 1;
        for (int axis = 0; axis < shape.length - 2; axis++) count *= shape[axis];
        StringBuilder text = new StringBuilder(shape(shape)).append(" tensor");
        for (long slice : Abbreviation.of(count)) {
            text.append('\n');
            if (slice < 0) text.append("…");
            else
                text.append(place(slice, shape))
                        .append('\n')
                        .append(matrix(entries, slice * rows * columns, rows, columns));
        }
        return text.toString();
    }

    /** {@code [2, 1, :, :]}: the 1-based index of a slice. */
    private static String place(long slice, int[] shape) {
        StringBuilder text = new StringBuilder(", :, :]");
        for (int axis = shape.length - 3; axis >= 0; axis--) {
            text.insert(0, slice % shape[axis] + 1).insert(0, axis == 0 ? "[" : ", ");
            slice /= shape[axis];
        }
        return text.toString();
    }

    private String matrix(Notation.Entries entries, long from, int rows, int columns) {
        long[] shownRows = Abbreviation.of(rows);
        long[] shownColumns = Abbreviation.of(columns);
        List<Notation> shown = new ArrayList<>();
        for (long row : shownRows) {
            for (long column : shownColumns) {
                shown.add(row < 0 || column < 0 ? null : entries.at(from + row * columns + column));
            }
        }
        EntryText text = new EntryText(digits, entries.scale(), shown);
        String[][] cells = new String[shownColumns.length][];
        for (int column = 0; column < cells.length; column++) {
            String[] written = new String[shownRows.length];
            for (int row = 0; row < written.length; row++) {
                Notation entry = shown.get(row * cells.length + column);
                written[row] = entry == null ? "…" : text.write(entry);
            }
            cells[column] = Columns.aligned(written);
        }
        StringBuilder lines = new StringBuilder();
        for (int row = 0; row < shownRows.length; row++) {
            if (row > 0) lines.append('\n');
            lines.append(bracket(row, shownRows.length, "[⎡⎢⎣"));
            for (int column = 0; column < cells.length; column++)
                lines.append(column == 0 ? "" : "  ").append(cells[column][row]);
            lines.append(bracket(row, shownRows.length, "]⎤⎥⎦"));
        }
        boolean abbreviated = rows > Abbreviation.LONGEST || columns > Abbreviation.LONGEST;
        return lines + (abbreviated || rows == 1 ? "   " + rows + "×" + columns : "");
    }

    private static char bracket(int row, int rows, String pieces) {
        return pieces.charAt(rows == 1 ? 0 : row == 0 ? 1 : row == rows - 1 ? 3 : 2);
    }
}
