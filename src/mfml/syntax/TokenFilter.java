package mfml.syntax;

import static mfml.syntax.generated.MfmlParser.*;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mfml.error.Fault;
import mfml.source.Source;
import mfml.source.Span;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * Between lexer and parser: writes down what a reader sees in blanks and line ends, so that the grammar never looks at
 * them. It inserts the product without a sign (IMUL, of no width; its text is a blank where one was written), decides
 * whether a line end ends a statement or begins a row, which bar opens and which closes, whether a bracket calls or
 * groups, picks or makes a vector, which name is a differential, which sign the side of a limit, which word a name. It
 * counts how deep things stand in each other, before anything recurses. One pass, linear, no recursion.
 */
final class TokenFilter {
    private final Source source;
    private final List<Token> raw;
    private final int deepest;

    private final List<Token> out = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<Integer, String> documentation = new HashMap<>();
    private final ArrayDeque<Frame> frames = new ArrayDeque<>();
    private Frame top = new Frame(null, 0, 0);
    private int nesting;
    private int blocks;
    private boolean inExercise;
    private boolean broken; // the statement has a fault already: one is enough
    private int lastType = EOS;
    private Token last;
    private boolean crossed; // a line ended between the last token and this one

    /** An open bracket, or the statement itself, and what is going on directly inside it. */
    private static final class Frame {
        final Token opener;
        final int type;
        final int base; // nesting outside
        boolean arithmetic; // what is inside computes: it cannot be a function
        boolean function; // it makes a function
        boolean loop; // for … in was met: a comprehension, whose next clause may follow a comma
        int integrals; // that wait for their differential
        int limit; // 1 behind as, 2 behind its name, 3 in the target
        int tight; // signs, powers, roots that stand in each other
        int loose; // derivatives, not
        int open; // arrows, limits, integrals, try, exact

        Frame(Token opener, int type, int base) {
            this.opener = opener;
            this.type = type;
            this.base = base;
        }

        int nesting() {
            return base + tight + loose + open;
        }
    }

    /** The tokens for the parser, what is wrong with them, how deep they nest, and the doc comment above an offset. */
    record Result(List<Token> tokens, List<Fault> faults, int nesting, Map<Integer, String> documentation) {}

    private TokenFilter(Source source, List<Token> raw, int deepest) {
        this.source = source;
        this.raw = raw;
        this.deepest = deepest;
    }

    /** Filters the lexer's tokens (the last is EOF). Throws {@code syntax.nesting} where they nest deeper than allowed. */
    static Result filter(Source source, List<Token> lexed, int deepest) {
        TokenFilter filter = new TokenFilter(source, new ArrayList<>(lexed.size() + 16), deepest);
        filter.prepare(lexed);
        filter.run();
        return new Result(filter.out, filter.faults, filter.nesting, filter.documentation);
    }

    // ---- comments, and π that stands alone

    private void prepare(List<Token> lexed) {
        StringBuilder doc = new StringBuilder();
        boolean lineStart = true;
        for (Token token : lexed) {
            switch (token.getType()) {
                case COMMENT -> {
                    String text = token.getText();
                    if (lineStart && text.startsWith("##")) {
                        if (!doc.isEmpty()) doc.append('\n');
                        doc.append(text.substring(text.startsWith("## ") ? 3 : 2)
                                .stripTrailing()); // examples stay indented
                    }
                }
                case NEWLINE -> {
                    lineStart = true;
                    if (!raw.isEmpty() && raw.getLast().getType() != NEWLINE) raw.add(token);
                }
                case NAME -> {
                    document(doc, token);
                    lineStart = false;
                    splitPi(token);
                }
                default -> {
                    document(doc, token);
                    lineStart = false;
                    raw.add(token);
                }
            }
        }
    }

    private void document(StringBuilder doc, Token token) {
        if (doc.isEmpty()) return;
        documentation.put(token.getStartIndex(), doc.toString());
        doc.setLength(0);
    }

