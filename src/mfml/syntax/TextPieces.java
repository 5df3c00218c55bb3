package mfml.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mfml.error.Fault;
import mfml.source.Source;
import mfml.source.Span;
import org.antlr.v4.runtime.Token;

/** A text token to its pieces: escapes, and holes read where they stand, so that their places are right. */
final class TextPieces {
    private final Source source;
    private final int deepest;
    private final int level;
    private final List<Expr.Piece> pieces = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();

    TextPieces(Source source, int deepest, int level) {
        this.source = source;
        this.deepest = deepest;
        this.level = level;
    }

    /** What stands between three quotes, verbatim; a line end right behind the opening quotes is not part of it. */
    static String raw(String token) {
        String text = token.substring(3, token.length() - 3);
        if (text.startsWith("\r\n")) return text.substring(2);
        return text.startsWith("\n") ? text.substring(1) : text;
    }

    Expr.Text read(Token token) {
        String text = token.getText();
        int start = token.getStartIndex();
        int at = 1;
        while (at < text.length() - 1) {
            char c = text.charAt(at);
            if (c == '\\') {
                literal.append(escaped(text.charAt(at + 1), new Span(start + at, start + at + 2)));
                at += 2;
            } else if (c == '{') {
                int end = endOfHole(text, at + 1);
                flush();
                pieces.add(hole(text.substring(at + 1, end), start + at + 1));
                at = end + 1;
            } else {
                literal.append(c);
                at++;
            }
        }
        flush();
        return new Expr.Text(Parser.span(token), List.copyOf(pieces));
    }

    private void flush() {
        if (!literal.isEmpty()) pieces.add(new Expr.Piece(literal.toString(), Optional.empty(), ""));
        literal.setLength(0);
    }

    private char escaped(char c, Span place) {
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case '"', '\\', '{', '}' -> c;
            default ->
                throw Fault.of("syntax.text.escape").with("escape", "\\" + c).at(source, place);
        };
    }

    private Expr.Piece hole(String hole, int offset) {
        int colon = colon(hole);
        String format = colon < 0 ? "" : hole.substring(colon + 1).strip();
        String code = colon < 0 ? hole : hole.substring(0, colon);
        if (code.isBlank()) {
            throw Fault.of("syntax.text.hole").at(source, new Span(offset - 1, offset + hole.length() + 1));
        }
        return new Expr.Piece("", Optional.of(Parser.within(source, code, offset, deepest, level)), format);
    }

    /** Where a hole that began before {@code from} ends: texts in it are skipped. The lexer made sure that it does. */
    private static int endOfHole(String text, int from) {
        int braces = 1;
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') at = endOfText(text, at + 1);
            else if (c == '{') braces++;
            else if (c == '}' && --braces == 0) return at;
        }
        return text.length() - 1;
    }

    private static int endOfText(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\') at++;
            else if (c == '{') at = endOfHole(text, at + 1);
            else if (c == '"') return at;
        }
        return text.length() - 1;
    }

    /** The colon that begins the format: the first outside of brackets and texts. */
    private static int colon(String hole) {
        int brackets = 0;
        for (int at = 0; at < hole.length(); at++) {
            switch (hole.charAt(at)) {
                case '(', '[', '{' -> brackets++;
                case ')', ']', '}' -> brackets--;
                case '"' -> at = endOfText(hole, at + 1);
                case ':' -> {
                    if (brackets == 0) return at;
                }
                default -> {}
            }
        }
        return -1;
    }
}
