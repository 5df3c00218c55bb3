package mfml.syntax;

import static mfml.syntax.generated.MfmlParser.*;

import java.util.ArrayDeque;
import java.util.List;
import mfml.error.Fault;
import mfml.source.Source;
import mfml.source.Span;
import org.antlr.v4.runtime.Token;

/** A line that the parser could not read, and the token at which it gave up, put into a learner's words. */
final class Misreading {
    private final Source source;
    private final List<Token> line;
    private final int at;
    private final Token found;
    private final Token before; // without products that were not written; null at the start

    Misreading(Source source, List<Token> line, Token offending) {
        this.source = source;
        this.line = line;
        int index = line.indexOf(offending);
        if (index < 0) index = line.size() - 1;
        if (line.get(index).getType() == IMUL && index + 1 < line.size()) index++;
        at = index;
        found = line.get(at);
        int previous = at - 1;
        while (previous >= 0 && line.get(previous).getType() == IMUL) previous--;
        before = previous < 0 ? null : line.get(previous);
    }

    Fault fault() {
        int type = found.getType();
        int first = line.getFirst().getType();
        if (isWordAsName()) return keyword();
        if (first == IF || first == ELSEIF || first == WHILE) {
            if (line.stream().anyMatch(token -> token.getType() == END)) return oneLine();
            if (type == ASSIGN) return equals("syntax.condition.equals");
        }
        if (first == FUNCTION) return header("function");
        if (first == FOR) {
            if (line.stream().anyMatch(token -> token.getType() == END)) return oneLine();
            if (line.stream().noneMatch(token -> token.getType() == IN) || type == ASSIGN || at < 3)
                return header("for");
        }
        if (first == IMPORT || first == USE) return of("syntax." + (first == USE ? "use" : "import"));
        if (before == null) return atStart(type);
        if (before.getType() == DOT && type != NAME) return point();
        if (before.getType() == COLON || type == COLON) return range();
        if (type == FOR || before.getType() == FOR) return loop(first);
        if (type == ARROW && has(LIM) && !has(AS)) return of("syntax.limit.target");
        if (before.getType() == AS || before.getType() == AT || has(AT) && isEnd(type)) {
            return of(before.getType() == AS ? "syntax.limit.target" : "syntax.at");
        }
        if (endsOperand(before) && isLater()) return beside("syntax.lines");
        if (endsOperand(before)) return behindOperand(type);
        return behindSign(type);
    }

    // ---- cases

    private Fault atStart(int type) {
        if (isSign(type)) {
            Fault fault = of("syntax.line.start").with("sign", found.getText());
            return found.getText().equals("\\") ? fault.hint("backslash") : fault;
        }
        return unexpected();
    }

    private boolean has(int type) {
        return line.stream().anyMatch(token -> token.getType() == type);
    }

    /** {@code X[2:]}: a range has two ends. */
    private Fault range() {
        Token opener = innermost();
        if (opener == null || opener.getType() != LB_IX) return isEnd(found.getType()) ? missing(":") : unexpected();
        Token colon = before.getType() == COLON ? before : found;
        return Fault.of("syntax.index.range").at(source, span(colon));
    }

    private Fault loop(int first) {
        if (misplacedCommand() != null) return command();
        if (innermost() != null) return of("syntax.comprehension");
        if (before.getType() != FOR) {
            if (!endsOperand(before) || !has(IN)) return unexpected();
            return of("syntax.comprehension.bare").with("first", "[" + side(-1) + " for " + side(1) + "]");
        }
        return isEnd(found.getType()) ? missing("for") : of("syntax.unknown");
    }

