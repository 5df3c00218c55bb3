package mfml.calculus;

import java.util.List;
import java.util.Map;
import mfml.error.Fault;
import mfml.render.Notation;
import mfml.source.Span;
import mfml.symbolic.Evaluation;
import mfml.symbolic.Substitution;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.syntax.Expr;
import mfml.syntax.LatexPrinter;
import mfml.syntax.Printer;
import mfml.value.FunctionValue;
import mfml.value.Run;
import mfml.value.Signature;
import mfml.value.Value;

/** The derivative of a function of one variable, as a formula in its parameter: {@code f'} shows x ↦ 2x + 2. */
final class DerivedFunction extends FunctionValue {
    private final Signature signature;
    private final Symbol letter;
    private final Term term;

    private DerivedFunction(String name, Symbol letter, Term term) {
        this.signature = new Signature(name, List.of(Signature.Parameter.required(letter.name())));
        this.letter = letter;
        this.term = term;
    }

    static DerivedFunction of(FunctionValue function, Run run) {
        Symbol letter = DerivativeOperators.symbols(function).getFirst();
        Value value = run.exactly(Terms.algebra(), () -> DerivativeOperators.applied(function, run));
        if (!(value instanceof mfml.value.Scalar)) throw Fault.of("derivative.kind").with("found", value.description());
        Term derived = Differentiation.of(Terms.of(value), letter, run.budget());
        return new DerivedFunction(function.name() + "'", letter, derived);
    }

    @Override
    public Signature signature() {
        return signature;
    }

    /** In exact work a formula; elsewhere worked out as any program is. */
    @Override
    public Value call(Value[] arranged, Run run) {
        Value at = arranged[0];
        if (run.exactWork() != null || at instanceof Term) {
            return Substitution.of(term, Map.of(letter.name(), at), run);
        }
        return Evaluation.of(term, Map.of(letter, at), run);
    }

    @Override
    public Notation notation() {
        Expr written = new Expr.Lambda(
                Span.NOWHERE,
                List.of(new Expr.Parameter(Span.NOWHERE, letter.name(), java.util.Optional.empty())),
                term.written());
        return new Notation.Formula(
                () -> Printer.text(written), () -> Printer.source(written), () -> LatexPrinter.write(written));
    }
}
