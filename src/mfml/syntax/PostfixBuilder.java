package mfml.syntax;

import static mfml.syntax.ParseNodes.*;
import static mfml.syntax.generated.MfmlParser.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mfml.source.Source;
import mfml.source.Span;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;

/** What stands behind an operand: calls, subscripts, fields, primes, marks, raised exponents. */
final class PostfixBuilder {
    private final ExpressionBuilder expressions;
    private final Refusals refusals;
    private final Source source;
    private int indexed; // open square brackets of indexing

    PostfixBuilder(ExpressionBuilder expressions, Refusals refusals, Source source) {
        this.expressions = expressions;
        this.refusals = refusals;
        this.source = source;
    }

    /** Whether square brackets of indexing stand open: there {@code end} means the last place. */
    boolean inIndex() {
        return indexed > 0;
    }

    Expr chain(ParserRuleContext context, int size) {
        Expr operand = expressions.at(context, 0);
        for (int child = 1; child < size; child++) {
            ParserRuleContext mark = (ParserRuleContext) context.getChild(child);
            operand = postfix(operand, mark, operand.span().to(span(mark)));
        }
        return operand;
    }

    private Expr postfix(Expr operand, ParserRuleContext mark, Span span) {
        Token sign = token(mark, 0);
        return switch (sign.getType()) {
            case LP_CALL -> new Expr.Call(span, callee(operand, sign), arguments(mark));
            case LP_MAP -> new Expr.MapCall(span, operand, arguments(mark));
            case LB_IX -> index(operand, mark, span);
            case DOT -> field(operand, mark, span);
            case PRIME -> prime(operand, sign, span);
            case FACTORIAL -> {
                refusals.factorial(operand, span);
                yield new Expr.Postfix(span, Expr.Mark.FACTORIAL, operand);
            }
            case TRANSPOSE -> new Expr.Postfix(span, Expr.Mark.TRANSPOSE, operand);
            case DEGREE -> new Expr.Postfix(span, Expr.Mark.DEGREE, operand);
            default -> superscript(operand, sign, span);
        };
    }

    /** Σ and Π that touch a bracket are the signs of sum and product; else they are letters. */
    private Expr callee(Expr operand, Token bracket) {
        if (operand instanceof Expr.Name name && name.span().end() == bracket.getStartIndex()) {
            if (source.text(name.span()).equals("Σ")) return new Expr.Name(name.span(), "sum");
            if (source.text(name.span()).equals("Π")) return new Expr.Name(name.span(), "product");
        }
        return operand;
    }

    private Expr index(Expr operand, ParserRuleContext mark, Span span) {
        if (operand instanceof Expr.Number) throw refusals.twoWays("syntax.index.number", span, operand, spanOf(mark));
        List<Expr> subscripts = new ArrayList<>();
        indexed++;
        for (int child = 1; child < mark.getChildCount(); child += 2) {
            subscripts.add(expressions.at(mark, child));
        }
        indexed--;
        return new Expr.Index(span, operand, subscripts);
    }

    private Expr field(Expr operand, ParserRuleContext mark, Span span) {
        if (operand instanceof Expr.Number number) {
            throw expressions.refuse("syntax.number.point", number.span()).with("number", number.digits());
        }
        String name = nameAt(mark, 1).name();
        if (name.equals("T")) return new Expr.Postfix(span, Expr.Mark.TRANSPOSE, operand);
        return new Expr.Field(span, operand, name);
    }

    private Expr prime(Expr operand, Token sign, Span span) {
        if (operand instanceof Expr.Prime prime) return new Expr.Prime(span, prime.operand(), prime.order() + 1);
        if (operand instanceof Expr.Number)
            throw expressions.refuse("syntax.prime.number", span).with("number", refusals.text(operand.span()));
        return new Expr.Prime(span, operand, 1);
    }

    private Expr superscript(Expr operand, Token sign, Span span) {
        String raised = sign.getText();
        if (raised.equals("⁺")) return new Expr.Postfix(span, Expr.Mark.PSEUDO_INVERSE, operand);
        String plain = Letters.lower(raised);
        char end = plain.charAt(plain.length() - 1);
        if (end == '+' || end == '-')
            throw expressions.refuse("syntax.superscript", Parser.span(sign)).with("raised", raised);
        Expr exponent = expressions.within(plain, sign.getStartIndex());
        boolean simple = exponent instanceof Expr.Number
                || exponent instanceof Expr.Name
                || exponent instanceof Expr.Prefix signed
                        && (signed.operand() instanceof Expr.Number || signed.operand() instanceof Expr.Name);
        if (!simple) exponent = new Expr.Group(exponent.span(), exponent);
        return new Expr.Binary(span, Operator.POWER, operand, exponent);
    }

    private List<Expr.Argument> arguments(ParserRuleContext mark) {
        if (!(mark.getChild(1) instanceof ParserRuleContext list)) return List.of();
        List<Expr.Argument> arguments = new ArrayList<>();
        for (int child = 0; child < list.getChildCount(); child += 2) arguments.add(argument(list.getChild(child)));
        return arguments;
    }

    private Expr.Argument argument(ParseTree node) {
        if (isNamed(node)) {
            ParserRuleContext named = (ParserRuleContext) node;
            return new Expr.Argument(span(named), Optional.of(nameAt(named, 0).name()), expressions.at(named, 2));
        }
        Expr value = expressions.expression(node);
        return new Expr.Argument(value.span(), Optional.empty(), value);
    }
}
