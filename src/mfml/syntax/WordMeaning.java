package mfml.syntax;

import static mfml.syntax.generated.MfmlParser.*;

import java.util.List;
import org.antlr.v4.runtime.Token;

/** Whether a word is a name, reserved, a command, a differential: what stands around it decides. */
final class WordMeaning {
    private final List<Token> raw;
    private final FilteredTokens written;
    private final Brackets brackets;
    private final Aftermath aftermath;

    WordMeaning(List<Token> raw, FilteredTokens written, Brackets brackets, Aftermath aftermath) {
        this.raw = raw;
        this.written = written;
        this.brackets = brackets;
        this.aftermath = aftermath;
    }

    int of(int at, Token token) {
        String text = token.getText();
        int next = raw.get(at + 1).getType();
        if (written.lastType() == DOT) return NAME;
        boolean bracketed = top().opener != null;
        if (next == ASSIGN && bracketed && (written.lastType() == COMMA || written.lastType() == top().type))
            return NAME;
        Integer reserved = Words.RESERVED.get(text);
        if (reserved != null) return reserved == END && brackets.inBrackets() ? END_IX : reserved;
        if (top().integrals > 0 && Words.isDifferential(text)) return DIFF;
        return command(at, token, text);
    }

    private int command(int at, Token token, String text) {
        boolean starts = written.atStart();
        switch (text) {
            case "try", "exact" -> {
                boolean works = worksOn(at) || raw.get(at + 1).getType() == LP;
                return works && !written.endsOperand() ? text.equals("try") ? TRY : EXACT : NAME;
            }
            case "within" -> {
                return written.endsOperand() && !written.crossed() && worksOn(at) ? WITHIN : NAME;
            }
            case "lim" -> {
                return worksOn(at) || raw.get(at + 1).getType() == LP ? LIM : NAME;
            }
            case "limit" -> {
                return worksOn(at) ? LIM : NAME;
            }
            case "integral" -> {
                return worksOn(at) ? INTEGRAL : NAME;
            }
            case "python" -> {
                return isPython(at) ? PYTHON : NAME;
            }
            default -> {}
        }
        Integer statement = starts ? Words.STATEMENTS.get(text) : null;
        if (statement != null && worksOn(at)) return statement;
        if (starts && aftermath.inExercise() && Words.CLAUSES.contains(text) && worksOn(at)) return CLAUSE;
        Integer command = Words.COMMANDS.get(text);
        boolean here = starts
                || written.lastType() == ASSIGN && top().opener == null
                || written.lastType() == EXPLAIN
                || written.lastType() == LP_GRP
                || written.lastType() == LP_CALL;
        return command != null && here && worksOn(at) ? command : NAME;
    }

    /** Whether something to work on follows a word: a bracket or a sign only behind a blank. */
    private boolean worksOn(int at) {
        Token next = raw.get(at + 1);
        boolean spaced = next.getStartIndex() > raw.get(at).getStopIndex() + 1;
        return switch (next.getType()) {
            case NUMBER, TEXT, RAW, DERIVATIVE, DERIVATIVE_OF, INTEGRAL, ROOT, NABLA -> true;
            case NAME -> Words.beginsOperand(next.getText());
            case LP, LB_RAW, LC, BAR, NORM -> spaced;
            case PLUS, MINUS -> spaced && raw.get(at + 2).getStartIndex() == next.getStopIndex() + 1;
            default -> false;
        };
    }

    private boolean isPython(int at) {
        int next = at + 1;
        if (raw.get(next).getType() == LP) {
            for (int end = Math.min(raw.size() - 1, at + 100); next < end; next++) {
                if (raw.get(next).getType() == RP) break;
            }
            next++;
        }
        return next < raw.size() && raw.get(next).getType() == RAW;
    }

    private Enclosure top() {
        return brackets.top();
    }
}
