package mfml.syntax;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mfml.source.Span;

/** A tree as a compact s-expression without places, for tables of expected trees and for comparing trees. */
final class TreeDump {
    private final boolean loose;

    private TreeDump(boolean loose) {
        this.loose = loose;
    }

    static String of(Object tree) {
        return new TreeDump(false).write(tree);
    }

    /** Without brackets and without the difference of a product written and not: trees that mean the same dump alike. */
    static String loose(Object tree) {
        return new TreeDump(true).write(tree);
    }

    private String write(Object node) {
        return switch (node) {
            case Optional<?> optional -> optional.map(this::write).orElse("-");
            case List<?> list -> list.stream().map(this::write).collect(Collectors.joining(" ", "[", "]"));
            case Script script -> write(script.statements());
            case Expr.Name name -> name.name();
            case Expr.Number number -> number.digits();
            case Expr.Group group when loose -> write(group.inner());
            case Expr.Product product when loose -> "(* " + write(product.left()) + " " + write(product.right()) + ")";
            case Expr.Product product ->
                (product.spaced() ? "(␣ " : "(∘ ") + write(product.left()) + " " + write(product.right()) + ")";
            case Expr.Binary binary ->
                "(" + binary.operator().sign() + " " + write(binary.left()) + " " + write(binary.right()) + ")";
            case Expr.Argument argument when argument.name().isEmpty() -> write(argument.value());
            case Stmt.Show show -> (show.hidden() ? "(hidden " : "(show ") + write(show.value()) + ")";
            case Record record -> record(record);
            case String text -> "\"" + text.replace("\n", "\\n") + "\"";
            default -> node.toString();
        };
    }

    private String record(Record record) {
        StringBuilder text = new StringBuilder("(").append(record.getClass().getSimpleName());
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            if (component.getType() == Span.class) continue;
            try {
                component.getAccessor().setAccessible(true);
                text.append(' ').append(write(component.getAccessor().invoke(record)));
            } catch (ReflectiveOperationException broken) {
                throw new IllegalStateException(broken);
            }
        }
        return text.append(')').toString();
    }
}
