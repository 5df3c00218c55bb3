package mfml.syntax;

import static mfml.syntax.ExpressionPrinter.join;
import static mfml.syntax.Tightness.*;

import java.util.List;
import java.util.stream.Collectors;

/** What is written out where it stands: texts, what stands in bars, brackets and braces, functions with an arrow. */
final class LiteralPrinter {
    private final ExpressionPrinter printer;

    LiteralPrinter(ExpressionPrinter printer) {
        this.printer = printer;
    }

    String text(Expr.Text text) {
        StringBuilder written = new StringBuilder("\"");
        for (Expr.Piece piece : text.pieces()) {
            if (piece.hole().isEmpty()) {
                piece.literal().chars().forEach(c -> written.append(escaped((char) c)));
                continue;
            }
            Expr hole = piece.hole().get();
            boolean colon = hole instanceof Expr.Range;
            String code = printer.write(hole, colon ? ATOM : LOOSEST, true);
            written.append('{').append(code);
            if (!piece.format().isEmpty()) written.append(':').append(piece.format());
            written.append('}');
        }
        return written.append('"').toString();
    }

    private static String escaped(char c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            case '\r' -> "\\r";
            case '"', '\\', '{', '}' -> "\\" + c;
            default -> String.valueOf(c);
        };
    }

    /** Inside bars no other bar may stand behind an operand: it would close them. */
    String bars(String bar, Expr inner) {
        String text = printer.value(inner);
        return text.contains(bar) ? bar + "(" + text + ")" + bar : bar + text + bar;
    }

    String brackets(Expr.Brackets brackets) {
        List<List<Expr>> rows = brackets.rows();
        String text = rows.stream().map(row -> join(row, printer::value)).collect(Collectors.joining("; "));
        return "[" + text + (brackets.semicolons() && rows.size() == 1 ? ";" : "") + "]";
    }

    String comprehension(Expr.Comprehension comprehension) {
        String text = printer.value(comprehension.body())
                + comprehension.clauses().stream().map(this::clause).collect(Collectors.joining());
        return comprehension.bare() ? text : "[" + text + "]";
    }

    private String clause(Expr.Clause clause) {
        return " for " + join(clause.targets(), printer::value) + " in " + printer.write(clause.source(), OR)
                + clause.condition()
                        .map(condition -> " if " + printer.write(condition, OR))
                        .orElse("");
    }

    String branch(Expr.Branch branch) {
        return printer.value(branch.value())
                + branch.condition()
                        .map(condition -> " if " + printer.write(condition, OR))
                        .orElse(" otherwise");
    }

    String lambda(Expr.Lambda lambda) {
        boolean single = lambda.parameters().size() == 1
                && lambda.parameters().getFirst().preset().isEmpty();
        String parameters = join(lambda.parameters(), this::parameter);
        return (single ? parameters : "(" + parameters + ")")
                + (printer.people() ? " ↦ " : " -> ")
                + printer.value(lambda.body());
    }

    private String parameter(Expr.Parameter parameter) {
        return printer.name(parameter.name())
                + parameter
                        .preset()
                        .map(preset -> " = " + printer.value(preset))
                        .orElse("");
    }
}
