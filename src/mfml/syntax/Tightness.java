package mfml.syntax;

/** How tight a construct binds; an operand that binds looser than its place asks for wears brackets. */
final class Tightness {
    static final int LOOSEST = 0;
    static final int VALUE = 5;
    static final int LAMBDA = 10;
    static final int OR = 20;
    static final int AND = 25;
    static final int NOT = 30;
    static final int COMPARISON = 35;
    static final int RANGE = 40;
    static final int SUM = 50;
    static final int CALCULUS = 55;
    static final int TERM = 60;
    static final int SIGN = 70;
    static final int PRODUCT = 80;
    static final int POWER = 90;
    static final int CHAIN = 95;
    static final int ATOM = 100;

    private Tightness() {}

    static int of(Expr expression) {
        return switch (expression) {
            case Expr.Command c -> LOOSEST;
            case Expr.Explain e -> LOOSEST;
            case Expr.Reading r -> LOOSEST;
            case Expr.Equation e -> COMPARISON;
            case Expr.Model m -> LOOSEST;
            case Expr.At at -> VALUE;
            case Expr.Try t -> VALUE;
            case Expr.Exact e -> VALUE;
            case Expr.Lambda l -> LAMBDA;
            case Expr.Code c -> LAMBDA;
            case Expr.Logical logical -> logical.conjunction() ? AND : OR;
            case Expr.Comparison c -> COMPARISON;
            case Expr.Range r -> RANGE;
            case Expr.Derivative d -> CALCULUS;
            case Expr.Limit l -> CALCULUS;
            case Expr.Integral i -> CALCULUS;
            case Expr.Prefix prefix -> of(prefix.sign());
            case Expr.Binary binary -> of(binary.operator());
            case Expr.Product p -> PRODUCT;
            case Expr.Number number -> number.digits().startsWith("-") ? SIGN : ATOM;
            case Expr.Call c -> CHAIN;
            case Expr.MapCall c -> CHAIN;
            case Expr.Index i -> CHAIN;
            case Expr.Field f -> CHAIN;
            case Expr.Postfix p -> CHAIN;
            case Expr.Prime p -> CHAIN;
            default -> ATOM;
        };
    }

    static int of(Expr.Sign sign) {
        return switch (sign) {
            case NOT -> NOT;
            case MINUS, PLUS -> SIGN;
            case SQUARE_ROOT, CUBE_ROOT -> POWER;
        };
    }

    static int of(Operator operator) {
        return switch (operator) {
            case ADD, SUBTRACT, DOT_ADD, DOT_SUBTRACT -> SUM;
            case POWER, DOT_POWER -> POWER;
            default -> TERM;
        };
    }
}
