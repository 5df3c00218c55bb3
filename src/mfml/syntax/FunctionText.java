package mfml.syntax;

import java.util.Optional;
import mfml.source.Span;

/** A function as it was written: {@code x ↦ x²} where its body is an expression, the whole definition where it is a block. */
public final class FunctionText {
    private FunctionText() {}

    /** For people. */
    public static String text(FunctionLayout function) {
        return expression(function).map(Printer::text).orElseGet(() -> Printer.text(definition(function)));
    }

    /** To be read again: a lambda, or the definition. */
    public static String source(FunctionLayout function) {
        return expression(function).map(Printer::source).orElseGet(() -> Printer.source(definition(function)));
    }

    public static String latex(FunctionLayout function) {
        return expression(function)
                .map(LatexPrinter::write)
                .orElseGet(() -> LatexPrinter.write(new Expr.Name(Span.NOWHERE, function.name())));
    }

    public static String mathml(FunctionLayout function) {
        return MathmlPrinter.write(expression(function).orElseGet(() -> new Expr.Name(Span.NOWHERE, function.name())));
    }

    /** The function as a lambda, where its body is an expression. */
    static Optional<Expr> expression(FunctionLayout function) {
        var written = function.written();
        return written.statements().size() == 1 && written.statements().getFirst() instanceof Stmt.Show show
                ? Optional.of(new Expr.Lambda(Span.NOWHERE, written.parameters(), show.value()))
                : Optional.empty();
    }

    private static Stmt definition(FunctionLayout function) {
        return new Stmt.Define(
                Span.NOWHERE,
                new Expr.Name(Span.NOWHERE, function.name()),
                function.written().parameters(),
                function.written().statements(),
                true,
                function.documentation());
    }
}