    private void splitPi(Token token) {
        String text = token.getText();
        if (text.indexOf('π') < 0 || text.length() == 1) {
            raw.add(token);
            return;
        }
        int from = 0;
        while (from < text.length()) {
            int next = text.indexOf('π', from);
            int end = next == from ? from + 1 : next < 0 ? text.length() : next;
            while (next == from && end < text.length() && isIndex(text.charAt(end))) end++;
            CommonToken part = new CommonToken(token);
            part.setText(null);
            part.setStartIndex(token.getStartIndex() + from);
            part.setStopIndex(token.getStartIndex() + end - 1);
            raw.add(part);
            from = end;
        }
    }

    /** π may carry an index: π₁, π_2 are names. */
    private static boolean isIndex(char c) {
        return c == '_' || c >= '0' && c <= '9' || c >= '₀' && c <= '₉';
    }

    // ---- the pass

    private void run() {
        for (int at = 0; at < raw.size(); at++) {
            Token token = raw.get(at);
            if (token.getType() == NEWLINE) {
                crossed = true;
                continue;
            }
            if (token.getType() == Token.EOF) {
                finish(token);
                return;
            }
            if (crossed) lineEnd(at, token);
            if (!take(at, token)) at = skipLine(at);
        }
    }

    /** Behind a bracket that does not fit nothing on the line means anything: on to the next line. */
    private int skipLine(int at) {
        frames.clear();
        top = new Frame(null, 0, blocks);
        while (raw.get(at + 1).getType() != NEWLINE && raw.get(at + 1).getType() != Token.EOF) at++;
        return at;
    }

    private boolean take(int at, Token token) {
        int type = decide(at, token);
        switch (type) {
            case LP -> open(token, followsCallee() ? LP_CALL : LP_GRP);
            case LP_MAP -> open(token, LP_MAP);
            case LB_RAW -> open(token, endsOperand(lastType) && touches(token) ? LB_IX : LB);
            case LC -> open(token, LC);
            case BAR, NORM -> bar(token, type);
            case RP, RB, RC -> {
                return close(token, type);
            }
            default -> plain(at, token, type);
        }
        return true;
    }

    private void plain(int at, Token token, int type) {
        if (startsFactor(type)) product(token);
        if (endsIntegrals(type)) checkIntegral();
        emit(token, type);
        follow(type, token);
        if (type == ELSE
                && raw.get(at + 1).getType() != NEWLINE
                && raw.get(at + 1).getType() != SEMI) {
            insert(EOS, token.getStopIndex() + 1, "");
            statement();
        }
    }

    private static boolean endsIntegrals(int type) {
        return type == COMMA || type == CLAUSE_COMMA || type == ROWSEP || type == ASSIGN || type == SEMI;
    }

    // ---- what a token is

    private int decide(int at, Token token) {
        int type = token.getType();
        return switch (type) {
            case NAME -> word(at, token);
            case PLUS, MINUS -> isSide(at) ? SIDE : type;
            case SUPERSCRIPT -> superscript(token);
            case SEMI -> top.type == LB || top.type == LC ? ROWSEP : type;
            case COMMA -> top.loop && continuesLoop(at) ? CLAUSE_COMMA : type;
            case RELATION -> arrowLike(at, token) ? foreign(token, "<-") : type;
            case FACTORIAL -> endsOperand(lastType) ? type : foreign(token, "!");
            case PRIME -> endsOperand(lastType) ? type : stray(token);
            case FOREIGN -> foreign(token, token.getText());
            case STRAY -> Words.SIGNS.containsKey(token.getText()) ? Words.SIGNS.get(token.getText()) : stray(token);
            case UNCLOSED_TEXT -> fault(token, Fault.of("syntax.text.open"));
            case UNCLOSED_RAW -> fault(token, Fault.of("syntax.text.raw"));
            default -> type;
        };
    }

    private int word(int at, Token token) {
        String text = token.getText();
        int next = raw.get(at + 1).getType();
        if (lastType == DOT) return NAME;
        boolean bracketed = top.opener != null;
        if (next == ASSIGN && bracketed && (lastType == COMMA || lastType == top.type)) return NAME;
        Integer reserved = Words.RESERVED.get(text);
        if (reserved != null) return reserved == END && inBrackets() ? END_IX : reserved;
        if (top.integrals > 0 && Words.isDifferential(text)) return DIFF;
        return command(at, token, text);
    }

