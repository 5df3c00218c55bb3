package mfml.eval;

import mfml.syntax.Expr;

/** Names the forms that are read but not worked out yet, as the message about them does. */
final class LaterForm {
    private LaterForm() {}

    static String of(Expr expr) {
        return switch (expr) {
            case Expr.At at -> of(at.body());
            case Expr.Explain explain -> "A worked solution of this (explain)";
            case Expr.Comparison comparison -> "Sameness of more than two formulas (≡)";
            case Expr.Postfix postfix -> "The pseudo-inverse (A⁺)";
            case Expr.Python python -> "Python";
            case Expr.Command command -> "The command " + command.verb();
            case Expr.Equation equation -> "An equation";
            default -> "This form";
        };
    }
}
