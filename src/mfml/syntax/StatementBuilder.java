package mfml.syntax;

import static mfml.syntax.ParseNodes.*;
import static mfml.syntax.generated.MfmlParser.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mfml.error.Fault;
import mfml.source.Source;
import mfml.source.Span;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;

/** Parse tree to statements. What is wrong with a statement is kept, and the next one is read. */
final class StatementBuilder {
    private final Source source;
    private final Map<Integer, String> documentation;
    private final int deepest;
    private final Refusals refusals;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Span> broken = new ArrayList<>();
    private ExpressionBuilder expressions;
    private int level;

    StatementBuilder(Source source, Map<Integer, String> documentation, int deepest) {
        this.source = source;
        this.documentation = documentation;
        this.deepest = deepest;
        this.refusals = new Refusals(source);
        this.expressions = new ExpressionBuilder(source, deepest, 0);
    }

    List<Fault> faults() {
        return faults;
    }

    /** What can be read beside the faults. */
    ReadableRest rest(List<Stmt> statements) {
        ReadableRest rest = new ReadableRest(source);
        rest.read(statements);
        broken.forEach(rest::broken);
        return rest;
    }

    /** The statements of a script or a body. */
    List<Stmt> statements(ParserRuleContext list) {
        List<Stmt> statements = new ArrayList<>();
        for (int child = 0; child < list.getChildCount(); child++) {
            if (!(list.getChild(child) instanceof ParserRuleContext statement)) continue;
            if (faults.size() >= Parser.MOST_FAULTS) break;
            try {
                statements.add(statement(statement));
            } catch (Fault fault) {
                if (fault.isLimit()) throw fault;
                faults.add(fault);
                broken.add(spanOf(statement.getChild(0)));
                expressions = new ExpressionBuilder(source, deepest, level);
            }
        }
        return statements;
    }

    private Stmt statement(ParserRuleContext statement) {
        ParserRuleContext context = (ParserRuleContext) statement.getChild(0);
        boolean hidden = type((ParserRuleContext) statement.getChild(1), 0) == SEMI;
        return switch (context.getRuleIndex()) {
            case RULE_function -> function(context);
            case RULE_conditional -> conditional(context);
            case RULE_whileLoop -> whileLoop(context);
            case RULE_forLoop -> forLoop(context);
            case RULE_exercise -> exercise(context);
            default -> simple(context, hidden);
        };
    }

    private List<Stmt> body(ParserRuleContext body) {
        level++;
        ExpressionBuilder outer = expressions;
        expressions = new ExpressionBuilder(source, deepest, level);
        List<Stmt> statements = statements(body);
        expressions = outer;
        level--;
        return statements;
    }

    /** With the expressions of the block that is being read. */
    private DefinitionBuilder definitions() {
        return new DefinitionBuilder(source, refusals, expressions);
    }

    // ---- blocks

    private Stmt function(ParserRuleContext context) {
        List<Expr.Parameter> parameters = new ArrayList<>();
        List<Stmt> body = List.of();
        for (ParseTree child : context.children) {
            if (!(child instanceof ParserRuleContext part)) continue;
            if (part.getRuleIndex() == RULE_body) body = body(part);
            if (part.getRuleIndex() != RULE_parameters) continue;
            for (int at = 0; at < part.getChildCount(); at += 2) {
                parameters.add(expressions.parameter(part.getChild(at)));
            }
        }
        Expr.Name name = nameAt(context, 1);
        definitions().distinct(parameters);
        return new Stmt.Define(span(context), name, parameters, body, true, documented(context));
    }

    private String documented(ParserRuleContext context) {
        return documentation.getOrDefault(context.getStart().getStartIndex(), "");
    }

    private Stmt conditional(ParserRuleContext context) {
        List<Stmt.Arm> arms = new ArrayList<>();
        int child = 0;
        while (type(context, child) != END) {
            Span word = spanOf(context.getChild(child));
            Optional<Expr> condition = Optional.empty();
            if (type(context, child) != ELSE) condition = Optional.of(condition(context, ++child));
            ParserRuleContext body = (ParserRuleContext) context.getChild(child + 2);
            arms.add(new Stmt.Arm(word.to(spanOf(context.getChild(child))), condition, body(body)));
            child += 3;
        }
        return new Stmt.If(span(context), arms);
    }

    private Expr condition(ParserRuleContext context, int child) {
        Expr condition = expressions.at(context, child);
        Expr last = condition;
        while (last instanceof Expr.Comparison comparison)
            last = comparison.operands().getLast();
        if (last instanceof Expr.Range range) {
            refuseColon(range);
            last = range.last();
        }
        boolean foreign = last instanceof Expr.Product product
                && product.right() instanceof Expr.Name name
                && (name.name().equals("then") || name.name().equals("do"));
        if (foreign) {
            Span word = ((Expr.Product) last).right().span();
            throw Fault.of("syntax.header.then")
                    .with("word", refusals.text(word))
                    .at(source, word);
        }
        return condition;
    }

    /** {@code for k in 1:3: …}: a colon that touches what stands before it, but not what follows, was meant to end the head. */
    private void refuseColon(Expr.Range range) {
        int before = range.step().orElse(range.first()).span().end();
        String between = source.text(new Span(before, range.last().span().start()));
        if (!between.matches("(?s):\\s.*")) return;
        throw Fault.of("syntax.header.then").with("word", ":").at(source, new Span(before, before + 1));
    }

