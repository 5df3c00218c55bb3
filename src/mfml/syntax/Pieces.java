package mfml.syntax;

import static mfml.syntax.generated.MfmlParser.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mfml.error.Fault;
import mfml.source.Piece;
import mfml.source.Piece.Role;
import mfml.source.Source;
import org.antlr.v4.runtime.Token;

/** What each token of a text is, whether or not the text can be read as a whole. */
public final class Pieces {
    private Pieces() {}

    /** The pieces of a text; none of one that nests too deeply or is too long to be read. */
    public static List<Piece> of(Source source) {
        List<Piece> pieces = new ArrayList<>();
        try {
            List<Token> lexed = Parser.lex(source.text(), 0);
            for (Token token : lexed) if (token.getType() == COMMENT) add(pieces, token, Role.COMMENT);
            List<Token> tokens =
                    TokenFilter.filter(source, lexed, Parser.DEEPEST).tokens();
            for (int at = 0; at < tokens.size(); at++) {
                Role role = role(tokens.get(at), at + 1 < tokens.size() ? tokens.get(at + 1) : null);
                if (role != null) add(pieces, tokens.get(at), role);
            }
        } catch (Fault limit) {
            return List.of();
        }
        pieces.sort(Comparator.comparingInt(piece -> piece.span().start()));
        return pieces;
    }

    private static void add(List<Piece> pieces, Token token, Role role) {
        if (Parser.span(token).length() > 0) pieces.add(new Piece(Parser.span(token), role));
    }

    /** Null of what the filter put in, which nobody wrote. */
    private static Role role(Token token, Token next) {
        return switch (token.getType()) {
            case Token.EOF, EOS, IMUL -> null;
            case NUMBER -> Role.NUMBER;
            case TEXT, RAW -> Role.TEXT;
            case NAME ->
                next != null && (next.getType() == LP_CALL || next.getType() == LP_MAP) ? Role.CALL : Role.NAME;
            case BROKEN -> Role.BROKEN;
            case LP_CALL, LP_GRP, LP_MAP, RP, LB, LB_IX, RB, LC, RC -> Role.BRACKET;
            default ->
                Character.isLetter(token.getText().codePointAt(0)) && !isSign(token.getType()) ? Role.WORD : Role.SIGN;
        };
    }

    /** A sign whose spelling begins with a letter: d/dx, dx, a raised n. */
    private static boolean isSign(int type) {
        return switch (type) {
            case DERIVATIVE, DERIVATIVE_OF, DIFF, SUPERSCRIPT, TRANSPOSE, DEGREE -> true;
            default -> false;
        };
    }
}
