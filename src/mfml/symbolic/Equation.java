package mfml.symbolic;

import java.util.List;
import java.util.Optional;
import mfml.budget.Measure;
import mfml.render.Notation;
import mfml.source.Span;
import mfml.syntax.Expr;
import mfml.syntax.LatexPrinter;
import mfml.syntax.MathmlPrinter;
import mfml.syntax.Printer;
import mfml.syntax.Relation;
import mfml.value.Algebra;
import mfml.value.Kind;
import mfml.value.Value;

/** A comparison of terms that is not decided: an equation or an inequality, to be solved. */
public record Equation(Relation relation, Term left, Term right) implements Value {
    @Override
    public Kind kind() {
        return Kind.EQUATION;
    }

    @Override
    public Algebra algebra() {
        return TermAlgebra.TABLE;
    }

    @Override
    public Notation notation() {
        Expr written = new Expr.Comparison(
                Span.NOWHERE, List.of(left.written(), right.written()), List.of(relation), Optional.empty());
        return new Notation.Formula(
                () -> Printer.text(written),
                () -> Printer.source(written),
                () -> LatexPrinter.write(written),
                () -> MathmlPrinter.write(written));
    }

    @Override
    public void measure(Measure measure) {
        if (measure.add(this, 32)) {
            left.measure(measure);
            right.measure(measure);
        }
    }
}
