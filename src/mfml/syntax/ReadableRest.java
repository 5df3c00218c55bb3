package mfml.syntax;

import static mfml.syntax.generated.MfmlParser.NAME;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mfml.error.Fault;
import mfml.source.Source;
import mfml.source.Span;
import org.antlr.v4.runtime.Token;

/** Gathers what of a broken text can be read, so that unknown names are told together with what cannot. */
final class ReadableRest {
    private final Source source;
    private final List<Stmt> statements = new ArrayList<>();
    private final Set<String> doubtful = new HashSet<>();

    ReadableRest(Source source) {
        this.source = source;
    }

    void read(List<Stmt> more) {
        statements.addAll(more);
    }

    /** A stretch that could not be read, up to the end of its line: whatever names it has, it may have defined. */
    void broken(Span span) {
        int end = source.text().indexOf('\n', span.end());
        String text =
                source.text().substring(span.start(), end < 0 ? source.text().length() : end);
        for (Token token : Parser.lex(text, 0)) {
            if (token.getType() == NAME && !Words.RESERVED.containsKey(token.getText()))
                doubtful.add(Letters.name(token.getText()));
        }
    }

    /** The faults with what can be read; without it where the blocks do not fit, for then functions and their parameters are in doubt. */
    SyntaxFaults with(List<Fault> faults) {
        boolean inDoubt = faults.size() >= Parser.MOST_FAULTS
                || faults.stream().anyMatch(fault -> fault.code().startsWith("syntax.block.e"));
        if (inDoubt) return new SyntaxFaults(faults);
        return new SyntaxFaults(
                faults, new SyntaxFaults.Readable(new Script(source, statements), Set.copyOf(doubtful)));
    }
}
