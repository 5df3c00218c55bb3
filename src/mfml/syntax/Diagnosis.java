package mfml.syntax;

import static mfml.syntax.generated.MfmlParser.*;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mfml.error.Fault;
import mfml.source.Source;
import mfml.source.Span;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * What is wrong with a text that does not parse: its lines are read one by one, so that a broken one does not spoil
 * the others; blocks are matched on their own. Every line gives at most one fault.
 */
final class Diagnosis {
    private final Source source;
    private final TokenFilter.Result filtered;
    private final int deepest;
    private final List<Fault> faults = new ArrayList<>();
    private final ReadableRest rest;
    private final ArrayDeque<Token> blocks = new ArrayDeque<>();
    private boolean blocksFit = true;
    private Token beforeLine; // the last token but the end of the statement before
    private Span elseIf; // the last else if, which opens a block in a block

    Diagnosis(Source source, TokenFilter.Result filtered, int deepest) {
        this.source = source;
        this.filtered = filtered;
        this.deepest = deepest;
        this.rest = new ReadableRest(source);
    }

    /** At least one fault, in the order of their places. */
    SyntaxFaults faults() {
        faults.addAll(filtered.faults());
        List<Token> line = new ArrayList<>();
        int depth = 0;
        for (Token token : filtered.tokens()) {
            if (token.getType() == Token.EOF) break;
            line.add(token);
            depth += bracket(token.getType());
            if (token.getType() != EOS && (token.getType() != SEMI || depth > 0)) continue;
            depth = 0;
            line(line);
            beforeLine = line.size() > 1 ? line.get(line.size() - 2) : null;
            line = new ArrayList<>();
            if (faults.size() >= Parser.MOST_FAULTS) break;
        }
        boolean whole = faults.size() < Parser.MOST_FAULTS;
        if (whole && blocksFit && !blocks.isEmpty() && isComplete()) {
            Token opener = blocks.peek();
            if (elseIf != null && elseIf.start() > opener.getStartIndex())
                faults.add(Fault.of("syntax.header.elseif").at(source, elseIf));
            else faults.add(fault("syntax.block.open", opener).with("word", opener.getText()));
        }
        if (faults.isEmpty()) {
            Token last = filtered.tokens().getLast();
            faults.add(fault("syntax.unexpected", last).with("token", "the end"));
        }
        faults.sort(Comparator.comparingInt(fault -> fault.diagnostic().span() == null
                ? 0
                : fault.diagnostic().span().start()));
        return rest.with(faults);
    }

    /** Whether no bracket stayed open: then the text behind it, perhaps with its end, was read as if inside. */
    private boolean isComplete() {
        return filtered.faults().stream().noneMatch(fault -> fault.code().equals("syntax.bracket.open"));
    }

    private static int bracket(int type) {
        return switch (type) {
            case LP_CALL, LP_GRP, LP_MAP, LB, LB_IX, LC -> 1;
            case RP, RB, RC -> -1;
            default -> 0;
        };
    }

    // ---- one line

    private void line(List<Token> line) {
        int before = faults.size();
        block(line);
        if (faults.size() > before) return;
        Fault fault = isBroken(line) ? null : judge(line);
        if (fault != null) faults.add(fault);
        int first = line.getFirst().getType();
        boolean unread = fault != null || isBroken(line);
        if (unread) blocksFit &= !isHeader(first);
        if (unread || first == FUNCTION || first == FOR)
            rest.broken(Parser.span(line.getFirst()).to(Parser.span(line.get(Math.max(0, line.size() - 2)))));
    }

    private static boolean isHeader(int type) {
        return switch (type) {
            case FUNCTION, IF, ELSEIF, ELSE, WHILE, FOR, EXERCISE, END -> true;
            default -> false;
        };
    }

    private static boolean isBroken(List<Token> line) {
        return line.stream().anyMatch(token -> token.getType() == BROKEN);
    }

