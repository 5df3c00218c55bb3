package mfml.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import mfml.error.Fault;
import mfml.source.Source;
import mfml.source.Span;
import mfml.syntax.generated.MfmlLexer;
import mfml.syntax.generated.MfmlParser;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.antlr.v4.runtime.tree.ErrorNode;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.ParseTreeListener;
import org.antlr.v4.runtime.tree.TerminalNode;

/**
 * Text to tree: lexer, token filter, the grammar's parser, tree builder. Fast prediction only; a text that does not
 * parse is read again line by line to find out what is wrong with it. Safe to use from many threads.
 *
 * <p>Text that nests deeper than about 150 levels is read on a thread of its own with a stack of 512 MB, whatever stack
 * the caller has; a tree is at most {@value #DEEPEST} levels deep, and whoever walks such a tree by recursion needs a
 * stack for it (a walker with frames of 200 bytes 2 MB a thousand levels; 256 MB are plenty).
 */
public final class Parser {
    /** How deep brackets, blocks, operators may stand in each other, and how long a chain such as 1 + 1 + … may be. */
    public static final int DEEPEST = 10_000;

    static final int MOST_FAULTS = 20;

    /** Names, numbers and signs in a text: about 4 MB. A tree of so many takes half a gigabyte; data belongs into files. */
    private static final int MOST_TOKENS = 2_000_000;

    private static final int SHALLOW = 150;
    private static final long LARGE_STACK = 512L << 20;

    private Parser() {}

    /** Unpacks the grammar's tables, half of the time that the first text takes: a start has another thread do it meanwhile. */
    public static void unpack() {
        if (MfmlParser._ATN.states.isEmpty()) throw new IllegalStateException("the grammar has no states");
    }

    /** Reads a worksheet. Throws {@link SyntaxFaults}, and {@code limit.cancelled} on an interrupted thread. */
    public static Script parse(Source source) {
        return parse(source, DEEPEST);
    }

    /** Reads a worksheet that may nest only to the given depth (graders allow less). */
    public static Script parse(Source source, int deepest) {
        TokenFilter.Result filtered = filtered(source, deepest);
        return onStackFor(filtered.nesting(), () -> script(source, filtered, deepest));
    }

    /** Reads one expression or command alone, as in an answer field; line ends before and behind it are allowed. */
    public static Expr parseExpression(Source source) {
        TokenFilter.Result filtered = filtered(source, DEEPEST);
        return onStackFor(filtered.nesting(), () -> {
            try {
                return single(source, filtered, DEEPEST, 0);
            } catch (Fault fault) {
                if (fault.isLimit()) throw fault;
                throw new SyntaxFaults(List.of(fault));
            }
        });
    }

    /** How deep a text nests: open brackets and blocks, and what stands in itself without brackets. 0 for a flat text. */
    public static int nestingOf(Source source) {
        return filtered(source, DEEPEST).nesting();
    }

    private static TokenFilter.Result filtered(Source source, int deepest) {
        try {
            return TokenFilter.filter(source, lex(source.text(), 0), deepest);
        } catch (Fault limit) {
            throw new SyntaxFaults(List.of(limit.at(source, new Span(0, 0))));
        }
    }

    private static Script script(Source source, TokenFilter.Result filtered, int deepest) {
        if (!filtered.faults().isEmpty()) throw new Diagnosis(source, filtered, deepest).faults();
        MfmlParser parser = parser(filtered.tokens());
        ParserRuleContext tree;
        try {
            tree = parser.script();
        } catch (ParseCancellationException unreadable) {
            throw new Diagnosis(source, filtered, deepest).faults();
        }
        StatementBuilder builder = new StatementBuilder(source, filtered.documentation(), deepest);
        List<Stmt> statements = builder.statements(tree);
        if (!builder.faults().isEmpty()) throw builder.rest(statements).with(builder.faults());
        return new Script(source, statements);
    }

    /** A stretch of a text as an expression: a hole, an exponent. The offset is where it stands in the source. */
    static Expr within(Source source, String text, int offset, int deepest, int level) {
        return single(source, TokenFilter.filter(source, lex(text, offset), deepest), deepest, level);
    }