    private Fault behindOperand(int type) {
        Token opener = innermost();
        switch (type) {
            case NUMBER -> {
                return number(opener);
            }
            case LB -> {
                String product = operand() + " * " + bracket();
                if (before.getType() == NUMBER) return besideFixes("syntax.brace.product", product, "");
                return besideFixes("syntax.bracket.product", operand() + bracket(), product);
            }
            case LC -> {
                return besideFixes("syntax.brace.product", operand() + " * " + bracket(), "");
            }
            case TEXT, RAW -> {
                return beside("syntax.text.beside");
            }
            case ASSIGN -> {
                return assign(opener);
            }
            case SEMI -> {
                if (opener != null) return of("syntax.semicolon");
            }
            case FOR, TILDE, BY, OVER -> {
                if (misplacedCommand() != null) return command();
            }
            case AS -> {
                return of("syntax.limit.word");
            }
            case IF -> {
                return of("syntax.if.here");
            }
            default -> {}
        }
        if (isEnd(type)) return unfinished();
        if (before.getType() == TEXT && type == NAME) return beside("syntax.text.beside");
        if (opener != null && opener.getType() == LB && type == NAME)
            return besideFixes("syntax.entries", operand() + ", " + text(found), "");
        if (type == EXACT || type == TRY) return of("syntax.brackets").with("word", found.getText());
        return unexpected();
    }

    private Fault number(Token opener) {
        String left = operand();
        String right = text(found);
        if (found.getText().startsWith(".") && touches()) {
            return besideFixes("syntax.number.dotted", left + " * 0" + right, "");
        }
        if (opener != null && (opener.getType() == LB || opener.getType() == LC)) {
            return besideFixes("syntax.entries", left + ", " + right, "");
        }
        if (before.getType() == NAME && Refusals.FUNCTIONS.contains(before.getText())) {
            String argument = operandFrom(at);
            return Fault.of("syntax.function.brackets")
                    .with("function", left)
                    .with("first", left + "(" + argument + ")")
                    .at(source, new Span(before.getStartIndex(), found.getStopIndex() + 1));
        }
        if (before.getType() == NUMBER) return besideFixes("syntax.number.number", left + " * " + right, "");
        if (before.getType() == NAME)
            return besideFixes("syntax.number.second", right + " " + left, left + " * " + right);
        return Fault.of("syntax.number.behind")
                .with("left", left)
                .with("right", right)
                .with("first", left + " * " + right)
                .at(source, span(found));
    }

    /** {@code 2x} of {@code sin 2x}: up to a blank or a sign. */
    private String operandFrom(int index) {
        int end = line.get(index).getStopIndex() + 1;
        for (int next = index + 1; next < line.size(); next++) {
            Token token = line.get(next);
            if (token.getType() == IMUL && token.getText().isEmpty()) continue;
            boolean touching = token.getStartIndex() == end;
            if (!touching || token.getType() != NAME && token.getType() != SUPERSCRIPT && token.getType() != NUMBER)
                break;
            end = token.getStopIndex() + 1;
        }
        return Refusals.cut(source, line.get(index).getStartIndex(), end);
    }

    private Fault assign(Token opener) {
        if (misplacedCommand() != null) return command();
        if (opener != null) return equals("syntax.assign.inside");
        return equals("syntax.assign.here");
    }

    private Fault behindSign(int type) {
        String sign = before.getText();
        if (isCloser(type)) {
            boolean empty = before.getType() == LP_GRP
                    || before.getType() == BAR_O
                    || before.getType() == NORM_O
                    || before.getType() == LB_IX;
            if (empty) return of("syntax.missing.between");
            return missing(sign);
        }
        if (isEnd(type)) return missing(sign);
        if (before.getType() == NABLA && type == TIMES) return of("syntax.nabla");
        if (isSign(type)) {
            Fault fault =
                    Fault.of("syntax.operators").with("first", sign).with("second", found.getText());
            boolean signUnderRoot = (sign.equals("√") || sign.equals("∛")) && (type == MINUS || type == PLUS);
            if (signUnderRoot) fault.hint("root");
            return fault.at(source, new Span(before.getStartIndex(), found.getStopIndex() + 1));
        }
        if (type == EXACT || type == TRY) return of("syntax.brackets").with("word", found.getText());
        if (type == END) return of("syntax.end.index");
        if (type == COMMA) return missing(sign);
        if (type == ASSIGN) return equals(innermost() == null ? "syntax.assign.here" : "syntax.assign.inside");
        return unexpected();
    }

    private Fault missing(String sign) {
        return Fault.of("syntax.missing.behind")
                .with("sign", sign)
                .at(source, new Span(before.getStartIndex(), before.getStopIndex() + 1));
    }

