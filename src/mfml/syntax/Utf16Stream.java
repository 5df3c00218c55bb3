package mfml.syntax;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * Text for the lexer in UTF-16 units, so that a token's offsets are those of {@link mfml.source.Span}; ANTLR's own
 * streams count code points. Letters outside ASCII (Lu, Ll, Lo, but for the º of degrees) are shown as one sign, {@link
 * #LETTER}, which keeps the lexer's tables small; a token's text is the text as it was written. A stretch of a larger text begins at its base and gives offsets of the larger text.
 */
final class Utf16Stream implements CharStream {
    private static final char LETTER = '\u0001';

    private final String text;
    private final int base;
    private int at;

    Utf16Stream(String text, int base) {
        this.text = text;
        this.base = base;
    }

    @Override
    public void consume() {
        at++;
    }

    @Override
    public int LA(int ahead) {
        int index = ahead > 0 ? at + ahead - 1 : at + ahead;
        return index < 0 || index >= text.length() ? IntStream.EOF : shown(text.charAt(index));
    }

    private static int shown(char c) {
        if (c < 128) return c == LETTER ? LETTER + 1 : c;
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.OTHER_LETTER ->
                c == 'º' ? c : LETTER;
            default -> c;
        };
    }

    @Override
    public int mark() {
        return -1;
    }

    @Override
    public void release(int marker) {}

    @Override
    public int index() {
        return base + at;
    }

    @Override
    public void seek(int index) {
        at = index - base;
    }

    @Override
    public int size() {
        return base + text.length();
    }

    @Override
    public String getSourceName() {
        return "text";
    }

    @Override
    public String getText(Interval interval) {
        int start = Math.min(interval.a - base, text.length());
        return text.substring(start, Math.max(start, Math.min(interval.b - base + 1, text.length())));
    }
}
