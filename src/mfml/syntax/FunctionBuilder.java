package mfml.syntax;

import static mfml.syntax.ParseNodes.*;
import static mfml.syntax.generated.MfmlParser.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mfml.source.Span;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** What binds loosest: functions with an arrow, try, exact, a value at a point. */
final class FunctionBuilder {
    private final ExpressionBuilder expressions;
    private final Refusals refusals;

    FunctionBuilder(ExpressionBuilder expressions, Refusals refusals) {
        this.expressions = expressions;
        this.refusals = refusals;
    }

    Expr value(ParserRuleContext context, int size) {
        Span span = span(context);
        int first = type(context, 0);
        if (first == EXACT) return new Expr.Exact(span, expressions.at(context, 1));
        if (first == TRY) {
            return new Expr.Try(
                    span,
                    expressions.at(context, 1),
                    size > 2 ? Optional.of(expressions.at(context, 3)) : Optional.empty());
        }
        if (type(context, 1) == ARROW)
            return new Expr.Lambda(span, parameters(context.getChild(0)), expressions.at(context, 2));
        Expr body = expressions.at(context, 0);
        for (int child = 2; child < size; child += 2) {
            ParserRuleContext point = (ParserRuleContext) context.getChild(child);
            body = new Expr.At(body.span().to(span(point)), body, point(point));
        }
        return body;
    }

    private List<Expr.Binding> point(ParserRuleContext point) {
        if (type(point, 0) != LP_GRP) {
            return List.of(new Expr.Binding(span(point), nameAt(point, 0).name(), expressions.at(point, 2)));
        }
        List<Expr.Binding> bindings = new ArrayList<>();
        for (ParseTree child : point.children) {
            if (child instanceof ParserRuleContext binding) bindings.add(expressions.binding(binding));
        }
        return bindings;
    }

    /** What stands left of an arrow: a name, or names in brackets, with presets. */
    private List<Expr.Parameter> parameters(ParseTree node) {
        if (node instanceof TerminalNode leaf && leaf.getSymbol().getType() == NAME) {
            return List.of(
                    new Expr.Parameter(Parser.span(leaf.getSymbol()), Letters.name(leaf.getText()), Optional.empty()));
        }
        if (!(node instanceof ParserRuleContext group) || group.getRuleIndex() != RULE_group) {
            throw expressions.refuse("syntax.lambda", spanOf(node)).with("left", refusals.text(spanOf(node)));
        }
        List<Expr.Parameter> parameters = new ArrayList<>();
        for (int child = 1; child < group.getChildCount() - 1; child += 2) {
            parameters.add(expressions.parameter(group.getChild(child)));
        }
        return parameters;
    }
}
