package mfml.syntax;

import static mfml.syntax.MisreadPlace.*;

import mfml.error.Fault;
import mfml.source.Span;
import org.antlr.v4.runtime.Token;

/** Faults that point at the place where the parser gave up, with what stands beside it. */
final class PlaceFaults {
    private final MisreadPlace place;

    PlaceFaults(MisreadPlace place) {
        this.place = place;
    }

    Fault of(String code) {
        boolean end = isEnd(place.found.getType())
                && place.found.getStopIndex() < place.found.getStartIndex()
                && place.before != null;
        return Fault.of(code).at(place.source, Parser.span(end ? place.before : place.found));
    }

    Fault missing(String sign) {
        return Fault.of("syntax.missing.behind")
                .with("sign", sign)
                .at(place.source, new Span(place.before.getStartIndex(), place.before.getStopIndex() + 1));
    }

    Fault equals(String code) {
        return Fault.of(code)
                .with("first", place.side(-1) + " == " + place.side(1))
                .at(place.source, Parser.span(place.found));
    }

    Fault beside(String code) {
        return Fault.of(code)
                .with("left", place.text(place.before))
                .with("right", place.text(place.found))
                .at(place.source, Parser.span(place.found));
    }

    Fault besideFixes(String code, String first, String second) {
        return Fault.of(code)
                .with("left", place.text(place.before))
                .with("right", place.text(place.found))
                .with("first", first)
                .with("second", second)
                .at(place.source, new Span(place.operandStart(), place.found.getStopIndex() + 1));
    }

    Fault unexpected() {
        if (isEnd(place.found.getType())) return of("syntax.unfinished");
        return of("syntax.unexpected").with("token", place.text(place.found));
    }

    Fault command() {
        Token word = place.misplacedCommand();
        return Fault.of("syntax.command.place").with("word", word.getText()).at(place.source, Parser.span(word));
    }
}
