package mfml.syntax;

import java.util.stream.Collectors;

/**
 * Expressions and statements as text: for people (x², ·, ≤, Greek letters), or as source, which reads back as the same
 * tree. Brackets that were written stay; where a tree was made by computing, those that it needs are added.
 */
public final class Printer {
    /** For whom it is written. */
    public enum Form {
        PEOPLE,
        SOURCE
    }

    private Printer() {}

    /** For people: {@code x ↦ x²}. */
    public static String text(Expr expression) {
        return new ExpressionPrinter(Form.PEOPLE).write(expression);
    }

    /** As MFML, to be read again: {@code x -> x^2}. */
    public static String source(Expr expression) {
        return new ExpressionPrinter(Form.SOURCE).write(expression);
    }

    public static String source(Stmt statement) {
        return new StatementPrinter(Form.SOURCE).write(statement, "");
    }

    public static String text(Stmt statement) {
        return new StatementPrinter(Form.PEOPLE).write(statement, "");
    }

    /** The whole worksheet as source, one statement a line. Comments are not part of the tree. */
    public static String source(Script script) {
        return script.statements().stream()
                .map(statement -> source(statement) + "\n")
                .collect(Collectors.joining());
    }
}