    /** The line ends behind something whole: what it began with is not. */
    private Fault unfinished() {
        for (Token token : line) {
            switch (token.getType()) {
                case LIM -> {
                    return Fault.of("syntax.limit.target").at(source, span(token));
                }
                case FROM -> {
                    return Fault.of("syntax.from.to").at(source, span(token));
                }
                case TRACKED -> {
                    return Fault.of("syntax.tracked").at(source, span(token));
                }
                default -> {}
            }
        }
        return of("syntax.unfinished");
    }

    private Fault oneLine() {
        Token word = line.getFirst();
        return Fault.of("syntax.header.line").with("word", word.getText()).at(source, span(word));
    }

    private Fault header(String word) {
        return Fault.of("syntax.header." + word).at(source, span(isEnd(found.getType()) ? line.getFirst() : found));
    }

    private Fault point() {
        int dot = line.indexOf(before);
        Token number = dot > 0 ? line.get(dot - 1) : before;
        if (number.getType() != NUMBER) return unexpected();
        return Fault.of("syntax.number.point")
                .with("number", number.getText())
                .at(source, new Span(number.getStartIndex(), before.getStopIndex() + 1));
    }

    /** A word of the language where a name was meant: {@code to = 5}, {@code f(end)}. */
    private boolean isWordAsName() {
        Token word = wordAsName();
        return word != null;
    }

    private Token wordAsName() {
        int first = line.getFirst().getType();
        boolean word = Words.RESERVED.containsKey(line.getFirst().getText());
        if (word && line.size() > 1 && line.get(1).getType() == ASSIGN) return line.getFirst();
        boolean end = found.getType() == END || found.getType() == END_IX;
        boolean reserved = Words.RESERVED.containsKey(found.getText()) && found.getType() != NAME && !end;
        if (!reserved || before == null) return null;
        boolean target = at + 1 < line.size() && line.get(at + 1).getType() == ASSIGN;
        boolean named =
                first == FUNCTION || before.getType() == FOR || before.getType() == COMMA || isSign(before.getType());
        return target || named && found.getType() != DIVIDE && found.getType() != NOT ? found : null;
    }

    private Fault keyword() {
        Token word = wordAsName();
        return Fault.of("syntax.keyword").with("word", word.getText()).at(source, span(word));
    }

    /** A command word in the middle of a line, where it was read as a name. */
    private Token misplacedCommand() {
        for (int index = 1; index < at; index++) {
            Token token = line.get(index);
            if (token.getType() == NAME && Words.COMMANDS.containsKey(token.getText())) return token;
        }
        return null;
    }

    private Fault command() {
        Token word = misplacedCommand();
        return Fault.of("syntax.command.place").with("word", word.getText()).at(source, span(word));
    }

    private Fault equals(String code) {
        return Fault.of(code).with("first", side(-1) + " == " + side(1)).at(source, span(found));
    }

    /** What stands left or right of the place, up to a bracket that encloses both, a comma, or a word of the head. */
    private String side(int step) {
        int depth = 0;
        int index = at + step;
        for (; index >= 0 && index < line.size(); index += step) {
            int type = line.get(index).getType();
            boolean opens =
                    type == LP_CALL || type == LP_GRP || type == LP_MAP || type == LB || type == LB_IX || type == LC;
            boolean closes = type == RP || type == RB || type == RC;
            if (opens) depth += step;
            if (closes) depth -= step;
            boolean word = type == IF || type == ELSEIF || type == WHILE || type == ASSERT || type == RETURN;
            if (depth < 0 || depth == 0 && (type == COMMA || type == ASSIGN || word || isEnd(type))) break;
        }
        Token last = line.get(index - step);
        int start = step < 0 ? last.getStartIndex() : found.getStopIndex() + 1;
        int end = step < 0 ? found.getStartIndex() : last.getStopIndex() + 1;
        return Refusals.cut(source, start, end);
    }

    private Fault beside(String code) {
        return Fault.of(code)
                .with("left", text(before))
                .with("right", text(found))
                .at(source, span(found));
    }

    private Fault besideFixes(String code, String first, String second) {
        return Fault.of(code)
                .with("left", text(before))
                .with("right", text(found))
                .with("first", first)
                .with("second", second)
                .at(source, new Span(before.getStartIndex(), found.getStopIndex() + 1));
    }

