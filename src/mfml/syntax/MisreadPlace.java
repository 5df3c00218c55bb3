package mfml.syntax;

import static mfml.syntax.generated.MfmlParser.*;

import java.util.ArrayDeque;
import java.util.List;
import mfml.source.Source;
import org.antlr.v4.runtime.Token;

/** The place in a line where the parser gave up, and what stands around it. */
final class MisreadPlace {
    final Source source;
    final List<Token> line;
    final int at;
    final Token found;
    final Token before; // without products that were not written; null at the start

    MisreadPlace(Source source, List<Token> line, Token offending) {
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

    /** The innermost bracket that is open at the place, or null. */
    Token innermost() {
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
    String operand() {
        return Refusals.cut(source, operandStart(), before.getStopIndex() + 1);
    }

    /** Where that operand begins. */
    int operandStart() {
        return operandStart(line.indexOf(before));
    }

    /** The operand that ends with this token of the line. */
    String operandEnding(int last) {
        return Refusals.cut(source, operandStart(last), line.get(last).getStopIndex() + 1);
    }

    private int operandStart(int last) {
        int index = last;
        int depth = 0;
        for (int next = last; next >= 0; next--) {
            Token token = line.get(next);
            if (next < index
                    && depth == 0
                    && token.getStopIndex() + 1 != line.get(next + 1).getStartIndex()) break;
            if (depth == 0 && next < index && !endsOperand(token) && !isOpener(token)) break;
            depth += isOpener(token) ? -1 : isCloser(token.getType()) ? 1 : 0;
            if (depth < 0) break;
            index = next;
        }
        return line.get(index).getStartIndex();
    }

    /** {@code 2x} of {@code sin 2x}: up to a blank or a sign. */
    String operandFrom(int index) {
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

    /** The bracket from the place to where it closes, as written. */
    String bracket() {
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

    /** What stands left or right of the place, up to a bracket that encloses both, a comma, or a word of the head. */
    String side(int step) {
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
            word |= type == AND || type == OR;
            if (depth < 0 || depth == 0 && (type == COMMA || type == ASSIGN || word || isEnd(type))) break;
        }
        Token last = line.get(index - step);
        int start = step < 0 ? last.getStartIndex() : found.getStopIndex() + 1;
        int end = step < 0 ? found.getStartIndex() : last.getStopIndex() + 1;
        return Refusals.cut(source, start, end);
    }

    boolean touches() {
        return before.getStopIndex() + 1 == found.getStartIndex();
    }

    boolean isLater() {
        if (isEnd(found.getType())) return false;
        return source.text()
                        .substring(before.getStopIndex() + 1, found.getStartIndex())
                        .indexOf('\n')
                >= 0;
    }

    boolean has(int type) {
        return line.stream().anyMatch(token -> token.getType() == type);
    }

    String text(Token token) {
        String text = token.getText();
        return text.length() <= 40 ? text : text.substring(0, 39) + "…";
    }

    /** A command word in the middle of a line, where it was read as a name. */
    Token misplacedCommand() {
        for (int index = 1; index < at; index++) {
            Token token = line.get(index);
            if (token.getType() == NAME && Words.COMMANDS.containsKey(token.getText())) return token;
        }
        return null;
    }

    static boolean isEnd(int type) {
        return type == EOS || type == SEMI || type == Token.EOF;
    }

    static boolean isCloser(int type) {
        return type == RP || type == RB || type == RC || type == BAR_C || type == NORM_C;
    }

    /** Behind a differential or the side of a limit more is to come. */
    static boolean endsOperand(Token token) {
        int type = token.getType();
        return TokenRole.endsOperand(type) && type != DIFF && type != SIDE;
    }

    static boolean isOpener(Token token) {
        return switch (token.getType()) {
            case LP_CALL, LP_GRP, LP_MAP, LB, LB_IX, LC, BAR_O, NORM_O -> true;
            default -> false;
        };
    }
}
