package mfml.eval;

import java.util.List;
import mfml.calculus.Derivation;
import mfml.calculus.MatrixSolution;
import mfml.calculus.Trace;
import mfml.calculus.WorkedSolution;
import mfml.error.Fault;
import mfml.source.Span;
import mfml.symbolic.Declared;
import mfml.symbolic.Formula;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.syntax.Expr;
import mfml.value.Kind;
import mfml.value.Scalar;
import mfml.value.Shaped;
import mfml.value.Value;

/** {@code explain d/dx body}: the derivative with its worked solution, whose last line is what the derivative gives. */
final class Explanation extends Node {
    private final List<String> by;
    private final boolean partial;
    private final Expr written;
    private final Variable[] outside;
    private final Node form;

    Explanation(Span span, List<String> by, boolean partial, Expr written, Variable[] outside, Node form) {
        super(span);
        this.by = by;
        this.partial = partial;
        this.written = written;
        this.outside = outside;
        this.form = form;
    }

    @Override
    int execute(Frame frame) {
        try {
            return frame.execution.exactly(Terms.algebra(), () -> object(frame, new WorkedSolution(trace(frame))));
        } catch (Fault fault) {
            throw fault.at(frame.source, span);
        }
    }

    /** Of what was written; where that calls functions of the worksheet, of the formula it comes to. */
    private Trace trace(Frame frame) {
        Trace ofMatrices = ofMatrices(frame);
        if (ofMatrices != null) return ofMatrices;
        List<Symbol> letters = by.stream().map(name -> letter(frame, name)).toList();
        try {
            return Derivation.explained(
                    written, letters, partial, name -> standsFor(frame, name), frame.execution.budget());
        } catch (Fault fault) {
            if (!fault.code().startsWith("formula.") || !callsFunctions(frame)) throw fault;
            Calculus.Derivative derivative = (Calculus.Derivative) form;
            Value worked = derivative.body(frame, derivative.letters(frame));
            if (!(worked instanceof Scalar)) throw fault;
            Term body = Terms.of(worked);
            return Derivation.explained(
                    body.written(), letters, partial, name -> standsFor(frame, name), frame.execution.budget());
        }
    }

    /** Null where no matrix of symbolic size is in it. */
    private Trace ofMatrices(Frame frame) {
        boolean shaped = false;
        for (Variable variable : outside) shaped |= variable.isSet(frame) && isMatrices(variable.evaluate(frame));
        if (!shaped) return null;
        Calculus.Derivative derivative = (Calculus.Derivative) form;
        List<Declared> letters = derivative.letters(frame);
        Value body = derivative.body(frame, letters);
        return MatrixSolution.fits(body, letters)
                ? MatrixSolution.of(body, letters, partial, frame.execution.budget())
                : null;
    }

    private static boolean isMatrices(Value value) {
        return value instanceof Shaped || value instanceof Formula formula && MatrixSolution.fits(formula, List.of());
    }

    private boolean callsFunctions(Frame frame) {
        for (Variable variable : outside) {
            if (variable.isSet(frame) && variable.evaluate(frame).kind() == Kind.FUNCTION) return true;
        }
        return false;
    }

    private Symbol letter(Frame frame, String name) {
        return standsFor(frame, name) instanceof Symbol symbol && symbol.name().equals(name)
                ? symbol
                : Symbol.real(name);
    }

    /** The number or formula that a name holds; null where it holds none. */
    private Term standsFor(Frame frame, String name) {
        for (Variable variable : outside) {
            if (!variable.name.equals(name) || !variable.isSet(frame)) continue;
            Value held = variable.evaluate(frame);
            return held instanceof Scalar ? Terms.of(held) : null;
        }
        return null;
    }

    @Override
    Node[] children() {
        return new Node[] {form};
    }
}
