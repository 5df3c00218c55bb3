package mfml.syntax;

import static mfml.syntax.generated.MfmlParser.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * Takes the comments out of the lexer's tokens: those with ## become documentation. Line ends in a row become one, and π
 * stands alone.
 */
final class Comments {
    private final List<Token> raw;
    private final Map<Integer, String> documentation = new HashMap<>();

    private Comments(int size) {
        this.raw = new ArrayList<>(size);
    }

    /** The tokens without comments, and the doc comment above an offset. */
    record Result(List<Token> tokens, Map<Integer, String> documentation) {}

    static Result remove(List<Token> lexed) {
        Comments comments = new Comments(lexed.size() + 16);
        comments.read(lexed);
        return new Result(comments.raw, comments.documentation);
    }

    private void read(List<Token> lexed) {
        StringBuilder doc = new StringBuilder();
        boolean lineStart = true;
        for (Token token : lexed) {
            switch (token.getType()) {
                case COMMENT -> {
                    String text = token.getText();
                    if (lineStart && text.startsWith("##")) {
                        if (!doc.isEmpty()) doc.append('\n');
                        doc.append(text.substring(text.startsWith("## ") ? 3 : 2)
                                .stripTrailing()); // examples stay indented
                    }
                }
                case NEWLINE -> {
                    lineStart = true;
                    if (!raw.isEmpty() && raw.getLast().getType() != NEWLINE) raw.add(token);
                }
                case NAME -> {
                    document(doc, token);
                    lineStart = false;
                    splitPi(token);
                }
                default -> {
                    document(doc, token);
                    lineStart = false;
                    raw.add(token);
                }
            }
        }
    }

    private void document(StringBuilder doc, Token token) {
        if (doc.isEmpty()) return;
        documentation.put(token.getStartIndex(), doc.toString());
        doc.setLength(0);
    }

    private void splitPi(Token token) {
        String text = token.getText();
        if (text.indexOf('π') < 0 || text.length() == 1) {
            raw.add(token);
            return;
        }
        int from = 0;
        while (from < text.length()) {
            int next = text.indexOf('π', from);
            int end = next == from ? from + 1 : next < 0 ? text.length() : next;
            while (next == from && end < text.length() && isIndex(text.charAt(end))) end++;
            CommonToken part = new CommonToken(token);
            part.setText(null);
            part.setStartIndex(token.getStartIndex() + from);
            part.setStopIndex(token.getStartIndex() + end - 1);
            raw.add(part);
            from = end;
        }
    }

    /** π may carry an index: π₁, π_2 are names. */
    private static boolean isIndex(char c) {
        return c == '_' || c >= '0' && c <= '9' || c >= '₀' && c <= '₉';
    }
}
