package mfml.syntax;

import static mfml.syntax.generated.MfmlParser.*;

import java.util.List;
import java.util.Set;
import mfml.error.Fault;
import mfml.source.Source;
import mfml.source.Span;
import org.antlr.v4.runtime.Token;

/**
 * Heads of blocks as other languages write them: {@code def f(x):}, {@code for i in xs:}, {@code if (x > 0) {}, {@code
 * elif}. The head is refused once, and the braces of its block are passed over.
 */
final class ForeignHeads {
    private static final Set<String> ELSE_IF = Set.of("elif", "elsif", "elseIf");

    private static final Set<String> FUNCTION_WORDS = Set.of("def", "func", "fn", "fun", "proc", "procedure", "void");

    private final Source source;
    private final List<Token> raw;
    private final FilteredTokens written;
    private final Brackets brackets;
    private final TokenFaults faults;
    private int braces; // that such heads have opened

    ForeignHeads(Source source, List<Token> raw, FilteredTokens written, Brackets brackets, TokenFaults faults) {
        this.source = source;
        this.raw = raw;
        this.written = written;
        this.brackets = brackets;
        this.faults = faults;
    }

    /** Whether the token is part of such a head: then the fault is kept, and the rest of the line means nothing. */
    boolean refuses(int at, Token token) {
        if (brackets.top().opener != null) return false;
        return switch (token.getType()) {
            case NAME -> written.atStart() && word(at, token);
            case LP -> written.lastType() == FOR && refused(at, BROKEN, Fault.of("syntax.header.for"));
            case COLON -> endsHead(at) && refused(at, BROKEN, then());
            case LC -> opensBlock(at) && refused(at, BROKEN, brace(token));
            case RC -> braces > 0 && refused(at, BROKEN, null);
            default -> false;
        };
    }

    private boolean refused(int at, int type, Fault fault) {
        if (fault != null) faults.fault(raw.get(at), fault);
        written.emit(raw.get(at), type);
        if (type != BROKEN) written.insert(BROKEN, raw.get(at).getStopIndex() + 1, "");
        for (int next = at; !endsLine(next); next++) {
            if (raw.get(next).getText().equals("{")) braces++;
            if (raw.get(next).getText().equals("}")) braces = Math.max(0, braces - 1);
        }
        return true;
    }

    // ---- words

    private boolean word(int at, Token word) {
        String text = word.getText();
        if (ELSE_IF.contains(text) && TokenRole.beginsOperand(raw.get(at + 1))) {
            return refused(
                    at,
                    BROKEN,
                    Fault.of("syntax.header.elif").with("word", text).with("first", "elseif " + restOfHead(at + 1)));
        }
        if (!FUNCTION_WORDS.contains(text)
                || at + 2 >= raw.size()
                || raw.get(at + 2).getType() != LP) return false;
        int close = at + 2;
        while (!endsLine(close) && raw.get(close).getType() != RP) close++;
        if (endsLine(close)) return false;
        boolean head = raw.get(close + 1).getType() == COLON
                || raw.get(close + 1).getType() == LC
                || raw.get(close + 1).getType() == ARROW
                || text.equals("def") && endsLine(close + 1);
        if (!head) return false;
        String signature = source.text(
                new Span(raw.get(at + 1).getStartIndex(), raw.get(close).getStopIndex() + 1));
        return refused(
                at, FUNCTION, Fault.of("syntax.header.def").with("word", text).with("head", signature));
    }

    /** What stands from a place to the end of its line, without the sign that ends a head elsewhere. */
    private String restOfHead(int from) {
        int last = from;
        while (!endsLine(last + 1)) last++;
        int type = raw.get(last).getType();
        if (last > from && (type == COLON || type == LC)) last--;
        return Refusals.cut(source, raw.get(from).getStartIndex(), raw.get(last).getStopIndex() + 1);
    }

    // ---- signs

    private static Fault then() {
        return Fault.of("syntax.header.then").with("word", ":").hint("colon");
    }

    /** A colon at the end of its line, behind the head of a block. */
    private boolean endsHead(int at) {
        return endsLine(at + 1) && (isHead(written.head()) || isBehindElse());
    }

    private static boolean isHead(int type) {
        return type == IF || type == ELSEIF || type == WHILE || type == FOR || type == FUNCTION;
    }

    /** The filter has ended the statement behind {@code else}. */
    private boolean isBehindElse() {
        List<Token> tokens = written.tokens();
        return written.atStart()
                && tokens.size() > 1
                && tokens.get(tokens.size() - 2).getType() == ELSE;
    }

    private boolean opensBlock(int at) {
        if (isBehindElse()) return endsLine(at + 1);
        return written.endsOperand() && (isHead(written.head()) || endsLine(at + 1));
    }

    private Fault brace(Token token) {
        if (isBehindElse()) return Fault.of("syntax.header.brace").with("head", "else");
        int start = written.statementStart();
        return Fault.of("syntax.header.brace").with("head", Refusals.cut(source, start, token.getStartIndex()));
    }

    private boolean endsLine(int at) {
        return at >= raw.size()
                || raw.get(at).getType() == NEWLINE
                || raw.get(at).getType() == Token.EOF;
    }
}
