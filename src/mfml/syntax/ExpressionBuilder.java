package mfml.syntax;

import static mfml.syntax.ParseNodes.*;
import static mfml.syntax.generated.MfmlParser.*;

import java.util.List;
import java.util.Optional;
import mfml.error.Fault;
import mfml.source.Source;
import mfml.source.Span;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/**
 * Parse tree to expression. A node with a single child is not there (the parser keeps the tree slim), so that the
 * builder looks at what a node is. Chains become trees that lean left, built in a loop; their length counts as depth.
 */
final class ExpressionBuilder {
    private final Source source;
    private final int deepest;
    private final Refusals refusals;
    private final OperatorBuilder operators;
    private final CalculusBuilder calculus;
    private final PostfixBuilder postfixes;
    private final BracketBuilder brackets;
    private final FunctionBuilder functions;
    private final CommandBuilder commands = new CommandBuilder(this);
    private int level;

    ExpressionBuilder(Source source, int deepest, int level) {
        this.source = source;
        this.deepest = deepest;
        this.level = level;
        this.refusals = new Refusals(source);
        this.operators = new OperatorBuilder(this, refusals);
        this.calculus = new CalculusBuilder(this, source);
        this.postfixes = new PostfixBuilder(this, refusals, source);
        this.brackets = new BracketBuilder(this, refusals);
        this.functions = new FunctionBuilder(this, refusals);
    }

    Expr expression(ParseTree node) {
        if (node instanceof TerminalNode leaf) return leaf(leaf.getSymbol());
        ParserRuleContext context = (ParserRuleContext) node;
        int size = context.getChildCount();
        int depth = depth(context.getRuleIndex(), size);
        level += depth;
        if (level > deepest + 1) throw refuse("syntax.chain", span(context)).with("limit", deepest);
        try {
            return build(context, size);
        } finally {
            level -= depth;
        }
    }

    /** Levels of tree that a node makes: a chain of n operands leans n - 1 deep to the left. */
    private static int depth(int rule, int size) {
        return switch (rule) {
            case RULE_sum, RULE_term, RULE_juxtaposition, RULE_disjunction, RULE_conjunction -> size / 2;
            case RULE_chain -> size - 1;
            default -> 1;
        };
    }

    private Expr build(ParserRuleContext context, int size) {
        return switch (context.getRuleIndex()) {
            case RULE_value -> functions.value(context, size);
            case RULE_disjunction, RULE_conjunction -> operators.logical(context, size);
            case RULE_negation -> operators.prefix(Expr.Sign.NOT, context);
            case RULE_comparison -> operators.comparison(context, size);
            case RULE_range -> operators.range(context, size);
            case RULE_sum -> operators.sum(context, size);
            case RULE_term -> operators.term(context, size);
            case RULE_sign, RULE_exponent ->
                operators.prefix(type(context, 0) == PLUS ? Expr.Sign.PLUS : Expr.Sign.MINUS, context);
            case RULE_juxtaposition -> operators.product(context, size);
            case RULE_prefixed -> calculus.prefixed(context);
            case RULE_power -> operators.power(context);
            case RULE_chain -> postfixes.chain(context, size);
            case RULE_atom -> brackets.atom(context, size);
            case RULE_group -> brackets.group(context);
            case RULE_brackets -> brackets.brackets(context, size);
            case RULE_braces -> brackets.braces(context, size);
            case RULE_argument -> brackets.argumentValue(context, size);
            case RULE_subject -> commands.subject(context);
            case RULE_command -> commands.command(context, size);
            default -> throw new IllegalStateException("no expression: " + context.getText());
        };
    }

    private Expr leaf(Token token) {
        Span span = Parser.span(token);
        return switch (token.getType()) {
            case NUMBER -> new Expr.Number(span, token.getText().replace("_", ""));
            case NAME -> name(token);
            case TRUE -> new Expr.TruthValue(span, true);
            case FALSE -> new Expr.TruthValue(span, false);
            case NONE -> new Expr.NoneValue(span);
            case TEXT -> text(token);
            case RAW -> new Expr.Text(span, pieces(TextPieces.raw(token.getText())));
            case COLON -> new Expr.All(span);
            case DERIVATIVE_OF -> DerivativeSign.of(source, token).applied();
            case END_IX -> {
                if (!postfixes.inIndex()) throw refuse("syntax.end.index", span);
                yield new Expr.End(span);
            }
            default -> throw refuse("syntax.unexpected", span).with("token", token.getText());
        };
    }

    private static List<Expr.Piece> pieces(String literal) {
        return literal.isEmpty() ? List.of() : List.of(new Expr.Piece(literal, Optional.empty(), ""));
    }

    Expr.Text text(Token token) {
        return new TextPieces(source, deepest, level).read(token);
    }

    Expr.Binding binding(ParserRuleContext binding) {
        return new Expr.Binding(span(binding), nameAt(binding, 0).name(), at(binding, 2));
    }

    Expr.Parameter parameter(ParseTree node) {
        if (node instanceof TerminalNode leaf && leaf.getSymbol().getType() == NAME) {
            Expr.Name name = name(leaf.getSymbol());
            return new Expr.Parameter(name.span(), name.name(), Optional.empty());
        }
        if (node instanceof ParserRuleContext context && context.getChild(0) instanceof TerminalNode leaf) {
            boolean named = leaf.getSymbol().getType() == NAME;
            if (named && context.getChildCount() == 1) return parameter(leaf);
            boolean preset = context.getChildCount() == 3 && type(context, 1) == ASSIGN;
            if (named && preset) {
                return new Expr.Parameter(span(context), Letters.name(leaf.getText()), Optional.of(at(context, 2)));
            }
        }
        throw refuse("syntax.parameter", spanOf(node)).with("parameter", refusals.text(spanOf(node)));
    }

    Expr at(ParserRuleContext context, int child) {
        return expression(context.getChild(child));
    }

    /** What a sign of its own says, a raised exponent: text that begins at the offset of its place. */
    Expr within(String text, int offset) {
        return Parser.within(source, text, offset, deepest, level);
    }

    Fault refuse(String code, Span span) {
        return Fault.of(code).at(source, span);
    }
}
