package mfml.eval;

import mfml.syntax.Expr;

/** Names the forms that are read but not worked out yet, as the message about them does. */
final class LaterForm {
    private LaterForm() {}

    static String of(Expr expr) {
        return switch (expr) {
            case Expr.Derivative derivative -> "A derivative (d/dx)";
            case Expr.DerivativeOf derivative -> "A derivative (∂z/∂x)";
            case Expr.Prime prime -> "A derivative (f')";
            case Expr.Gradient gradient -> "A gradient (∇f)";
            case Expr.Limit limit -> "A limit";
            case Expr.Integral integral -> "An integral";
            case Expr.At at -> of(at.body());
            case Expr.Exact exact -> "Exact work (exact …)";
            case Expr.Explain explain -> "A worked solution (explain)";
            case Expr.Comparison comparison -> "Sameness of formulas (≡)";
            case Expr.Postfix postfix -> "The pseudo-inverse (A⁺)";
            case Expr.Python python -> "Python";
            case Expr.Command command -> "The command " + command.verb();
            case Expr.Equation equation -> "An equation";
            default -> "This form";
        };
    }
}
