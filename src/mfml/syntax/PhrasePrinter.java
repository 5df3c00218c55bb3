package mfml.syntax;

import static mfml.syntax.ExpressionPrinter.join;
import static mfml.syntax.Tightness.*;

import java.util.Optional;

/** What is said in words: commands, try, a value at a point. */
final class PhrasePrinter {
    private final ExpressionPrinter printer;

    PhrasePrinter(ExpressionPrinter printer) {
        this.printer = printer;
    }

    String command(Expr.Command command) {
        String unknowns = command.unknowns().isEmpty() ? "" : " for " + join(command.unknowns(), this::unknown);
        return command.verb() + " " + join(command.subjects(), subject -> printer.write(subject, LOOSEST, true))
                + unknowns
                + command.over()
                        .map(over -> " over " + printer.write(over, SUM))
                        .orElse("")
                + command.by().map(by -> " by " + printer.write(by, CHAIN)).orElse("");
    }

    private String unknown(Expr.Unknown unknown) {
        return printer.name(unknown.name().name())
                + unknown.start()
                        .map(start -> " = " + printer.write(start, SUM))
                        .orElse("")
                + unknown.near()
                        .map(near -> " near " + printer.write(near, SUM))
                        .orElse("")
                + unknown.from()
                        .map(from -> " from " + printer.write(from, SUM))
                        .orElse("")
                + unknown.to().map(to -> " to " + printer.write(to, SUM)).orElse("");
    }

    String attempt(Expr.Try attempt) {
        boolean hanging = attempt.body() instanceof Expr.Try
                || attempt.body() instanceof Expr.Lambda
                || attempt.body() instanceof Expr.Exact;
        String body = attempt.otherwise().isPresent() && hanging
                ? "(" + printer.value(attempt.body()) + ")"
                : printer.value(attempt.body());
        return "try " + body + optional(" otherwise ", attempt.otherwise());
    }

    String at(Expr.At at) {
        String body =
                at.body() instanceof Expr.At ? printer.write(at.body(), VALUE) : printer.write(at.body(), OR, true);
        if (at.bindings().size() == 1) {
            Expr.Binding binding = at.bindings().getFirst();
            return body + " at " + binding.name() + " = " + printer.write(binding.value(), OR);
        }
        return body + " at (" + join(at.bindings(), printer::binding) + ")";
    }

    String explain(Expr.Explain explain) {
        return "explain " + printer.write(explain.subject(), LOOSEST, true) + optional(" by ", explain.by());
    }

    private String optional(String word, Optional<Expr> expression) {
        return expression.map(present -> word + printer.value(present)).orElse("");
    }
}
