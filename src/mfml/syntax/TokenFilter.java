package mfml.syntax;

import static mfml.syntax.generated.MfmlParser.*;

import java.util.List;
import java.util.Map;
import mfml.error.Fault;
import mfml.source.Source;
import org.antlr.v4.runtime.Token;

/**
 * Between lexer and parser: writes down what a reader sees in blanks and line ends, so that the grammar never looks at
 * them. It inserts the product without a sign (IMUL, of no width; its text is a blank where one was written), decides
 * whether a line end ends a statement or begins a row, which bar opens and which closes, whether a bracket calls or
 * groups, picks or makes a vector, which name is a differential, which sign the side of a limit, which word a name. It
 * counts how deep things stand in each other, before anything recurses. One pass, linear, no recursion.
 */
final class TokenFilter {
    private final List<Token> raw;
    private final FilteredTokens written = new FilteredTokens();
    private final TokenFaults faults;
    private final Brackets brackets;
    private final ImpliedProduct product;
    private final Aftermath aftermath;
    private final SignMeaning meaning;
    private final LineEnds lines;
    private final ForeignHeads heads;

    /** The tokens for the parser, what is wrong with them, how deep they nest, and the doc comment above an offset. */
    record Result(List<Token> tokens, List<Fault> faults, int nesting, Map<Integer, String> documentation) {}

    private TokenFilter(Source source, List<Token> raw, int deepest) {
        this.raw = raw;
        this.faults = new TokenFaults(source);
        this.brackets = new Brackets(source, deepest, written, faults);
        this.product = new ImpliedProduct(written, brackets);
        this.aftermath = new Aftermath(written, brackets);
        WordMeaning words = new WordMeaning(raw, written, brackets, aftermath);
        this.meaning = new SignMeaning(raw, written, brackets, faults, words);
        this.lines = new LineEnds(raw, written, brackets, aftermath);
        this.heads = new ForeignHeads(source, raw, written, brackets, faults);
    }

    /** Filters the lexer's tokens (the last is EOF). Throws {@code syntax.nesting} where they nest deeper than allowed. */
    static Result filter(Source source, List<Token> lexed, int deepest) {
        Comments.Result uncommented = Comments.remove(lexed);
        TokenFilter filter = new TokenFilter(source, uncommented.tokens(), deepest);
        filter.run();
        return new Result(
                filter.written.tokens(),
                filter.faults.faults(),
                filter.brackets.nesting(),
                uncommented.documentation());
    }

    private void run() {
        for (int at = 0; at < raw.size(); at++) {
            Token token = raw.get(at);
            if (token.getType() == NEWLINE) {
                written.crossed(true);
                continue;
            }
            if (token.getType() == Token.EOF) {
                lines.finish(token);
                return;
            }
            if (written.crossed()) lines.before(at, token);
            if (!take(at, token)) at = skipLine(at);
        }
    }

    /** Behind a bracket that does not fit, or a head of another language, nothing on the line means anything: on to the next line. */
    private int skipLine(int at) {
        brackets.forget();
        while (raw.get(at + 1).getType() != NEWLINE && raw.get(at + 1).getType() != Token.EOF) at++;
        return at;
    }

    private boolean take(int at, Token token) {
        if (heads.refuses(at, token)) return false;
        int type = meaning.of(at, token);
        switch (type) {
            case LP -> group(token);
            case LP_MAP -> brackets.open(token, LP_MAP);
            case LB_RAW -> brackets.open(token, written.endsOperand() && written.touches(token) ? LB_IX : LB);
            case LC -> brackets.open(token, LC);
            case BAR, NORM -> bar(token, type);
            case RP, RB, RC -> {
                return brackets.close(token, type);
            }
            default -> plain(at, token, type);
        }
        return true;
    }

    private void group(Token token) {
        boolean call = product.followsCallee();
        if (!call) product.before(token);
        brackets.open(token, call ? LP_CALL : LP_GRP);
    }

    private void bar(Token token, int type) {
        if (brackets.closeBar(token, type)) return;
        product.before(token);
        brackets.open(token, type == BAR ? BAR_O : NORM_O);
    }

    private void plain(int at, Token token, int type) {
        if (TokenRole.startsFactor(type)) product.before(token);
        if (TokenRole.endsIntegrals(type)) brackets.checkIntegral();
        written.emit(token, type);
        aftermath.follow(type, token);
        if (type == ELSE
                && raw.get(at + 1).getType() != NEWLINE
                && raw.get(at + 1).getType() != SEMI) {
            written.insert(EOS, token.getStopIndex() + 1, "");
            brackets.statement();
        }
    }
}
