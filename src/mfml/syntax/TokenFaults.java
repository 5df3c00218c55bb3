package mfml.syntax;

import static mfml.syntax.generated.MfmlParser.BROKEN;

import java.util.ArrayList;
import java.util.List;
import mfml.error.Fault;
import mfml.source.Source;
import mfml.source.Span;
import org.antlr.v4.runtime.Token;

/** What is wrong with the tokens: of each statement the first fault, for the others follow from it. */
final class TokenFaults {
    private final Source source;
    private final List<Fault> faults = new ArrayList<>();
    private boolean broken; // the statement has a fault already: one is enough

    TokenFaults(Source source) {
        this.source = source;
    }

    List<Fault> faults() {
        return faults;
    }

    boolean broken() {
        return broken;
    }

    /** A new statement begins. */
    void restart() {
        broken = false;
    }

    int fault(Token token, Fault fault) {
        if (!broken && faults.size() < Parser.MOST_FAULTS) faults.add(fault.at(source, Parser.span(token)));
        broken = true;
        return BROKEN;
    }

    int foreign(Token token, String sign) {
        if (broken) return BROKEN;
        return fault(token, Strays.foreign(sign));
    }

    int stray(Token token) {
        if (broken) return BROKEN;
        int codePoint = source.text()
                .codePointAt(Math.min(token.getStartIndex(), source.text().length() - 1));
        int before = token.getStartIndex() - 1;
        if (before >= 0 && Strays.isAccent(codePoint)) {
            Span both = new Span(before, token.getStopIndex() + 1);
            Fault accent = Strays.accent(source.text(new Span(before, before + 1)), codePoint);
            return fault(token, accent.at(source, both));
        }
        return fault(token, Strays.character(codePoint));
    }
}
