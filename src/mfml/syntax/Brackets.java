package mfml.syntax;

import static mfml.syntax.generated.MfmlParser.*;

import java.util.ArrayDeque;
import java.util.List;
import mfml.error.Fault;
import mfml.source.Source;
import org.antlr.v4.runtime.Token;

/** The brackets and bars that are open: whether each closes what it should, and how deep they stand in each other. */
final class Brackets {
    private final Source source;
    private final int deepest;
    private final FilteredTokens written;
    private final TokenFaults faults;
    private final ArrayDeque<Enclosure> around = new ArrayDeque<>();
    private Enclosure top = new Enclosure(null, 0, 0);
    private Token arithmeticGroup; // the bracket that closed the last group that computes
    private int nesting;
    private int blocks;

    Brackets(Source source, int deepest, FilteredTokens written, TokenFaults faults) {
        this.source = source;
        this.deepest = deepest;
        this.written = written;
        this.faults = faults;
    }

    /** The innermost that is open. */
    Enclosure top() {
        return top;
    }

    /** How deep it went. */
    int nesting() {
        return nesting;
    }

    boolean closesArithmetic(Token bracket) {
        return bracket == arithmeticGroup;
    }

    boolean inBrackets() {
        if (top.opener != null && !top.isBar()) return true;
        for (Enclosure frame : around) {
            if (frame.opener != null && !frame.isBar()) return true;
        }
        return false;
    }

    void open(Token token, int type) {
        written.emit(token, type);
        push(token, type);
    }

    private void push(Token token, int type) {
        int depth = top.nesting() + 1;
        deepen(depth, token);
        around.push(top);
        top = new Enclosure(token, type, depth);
    }

    void deepen(int depth, Token token) {
        if (depth > nesting) nesting = depth;
        if (depth <= deepest) return;
        throw Fault.of("syntax.nesting").with("limit", deepest).at(source, Parser.span(token));
    }

    boolean close(Token token, int type) {
        if (top.isBar()) {
            openBar(top.opener);
            return false;
        }
        if (top.opener == null) {
            faults.fault(token, Fault.of("syntax.bracket.unopened").with("bracket", token.getText()));
            written.emit(token, BROKEN);
            return false;
        }
        boolean fits =
                switch (top.type) {
                    case LB, LB_IX -> type == RB;
                    case LC -> type == RC;
                    default -> type == RP;
                };
        if (!fits) {
            faults.fault(
                    token,
                    Fault.of("syntax.bracket.mismatch")
                            .with("bracket", token.getText())
                            .with("opener", shown(top.opener))
                            .with("line", source.line(top.opener.getStartIndex()))
                            .with("needed", closerOf(top.type)));
            written.emit(token, BROKEN);
            return false;
        }
        checkIntegral();
        Enclosure closed = top;
        top = around.pop();
        written.emit(token, type);
        if (closed.type == LP_GRP && closed.arithmetic && !closed.function) {
            top.arithmetic = true;
            arithmeticGroup = token;
        }
        return true;
    }

    /** Whether a bar closes one, or is none at all; else it opens. */
    boolean closeBar(Token token, int type) {
        int opening = type == BAR ? BAR_O : NORM_O;
        if (written.endsOperand() && top.type == opening) {
            checkIntegral();
            top = around.pop();
            written.emit(token, type == BAR ? BAR_C : NORM_C);
            return true;
        }
        if (type == BAR && written.endsOperand() && isDoubled(token)) {
            faults.foreign(token, "||");
            written.emit(token, BROKEN);
            return true;
        }
        return false;
    }

    /** {@code a || b}, the or of other languages: two bars together with a blank on both sides. */
    private boolean isDoubled(Token token) {
        String text = source.text();
        int at = token.getStartIndex();
        return at > 0 && at + 2 < text.length() && text.charAt(at - 1) == ' ' && text.startsWith("|| ", at);
    }

    /** At the end of a line the bars that are open stay so. */
    void endBars() {
        while (top.isBar()) {
            openBar(top.opener);
            top = around.pop();
        }
    }

    /** At the end of the source, brackets too. */
    void endAll() {
        while (top.opener != null) {
            if (top.isBar()) openBar(top.opener);
            else unclosed();
            top = around.pop();
        }
    }

    private void unclosed() {
        faults.fault(
                top.opener,
                Fault.of("syntax.bracket.open")
                        .with("bracket", shown(top.opener))
                        .with("needed", closerOf(top.type)));
        // what stands behind it on later lines was read as if inside: it is not judged
        while (!around.isEmpty() && around.peek().opener != null) top = around.pop();
        written.insert(BROKEN, written.tokens().getLast().getStopIndex() + 1, "");
    }

    private void openBar(Token bar) {
        faults.fault(bar, Fault.of("syntax.bar.open").with("bar", bar.getText()));
        written.insert(BROKEN, bar.getStopIndex() + 1, "");
    }

    /** Nothing that was open counts any more. */
    void forget() {
        around.clear();
        top = new Enclosure(null, 0, blocks);
    }

    void statement() {
        faults.restart();
        top.restart();
    }

    void block(int step) {
        blocks = Math.max(0, blocks + step);
        if (top.opener == null) top = new Enclosure(null, 0, blocks);
    }

    /** An integral whose differential does not come. */
    void checkIntegral() {
        if (top.integrals > 0 && !faults.broken()) {
            Token sign = null;
            List<Token> out = written.tokens();
            for (int at = out.size() - 1; at >= 0 && sign == null; at--) {
                if (out.get(at).getType() == INTEGRAL) sign = out.get(at);
            }
            faults.fault(sign, Fault.of("syntax.integral.differential"));
            written.insert(BROKEN, sign.getStopIndex() + 1, "");
        }
        top.integrals = 0;
    }

    private static String shown(Token opener) {
        return opener.getText().equals(".(") ? "(" : opener.getText();
    }

    private static String closerOf(int type) {
        return switch (type) {
            case LB, LB_IX -> "]";
            case LC -> "}";
            default -> ")";
        };
    }
}
