package mfml.calculus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import mfml.error.Fault;
import mfml.source.Span;
import mfml.symbolic.Equation;
import mfml.symbolic.Formula;
import mfml.symbolic.Substitution;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.matrix.Matrices;
import mfml.symbolic.matrix.MatrixTerm;
import mfml.syntax.Expr;
import mfml.syntax.Relation;
import mfml.tensor.Tensor;
import mfml.value.FunctionValue;
import mfml.value.Run;
import mfml.value.Scalar;
import mfml.value.Value;

/** Worked solutions of derivatives of what names hold: formulas, functions, equations. */
public final class WorkedDerivatives {
    private WorkedDerivatives() {}

    /** {@code ∂z/∂x} of a formula, or of a function's formula in its parameters. */
    public static Trace named(Value value, List<String> by, boolean partial, Run run) {
        if (DerivativeOperators.isMatrices(value, List.of())) {
            return MatrixSolution.of(value, DerivativeOperators.named(value, by), partial, run.budget());
        }
        Term term = formula(value, run);
        Map<String, Symbol> letters = DerivativeOperators.letters(term);
        List<Symbol> symbols = by.stream()
                .map(name -> letters.getOrDefault(name, Symbol.real(name)))
                .toList();
        return Derivation.explained(term.written(), symbols, partial, letters::get, run.budget());
    }

    /** {@code f'}, of order 1 or above; at an argument where there is one (not null). */
    public static Trace primed(Value value, String name, int order, Value argument, Run run) {
        if (value instanceof FunctionValue function
                && DerivativeOperators.symbols(function).size() != 1) {
            DerivativeOperators.primed(value, name, order, run); // says what is amiss
        }
        Collection<String> letters = value instanceof FunctionValue function
                ? List.of(DerivativeOperators.symbols(function).getFirst().name())
                : DerivativeOperators.letters(formula(value, run)).keySet();
        if (letters.size() > 1) DerivativeOperators.primed(value, name, order, run);
        String letter = letters.isEmpty() ? "x" : letters.iterator().next();
        Trace trace = named(value, Collections.nCopies(order, letter), false, run);
        return argument == null ? trace : at(trace, Map.of(letter, argument), run);
    }

    /** {@code ∇f}: the partial derivatives one after the other, and their vector. */
    public static Trace gradient(Value value, String name, Run run) {
        if (DerivativeOperators.isMatrices(value, List.of())) {
            Formula body = formula(value, run);
            return MatrixSolution.of(body, List.of(MatrixCalculus.onlyLetter(body, "∇")), true, run.budget());
        }
        Term term = formula(value, run);
        List<String> letters = value instanceof FunctionValue function
                ? DerivativeOperators.symbols(function).stream()
                        .map(Symbol::name)
                        .toList()
                : List.copyOf(DerivativeOperators.letters(term).keySet());
        List<Trace.Part> parts = new ArrayList<>();
        Set<String> notes = new LinkedHashSet<>();
        List<Expr> entries = new ArrayList<>();
        for (String letter : letters) {
            Trace trace = named(term, List.of(letter), true, run);
            parts.addAll(trace.parts());
            notes.addAll(trace.notes());
            entries.add(((Term) trace.answer()).written());
        }
        Expr whole = new Expr.Gradient(Span.NOWHERE, new Expr.Name(Span.NOWHERE, name));
        Expr vector = new Expr.Brackets(Span.NOWHERE, List.of(entries), false);
        List<Line> lines = List.of(new Line(vector, "the partial derivatives as a vector"));
        parts.add(new Trace.Part(whole, lines, lines, List.of()));
        return new Trace(parts, DerivativeOperators.gradient(term, run), List.copyOf(notes));
    }

