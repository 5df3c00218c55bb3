package mfml.calculus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.source.Span;
import mfml.symbolic.Head;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.syntax.Expr;
import org.junit.jupiter.api.Test;

/** The slope at a place from the difference quotient itself. */
class DeltaMethodTest {
    private static final Symbol X = Symbol.real("x");

    @Test
    void ofAPolynomial() {
        Term square = Terms.power(X, 2);
        assertEquals("4", explained(square, Terms.number(2)).answer().text());
        assertEquals("2x", explained(square, X).answer().text());
    }

    @Test
    void whatCannotBeDivided() {
        Fault fault = assertThrows(Fault.class, () -> explained(Terms.apply(Head.SIN, X), Terms.number(2)));
        assertEquals("derivative.delta", fault.code());
    }

    private static Trace explained(Term body, Term place) {
        Expr at = place == X ? new Expr.Name(Span.NOWHERE, "x") : place.written();
        return DeltaMethod.explained("f", X, body.written(), at, name -> null, Budget.unlimited());
    }
}
