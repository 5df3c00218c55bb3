package mfml.syntax;

import static mfml.syntax.MisreadPlace.*;
import static mfml.syntax.generated.MfmlParser.*;

import mfml.error.Fault;
import mfml.source.Span;

/** What was met behind a sign, where an operand was needed. */
final class BehindSign {
    private final MisreadPlace place;
    private final PlaceFaults faults;

    BehindSign(MisreadPlace place, PlaceFaults faults) {
        this.place = place;
        this.faults = faults;
    }

    Fault fault(int type) {
        String sign = place.before.getText();
        if (isCloser(type)) {
            boolean empty = place.before.getType() == LP_GRP
                    || place.before.getType() == BAR_O
                    || place.before.getType() == NORM_O
                    || place.before.getType() == LB_IX;
            if (empty) return faults.of("syntax.missing.between");
            return faults.missing(sign);
        }
        if (isEnd(type)) return faults.missing(sign);
        if (place.before.getType() == NABLA && type == TIMES) return faults.of("syntax.nabla");
        if (isSign(type)) {
            Fault fault = Fault.of("syntax.operators").with("first", sign).with("second", place.found.getText());
            boolean signUnderRoot = (sign.equals("√") || sign.equals("∛")) && (type == MINUS || type == PLUS);
            if (signUnderRoot) fault.hint("root");
            return fault.at(place.source, new Span(place.before.getStartIndex(), place.found.getStopIndex() + 1));
        }
        if (type == EXACT || type == TRY) return faults.of("syntax.brackets").with("word", place.found.getText());
        if (type == END) return faults.of("syntax.end.index");
        if (type == COMMA) return faults.missing(sign);
        if (type == ASSIGN)
            return faults.equals(place.innermost() == null ? "syntax.assign.here" : "syntax.assign.inside");
        return faults.unexpected();
    }
}
