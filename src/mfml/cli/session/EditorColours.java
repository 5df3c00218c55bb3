package mfml.cli.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import mfml.Mfml;
import mfml.source.Piece;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Colours the text being typed, and marks the bracket that belongs to the one at the cursor. */
final class EditorColours implements Highlighter {
    /** A longer text is shown plain: it is read anew at every key. */
    private static final int LONGEST = 20_000;

    private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
    private static final Map<Piece.Role, AttributedStyle> STYLES = Map.of(
            Piece.Role.NUMBER, PLAIN.foreground(AttributedStyle.CYAN),
            Piece.Role.TEXT, PLAIN.foreground(AttributedStyle.GREEN),
            Piece.Role.COMMENT, PLAIN.faint(),
            Piece.Role.WORD, PLAIN.foreground(AttributedStyle.MAGENTA),
            Piece.Role.CALL, PLAIN.foreground(AttributedStyle.BLUE),
            Piece.Role.BROKEN, PLAIN.foreground(AttributedStyle.RED));

    private final Paint paint;

    EditorColours(Paint paint) {
        this.paint = paint;
    }

    @Override
    public AttributedString highlight(LineReader reader, String text) {
        return highlight(text, reader.getBuffer().cursor());
    }

    AttributedString highlight(String text, int cursor) {
        if (!paint.colours() || text.length() > LONGEST) return new AttributedString(text);
        List<Piece> pieces = Mfml.pieces(text);
        Piece partner = partner(pieces, text, cursor);
        AttributedStringBuilder coloured = new AttributedStringBuilder(text.length());
        int at = 0;
        for (Piece piece : pieces) {
            int start = piece.span().start();
            if (start < at) continue;
            coloured.append(text, at, start);
            AttributedStyle style = STYLES.getOrDefault(piece.role(), PLAIN);
            if (piece == partner) style = PLAIN.bold().underline();
            coloured.styled(style, text.substring(start, piece.span().end()));
            at = piece.span().end();
        }
        coloured.append(text, at, text.length());
        return coloured.toAttributedString();
    }

    /** The bracket that pairs with the one before the cursor, or null. */
    private static Piece partner(List<Piece> pieces, String text, int cursor) {
        Deque<Piece> open = new ArrayDeque<>();
        for (Piece piece : pieces) {
            if (piece.role() != Piece.Role.BRACKET) continue;
            boolean opens = "([{".indexOf(text.charAt(piece.span().end() - 1)) >= 0; // .( opens too
            if (opens) {
                open.push(piece);
                continue;
            }
            if (open.isEmpty()) return null;
            Piece opener = open.pop();
            if (piece.span().end() == cursor) return opener;
            if (opener.span().end() == cursor) return piece;
        }
        return null;
    }
}
