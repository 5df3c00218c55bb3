package mfml.syntax;

import static mfml.syntax.ExpressionPrinter.join;
import static mfml.syntax.Tightness.*;

import java.util.List;

/** What stands behind an operand: calls, subscripts, fields, marks; and the operand before them. */
final class PostfixPrinter {
    private final ExpressionPrinter printer;

    PostfixPrinter(ExpressionPrinter printer) {
        this.printer = printer;
    }

    String arguments(List<Expr.Argument> arguments) {
        if (arguments.size() == 1 && arguments.getFirst().name().isEmpty()) {
            return printer.write(arguments.getFirst().value(), LOOSEST, true); // a command may stand alone in a call
        }
        return join(
                arguments,
                argument -> argument.name().map(name -> name + " = ").orElse("") + printer.value(argument.value()));
    }

    /** {@code f²(x)}: a power of a function is written with a raised exponent. */
    String callee(Expr callee) {
        if (callee instanceof Expr.Binary power && power.operator() == Operator.POWER) {
            String raised = OperatorPrinter.raised(power.right());
            if (raised != null) return printer.write(power.left(), CHAIN) + raised;
        }
        return target(callee);
    }

    String target(Expr target) {
        return printer.write(target, target instanceof Expr.Number ? CHAIN + 1 : CHAIN);
    }

    /** {@code (5!)!}: two such signs side by side are refused. */
    String marked(Expr.Postfix postfix) {
        boolean twice = postfix.operand() instanceof Expr.Postfix inner
                && inner.mark() == postfix.mark()
                && (postfix.mark() == Expr.Mark.FACTORIAL || postfix.mark() == Expr.Mark.PSEUDO_INVERSE);
        return printer.write(postfix.operand(), twice ? ATOM : CHAIN) + mark(postfix.mark());
    }

    private static String mark(Expr.Mark mark) {
        return switch (mark) {
            case FACTORIAL -> "!";
            case DEGREE -> "°";
            case TRANSPOSE -> "ᵀ";
            case PSEUDO_INVERSE -> "⁺";
        };
    }
}