    private Stmt whileLoop(ParserRuleContext context) {
        Expr condition = condition(context, 1);
        return new Stmt.While(span(context), condition, body((ParserRuleContext) context.getChild(3)));
    }

    private Stmt forLoop(ParserRuleContext context) {
        List<Expr> targets = targets(context.getChild(1));
        Expr of = condition(context, 3);
        return new Stmt.For(span(context), targets, of, body((ParserRuleContext) context.getChild(5)));
    }

    private Stmt exercise(ParserRuleContext context) {
        List<Stmt.Clause> clauses = new ArrayList<>();
        for (ParseTree child : context.children) {
            if (child instanceof ParserRuleContext clause && clause.getRuleIndex() == RULE_clause) {
                clauses.add(clause(clause));
            }
        }
        return new Stmt.Exercise(span(context), expressions.text(token(context, 1)), clauses);
    }

    private Stmt.Clause clause(ParserRuleContext context) {
        String word = context.getChild(0).getText();
        Span span = span(context);
        if (word.equals("test")) {
            String form = source.text(spanOf(context.getChild(1))).replaceAll("\\s+", "");
            return new Stmt.Clause(span, word, Optional.empty(), form);
        }
        Expr value = expressions.at(context, 1);
        String detail = "";
        if (context.getChildCount() > 2) {
            StringBuilder says = new StringBuilder();
            for (Expr.Piece piece : expressions.text(token(context, 2)).pieces()) says.append(piece.literal());
            detail = says.toString();
        }
        return new Stmt.Clause(span, word, Optional.of(value), detail);
    }

    // ---- one line

    private Stmt simple(ParserRuleContext context, boolean hidden) {
        Span span = span(context);
        Optional<Expr> value = context.getChildCount() > 1 && type(context, 0) == RETURN
                ? Optional.of(expressions.at(context, 1))
                : Optional.empty();
        return switch (type(context, 0)) {
            case BREAK -> new Stmt.Break(span);
            case CONTINUE -> new Stmt.Continue(span);
            case RETURN -> new Stmt.Return(span, value);
            case ASSERT -> new Stmt.Assert(span, expressions.at(context, 1));
            case USE -> new Stmt.Use(span, context.getChild(1).getText());
            case IMPORT -> new Stmt.Import(span, file(token(context, 1)));
            case SYMBOL -> new Stmt.Symbols(span, symbols(context));
            case TRACKED -> new Stmt.Tracked(span, tracked(context));
            default -> {
                ParserRuleContext only = (ParserRuleContext) context.getChild(0);
                if (only.getRuleIndex() == RULE_command) {
                    yield new Stmt.Show(span, expressions.expression(only), hidden);
                }
                yield definitions().assignment(only, span, hidden, documented(context));
            }
        };
    }

    private String file(Token token) {
        Expr.Text text = expressions.text(token);
        boolean plain =
                text.pieces().size() == 1 && text.pieces().getFirst().hole().isEmpty();
        if (!plain) throw Fault.of("syntax.import").at(source, text.span());
        return text.pieces().getFirst().literal();
    }

    private List<Expr.Binding> tracked(ParserRuleContext context) {
        List<Expr.Binding> bindings = new ArrayList<>();
        for (int child = 1; child < context.getChildCount(); child += 2) {
            bindings.add(expressions.binding((ParserRuleContext) context.getChild(child)));
        }
        return bindings;
    }

    private List<Stmt.SymbolDeclaration> symbols(ParserRuleContext context) {
        List<Stmt.SymbolDeclaration> symbols = new ArrayList<>();
        for (int child = 1; child < context.getChildCount(); child += 2) {
            symbols.add(symbol(expressions.at(context, child)));
        }
        return symbols;
    }

    /** {@code x}, {@code a > 0}, {@code n integer}, {@code f(x)}, {@code X matrix(n, p)}. */
    private Stmt.SymbolDeclaration symbol(Expr written) {
        Expr head = written;
        Optional<Expr> assumption = Optional.empty();
        Optional<Expr> property = Optional.empty();
        if (head instanceof Expr.Comparison comparison) {
            assumption = Optional.of(comparison);
            head = comparison.operands().getFirst();
            boolean between = head instanceof Expr.Number || head instanceof Expr.Prefix;
            if (between) head = comparison.operands().get(1);
        }
        if (head instanceof Expr.Product product) {
            property = Optional.of(product.right());
            head = product.left();
            if (head instanceof Expr.Product shaped) { // S matrix(n, n) symmetric
                property = Optional.of(new Expr.Product(
                        shaped.right().span().to(product.right().span()), shaped.right(), product.right(), true));
                head = shaped.left();
            }
        }
        List<Expr.Name> arguments = new ArrayList<>();
        if (head instanceof Expr.Call call) {
            for (Expr.Argument argument : call.arguments()) {
                if (argument.value() instanceof Expr.Name name) arguments.add(name);
            }
            if (arguments.size() == call.arguments().size()) head = call.callee();
        }
        if (!(head instanceof Expr.Name name)) {
            throw Fault.of("syntax.symbol")
                    .with("text", refusals.text(written.span()))
                    .at(source, written.span());
        }
        return new Stmt.SymbolDeclaration(written.span(), name, arguments, assumption, property);
    }
}
