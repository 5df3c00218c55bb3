package mfml.syntax;

import static mfml.syntax.ParseNodes.*;
import static mfml.syntax.generated.MfmlParser.*;

import java.util.Optional;
import mfml.source.Source;
import mfml.source.Span;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Derivatives, limits and integrals. */
final class CalculusBuilder {
    private final ExpressionBuilder expressions;
    private final Source source;

    CalculusBuilder(ExpressionBuilder expressions, Source source) {
        this.expressions = expressions;
        this.source = source;
    }

    Expr prefixed(ParserRuleContext context) {
        Span span = span(context);
        switch (type(context, 0)) {
            case DERIVATIVE -> {
                DerivativeSign sign = DerivativeSign.of(source, token(context, 0));
                return new Expr.Derivative(span, sign.by(), sign.partial(), expressions.at(context, 1));
            }
            case LIM -> {
                Expr.Side side = Expr.Side.BOTH;
                if (context.getChildCount() == 7) {
                    String mark = context.getChild(6).getText();
                    side = mark.equals("+") || mark.equals("⁺") ? Expr.Side.RIGHT : Expr.Side.LEFT;
                }
                return new Expr.Limit(
                        span, expressions.at(context, 1), nameAt(context, 3), expressions.at(context, 5), side);
            }
            default -> {
                return integral(context, span);
            }
        }
    }

    private Expr integral(ParserRuleContext context, Span span) {
        int child = 1;
        Expr body = null;
        if (type(context, 1) != DIFF) {
            body = expressions.at(context, 1);
            child = 2;
        }
        Token differential = token(context, child++);
        Span place = Parser.span(differential);
        if (body == null) {
            body = new Expr.Number(new Span(place.start(), place.start()), "1");
            if (type(context, child) == DIVIDE) {
                Expr below = expressions.at(context, child + 1);
                body = new Expr.Binary(
                        body.span().to(below.span()),
                        Signs.operator(context.getChild(child).getText()),
                        body,
                        below);
                child += 2;
            }
        }
        Expr.Name variable = new Expr.Name(
                new Span(place.start() + 1, place.end()),
                Letters.name(differential.getText().substring(1)));
        Optional<Expr> from = Optional.empty();
        Optional<Expr> to = Optional.empty();
        if (type(context, child) == FROM) {
            from = Optional.of(expressions.at(context, child + 1));
            to = Optional.of(expressions.at(context, child + 3));
        }
        return new Expr.Integral(span, body, variable, from, to);
    }
}