    private Fault unexpected() {
        if (isEnd(found.getType())) return of("syntax.unfinished");
        return of("syntax.unexpected").with("token", text(found));
    }

    private Fault of(String code) {
        boolean end = isEnd(found.getType()) && found.getStopIndex() < found.getStartIndex() && before != null;
        return Fault.of(code).at(source, span(end ? before : found));
    }

    // ---- what stands where

    /** The innermost bracket that is open at the place, or null. */
    private Token innermost() {
        ArrayDeque<Token> open = new ArrayDeque<>();
        for (Token token : line.subList(0, at)) {
            switch (token.getType()) {
                case LP_CALL, LP_GRP, LP_MAP, LB, LB_IX, LC -> open.push(token);
                case RP, RB, RC -> open.poll();
                default -> {}
            }
        }
        return open.peek();
    }

    /** The operand that ends before the place, as written: brackets and what touches them included. */
    private String operand() {
        int index = line.indexOf(before);
        int depth = 0;
        for (int next = index; next >= 0; next--) {
            Token token = line.get(next);
            if (next < index
                    && depth == 0
                    && token.getStopIndex() + 1 != line.get(next + 1).getStartIndex()) break;
            if (depth == 0 && next < index && !endsOperand(token) && !isOpener(token)) break;
            depth += isOpener(token) ? -1 : isCloser(token.getType()) ? 1 : 0;
            if (depth < 0) break;
            index = next;
        }
        return Refusals.cut(source, line.get(index).getStartIndex(), before.getStopIndex() + 1);
    }

    private static boolean isOpener(Token token) {
        return switch (token.getType()) {
            case LP_CALL, LP_GRP, LP_MAP, LB, LB_IX, LC, BAR_O, NORM_O -> true;
            default -> false;
        };
    }

    /** The bracket from the place to where it closes, as written. */
    private String bracket() {
        int depth = 0;
        for (int index = at; index < line.size(); index++) {
            switch (line.get(index).getType()) {
                case LP_CALL, LP_GRP, LP_MAP, LB, LB_IX, LC -> depth++;
                case RP, RB, RC -> depth--;
                default -> {}
            }
            if (depth == 0)
                return Refusals.cut(
                        source, found.getStartIndex(), line.get(index).getStopIndex() + 1);
        }
        return found.getText();
    }

    private boolean touches() {
        return before.getStopIndex() + 1 == found.getStartIndex();
    }

    private boolean isLater() {
        if (isEnd(found.getType())) return false;
        return source.text()
                        .substring(before.getStopIndex() + 1, found.getStartIndex())
                        .indexOf('\n')
                >= 0;
    }

    private static boolean isEnd(int type) {
        return type == EOS || type == SEMI || type == Token.EOF;
    }

    private static boolean isCloser(int type) {
        return type == RP || type == RB || type == RC || type == BAR_C || type == NORM_C;
    }

    private static boolean isSign(int type) {
        return switch (type) {
            case PLUS,
                    MINUS,
                    DOT_SUM,
                    TIMES,
                    DIVIDE,
                    POWER,
                    RELATION,
                    COLON,
                    TILDE,
                    ASSIGN,
                    ASSIGN_OP,
                    ARROW,
                    AND,
                    OR,
                    IN,
                    COMMA -> true;
            default -> false;
        };
    }

    private static boolean endsOperand(Token token) {
        return switch (token.getType()) {
            case NUMBER,
                    NAME,
                    TEXT,
                    RAW,
                    TRUE,
                    FALSE,
                    NONE,
                    END_IX,
                    DERIVATIVE_OF,
                    RP,
                    RB,
                    RC,
                    BAR_C,
                    NORM_C,
                    PRIME,
                    FACTORIAL,
                    SUPERSCRIPT,
                    TRANSPOSE,
                    DEGREE -> true;
            default -> false;
        };
    }

    private String text(Token token) {
        String text = token.getText();
        return text.length() <= 40 ? text : text.substring(0, 39) + "…";
    }

    private static Span span(Token token) {
        return new Span(token.getStartIndex(), token.getStopIndex() + 1);
    }
}
