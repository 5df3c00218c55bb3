package mfml.syntax;

import static mfml.syntax.MisreadPlace.*;
import static mfml.syntax.generated.MfmlParser.*;

import java.util.List;
import mfml.error.Fault;
import mfml.source.Source;
import mfml.source.Span;
import org.antlr.v4.runtime.Token;

/** A line that the parser could not read, and the token at which it gave up, put into a learner's words. */
final class Misreading {
    private final MisreadPlace place;
    private final PlaceFaults faults;

    Misreading(Source source, List<Token> line, Token offending) {
        this.place = new MisreadPlace(source, line, offending);
        this.faults = new PlaceFaults(place);
    }

    Fault fault() {
        int type = place.found.getType();
        int first = place.line.getFirst().getType();
        Token word = wordAsName();
        if (word != null) return keyword(word);
        if (first == IF || first == ELSEIF || first == WHILE) {
            if (place.line.stream().anyMatch(token -> token.getType() == END)) return oneLine();
            if (type == ASSIGN) return faults.equals("syntax.condition.equals");
        }
        if (first == FUNCTION) return header("function");
        if (first == FOR) {
            if (place.line.stream().anyMatch(token -> token.getType() == END)) return oneLine();
            if (place.line.stream().noneMatch(token -> token.getType() == IN) || type == ASSIGN || place.at < 3)
                return header("for");
        }
        if (first == IMPORT || first == USE) return faults.of("syntax." + (first == USE ? "use" : "import"));
        if (place.before == null) return atStart(type);
        if (place.before.getType() == DOT && type != NAME) return point();
        if (place.before.getType() == COLON || type == COLON) return range();
        if (type == FOR || place.before.getType() == FOR) return loop(first);
        if (type == ARROW && place.has(LIM) && !place.has(AS)) return faults.of("syntax.limit.target");
        if (place.before.getType() == AS || place.before.getType() == AT || place.has(AT) && isEnd(type)) {
            return faults.of(place.before.getType() == AS ? "syntax.limit.target" : "syntax.at");
        }
        if (endsOperand(place.before) && place.isLater()) return faults.beside("syntax.lines");
        if (endsOperand(place.before)) return new BehindOperand(place, faults).fault(type);
        return new BehindSign(place, faults).fault(type);
    }

    private Fault atStart(int type) {
        if (TokenRole.isSign(type)) {
            Fault fault = faults.of("syntax.line.start").with("sign", place.found.getText());
            return place.found.getText().equals("\\") ? fault.hint("backslash") : fault;
        }
        return type == FROM ? faults.of("syntax.import.from") : faults.unexpected();
    }

    /** {@code X[2:]}: a range has two ends. */
    private Fault range() {
        Token opener = place.innermost();
        if (opener == null || opener.getType() != LB_IX)
            return isEnd(place.found.getType()) ? faults.missing(":") : faults.unexpected();
        Token colon = place.before.getType() == COLON ? place.before : place.found;
        return Fault.of("syntax.index.range").at(place.source, Parser.span(colon));
    }

    private Fault loop(int first) {
        if (place.misplacedCommand() != null) return faults.command();
        if (place.innermost() != null) return faults.of("syntax.comprehension");
        if (place.before.getType() != FOR) {
            if (!endsOperand(place.before) || !place.has(IN)) return faults.unexpected();
            return faults.of("syntax.comprehension.bare")
                    .with("first", "[" + place.side(-1) + " for " + place.side(1) + "]");
        }
        return isEnd(place.found.getType()) ? faults.missing("for") : faults.of("syntax.unknown");
    }

    private Fault oneLine() {
        Token word = place.line.getFirst();
        return Fault.of("syntax.header.line").with("word", word.getText()).at(place.source, Parser.span(word));
    }

    private Fault header(String word) {
        return Fault.of("syntax.header." + word)
                .at(place.source, Parser.span(isEnd(place.found.getType()) ? place.line.getFirst() : place.found));
    }

    private Fault point() {
        int dot = place.line.indexOf(place.before);
        Fault range = dots(dot);
        if (range != null) return range;
        Token number = dot > 0 ? place.line.get(dot - 1) : place.before;
        if (number.getType() != NUMBER) return faults.unexpected();
        return Fault.of("syntax.number.point")
                .with("number", number.getText())
                .at(place.source, new Span(number.getStartIndex(), place.before.getStopIndex() + 1));
    }

    /** {@code 1..3}, {@code a..b}: a range with dots; null where they are none. The lexer reads ..3 as a point and .3. */
    private Fault dots(int dot) {
        boolean touching = dot > 0 && place.before.getStopIndex() + 1 == place.found.getStartIndex();
        boolean decimal =
                place.found.getType() == NUMBER && place.found.getText().startsWith(".");
        if (!touching || !decimal && place.found.getType() != DOT) return null;
        Span sign = new Span(place.before.getStartIndex(), place.found.getStartIndex() + 1);
        Fault fault = Fault.of("syntax.foreign").with("sign", "..").at(place.source, sign);
        String rest = place.side(1);
        String last = decimal ? place.found.getText().substring(1) + rest : rest;
        if (last.isBlank()) return fault.hint("range");
        return fault.with("first", place.operandEnding(dot - 1) + ":" + last).hint("between");
    }

    /** A word of the language where a name was meant: {@code to = 5}, {@code f(end)}; null where none is. */
    private Token wordAsName() {
        int first = place.line.getFirst().getType();
        boolean word = Words.RESERVED.containsKey(place.line.getFirst().getText());
        if (word && place.line.size() > 1 && place.line.get(1).getType() == ASSIGN) return place.line.getFirst();
        boolean end = place.found.getType() == END || place.found.getType() == END_IX;
        boolean reserved = Words.RESERVED.containsKey(place.found.getText()) && place.found.getType() != NAME && !end;
        if (!reserved || place.before == null) return null;
        boolean target =
                place.at + 1 < place.line.size() && place.line.get(place.at + 1).getType() == ASSIGN;
        boolean named = first == FUNCTION
                || place.before.getType() == FOR
                || place.before.getType() == COMMA
                || TokenRole.isSign(place.before.getType());
        return target || named && place.found.getType() != DIVIDE && place.found.getType() != NOT ? place.found : null;
    }

    private Fault keyword(Token word) {
        return Fault.of("syntax.keyword").with("word", word.getText()).at(place.source, Parser.span(word));
    }
}
