package mfml.syntax;

import static mfml.syntax.generated.MfmlParser.*;

import org.antlr.v4.runtime.Token;

/** What a token can be between its neighbours: the end of an operand, its beginning, the end of a line that goes on. */
final class TokenRole {
    private TokenRole() {}

    static boolean endsOperand(int type) {
        return switch (type) {
            case NUMBER,
                    NAME,
                    TEXT,
                    RAW,
                    TRUE,
                    FALSE,
                    NONE,
                    END_IX,
                    DERIVATIVE_OF,
                    RP,
                    RB,
                    RC,
                    BAR_C,
                    NORM_C,
                    PRIME,
                    FACTORIAL,
                    SUPERSCRIPT,
                    TRANSPOSE,
                    DEGREE,
                    DIFF,
                    SIDE -> true;
            default -> false;
        };
    }

    static boolean startsFactor(int type) {
        return switch (type) {
            case NAME, ROOT, DERIVATIVE, DERIVATIVE_OF, INTEGRAL, LIM, NABLA, TRUE, FALSE, NONE, END_IX, PYTHON -> true;
            default -> false;
        };
    }

    /** Of a token as the lexer gave it. */
    static boolean beginsOperand(Token token) {
        return switch (token.getType()) {
            case NAME -> Words.beginsOperand(token.getText());
            case NUMBER,
                    TEXT,
                    RAW,
                    LP,
                    LB_RAW,
                    LC,
                    BAR,
                    NORM,
                    ROOT,
                    NABLA,
                    INTEGRAL,
                    DERIVATIVE,
                    DERIVATIVE_OF,
                    PLUS,
                    MINUS -> true;
            default -> false;
        };
    }

    /** What stands between two operands. */
    static boolean isSign(int type) {
        return switch (type) {
            case PLUS,
                    MINUS,
                    DOT_SUM,
                    TIMES,
                    DIVIDE,
                    POWER,
                    RELATION,
                    COLON,
                    TILDE,
                    ASSIGN,
                    ASSIGN_OP,
                    ARROW,
                    AND,
                    OR,
                    IN,
                    COMMA -> true;
            default -> false;
        };
    }

    /** What cannot stand at the end of a statement: the next line goes on. */
    static boolean continues(int type) {
        if (isSign(type)) return true;
        return switch (type) {
            case CLAUSE_COMMA,
                    ROOT,
                    NABLA,
                    DERIVATIVE,
                    INTEGRAL,
                    LIM,
                    NOT,
                    AT,
                    AS,
                    BY,
                    FROM,
                    TO,
                    NEAR,
                    OVER,
                    WITHIN,
                    FOR,
                    DOT -> true;
            default -> false;
        };
    }

    static boolean endsIntegrals(int type) {
        return type == COMMA || type == CLAUSE_COMMA || type == ROWSEP || type == ASSIGN || type == SEMI;
    }
}
