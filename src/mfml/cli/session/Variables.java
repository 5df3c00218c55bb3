package mfml.cli.session;

import java.util.ArrayList;
import java.util.List;
import mfml.Mfml;
import mfml.value.FunctionValue;
import mfml.value.Value;

/** A table of variables: the name, what it is, and its value where that is short. */
final class Variables {
    private static final String GAP = "  ";

    private final List<String[]> rows = new ArrayList<>();

    void add(String name, Value value) {
        boolean isFunction = value instanceof FunctionValue;
        String text = value.text();
        String shown = text.contains("\n") ? "" : text;
        String what = isFunction ? "a function" : value.description();
        rows.add(new String[] {Mfml.shownName(name), what, shown});
    }

    /** Its lines, none wider than so many columns. */
    String draw(int width) {
        int names = 0;
        int kinds = 0;
        for (String[] row : rows) {
            names = Math.max(names, row[0].length());
            kinds = Math.max(kinds, row[1].length());
        }
        List<String> lines = new ArrayList<>();
        for (String[] row : rows) {
            String line = padded(row[0], names) + GAP + padded(row[1], kinds) + GAP + row[2];
            lines.add(cut(line.stripTrailing(), width));
        }
        return String.join("\n", lines);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    static String cut(String line, int width) {
        if (line.codePointCount(0, line.length()) <= width) return line;
        return line.substring(0, line.offsetByCodePoints(0, Math.max(0, width - 1))) + "…";
    }
}