    private int command(int at, Token token, String text) {
        boolean starts = lastType == EOS || lastType == SEMI;
        switch (text) {
            case "try", "exact" -> {
                boolean works = worksOn(at) || raw.get(at + 1).getType() == LP;
                return works && !endsOperand(lastType) ? text.equals("try") ? TRY : EXACT : NAME;
            }
            case "within" -> {
                return endsOperand(lastType) && !crossed && worksOn(at) ? WITHIN : NAME;
            }
            case "lim" -> {
                return worksOn(at) || raw.get(at + 1).getType() == LP ? LIM : NAME;
            }
            case "limit" -> {
                return worksOn(at) ? LIM : NAME;
            }
            case "integral" -> {
                return worksOn(at) ? INTEGRAL : NAME;
            }
            case "python" -> {
                return isPython(at) ? PYTHON : NAME;
            }
            default -> {}
        }
        Integer statement = starts ? Words.STATEMENTS.get(text) : null;
        if (statement != null && worksOn(at)) return statement;
        if (starts && inExercise && Words.CLAUSES.contains(text) && worksOn(at)) return CLAUSE;
        Integer command = Words.COMMANDS.get(text);
        boolean here = starts
                || lastType == ASSIGN && top.opener == null
                || lastType == EXPLAIN
                || lastType == LP_GRP
                || lastType == LP_CALL;
        return command != null && here && worksOn(at) ? command : NAME;
    }

    /** Whether something to work on follows a word: a bracket or a sign only behind a blank. */
    private boolean worksOn(int at) {
        Token next = raw.get(at + 1);
        boolean spaced = next.getStartIndex() > raw.get(at).getStopIndex() + 1;
        return switch (next.getType()) {
            case NUMBER, TEXT, RAW, DERIVATIVE, DERIVATIVE_OF, INTEGRAL, ROOT, NABLA -> true;
            case NAME -> Words.beginsOperand(next.getText());
            case LP, LB_RAW, LC, BAR, NORM -> spaced;
            case PLUS, MINUS -> spaced && raw.get(at + 2).getStartIndex() == next.getStopIndex() + 1;
            default -> false;
        };
    }

    private boolean isPython(int at) {
        int next = at + 1;
        if (raw.get(next).getType() == LP) {
            for (int end = Math.min(raw.size() - 1, at + 100); next < end; next++) {
                if (raw.get(next).getType() == RP) break;
            }
            next++;
        }
        return next < raw.size() && raw.get(next).getType() == RAW;
    }

    private boolean isSide(int at) {
        Token next = raw.get(at + 1);
        boolean closes = top.type == BAR_O && next.getType() == BAR || top.type == NORM_O && next.getType() == NORM;
        closes |= top.integrals > 0 && next.getType() == NAME && Words.isDifferential(next.getText());
        return top.limit == 3 && endsOperand(lastType) && (closes || !beginsOperand(next));
    }

    private int superscript(Token token) {
        String text = token.getText();
        if (!text.equals("⁺") && !text.equals("⁻")) return SUPERSCRIPT;
        return top.limit == 3 && endsOperand(lastType) ? SIDE : SUPERSCRIPT; // A⁺ wears brackets in a target
    }

    /** A comma before {@code name in} goes on with the comprehension. */
    private boolean continuesLoop(int at) {
        for (int next = at + 1, names = 0; names < 8 && next + 1 < raw.size(); next += 2, names++) {
            while (raw.get(next).getType() == NEWLINE) next++;
            if (raw.get(next).getType() != NAME
                    || Words.RESERVED.containsKey(raw.get(next).getText())) return false;
            Token behind = raw.get(next + 1);
            if (behind.getText().equals("in") || behind.getText().equals("∈")) return true;
            if (behind.getType() != COMMA) return false;
        }
        return false;
    }

    /** {@code x <- 5} is no comparison with -5, though {@code x<-5} is. */
    private boolean arrowLike(int at, Token token) {
        Token next = raw.get(at + 1);
        return token.getText().equals("<")
                && next.getType() == MINUS
                && next.getStartIndex() == token.getStopIndex() + 1
                && !touches(token)
                && raw.get(at + 2).getStartIndex() > next.getStopIndex() + 1;
    }

