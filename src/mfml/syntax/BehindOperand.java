package mfml.syntax;

import static mfml.syntax.MisreadPlace.*;
import static mfml.syntax.generated.MfmlParser.*;

import mfml.error.Fault;
import mfml.source.Span;
import org.antlr.v4.runtime.Token;

/** What was met behind an operand, where a sign or an end was needed. */
final class BehindOperand {
    private final MisreadPlace place;
    private final PlaceFaults faults;

    BehindOperand(MisreadPlace place, PlaceFaults faults) {
        this.place = place;
        this.faults = faults;
    }

    Fault fault(int type) {
        Token opener = place.innermost();
        switch (type) {
            case NUMBER -> {
                return number(opener);
            }
            case LB -> {
                String product = place.operand() + " * " + place.bracket();
                if (place.before.getType() == NUMBER) return faults.besideFixes("syntax.brace.product", product, "");
                return faults.besideFixes("syntax.bracket.product", place.operand() + place.bracket(), product);
            }
            case LC -> {
                return faults.besideFixes("syntax.brace.product", place.operand() + " * " + place.bracket(), "");
            }
            case TEXT, RAW -> {
                Fault fault = faults.beside("syntax.text.beside");
                return place.before.getText().equals("show") ? fault.hint("show") : fault;
            }
            case ASSIGN -> {
                return assign(opener);
            }
            case SEMI -> {
                if (opener != null) return faults.of("syntax.semicolon");
            }
            case FOR, TILDE, BY, OVER -> {
                if (place.misplacedCommand() != null) return faults.command();
            }
            case NOT -> {
                boolean asks = place.line
                                .get(Math.min(place.at + 1, place.line.size() - 1))
                                .getType()
                        == IN;
                if (asks) {
                    return faults.of("syntax.not.in")
                            .with("first", "not (" + place.side(-1) + " " + place.side(1) + ")");
                }
            }
            case AS -> {
                return faults.of("syntax.limit.word");
            }
            case IF -> {
                return faults.of("syntax.if.here");
            }
            default -> {}
        }
        if (isEnd(type)) return unfinished();
        if (place.before.getType() == TEXT && type == NAME) return faults.beside("syntax.text.beside");
        if (opener != null && opener.getType() == LB && type == NAME)
            return faults.besideFixes("syntax.entries", place.operand() + ", " + place.text(place.found), "");
        if (type == EXACT || type == TRY) return faults.of("syntax.brackets").with("word", place.found.getText());
        return faults.unexpected();
    }

    private Fault number(Token opener) {
        String left = place.operand();
        String right = place.text(place.found);
        if (place.found.getText().startsWith(".") && place.touches()) {
            return faults.besideFixes("syntax.number.dotted", left + " * 0" + right, "");
        }
        if (opener != null && (opener.getType() == LB || opener.getType() == LC)) {
            return faults.besideFixes("syntax.entries", left + ", " + right, "");
        }
        if (place.before.getType() == NAME && Refusals.FUNCTIONS.contains(place.before.getText())) {
            String argument = place.operandFrom(place.at);
            return Fault.of("syntax.function.brackets")
                    .with("function", left)
                    .with("first", left + "(" + argument + ")")
                    .at(place.source, new Span(place.before.getStartIndex(), place.found.getStopIndex() + 1));
        }
        if (place.before.getType() == NUMBER)
            return faults.besideFixes("syntax.number.number", left + " * " + right, "");
        Fault division = division(right);
        if (division != null) return division;
        if (place.before.getType() == NAME)
            return faults.besideFixes("syntax.number.second", right + " " + left, left + " * " + right);
        return Fault.of("syntax.number.behind")
                .with("left", left)
                .with("right", right)
                .with("first", left + " * " + right)
                .at(place.source, Parser.span(place.found));
    }

    /** {@code 7 div 2}: words of other languages between two numbers; null where none stands there. */
    private Fault division(String right) {
        int word = place.line.indexOf(place.before);
        if (word < 2 || place.line.get(word - 1).getType() != IMUL) return null;
        String left = place.text(place.line.get(word - 2));
        String first =
                switch (place.before.getText()) {
                    case "div", "DIV", "idiv", "quo" -> "floor(" + left + "/" + right + ")";
                    case "rem", "MOD", "modulo" -> left + " mod " + right;
                    case "pow" -> left + "^" + right;
                    default -> "";
                };
        if (first.isEmpty()) return null;
        return Fault.of("syntax.foreign")
                .with("sign", place.before.getText())
                .with("first", first)
                .hint("between")
                .at(place.source, Parser.span(place.before));
    }

    private Fault assign(Token opener) {
        if (place.misplacedCommand() != null) return faults.command();
        if (opener != null) return faults.equals("syntax.assign.inside");
        return faults.equals("syntax.assign.here");
    }

    /** The line ends behind something whole: what it began with is not. */
    private Fault unfinished() {
        for (Token token : place.line) {
            switch (token.getType()) {
                case LIM -> {
                    return Fault.of("syntax.limit.target").at(place.source, Parser.span(token));
                }
                case FROM -> {
                    return Fault.of("syntax.from.to").at(place.source, Parser.span(token));
                }
                case TRACKED -> {
                    return Fault.of("syntax.tracked").at(place.source, Parser.span(token));
                }
                default -> {}
            }
        }
        return faults.of("syntax.unfinished");
    }
}
