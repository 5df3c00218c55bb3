package mfml.syntax;

import static mfml.syntax.ParseNodes.*;
import static mfml.syntax.generated.MfmlParser.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mfml.error.Fault;
import mfml.source.Source;
import mfml.source.Span;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;

/** A line with a value: shown, assigned, or the definition of a function; what cannot stand left of = is told apart. */
final class DefinitionBuilder {
    /** Words with which other languages begin a definition. */
    private static final Set<String> DECLARATIONS =
            Set.of("let", "var", "val", "const", "int", "float", "double", "local", "global", "set", "def");

    private final Source source;
    private final Refusals refusals;
    private final ExpressionBuilder expressions;

    DefinitionBuilder(Source source, Refusals refusals, ExpressionBuilder expressions) {
        this.source = source;
        this.refusals = refusals;
        this.expressions = expressions;
    }

    /** {@code _} takes a part that is not needed: beside other names, or as the variable of a loop. */
    private void keepable(Expr target) {
        if (target instanceof Expr.Name name && name.isBlank()) {
            throw Fault.of("syntax.blank").at(source, target.span());
        }
    }

    Stmt assignment(ParserRuleContext context, Span span, boolean hidden, String documentation) {
        int first = context.getStart().getType();
        if (first == PLUS) {
            throw Fault.of("syntax.line.start").with("sign", "+").at(source, Parser.span(context.getStart()));
        }
        List<Expr> left = new ArrayList<>();
        int child = 0;
        if (type(context, 1) == ASSIGN && first == LP_GRP) apart(context.getChild(0), span);
        for (; child < context.getChildCount(); child += 2) {
            left.add(expressions.at(context, child));
            if (type(context, child + 1) != COMMA) break;
        }
        int sign = child + 1;
        if (left.size() == 1 && sign < context.getChildCount()) keepable(left.getFirst());
        if (sign >= context.getChildCount()) return shown(left, span, hidden);
        if (type(context, sign) == ASSIGN_OP) return changed(left.getFirst(), context, span);
        if (context.getChildCount() > sign + 2) {
            Span second = spanOf(context.getChild(sign + 2));
            throw Fault.of("syntax.assign.twice")
                    .with("text", refusals.text(span))
                    .with("first", refusals.text(left.getFirst().span()))
                    .at(source, second);
        }
        ParseTree right = context.getChild(sign + 1);
        if (left.size() == 1 && left.getFirst() instanceof Expr.Call call) {
            return define(call, right, span, documentation);
        }
        for (Expr target : left) target(target, right, span);
        return new Stmt.Assign(span, left, values(right));
    }

    /** {@code (a, b) = …}: without the brackets it is right. */
    private void apart(ParseTree left, Span span) {
        boolean several = left instanceof ParserRuleContext group
                && group.getRuleIndex() == RULE_group
                && group.getChildCount() > 3;
        if (!several) return;
        Span place = spanOf(left);
        throw Fault.of("syntax.apart")
                .with("first", refusals.text(place.start() + 1, place.end() - 1) + " = …")
                .at(source, place);
    }

    private Stmt shown(List<Expr> values, Span span, boolean hidden) {
        if (values.size() > 1) {
            throw Fault.of("syntax.values")
                    .with("first", "[" + refusals.text(span) + "]")
                    .at(source, span);
        }
        return new Stmt.Show(span, values.getFirst(), hidden);
    }

    private Stmt changed(Expr target, ParserRuleContext context, Span span) {
        target(target, context.getChild(2), span);
        String sign = context.getChild(1).getText();
        Expr right = expressions.at(context, 2);
        Expr value = new Expr.Binary(span, Signs.operator(sign.substring(0, 1)), target, grouped(right));
        return new Stmt.Assign(span, List.of(target), List.of(value));
    }

