package mfml.syntax;

import static mfml.syntax.ParseNodes.*;
import static mfml.syntax.generated.MfmlParser.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;

/** Operators with the operands between which they stand; chains of them lean left. */
final class OperatorBuilder {
    private final ExpressionBuilder expressions;
    private final Refusals refusals;

    OperatorBuilder(ExpressionBuilder expressions, Refusals refusals) {
        this.expressions = expressions;
        this.refusals = refusals;
    }

    Expr logical(ParserRuleContext context, int size) {
        Expr left = expressions.at(context, 0);
        for (int child = 1; child < size; child += 2) {
            Expr right = expressions.at(context, child + 1);
            left = new Expr.Logical(left.span().to(right.span()), type(context, child) == AND, left, right);
        }
        return left;
    }

    Expr prefix(Expr.Sign sign, ParserRuleContext context) {
        return new Expr.Prefix(span(context), sign, expressions.at(context, 1));
    }

    Expr comparison(ParserRuleContext context, int size) {
        List<Expr> operands = new ArrayList<>();
        List<Relation> relations = new ArrayList<>();
        Optional<Expr> within = Optional.empty();
        operands.add(expressions.at(context, 0));
        for (int child = 1; child < size; child += 2) {
            Expr right = expressions.at(context, child + 1);
            if (type(context, child) == WITHIN) {
                within = Optional.of(right);
                boolean alone = relations.size() == 1 && relations.getFirst().undotted() == Relation.APPROXIMATELY;
                if (!alone) throw expressions.refuse("syntax.within", spanOf(context.getChild(child)));
            } else {
                relations.add(Signs.relation(context.getChild(child).getText()));
                operands.add(right);
            }
        }
        return new Expr.Comparison(span(context), operands, relations, within);
    }

    Expr range(ParserRuleContext context, int size) {
        Optional<Expr> step = size == 5 ? Optional.of(expressions.at(context, 2)) : Optional.empty();
        return new Expr.Range(span(context), expressions.at(context, 0), step, expressions.at(context, size - 1));
    }

    Expr sum(ParserRuleContext context, int size) {
        Expr left = expressions.at(context, 0);
        Expr term = left;
        for (int child = 1; child < size; child += 2) {
            Expr right = expressions.at(context, child + 1);
            refusals.derivativeInSum(term, left, spanOf(context.getChild(child)), right);
            left = new Expr.Binary(
                    left.span().to(right.span()),
                    Signs.operator(context.getChild(child).getText()),
                    left,
                    right);
            term = right;
        }
        return left;
    }

    Expr term(ParserRuleContext context, int size) {
        Expr left = expressions.at(context, 0);
        for (int child = 1; child < size; child += 2) {
            Expr right = expressions.at(context, child + 1);
            Operator operator = Signs.operator(context.getChild(child).getText());
            refusals.spacedProductBehind(operator, left, right);
            left = new Expr.Binary(left.span().to(right.span()), operator, left, right);
        }
        return left;
    }

    Expr product(ParserRuleContext context, int size) {
        Expr left = expressions.at(context, 0);
        Expr factor = left;
        for (int child = 1; child < size; child += 2) {
            boolean spaced = context.getChild(child).getText().equals(" ");
            Expr right = expressions.at(context, child + 1);
            if (!spaced) refusals.letterTouchingExponent(factor, right);
            left = new Expr.Product(left.span().to(right.span()), left, right, spaced);
            factor = right;
        }
        return left;
    }

    Expr power(ParserRuleContext context) {
        if (type(context, 0) == ROOT) {
            return prefix(
                    token(context, 0).getText().equals("∛") ? Expr.Sign.CUBE_ROOT : Expr.Sign.SQUARE_ROOT, context);
        }
        Expr base = expressions.at(context, 0);
        Expr exponent = expressions.at(context, 2);
        Operator operator = Signs.operator(context.getChild(1).getText());
        refusals.caretBehindSuperscript(base, exponent, span(context));
        return new Expr.Binary(span(context), operator, base, exponent);
    }
}
