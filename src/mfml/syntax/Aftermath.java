package mfml.syntax;

import static mfml.syntax.generated.MfmlParser.*;

import java.util.List;
import org.antlr.v4.runtime.Token;

/** What a token leaves behind: the signs, limits, integrals and blocks that stand open for those to come. */
final class Aftermath {
    private final FilteredTokens written;
    private final Brackets brackets;
    private boolean inExercise;

    Aftermath(FilteredTokens written, Brackets brackets) {
        this.written = written;
        this.brackets = brackets;
    }

    boolean inExercise() {
        return inExercise;
    }

    void follow(int type, Token token) {
        Enclosure top = brackets.top();
        switch (type) {
            case PLUS, MINUS -> {
                if (written.wasOperand()) {
                    top.tight = top.loose = 0;
                    top.limit = 0;
                } else {
                    top.tight++;
                }
                top.arithmetic = true;
            }
            case POWER, ROOT -> {
                top.tight++;
                top.arithmetic = true;
            }
            case NABLA -> top.tight++;
            case NUMBER -> top.arithmetic = true;
            case TIMES, DIVIDE -> {
                top.tight = 0;
                top.arithmetic = true;
            }
            case DOT_SUM, RELATION, COLON, AND, OR, IN -> {
                if (type == IN) top.loop = top.opener != null && isLoop();
                top.tight = top.loose = 0;
                top.limit = 0;
                top.arithmetic = true;
            }
            case DERIVATIVE, NOT -> top.loose++;
            case INTEGRAL -> {
                top.integrals++;
                top.open++;
            }
            case DIFF -> {
                top.integrals--;
                top.open--;
            }
            case LIM -> top.open++;
            case SIDE -> top.limit = 0;
            case AS -> {
                if (top.open > 0) top.open--;
                top.limit = 1;
            }
            case NAME -> top.limit = top.limit == 1 ? 2 : top.limit;
            case ARROW -> {
                if (top.limit == 2) {
                    top.limit = 3;
                } else {
                    top.open++;
                    top.function = true;
                }
            }
            case TRY, EXACT -> {
                top.open++;
                top.function = true;
            }
            case FOR -> top.loop = false;
            case CLAUSE_COMMA -> top.loop = false;
            case COMMA, ROWSEP, ASSIGN -> {
                top.tight = top.loose = top.open = 0;
                top.limit = 0;
            }
            case SEMI -> brackets.statement();
            case FUNCTION, WHILE -> brackets.block(1);
            case EXERCISE -> {
                inExercise = true;
                brackets.block(1);
            }
            case END -> {
                inExercise = false;
                brackets.block(-1);
            }
            default -> {}
        }
        if ((type == IF || type == FOR) && top.opener == null && written.wasStart()) brackets.block(1);
        brackets.deepen(brackets.top().nesting(), token);
    }

    /** Whether the in just taken belongs to a for: before it stand names and commas back to the for or the last clause. */
    private boolean isLoop() {
        List<Token> out = written.tokens();
        int at = out.size() - 2;
        while (at >= 0 && (out.get(at).getType() == NAME || out.get(at).getType() == COMMA)) at--;
        return at >= 0 && (out.get(at).getType() == FOR || out.get(at).getType() == CLAUSE_COMMA);
    }
}
