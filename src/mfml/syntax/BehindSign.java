package mfml.syntax;

import static mfml.syntax.MisreadPlace.*;
import static mfml.syntax.generated.MfmlParser.*;

import mfml.error.Fault;
import mfml.source.Span;
import org.antlr.v4.runtime.Token;

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
        if (isEnd(type)) return atEnd(sign);
        if (place.before.getType() == NABLA && type == TIMES) return faults.of("syntax.nabla");
        if (TokenRole.isSign(type)) {
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

    /** The line ends behind a sign; {@code x--} is how other languages take one off. */
    private Fault atEnd(String sign) {
        int last = place.line.indexOf(place.before);
        boolean doubled = last > 1
                && sign.equals("-")
                && place.line.get(last - 1).getText().equals("-")
                && endsOperand(place.line.get(last - 2));
        if (!doubled) return faults.missing(sign);
        Token first = place.line.get(last - 1);
        return Fault.of("syntax.foreign")
                .with("sign", "--")
                .with("first", place.operandEnding(last - 2) + " -= 1")
                .hint("between")
                .at(place.source, new Span(first.getStartIndex(), place.before.getStopIndex() + 1));
    }
}