    private Fault judge(List<Token> line) {
        Complaint complaint = new Complaint();
        List<Token> alone = new ArrayList<>(line);
        Token end = line.getLast();
        CommonToken eof = new CommonToken(Token.EOF, "");
        eof.setStartIndex(end.getStartIndex());
        eof.setStopIndex(end.getStartIndex() - 1);
        alone.add(eof);
        var parser = Parser.parser(alone);
        parser.setErrorHandler(new DefaultErrorStrategy());
        parser.addErrorListener(complaint);
        try {
            return built(parser.line());
        } catch (ParseCancellationException unreadable) {
            return new Misreading(source, line, complaint.offending).fault();
        }
    }

    private Fault built(ParserRuleContext read) {
        boolean simple = read.getChild(0) instanceof ParserRuleContext first && first.getRuleIndex() == RULE_simple;
        if (!simple) return condition(read);
        StatementBuilder builder = new StatementBuilder(source, filtered.documentation(), deepest);
        rest.read(builder.statements(wrapped(read)));
        return builder.faults().isEmpty() ? null : builder.faults().getFirst();
    }

    /** Of the head of a block, what it asks or counts through. */
    private Fault condition(ParserRuleContext read) {
        int child =
                switch (read.getStart().getType()) {
                    case IF, ELSEIF, WHILE -> 1;
                    case FOR -> 3;
                    default -> 0;
                };
        if (child == 0) return null;
        try {
            Expr asked = new ExpressionBuilder(source, deepest, 0).at(read, child);
            rest.read(List.of(new Stmt.Show(asked.span(), asked, true)));
            return null;
        } catch (Fault fault) {
            if (fault.isLimit()) throw fault;
            return fault;
        }
    }

    /** A line looks like a statement to the builder: its rule, then its separator. */
    private static ParserRuleContext wrapped(ParserRuleContext line) {
        ParserRuleContext list = new ParserRuleContext();
        list.addAnyChild(line);
        return list;
    }

    static Fault ofExpression(Source source, List<Token> tokens) {
        Complaint complaint = new Complaint();
        List<Token> line = new ArrayList<>(tokens);
        var parser = Parser.parser(line);
        parser.setErrorHandler(new DefaultErrorStrategy());
        parser.addErrorListener(complaint);
        try {
            parser.single();
        } catch (ParseCancellationException unreadable) {
            line.removeLast();
            return new Misreading(source, line, complaint.offending).fault();
        }
        throw new IllegalStateException("fast and full prediction differ on " + source.name());
    }

    /** Stops at the first complaint of the parser and keeps its place. */
    private static final class Complaint extends BaseErrorListener {
        private Token offending;

        @Override
        public void syntaxError(
                Recognizer<?, ?> parser, Object symbol, int line, int column, String says, RecognitionException why) {
            offending = (Token) symbol;
            throw new ParseCancellationException();
        }
    }

    // ---- blocks

    private void block(List<Token> line) {
        Token first = line.getFirst();
        switch (first.getType()) {
            case FUNCTION, IF, WHILE, FOR, EXERCISE -> {
                if (onOneLine(line) || line.get(1).getType() == ASSIGN) return;
                blocks.push(first);
                boolean behindElse = first.getType() == IF
                        && beforeLine != null
                        && beforeLine.getType() == ELSE
                        && source.line(beforeLine.getStartIndex()) == source.line(first.getStartIndex());
                if (behindElse) elseIf = new Span(beforeLine.getStartIndex(), first.getStopIndex() + 1);
            }
            case ELSE, ELSEIF -> {
                if (!blocksFit) return;
                if (blocks.isEmpty() || blocks.peek().getType() != IF) {
                    faults.add(fault("syntax.block.else", first).with("word", first.getText()));
                    blocksFit = false;
                }
            }
            case END -> {
                if (!blocks.isEmpty()) {
                    blocks.pop();
                } else if (blocksFit) {
                    faults.add(fault("syntax.block.end", first));
                    blocksFit = false;
                }
            }
            default -> {}
        }
    }

    /** {@code if a > 0 b = 1 end}: the block is whole, if not rightly written. */
    private boolean onOneLine(List<Token> line) {
        return line.size() > 2 && line.get(line.size() - 2).getType() == END;
    }

    private Fault fault(String code, Token token) {
        return Fault.of(code).at(source, new Span(token.getStartIndex(), token.getStopIndex() + 1));
    }
}
