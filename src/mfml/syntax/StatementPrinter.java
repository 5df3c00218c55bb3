package mfml.syntax;

import java.util.List;
import java.util.stream.Collectors;

/** Statements as text, blocks indented by four. */
final class StatementPrinter {
    private final Printer.Form form;
    private final ExpressionPrinter expressions;

    StatementPrinter(Printer.Form form) {
        this.form = form;
        this.expressions = new ExpressionPrinter(form);
    }

    String write(Stmt statement, String indent) {
        return switch (statement) {
            case Stmt.Show show -> indent + write(show.value()) + (show.hidden() ? ";" : "");
            case Stmt.Assign assign -> indent + all(assign.targets()) + " = " + all(assign.values());
            case Stmt.Define define -> define(define, indent);
            case Stmt.If conditional -> conditional(conditional, indent);
            case Stmt.While loop ->
                indent + "while " + write(loop.condition()) + body(loop.body(), indent) + indent + "end";
            case Stmt.For loop ->
                indent + "for " + all(loop.targets()) + " in " + write(loop.source()) + body(loop.body(), indent)
                        + indent + "end";
            case Stmt.Break stop -> indent + "break";
            case Stmt.Continue next -> indent + "continue";
            case Stmt.Return result ->
                indent + "return"
                        + result.value().map(value -> " " + write(value)).orElse("");
            case Stmt.Assert claim -> indent + "assert " + write(claim.claim());
            case Stmt.Block block -> throw new IllegalStateException("an import, not a statement as written");
            case Stmt.Use use -> indent + "use " + use.module();
            case Stmt.Import file -> indent + "import " + quoted(file.file());
            case Stmt.Symbols symbols ->
                indent + "symbol "
                        + symbols.symbols().stream().map(this::symbol).collect(Collectors.joining(", "));
            case Stmt.Tracked tracked ->
                indent + "tracked "
                        + tracked.bindings().stream().map(this::binding).collect(Collectors.joining(", "));
            case Stmt.Exercise exercise -> exercise(exercise, indent);
        };
    }

    private String write(Expr expression) {
        return expressions.write(expression);
    }

    private String all(List<Expr> expressions) {
        return expressions.stream().map(this::write).collect(Collectors.joining(", "));
    }

    private String body(List<Stmt> body, String indent) {
        return body.stream().map(each -> "\n" + write(each, indent + "    ")).collect(Collectors.joining()) + "\n";
    }

    private String define(Stmt.Define define, String indent) {
        String documentation = define.documentation().isEmpty()
                ? ""
                : define.documentation()
                        .lines()
                        .map(line -> indent + ("## " + line).strip() + "\n")
                        .collect(Collectors.joining());
        String head = write(define.name()) + "("
                + define.parameters().stream().map(this::parameter).collect(Collectors.joining(", ")) + ")";
        if (define.block()) {
            return documentation + indent + "function " + head + body(define.body(), indent) + indent + "end";
        }
        Stmt.Show only = (Stmt.Show) define.body().getFirst();
        return documentation + indent + head + " = " + write(only.value());
    }

    private String parameter(Expr.Parameter parameter) {
        String name = form == Printer.Form.PEOPLE ? Letters.forPeople(parameter.name()) : parameter.name();
        return name + parameter.preset().map(preset -> " = " + write(preset)).orElse("");
    }

    private String conditional(Stmt.If conditional, String indent) {
        StringBuilder text = new StringBuilder();
        for (Stmt.Arm arm : conditional.arms()) {
            String word = text.isEmpty() ? "if " : arm.condition().isPresent() ? "elseif " : "else";
            text.append(indent)
                    .append(word)
                    .append(arm.condition().map(this::write).orElse(""));
            text.append(body(arm.body(), indent));
        }
        return text.append(indent).append("end").toString();
    }

    private String binding(Expr.Binding binding) {
        return binding.name() + " = " + write(binding.value());
    }

    private String symbol(Stmt.SymbolDeclaration symbol) {
        String name = write(symbol.name());
        String head = symbol.arguments().isEmpty()
                ? name
                : name + "(" + symbol.arguments().stream().map(this::write).collect(Collectors.joining(", ")) + ")";
        if (symbol.property().isPresent())
            return head + " " + write(symbol.property().get());
        return symbol.assumption().map(this::write).orElse(head);
    }

    private String exercise(Stmt.Exercise exercise, String indent) {
        StringBuilder text = new StringBuilder(indent + "exercise " + write(exercise.title()) + "\n");
        for (Stmt.Clause clause : exercise.clauses()) {
            text.append(indent).append("    ").append(clause.word());
            clause.value().ifPresent(value -> text.append(' ').append(write(value)));
            if (clause.value().isEmpty()) text.append(' ').append(clause.detail());
            else if (!clause.detail().isEmpty()) text.append(' ').append(quoted(clause.detail()));
            text.append('\n');
        }
        return text.append(indent).append("end").toString();
    }

    private static String quoted(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("{", "\\{")
                        .replace("}", "\\}") + "\"";
    }
}
