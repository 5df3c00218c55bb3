package mfml.syntax;

import java.util.List;
import java.util.Set;
import mfml.error.Fault;
import mfml.source.Completeness;
import mfml.source.Source;
import org.antlr.v4.runtime.Token;

/** Whether a text is whole: the parser's own complaints say whether more text would answer all of them. */
public final class Reading {
    /** Complaints about what was begun and has no end yet. */
    private static final Set<String> OPEN = Set.of("syntax.bracket.open", "syntax.block.open", "syntax.text.raw");

    private Reading() {}

    public static Completeness completeness(Source source) {
        try {
            Script script = Parser.parse(source);
            return script.statements().isEmpty() && endsInDocumentation(source)
                    ? Completeness.INCOMPLETE
                    : Completeness.COMPLETE;
        } catch (SyntaxFaults faults) {
            int end = danglingEnd(source);
            boolean open = faults.faults().stream().allMatch(fault -> isOpen(fault, end));
            return open ? Completeness.INCOMPLETE : Completeness.INVALID;
        }
    }

    private static boolean isOpen(Fault fault, int danglingEnd) {
        if (OPEN.contains(fault.code())) return true;
        var span = fault.diagnostic().span();
        return span != null && danglingEnd >= 0 && span.end() >= danglingEnd;
    }

    /** Where the text ends in a sign or word that goes on with the next line: the end of that, else -1. */
    private static int danglingEnd(Source source) {
        try {
            List<Token> tokens = TokenFilter.filter(source, Parser.lex(source.text(), 0), Parser.DEEPEST)
                    .tokens();
            for (int at = tokens.size() - 1; at >= 0; at--) {
                Token token = tokens.get(at);
                if (Parser.span(token).length() == 0 || token.getType() == Token.EOF) continue;
                return TokenRole.continues(token.getType()) ? Parser.span(token).end() : -1;
            }
        } catch (Fault limit) {
            return -1;
        }
        return -1;
    }

    /** A doc comment alone waits for its definition. */
    private static boolean endsInDocumentation(Source source) {
        return source.text()
                .lines()
                .reduce((first, second) -> second)
                .orElse("")
                .startsWith("##");
    }
}