    /** {@code x *= a + b} multiplies by the whole right side. */
    private static Expr grouped(Expr right) {
        boolean simple = right instanceof Expr.Number || right instanceof Expr.Name || right instanceof Expr.Call;
        return simple ? right : new Expr.Group(right.span(), right);
    }

    private List<Expr> values(ParseTree right) {
        if (!(right instanceof ParserRuleContext list) || list.getRuleIndex() != RULE_right) {
            return List.of(expressions.expression(right));
        }
        List<Expr> values = new ArrayList<>();
        for (int child = 0; child < list.getChildCount(); child += 2) values.add(expressions.at(list, child));
        return values;
    }

    private Stmt define(Expr.Call call, ParseTree right, Span span, String documentation) {
        List<Expr.Parameter> parameters = new ArrayList<>();
        boolean named = call.callee() instanceof Expr.Name;
        for (Expr.Argument argument : call.arguments()) {
            if (argument.name().isPresent()) {
                parameters.add(
                        new Expr.Parameter(argument.span(), argument.name().get(), Optional.of(argument.value())));
            } else if (named && argument.value() instanceof Expr.Name name) {
                parameters.add(new Expr.Parameter(name.span(), name.name(), Optional.empty()));
            } else {
                throw equation(call, right, span);
            }
        }
        if (!named) throw equation(call, right, span);
        keepable(call.callee());
        distinct(parameters);
        List<Expr> values = values(right);
        if (values.size() > 1) {
            Span place = values.getFirst().span().to(values.getLast().span());
            throw Fault.of("syntax.define.values")
                    .with("first", "[" + refusals.text(place) + "]")
                    .at(source, place);
        }
        Expr value = values.getFirst();
        List<Stmt> body = List.of(new Stmt.Show(value.span(), value, false));
        return new Stmt.Define(span, (Expr.Name) call.callee(), parameters, body, false, documentation);
    }

    private void target(Expr target, ParseTree right, Span span) {
        Expr base = target;
        while (base instanceof Expr.Index index) base = index.target();
        if (base instanceof Expr.Name) return;
        throw equation(target, right, span);
    }

    /** What stands left of = is neither a name nor an entry: an equation, or something that cannot be changed. */
    private Fault equation(Expr left, ParseTree right, Span span) {
        String text = refusals.text(span);
        String leftText = refusals.text(left.span());
        Fault fault = Fault.of("syntax.equation")
                .with("text", text)
                .with("left", leftText)
                .with("right", refusals.text(spanOf(right)))
                .at(source, span);
        if (left instanceof Expr.TruthValue || left instanceof Expr.NoneValue) {
            return Fault.of("syntax.keyword").with("word", leftText).at(source, left.span());
        }
        if (left instanceof Expr.Product product
                && product.left() instanceof Expr.Name word
                && DECLARATIONS.contains(word.name())) {
            return Fault.of("syntax.declaration")
                    .with("word", word.name())
                    .with("first", refusals.text(product.right().span().start(), span.end()))
                    .at(source, word.span());
        }
        if (left instanceof Expr.Number) return fault.hint("number");
        Expr part = left instanceof Expr.Index entry ? entry.target() : left;
        if (part instanceof Expr.Field) return fault.hint("field");
        if (left instanceof Expr.Group || left instanceof Expr.Brackets) return fault.hint("apart");
        if (left instanceof Expr.Text) return fault.hint("text");
        if (left instanceof Expr.Call) return fault.hint("define");
        if (left instanceof Expr.Derivative || left instanceof Expr.DerivativeOf) return fault.hint("number");
        return fault.with("unknown", refusals.firstName(span)).hint("solve");
    }

    void distinct(List<Expr.Parameter> parameters) {
        List<String> seen = new ArrayList<>();
        for (Expr.Parameter parameter : parameters) {
            if (seen.contains(parameter.name())) {
                throw Fault.of("syntax.parameter.twice")
                        .with("name", refusals.text(parameter.span()))
                        .at(source, parameter.span());
            }
            seen.add(parameter.name());
        }
    }
}
