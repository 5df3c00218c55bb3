package mfml.source;

/**
 * A stretch of source text and what it is in the language, for editors to colour. Pieces stand in the order of the text
 * and do not overlap; blanks between them belong to none.
 */
public record Piece(Span span, Role role) {
    public enum Role {
        NUMBER,
        /** A text with its quotes and its holes. */
        TEXT,
        COMMENT,
        /** A word of the language where it is no name: {@code for}, {@code and}, {@code solve} in front of an equation. */
        WORD,
        NAME,
        /** A name behind which a bracket calls. */
        CALL,
        /** An operator, a relation, a separator. */
        SIGN,
        /** A round, square or curly bracket; bars are signs. */
        BRACKET,
        /** What cannot be read. */
        BROKEN
    }
}
