package mfml.limit;

import java.util.ArrayList;
import java.util.List;
import mfml.source.Span;
import mfml.syntax.Expr;
import mfml.syntax.Operator;

/** A written formula with a written number in the place of a letter, nothing worked out. */
final class Placing {
    private final String letter;
    private final Expr number;

    private Placing(String letter, Expr number) {
        this.letter = letter;
        this.number = number;
    }

    static Expr of(Expr expr, String letter, Expr number) {
        Expr placed = new Placing(letter, number).of(expr);
        return placed instanceof Expr.Group group ? group.inner() : placed;
    }

    private boolean isLetter(Expr expr) {
        return expr instanceof Expr.Name name && name.name().equals(letter)
                || expr instanceof Expr.Bound bound && bound.name().equals(letter);
    }

    private Expr of(Expr expr) {
        if (isLetter(expr)) return number;
        return switch (expr) {
            case Expr.Group group -> new Expr.Group(group.span(), of(group.inner()));
            case Expr.Absolute bars -> new Expr.Absolute(bars.span(), of(bars.inner()));
            case Expr.Prefix prefix -> new Expr.Prefix(prefix.span(), prefix.sign(), of(prefix.operand()));
            case Expr.Postfix postfix -> new Expr.Postfix(postfix.span(), postfix.mark(), operand(postfix.operand()));
            case Expr.Binary binary -> {
                Expr left = binary.operator() == Operator.POWER ? operand(binary.left()) : of(binary.left());
                Expr right = of(binary.right());
                yield new Expr.Binary(
                        binary.span(), binary.operator(), left, isNegative(right) ? grouped(right) : right);
            }
            case Expr.Product product -> {
                Expr left = of(product.left());
                Expr right = of(product.right());
                boolean same = left == product.left() && right == product.right();
                yield same
                        ? product
                        : new Expr.Binary(
                                product.span(), Operator.MULTIPLY, left, isNegative(right) ? grouped(right) : right);
            }
            case Expr.Call call -> {
                List<Expr.Argument> arguments = new ArrayList<>();
                for (Expr.Argument argument : call.arguments()) {
                    Expr value = of(argument.value());
                    Expr bare = value instanceof Expr.Group group ? group.inner() : value;
                    arguments.add(new Expr.Argument(argument.span(), argument.name(), bare));
                }
                yield new Expr.Call(call.span(), call.callee(), arguments);
            }
            default -> expr;
        };
    }

    private Expr operand(Expr expr) {
        Expr placed = of(expr);
        boolean simple = placed instanceof Expr.Number
                || placed instanceof Expr.Name
                || placed instanceof Expr.Group
                || placed instanceof Expr.Call
                || placed == expr;
        return simple ? placed : grouped(placed);
    }

    private static boolean isNegative(Expr expr) {
        return expr instanceof Expr.Prefix prefix && prefix.sign() == Expr.Sign.MINUS;
    }

    private static Expr grouped(Expr expr) {
        return new Expr.Group(Span.NOWHERE, expr);
    }
}
