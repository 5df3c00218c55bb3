package mfml.symbolic;

import mfml.render.Notation;
import mfml.syntax.Expr;
import mfml.syntax.LatexPrinter;
import mfml.syntax.Printer;
import mfml.value.Value;

/** What is written as a formula: a number made of letters, or a matrix made of them. */
public interface Formula extends Value {
    /** As people write it, an inert tree. */
    Expr written();

    @Override
    default Notation notation() {
        Expr written = written();
        return new Notation.Formula(
                () -> Printer.text(written), () -> Printer.source(written), () -> LatexPrinter.write(written));
    }
}
