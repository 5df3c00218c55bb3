package mfml.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import mfml.source.Source;
import mfml.syntax.generated.MfmlParser;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.dfa.DFA;
import org.junit.jupiter.api.Test;

/** The grammar reads every line in one way; the one exception is told below. */
class AmbiguityTest {
    @Test
    void noTextHasTwoTrees() {
        List<String> ambiguities = new ArrayList<>();
        Stream<String> texts = Stream.concat(
                Table.lines("language-pieces.txt").stream(),
                Table.lines("one-liners.txt").stream().map(line -> line.split(" ⇒ ", 2)[0]));
        texts.forEach(line -> {
            String text = Table.source(line);
            var tokens = TokenFilter.filter(new Source("test", text), Parser.lex(text, 0), Parser.DEEPEST);
            MfmlParser parser = Parser.parser(tokens.tokens());
            parser.getInterpreter().setPredictionMode(PredictionMode.LL_EXACT_AMBIG_DETECTION);
            parser.addErrorListener(new BaseErrorListener() {
                @Override
                public void reportAmbiguity(
                        org.antlr.v4.runtime.Parser recognizer,
                        DFA dfa,
                        int start,
                        int stop,
                        boolean exact,
                        BitSet alternatives,
                        ATNConfigSet configurations) {
                    String rule = MfmlParser.ruleNames[dfa.atnStartState.ruleIndex];
                    if (exact && !isKnown(rule)) ambiguities.add(line + "   in " + rule);
                }
            });
            parser.script();
        });
        assertEquals(List.of(), ambiguities);
    }

    /**
     * In {@code 3 d/dx x² · y} the dot could belong to the outer term too, and in {@code ∫ dx/x} the division; the
     * derivative takes the rest of the term, and greedy is right.
     */
    private static boolean isKnown(String rule) {
        return rule.equals("term") || rule.equals("prefixed");
    }
}
