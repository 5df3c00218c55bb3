package mfml.limit;

import java.util.List;
import mfml.render.Notation;
import mfml.source.Span;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Sum;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.syntax.Expr;
import mfml.syntax.LatexPrinter;
import mfml.syntax.MathmlPrinter;
import mfml.syntax.Operator;
import mfml.syntax.Printer;
import mfml.value.Value;

/**
 * The first terms of an expansion and what is left out.
 *
 * @param terms in the order of their size, the largest first
 * @param rest the power of which what is left out is a multiple, null where nothing is
 */
public record SeriesValue(List<Term> terms, Term rest) implements Value {
    /** The terms without what is left out. */
    Term polynomial() {
        return Terms.sum(terms);
    }

    private Expr written() {
        Expr sum = null;
        for (Term term : terms) sum = sum == null ? term.written() : added(sum, term);
        if (rest == null) return sum == null ? Terms.number(0).written() : sum;
        Expr.Argument argument = new Expr.Argument(Span.NOWHERE, java.util.Optional.empty(), rest.written());
        Expr left = new Expr.Call(Span.NOWHERE, new Expr.Name(Span.NOWHERE, "O"), List.of(argument));
        return sum == null ? left : new Expr.Binary(Span.NOWHERE, Operator.ADD, sum, left);
    }

    private static Expr added(Expr sum, Term term) {
        boolean minus = term.number() != null && term.number().signum() < 0
                || term instanceof Product product && product.coefficient().signum() < 0;
        Term shown = minus ? Terms.times(Rational.MINUS_ONE, term) : term;
        Expr next = shown instanceof Sum ? new Expr.Group(Span.NOWHERE, shown.written()) : shown.written();
        return new Expr.Binary(Span.NOWHERE, minus ? Operator.SUBTRACT : Operator.ADD, sum, next);
    }

    @Override
    public Notation notation() {
        Expr written = written();
        return new Notation.Formula(
                () -> Printer.text(written),
                () -> polynomial().source(),
                () -> LatexPrinter.write(written),
                () -> MathmlPrinter.write(written));
    }

    /** {@code polynomial}, a formula; {@code rest}, the power in O(…). */
    @Override
    public Value field(String name) {
        return switch (name) {
            case "polynomial" -> Terms.value(polynomial());
            case "rest" -> rest == null ? Terms.value(Terms.number(0)) : Terms.value(rest);
            default -> null;
        };
    }

    @Override
    public List<String> fieldNames() {
        return List.of("polynomial", "rest");
    }

    @Override
    public String description() {
        return "a series";
    }
}
