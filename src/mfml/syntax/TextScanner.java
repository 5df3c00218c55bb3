package mfml.syntax;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;

/**
 * Finds the end of a text. A quote inside a hole begins a text of its own: {@code "mean {f("x")}"} is one token. Called
 * by the lexer behind the opening quote; linear in the length of the text.
 */
public final class TextScanner {
    /** Texts within holes within texts; a second one is rare, a tenth an attack. */
    private static final int DEEPEST = 20;

    private TextScanner() {}

    /** Skips to behind the closing quote; false, with the line skipped, where the line ends before. */
    public static boolean skipText(CharStream input) {
        int[] braces = new int[DEEPEST + 1]; // open braces in the hole of each text that is open
        int open = 0;
        while (true) {
            int c = input.LA(1);
            if (c == IntStream.EOF || c == '\n' || c == '\r') return false;
            input.consume();
            if (braces[open] == 0) {
                if (c == '\\' && input.LA(1) != '\n' && input.LA(1) != '\r' && input.LA(1) != IntStream.EOF) {
                    input.consume();
                } else if (c == '{') {
                    braces[open] = 1;
                } else if (c == '"' && open-- == 0) {
                    return true;
                }
            } else if (c == '{') {
                braces[open]++;
            } else if (c == '}') {
                braces[open]--;
            } else if (c == '"') {
                if (open == DEEPEST) {
                    skipLine(input);
                    return false;
                }
                braces[++open] = 0;
            }
        }
    }

    /** Skips to behind the closing three quotes; false, with everything skipped, where there are none. */
    public static boolean skipRaw(CharStream input) {
        while (true) {
            int c = input.LA(1);
            if (c == IntStream.EOF) return false;
            input.consume();
            if (c == '"' && input.LA(1) == '"' && input.LA(2) == '"' && input.LA(3) != '"') {
                input.consume();
                input.consume();
                return true;
            }
        }
    }

    private static void skipLine(CharStream input) {
        while (input.LA(1) != IntStream.EOF && input.LA(1) != '\n' && input.LA(1) != '\r') input.consume();
    }
}
