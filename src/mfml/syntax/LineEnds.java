package mfml.syntax;

import static mfml.syntax.generated.MfmlParser.*;

import java.util.List;
import org.antlr.v4.runtime.Token;

/** Whether the end of a line ends the statement, begins a row, or means nothing. */
final class LineEnds {
    private final List<Token> raw;
    private final FilteredTokens written;
    private final Brackets brackets;
    private final Aftermath aftermath;

    LineEnds(List<Token> raw, FilteredTokens written, Brackets brackets, Aftermath aftermath) {
        this.raw = raw;
        this.written = written;
        this.brackets = brackets;
        this.aftermath = aftermath;
    }

    void before(int at, Token token) {
        brackets.endBars();
        Enclosure top = brackets.top();
        if (top.opener == null) {
            boolean separated = written.atStart();
            if (!separated && !TokenRole.continues(written.lastType())) {
                brackets.checkIntegral();
                written.insert(EOS, token.getStartIndex(), "");
                brackets.statement();
            }
            written.crossed(false);
        } else if (top.type == LB || top.type == LC) {
            if (written.endsOperand() && startsRow(at, token)) {
                written.insert(ROWSEP, token.getStartIndex(), "");
                aftermath.follow(ROWSEP, token);
            }
        }
    }

    private boolean startsRow(int at, Token token) {
        return switch (token.getType()) {
            case PLUS, MINUS -> raw.get(at + 1).getStartIndex() == token.getStopIndex() + 1;
            case NAME -> Words.beginsOperand(token.getText());
            default -> TokenRole.beginsOperand(token);
        };
    }

    void finish(Token eof) {
        int end = eof.getStartIndex();
        brackets.endAll();
        if (!written.atStart()) {
            brackets.checkIntegral();
            written.insert(EOS, end, "");
            brackets.statement();
        }
        written.end(eof);
    }
}