    private static Expr single(Source source, TokenFilter.Result filtered, int deepest, int level) {
        if (!filtered.faults().isEmpty()) throw filtered.faults().getFirst();
        ExpressionBuilder builder = new ExpressionBuilder(source, deepest, level);
        try {
            return builder.expression(parser(filtered.tokens()).single().getChild(0));
        } catch (ParseCancellationException unreadable) {
            throw Diagnosis.ofExpression(source, filtered.tokens());
        }
    }

    static List<Token> lex(String text, int offset) {
        MfmlLexer lexer = new MfmlLexer(new Utf16Stream(text, offset));
        lexer.removeErrorListeners();
        List<Token> tokens = new ArrayList<>();
        Token token;
        do {
            token = lexer.nextToken();
            tokens.add(token);
            if (tokens.size() > MOST_TOKENS) throw Fault.of("syntax.size").with("limit", MOST_TOKENS);
        } while (token.getType() != Token.EOF);
        return tokens;
    }

    static MfmlParser parser(List<? extends Token> tokens) {
        MfmlParser parser = new MfmlParser(new CommonTokenStream(new ListTokenSource(tokens)));
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        parser.addParseListener(new Slim());
        return parser;
    }

    static Span span(Token token) {
        return new Span(token.getStartIndex(), token.getStopIndex() + 1);
    }

    private static <T> T onStackFor(int nesting, Supplier<T> work) {
        if (nesting <= SHALLOW) return work.get();
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread thread = new Thread(null, task, "mfml-parser", LARGE_STACK);
        thread.setDaemon(true);
        thread.start();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException cancelled) {
                    interrupted = true;
                    thread.interrupt();
                } catch (ExecutionException failed) {
                    if (failed.getCause() instanceof RuntimeException fault) throw fault;
                    if (failed.getCause() instanceof Error error) throw error;
                    throw new IllegalStateException(failed.getCause());
                }
            }
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    /**
     * Keeps the parse tree slim while it grows: of a ladder of fifteen rules around a single number the number alone
     * stays, so that a matrix of a million entries fits into memory. The builder therefore looks at what a node is.
     */
    private static final class Slim implements ParseTreeListener {
        private int rules;

        @Override
        public void exitEveryRule(ParserRuleContext context) {
            if ((++rules & 0xFFFF) == 0 && Thread.currentThread().isInterrupted()) throw Fault.of("limit.cancelled");
            if (context.getChildCount() != 1 || !isLadder(context.getRuleIndex())) return;
            ParserRuleContext parent = context.getParent();
            if (parent == null) return;
            ParseTree only = context.getChild(0);
            parent.removeLastChild();
            parent.addAnyChild(only);
            adopt(only, parent); // a leaf that still knew its ladder would keep all of it
        }

        private static void adopt(ParseTree child, ParserRuleContext parent) {
            if (child instanceof ParserRuleContext context) context.setParent(parent);
            else if (child instanceof TerminalNode leaf) leaf.setParent(parent);
        }

        private static boolean isLadder(int rule) {
            return switch (rule) {
                case MfmlParser.RULE_value,
                        MfmlParser.RULE_disjunction,
                        MfmlParser.RULE_conjunction,
                        MfmlParser.RULE_negation,
                        MfmlParser.RULE_comparison,
                        MfmlParser.RULE_range,
                        MfmlParser.RULE_sum,
                        MfmlParser.RULE_term,
                        MfmlParser.RULE_sign,
                        MfmlParser.RULE_juxtaposition,
                        MfmlParser.RULE_power,
                        MfmlParser.RULE_exponent,
                        MfmlParser.RULE_chain,
                        MfmlParser.RULE_atom,
                        MfmlParser.RULE_subscript,
                        MfmlParser.RULE_argument,
                        MfmlParser.RULE_branch,
                        MfmlParser.RULE_subject,
                        MfmlParser.RULE_right -> true;
                default -> false;
            };
        }

        @Override
        public void enterEveryRule(ParserRuleContext context) {}

        @Override
        public void visitTerminal(TerminalNode node) {}

        @Override
        public void visitErrorNode(ErrorNode node) {}
    }
}
