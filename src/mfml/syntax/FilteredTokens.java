package mfml.syntax;

import static mfml.syntax.generated.MfmlParser.*;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/** The tokens for the parser as they are written down, and what the next decision needs to know of those before it. */
final class FilteredTokens {
    private final List<Token> tokens = new ArrayList<>();
    private int lastType = EOS;
    private Token last;
    private boolean crossed; // a line ended between the last token and this one
    private boolean wasOperand; // whether the token before the one just taken ended an operand
    private boolean wasStart; // whether it began a statement
    private int head = EOS; // of what type the first token of the statement is, and where it stands
    private int statementStart;

    void emit(Token token, int type) {
        wasOperand = endsOperand();
        wasStart = atStart();
        if (type == SEMI && wasStart) return; // an empty statement
        if (type == BROKEN && lastType == BROKEN) return;
        ((CommonToken) token).setType(type);
        if (wasStart) {
            head = type;
            statementStart = token.getStartIndex();
        }
        tokens.add(token);
        lastType = type;
        last = token;
        crossed = false;
    }

    void insert(int type, int offset, String text) {
        CommonToken token = new CommonToken(type, text);
        token.setStartIndex(offset);
        token.setStopIndex(offset - 1);
        tokens.add(token);
        if (type != BROKEN) lastType = type;
    }

    void end(Token eof) {
        tokens.add(eof);
    }

    void crossed(boolean lineEnded) {
        crossed = lineEnded;
    }

    List<Token> tokens() {
        return tokens;
    }

    int lastType() {
        return lastType;
    }

    Token last() {
        return last;
    }

    boolean crossed() {
        return crossed;
    }

    boolean wasOperand() {
        return wasOperand;
    }

    boolean wasStart() {
        return wasStart;
    }

    /** The type of the first token of the statement. */
    int head() {
        return head;
    }

    int statementStart() {
        return statementStart;
    }

    boolean endsOperand() {
        return TokenRole.endsOperand(lastType);
    }

    /** Whether a statement begins here. */
    boolean atStart() {
        return lastType == EOS || lastType == SEMI;
    }

    boolean touches(Token token) {
        return last != null && token.getStartIndex() == last.getStopIndex() + 1;
    }
}
