package mfml.calculus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
import mfml.syntax.MathmlPrinter;
import mfml.syntax.Printer;
import mfml.tensor.Literal;
import mfml.tensor.Tensor;
import mfml.value.FunctionValue;
import mfml.value.Run;
import mfml.value.Scalar;
import mfml.value.Signature;
import mfml.value.Value;

/** A function given by a formula, or by a vector or matrix of formulas, in its parameters: {@code f'} shows t ↦ 2t + 2. */
public final class FormulaFunction extends FunctionValue {
    private final Signature signature;
    private final List<Symbol> letters;
    private final List<Term> terms; // row by row
    private final int[] shape; // none of a single formula
    private final List<PartialDerivative> derivatives; // that the formulas are made of

    private FormulaFunction(
            String name, List<Symbol> letters, List<Term> terms, List<PartialDerivative> derivatives, int... shape) {
        this.signature = new Signature(
                name,
                letters.stream()
                        .map(letter -> Signature.Parameter.required(letter.name()))
                        .toList());
        this.letters = letters;
        this.terms = terms;
        this.derivatives = derivatives;
        this.shape = shape;
    }

    /** Made from what another function gives for letters as its arguments. */
    static FormulaFunction of(
            String name,
            FunctionValue function,
            Run run,
            Function<Value, Value> made,
            Function<Value, List<PartialDerivative>> asked) {
        List<Symbol> letters = DerivativeOperators.symbols(function);
        Value body = run.exactly(Terms.algebra(), () -> DerivativeOperators.applied(function, run));
        Value value = run.exactly(Terms.algebra(), () -> made.apply(body));
        List<PartialDerivative> derivatives = asked.apply(body);
        if (value instanceof Tensor tensor) {
            List<Term> entries = new ArrayList<>();
            for (Value entry : tensor.toValues()) entries.add(Terms.of(entry));
            return new FormulaFunction(name, letters, entries, derivatives, tensor.shape());
        }
        if (!(value instanceof Scalar)) throw Fault.of("derivative.kind").with("found", value.description());
        return new FormulaFunction(name, letters, List.of(Terms.of(value)), derivatives);
    }

    @Override
    public Signature signature() {
        return signature;
    }

    /** In exact work formulas; elsewhere worked out as any program is. */
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
        Value[] entries = new Value[terms.size()];
        try {
            for (int k = 0; k < entries.length; k++) {
                entries[k] =
                        exact ? Substitution.of(terms.get(k), named, run) : Evaluation.of(terms.get(k), given, run);
            }
        } catch (Fault none) {
            if (none.isLimit() || !named.values().stream().allMatch(Scalar.class::isInstance)) throw none;
            List<Term> known = atPoint(named, run);
            if (known.size() != entries.length) throw none;
            for (int k = 0; k < entries.length; k++) {
                entries[k] = exact ? Terms.value(known.get(k)) : Evaluation.of(known.get(k), Map.of(), run);
            }
        }
        return shape.length == 0 ? entries[0] : Literal.scalars(entries, exact, run, shape);
    }

    /** The derivatives at a point at which a formula has no value; a Fault says which does not exist. */
    private List<Term> atPoint(Map<String, Value> named, Run run) {
        Map<String, Term> point = new LinkedHashMap<>();
        named.forEach((name, value) -> point.put(name, Terms.of(value)));
        return derivatives.stream().map(each -> each.at(point, run.budget())).toList();
    }

    @Override
    public Notation notation() {
        List<Expr.Parameter> parameters = new ArrayList<>();
        for (Symbol letter : letters) {
            parameters.add(new Expr.Parameter(Span.NOWHERE, letter.name(), Optional.empty()));
        }
        Expr written = new Expr.Lambda(Span.NOWHERE, parameters, body());
        return new Notation.Formula(
                () -> Printer.text(written),
                () -> Printer.source(written),
                () -> LatexPrinter.write(written),
                () -> MathmlPrinter.write(written));
    }

    private Expr body() {
        if (shape.length == 0) return terms.getFirst().written();
        int width = shape.length == 1 ? shape[0] : shape[1];
        List<List<Expr>> rows = new ArrayList<>();
        for (int start = 0; start < terms.size(); start += width) {
            rows.add(terms.subList(start, start + width).stream()
                    .map(Term::written)
                    .toList());
        }
        return new Expr.Brackets(Span.NOWHERE, rows, shape.length == 2);
    }
}