    /** The derivative of a function of several arguments along the paths through them. */
    public static Trace along(
            FunctionValue function,
            List<Expr> arguments,
            Symbol by,
            boolean partial,
            Function<String, Term> names,
            Run run) {
        Set<String> taken = new LinkedHashSet<>(Set.of(by.name()));
        Formulas formulas = new Formulas(names, run.budget()).within(List.of(by));
        for (Expr argument : arguments) {
            taken.addAll(DerivativeOperators.letters(formulas.term(argument)).keySet());
        }
        Map<Symbol, Expr> inner = new LinkedHashMap<>();
        List<Symbol> parameters = DerivativeOperators.symbols(function);
        for (int k = 0; k < arguments.size(); k++) {
            String letter = free(parameters.get(k).name(), taken);
            taken.add(letter);
            inner.put(Symbol.real(letter), arguments.get(k));
        }
        Term outer = Terms.of(function.apply(run, inner.keySet().toArray(new Value[0])));
        Map<String, Symbol> letters = DerivativeOperators.letters(outer);
        Function<String, Term> all = name -> letters.containsKey(name) ? letters.get(name) : names.apply(name);
        return SeveralVariables.explained(function.name(), outer.written(), inner, by, partial, all, run.budget());
    }

    /** A letter that does not stand for something else. */
    private static String free(String wanted, Set<String> taken) {
        if (!taken.contains(wanted)) return wanted;
        for (String letter : List.of("u", "v", "w", "s", "t", "p", "q")) if (!taken.contains(letter)) return letter;
        return free(wanted + "_1", taken);
    }

    /**
     * dy/dx where an equation ties y to x.
     *
     * @param arguments the equation, y and x; {@code written} how the equation stands on the page
     */
    public static Trace implicit(Value[] arguments, Expr written, Function<String, Term> names, Run run) {
        DerivativeOperators.implicit(arguments[0], arguments[1], arguments[2], run); // says what is amiss
        Equation equation = (Equation) arguments[0];
        boolean open = written instanceof Expr.Comparison comparison
                && comparison.relations().equals(List.of(Relation.EQUAL));
        TreeMap<String, Symbol> letters =
                DerivativeOperators.letters(Terms.difference(equation.left(), equation.right()));
        Expr left = open
                ? ((Expr.Comparison) written).operands().get(0)
                : equation.left().written();
        Expr right = open
                ? ((Expr.Comparison) written).operands().get(1)
                : equation.right().written();
        Function<String, Term> all = name -> letters.containsKey(name) ? letters.get(name) : names.apply(name);
        return ImplicitDifferentiation.explained(
                left, right, (Symbol) arguments[1], (Symbol) arguments[2], all, run.budget());
    }

    /** With values put in for letters at the end. */
    public static Trace at(Trace trace, Map<String, Value> given, Run run) {
        if (!(trace.answer() instanceof Formula answer)) {
            throw Fault.of("derivative.scalar").with("found", trace.answer().description());
        }
        Value value = answer instanceof Term term
                ? Substitution.of(term, given, run)
                : ((MatrixTerm) answer).substituted(given, run);
        Map<String, Expr> put = new LinkedHashMap<>();
        List<Expr.Binding> bindings = new ArrayList<>();
        given.forEach((name, each) -> {
            Expr written = written(each, run);
            put.put(name, written);
            bindings.add(new Expr.Binding(Span.NOWHERE, name, written));
        });
        Expr start = new Expr.At(Span.NOWHERE, answer.written(), bindings);
        Expr filled = Written.putIn(answer.written(), put);
        Expr end = written(value, run);
        List<Line> lines = new ArrayList<>(List.of(new Line(filled, "put in")));
        if (!mfml.syntax.Printer.text(filled).equals(mfml.syntax.Printer.text(end))) lines.add(new Line(end, ""));
        List<Trace.Part> parts = new ArrayList<>(trace.parts());
        parts.add(new Trace.Part(start, lines, lines, List.of()));
        return new Trace(parts, value, trace.notes());
    }

    private static Expr written(Value value, Run run) {
        if (value instanceof Formula formula) return formula.written();
        return value instanceof Tensor tensor
                ? Matrices.known(tensor, run).written()
                : Terms.of(value).written();
    }

    private static Term formula(Value value, Run run) {
        Value body = value instanceof FunctionValue function ? DerivativeOperators.applied(function, run) : value;
        if (!(body instanceof Scalar)) throw Fault.of("derivative.kind").with("found", body.description());
        return Terms.of(body);
    }
}
