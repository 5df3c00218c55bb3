package mfml.integral;

import java.util.Optional;
import mfml.source.Span;
import mfml.syntax.Expr;
import mfml.syntax.Operator;

/** Makes inert expressions. */
final class Written {
    private static final Span NOWHERE = Span.NOWHERE;

    private Written() {}

    static Expr integral(Expr body, String letter) {
        return new Expr.Integral(NOWHERE, body, new Expr.Name(NOWHERE, letter), Optional.empty(), Optional.empty());
    }

    static Expr integral(Expr body, String letter, Expr from, Expr to) {
        return new Expr.Integral(NOWHERE, body, new Expr.Name(NOWHERE, letter), Optional.of(from), Optional.of(to));
    }

    static Expr binary(Operator operator, Expr left, Expr right) {
        return new Expr.Binary(NOWHERE, operator, left, right);
    }

    static Expr sum(Expr left, Expr right) {
        if (right instanceof Expr.Binary binary && binary.operator() == Operator.ADD) {
            return sum(sum(left, binary.left()), binary.right());
        }
        if (right instanceof Expr.Binary binary && binary.operator() == Operator.SUBTRACT) {
            return binary(Operator.SUBTRACT, sum(left, binary.left()), binary.right());
        }
        Expr taken = positive(right);
        return taken != null ? binary(Operator.SUBTRACT, left, taken) : binary(Operator.ADD, left, right);
    }

    static Expr difference(Expr left, Expr right) {
        Expr added = positive(right);
        if (added != null) return binary(Operator.ADD, left, added);
        return binary(Operator.SUBTRACT, left, isSum(right) ? new Expr.Group(NOWHERE, right) : right);
    }

    static Expr product(Expr left, Expr right) {
        return binary(Operator.MULTIPLY, left, isSum(right) || positive(right) != null ? group(right) : right);
    }

    static Expr group(Expr expr) {
        return expr instanceof Expr.Group ? expr : new Expr.Group(NOWHERE, expr);
    }

    private static boolean isSum(Expr expr) {
        return expr instanceof Expr.Binary binary
                && (binary.operator() == Operator.ADD || binary.operator() == Operator.SUBTRACT);
    }

    /** Without the minus that it begins with; null where it begins with none. */
    private static Expr positive(Expr expr) {
        if (expr instanceof Expr.Prefix prefix && prefix.sign() == Expr.Sign.MINUS) return prefix.operand();
        if (expr instanceof Expr.Product product) {
            Expr left = positive(product.left());
            return left == null ? null : new Expr.Product(product.span(), left, product.right(), product.spaced());
        }
        boolean term = expr instanceof Expr.Binary binary
                && (binary.operator() == Operator.MULTIPLY || binary.operator() == Operator.DIVIDE);
        if (!term) return null;
        Expr.Binary binary = (Expr.Binary) expr;
        Expr left = positive(binary.left());
        return left == null ? null : new Expr.Binary(binary.span(), binary.operator(), left, binary.right());
    }
}
