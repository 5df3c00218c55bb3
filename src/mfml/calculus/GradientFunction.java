package mfml.calculus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import mfml.tensor.Literal;
import mfml.value.FunctionValue;
import mfml.value.Run;
import mfml.value.Scalar;
import mfml.value.Signature;
import mfml.value.Value;

/** ∇f of a function of numbers: the vector of its partial derivatives, in the order of its parameters. */
final class GradientFunction extends FunctionValue {
    private final Signature signature;
    private final List<Symbol> letters;
    private final List<Term> partials;

    private GradientFunction(FunctionValue function, List<Symbol> letters, List<Term> partials) {
        this.signature = new Signature(
                "∇" + function.name(),
                letters.stream()
                        .map(letter -> Signature.Parameter.required(letter.name()))
                        .toList());
        this.letters = letters;
        this.partials = partials;
    }

    static GradientFunction of(FunctionValue function, Run run) {
        List<Symbol> letters = DerivativeOperators.symbols(function);
        Value value = run.exactly(Terms.algebra(), () -> DerivativeOperators.applied(function, run));
        if (!(value instanceof Scalar)) throw Fault.of("derivative.scalar").with("found", value.description());
        List<Term> partials = new ArrayList<>();
        for (Symbol letter : letters) partials.add(Differentiation.of(Terms.of(value), letter, run.budget()));
        return new GradientFunction(function, letters, partials);
    }

    @Override
    public Signature signature() {
        return signature;
    }

    @Override
    public Value call(Value[] arranged, Run run) {
        Map<String, Value> named = new LinkedHashMap<>();
        Map<Symbol, Value> given = new LinkedHashMap<>();
        boolean exact = run.exactWork() != null;
        for (int k = 0; k < arranged.length; k++) {
            named.put(letters.get(k).name(), arranged[k]);
            given.put(letters.get(k), arranged[k]);
            exact |= arranged[k] instanceof Term;
        }
        Value[] entries = new Value[partials.size()];
        for (int k = 0; k < entries.length; k++) {
            entries[k] = exact
                    ? Substitution.of(partials.get(k), named, run)
                    : Evaluation.of(partials.get(k), given, run);
        }
        return Literal.scalars(entries, exact, run, entries.length);
    }

    @Override
    public Notation notation() {
        List<Expr.Parameter> parameters = new ArrayList<>();
        for (Symbol letter : letters) {
            parameters.add(new Expr.Parameter(Span.NOWHERE, letter.name(), Optional.empty()));
        }
        List<Expr> row = new ArrayList<>();
        for (Term partial : partials) row.add(partial.written());
        Expr written = new Expr.Lambda(Span.NOWHERE, parameters, new Expr.Brackets(Span.NOWHERE, List.of(row), false));
        return new Notation.Formula(
                () -> Printer.text(written), () -> Printer.source(written), () -> LatexPrinter.write(written));
    }
}