    // ---- line ends

    private void lineEnd(int at, Token token) {
        while (top.type == BAR_O || top.type == NORM_O) {
            openBar(top.opener);
            top = frames.pop();
        }
        if (top.opener == null) {
            boolean separated = lastType == EOS || lastType == SEMI;
            if (!separated && !continues(lastType)) {
                checkIntegral();
                insert(EOS, token.getStartIndex(), "");
                statement();
            }
            crossed = false;
        } else if (top.type == LB || top.type == LC) {
            if (endsOperand(lastType) && startsRow(at, token)) {
                insert(ROWSEP, token.getStartIndex(), "");
                follow(ROWSEP, token);
            }
        }
    }

    private boolean startsRow(int at, Token token) {
        return switch (token.getType()) {
            case PLUS, MINUS -> raw.get(at + 1).getStartIndex() == token.getStopIndex() + 1;
            case NAME -> Words.beginsOperand(token.getText());
            default -> beginsOperand(token);
        };
    }

    /** What cannot stand at the end of a statement: the next line goes on. */
    private static boolean continues(int type) {
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
                    COMMA,
                    CLAUSE_COMMA,
                    ROOT,
                    NABLA,
                    DERIVATIVE,
                    INTEGRAL,
                    LIM,
                    AND,
                    OR,
                    NOT,
                    IN,
                    AT,
                    AS,
                    BY,
                    FROM,
                    TO,
                    NEAR,
                    OVER,
                    WITHIN,
                    FOR,
                    DOT -> true;
            default -> false;
        };
    }

    private void finish(Token eof) {
        int end = eof.getStartIndex();
        while (top.opener != null) {
            if (top.type == BAR_O || top.type == NORM_O) openBar(top.opener);
            else unclosed();
            top = frames.pop();
        }
        if (lastType != EOS && lastType != SEMI) {
            checkIntegral();
            insert(EOS, end, "");
            statement();
        }
        out.add(eof);
    }

    private void statement() {
        broken = false;
        top.limit = 0;
        top.loop = false;
        top.tight = top.loose = top.open = 0;
    }

    // ---- brackets and bars

    private void open(Token token, int type) {
        if (type == LP_GRP && needsProductBeforeGroup()) product(token);
        emit(token, type);
        push(token, type);
    }

    private void push(Token token, int type) {
        int depth = top.nesting() + 1;
        deepen(depth, token);
        frames.push(top);
        top = new Frame(token, type, depth);
    }

    private void deepen(int depth, Token token) {
        if (depth > nesting) nesting = depth;
        if (depth <= deepest) return;
        throw Fault.of("syntax.nesting").with("limit", deepest).at(source, span(token));
    }

    private boolean close(Token token, int type) {
        if (top.type == BAR_O || top.type == NORM_O) {
            openBar(top.opener);
            return false;
        }
        if (top.opener == null) {
            fault(token, Fault.of("syntax.bracket.unopened").with("bracket", token.getText()));
            emit(token, BROKEN);
            return false;
        }
        boolean fits =
                switch (top.type) {
                    case LB, LB_IX -> type == RB;
                    case LC -> type == RC;
                    default -> type == RP;
                };
        if (!fits) {
            fault(
                    token,
                    Fault.of("syntax.bracket.mismatch")
                            .with("bracket", token.getText())
                            .with("opener", shown(top.opener))
                            .with("line", source.line(top.opener.getStartIndex()))
                            .with("needed", closerOf(top.type)));
            emit(token, BROKEN);
            return false;
        }
        checkIntegral();
        Frame closed = top;
        top = frames.pop();
        emit(token, type);
        if (closed.type == LP_GRP && closed.arithmetic && !closed.function) {
            top.arithmetic = true;
            arithmeticGroup = token;
        }
        return true;
    }

    private Token arithmeticGroup; // the bracket that closed the last group that computes

    private void bar(Token token, int type) {
        int opening = type == BAR ? BAR_O : NORM_O;
        if (endsOperand(lastType) && top.type == opening) {
            checkIntegral();
            top = frames.pop();
            emit(token, type == BAR ? BAR_C : NORM_C);
            return;
        }
        if (type == BAR && endsOperand(lastType) && isDoubled(token)) {
            foreign(token, "||");
            emit(token, BROKEN);
            return;
        }
        product(token);
        emit(token, opening);
        push(token, opening);
    }

    /** {@code a || b}, the or of other languages: two bars together with a blank on both sides. */
    private boolean isDoubled(Token token) {
        String text = source.text();
        int at = token.getStartIndex();
        return at > 0 && at + 2 < text.length() && text.charAt(at - 1) == ' ' && text.startsWith("|| ", at);
    }

    private void unclosed() {
        fault(
                top.opener,
                Fault.of("syntax.bracket.open")
                        .with("bracket", shown(top.opener))
                        .with("needed", closerOf(top.type)));
        // what stands behind it on later lines was read as if inside: it is not judged
        while (!frames.isEmpty() && frames.peek().opener != null) top = frames.pop();
        insert(BROKEN, out.getLast().getStopIndex() + 1, "");
    }

    private void openBar(Token bar) {
        fault(bar, Fault.of("syntax.bar.open").with("bar", bar.getText()));
        insert(BROKEN, bar.getStopIndex() + 1, "");
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

    // ---- products

    private void product(Token token) {
        boolean operand = endsOperand(lastType) && lastType != TEXT && lastType != RAW && lastType != DIFF;
        if (!operand || crossed || lastType == SIDE) return;
        insert(IMUL, token.getStartIndex(), touches(token) ? "" : " ");
        top.arithmetic = true;
        top.tight = 0;
    }

    /** A round bracket behind what can be a function calls it, until the resolver knows better. */
    private boolean followsCallee() {
        if (crossed) return false;
        return switch (lastType) {
            case NAME, PRIME, DERIVATIVE_OF, RB -> true;
            case RP -> last != arithmeticGroup;
            case SUPERSCRIPT ->
                out.size() > 1
                        && !last.getText().equals("⁺")
                        && isFunctionLike(out.get(out.size() - 2).getType());
            default -> false;
        };
    }

    private static boolean isFunctionLike(int type) {
        return type == NAME || type == PRIME;
    }

    private boolean needsProductBeforeGroup() {
        return endsOperand(lastType);
    }

    private boolean touches(Token token) {
        return last != null && token.getStartIndex() == last.getStopIndex() + 1;
    }

    private static boolean endsOperand(int type) {
        return switch (type) {
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
                    DEGREE,
                    DIFF,
                    SIDE -> true;
            default -> false;
        };
    }

    private static boolean startsFactor(int type) {
        return switch (type) {
            case NAME, ROOT, DERIVATIVE, DERIVATIVE_OF, INTEGRAL, LIM, NABLA, TRUE, FALSE, NONE, END_IX, PYTHON -> true;
            default -> false;
        };
    }

    /** Of a token as the lexer gave it. */
    private static boolean beginsOperand(Token token) {
        return switch (token.getType()) {
            case NAME -> Words.beginsOperand(token.getText());
            case NUMBER,
                    TEXT,
                    RAW,
                    LP,
                    LB_RAW,
                    LC,
                    BAR,
                    NORM,
                    ROOT,
                    NABLA,
                    INTEGRAL,
                    DERIVATIVE,
                    DERIVATIVE_OF,
                    PLUS,
                    MINUS -> true;
            default -> false;
        };
    }

    private boolean inBrackets() {
        if (top.opener != null && top.type != BAR_O && top.type != NORM_O) return true;
        for (Frame frame : frames) {
            if (frame.opener != null && frame.type != BAR_O && frame.type != NORM_O) return true;
        }
        return false;
    }

    // ---- what a token leaves behind

    private void follow(int type, Token token) {
        switch (type) {
            case PLUS, MINUS -> {
                if (wasOperand) {
                    top.tight = top.loose = 0;
                    top.limit = 0;
                } else {
                    top.tight++;
                }
                top.arithmetic = true;
            }
            case POWER, ROOT -> {
                top.tight++;
                top.arithmetic = true;
            }
            case NABLA -> top.tight++;
            case NUMBER -> top.arithmetic = true;
            case TIMES, DIVIDE -> {
                top.tight = 0;
                top.arithmetic = true;
            }
            case DOT_SUM, RELATION, COLON, AND, OR, IN -> {
                if (type == IN) top.loop = top.opener != null && isLoop();
                top.tight = top.loose = 0;
                top.limit = 0;
                top.arithmetic = true;
            }
            case DERIVATIVE, NOT -> top.loose++;
            case INTEGRAL -> {
                top.integrals++;
                top.open++;
            }
            case DIFF -> {
                top.integrals--;
                top.open--;
            }
            case LIM -> top.open++;
            case SIDE -> top.limit = 0;
            case AS -> {
                if (top.open > 0) top.open--;
                top.limit = 1;
            }
            case NAME -> top.limit = top.limit == 1 ? 2 : top.limit;
            case ARROW -> {
                if (top.limit == 2) {
                    top.limit = 3;
                } else {
                    top.open++;
                    top.function = true;
                }
            }
            case TRY, EXACT -> {
                top.open++;
                top.function = true;
            }
            case FOR -> top.loop = false;
            case CLAUSE_COMMA -> top.loop = false;
            case COMMA, ROWSEP, ASSIGN -> {
                top.tight = top.loose = top.open = 0;
                top.limit = 0;
            }
            case SEMI -> statement();
            case FUNCTION, WHILE -> block(1);
            case EXERCISE -> {
                inExercise = true;
                block(1);
            }
            case END -> {
                inExercise = false;
                block(-1);
            }
            default -> {}
        }
        if ((type == IF || type == FOR) && top.opener == null && wasStart) block(1);
        deepen(top.nesting(), token);
    }

    /** Whether the in just taken belongs to a for: before it stand names and commas back to the for or the last clause. */
    private boolean isLoop() {
        int at = out.size() - 2;
        while (at >= 0 && (out.get(at).getType() == NAME || out.get(at).getType() == COMMA)) at--;
        return at >= 0 && (out.get(at).getType() == FOR || out.get(at).getType() == CLAUSE_COMMA);
    }

    private boolean wasOperand; // whether the token before the one just taken ended an operand
    private boolean wasStart; // whether it began a statement

    private void block(int step) {
        blocks = Math.max(0, blocks + step);
        if (top.opener == null) top = new Frame(null, 0, blocks);
    }

    /** An integral whose differential does not come. */
    private void checkIntegral() {
        if (top.integrals > 0 && !broken) {
            Token sign = null;
            for (int at = out.size() - 1; at >= 0 && sign == null; at--) {
                if (out.get(at).getType() == INTEGRAL) sign = out.get(at);
            }
            fault(sign, Fault.of("syntax.integral.differential"));
            insert(BROKEN, sign.getStopIndex() + 1, "");
        }
        top.integrals = 0;
    }

    private void emit(Token token, int type) {
        wasOperand = endsOperand(lastType);
        wasStart = lastType == EOS || lastType == SEMI;
        if (type == SEMI && wasStart) return; // an empty statement
        if (type == BROKEN && lastType == BROKEN) return;
        ((CommonToken) token).setType(type);
        out.add(token);
        lastType = type;
        last = token;
        crossed = false;
    }

    private void insert(int type, int offset, String text) {
        CommonToken token = new CommonToken(type, text);
        token.setStartIndex(offset);
        token.setStopIndex(offset - 1);
        out.add(token);
        if (type != BROKEN) lastType = type;
    }

    // ---- faults

    private int fault(Token token, Fault fault) {
        if (!broken && faults.size() < Parser.MOST_FAULTS) faults.add(fault.at(source, span(token)));
        broken = true;
        return BROKEN;
    }

    private int foreign(Token token, String sign) {
        if (broken) return BROKEN;
        return fault(token, Strays.foreign(sign));
    }

    private int stray(Token token) {
        if (broken) return BROKEN;
        int codePoint = source.text()
                .codePointAt(Math.min(token.getStartIndex(), source.text().length() - 1));
        return fault(token, Strays.character(codePoint));
    }

    private static Span span(Token token) {
        return new Span(token.getStartIndex(), token.getStopIndex() + 1);
    }
}
