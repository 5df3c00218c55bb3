package mfml.reference;

import java.util.ArrayList;
import java.util.List;

/** Lines of an example taken apart into code and what is shown, and laid out with what they show in one column. */
public final class ExampleLines {
    private ExampleLines() {}

    /** Where the comment of a line begins, outside texts, or -1. */
    public static int commentStart(String line) {
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '"' && (at == 0 || line.charAt(at - 1) != '\\')) quoted = !quoted;
            if (c == '#' && !quoted) return at;
        }
        return -1;
    }

    /** The code of a line without its comment. */
    public static String code(String line) {
        int start = commentStart(line);
        return (start < 0 ? line : line.substring(0, start)).stripTrailing();
    }

    /** The lines with their comments below each other, three blanks behind the longest code that has one. */
    public static List<String> aligned(List<String> lines) {
        int column = 0;
        for (String line : lines) {
            if (commentStart(line) >= 0) column = Math.max(column, width(code(line)));
        }
        List<String> laidOut = new ArrayList<>();
        for (String line : lines) {
            int start = commentStart(line);
            String code = code(line);
            laidOut.add(start < 0 ? code : code + " ".repeat(column - width(code) + 3) + line.substring(start));
        }
        return laidOut;
    }

    private static int width(String code) {
        return code.codePointCount(0, code.length());
    }
}
