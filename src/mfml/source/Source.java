package mfml.source;

/**
 * Source text with the name under which messages speak of it: a file, {@code -e}, a line of a session.
 *
 * @param origin where it comes from, which decides how messages speak of it
 */
public record Source(String name, String text, Origin origin) {
    /** The worksheet itself; a file it imported, which messages name; the library, whose errors are shown at the line that called it. */
    public enum Origin {
        WORKSHEET,
        IMPORT,
        LIBRARY
    }

    public Source(String name, String text) {
        this(name, text, Origin.WORKSHEET);
    }

    public boolean imported() {
        return origin == Origin.IMPORT;
    }

    public boolean isLibrary() {
        return origin == Origin.LIBRARY;
    }

    /** The 1-based line of an offset. */
    public int line(int offset) {
        int line = 1;
        for (int at = 0; at < Math.min(offset, text.length()); at++) {
            if (text.charAt(at) == '\n') line++;
        }
        return line;
    }

    /** The 1-based column of an offset, counted in code points, so that a caret stands where people see it. */
    public int column(int offset) {
        int start = lineStart(offset);
        return text.codePointCount(start, Math.min(Math.max(offset, start), text.length())) + 1;
    }

    /** Offset at which the line of an offset begins. */
    public int lineStart(int offset) {
        return text.lastIndexOf('\n', Math.min(offset, text.length()) - 1) + 1;
    }

    /** The text of the line an offset lies in, without its line end. */
    public String lineText(int offset) {
        int start = lineStart(offset);
        int end = text.indexOf('\n', start);
        String line = text.substring(start, end < 0 ? text.length() : end);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    public String text(Span span) {
        return text.substring(Math.min(span.start(), text.length()), Math.min(span.end(), text.length()));
    }
}
