package mfml.syntax;

import static mfml.syntax.generated.MfmlParser.*;

import java.util.List;
import mfml.error.Fault;
import org.antlr.v4.runtime.Token;

/** What a sign means where it stands: a plus the side of a limit, a comma the next clause, an arrow that is none. */
final class SignMeaning {
    private final List<Token> raw;
    private final FilteredTokens written;
    private final Brackets brackets;
    private final TokenFaults faults;
    private final WordMeaning words;

    SignMeaning(List<Token> raw, FilteredTokens written, Brackets brackets, TokenFaults faults, WordMeaning words) {
        this.raw = raw;
        this.written = written;
        this.brackets = brackets;
        this.faults = faults;
        this.words = words;
    }

    int of(int at, Token token) {
        int type = token.getType();
        return switch (type) {
            case NAME -> words.of(at, token);
            case PLUS, MINUS -> isSide(at) ? SIDE : type;
            case SUPERSCRIPT -> superscript(token);
            case SEMI -> top().type == LB || top().type == LC ? ROWSEP : type;
            case COMMA -> top().loop && continuesLoop(at) ? CLAUSE_COMMA : type;
            case RELATION -> arrowLike(at, token) ? faults.foreign(token, "<-") : type;
            case FACTORIAL -> written.endsOperand() ? type : faults.foreign(token, "!");
            case PRIME -> written.endsOperand() ? type : faults.stray(token);
            case FOREIGN -> faults.foreign(token, token.getText());
            case STRAY ->
                Words.SIGNS.containsKey(token.getText()) ? Words.SIGNS.get(token.getText()) : faults.stray(token);
            case UNCLOSED_TEXT -> faults.fault(token, Fault.of("syntax.text.open"));
            case UNCLOSED_RAW -> faults.fault(token, Fault.of("syntax.text.raw"));
            default -> type;
        };
    }

    private boolean isSide(int at) {
        Token next = raw.get(at + 1);
        boolean closes = top().type == BAR_O && next.getType() == BAR || top().type == NORM_O && next.getType() == NORM;
        closes |= top().integrals > 0 && next.getType() == NAME && Words.isDifferential(next.getText());
        return top().limit == 3 && written.endsOperand() && (closes || !TokenRole.beginsOperand(next));
    }

    private int superscript(Token token) {
        String text = token.getText();
        if (!text.equals("⁺") && !text.equals("⁻")) return SUPERSCRIPT;
        return top().limit == 3 && written.endsOperand() ? SIDE : SUPERSCRIPT; // A⁺ wears brackets in a target
    }

    /** A comma before {@code name in} goes on with the comprehension. */
    private boolean continuesLoop(int at) {
        for (int next = at + 1, names = 0; names < 8 && next + 1 < raw.size(); next += 2, names++) {
            while (raw.get(next).getType() == NEWLINE) next++;
            if (raw.get(next).getType() != NAME
                    || Words.RESERVED.containsKey(raw.get(next).getText())) return false;
            Token behind = raw.get(next + 1);
            if (behind.getText().equals("in") || behind.getText().equals("∈")) return true;
            if (behind.getType() != COMMA) return false;
        }
        return false;
    }

    /** {@code x <- 5} is no comparison with -5, though {@code x<-5} is. */
    private boolean arrowLike(int at, Token token) {
        Token next = raw.get(at + 1);
        return token.getText().equals("<")
                && next.getType() == MINUS
                && next.getStartIndex() == token.getStopIndex() + 1
                && !written.touches(token)
                && raw.get(at + 2).getStartIndex() > next.getStopIndex() + 1;
    }

    private Enclosure top() {
        return brackets.top();
    }
}
