package mfml.calculus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import mfml.error.Fault;
import mfml.symbolic.Declared;
import mfml.symbolic.Equation;
import mfml.symbolic.Formula;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.matrix.MatrixLetters;
import mfml.symbolic.matrix.MatrixTerm;
import mfml.syntax.Relation;
import mfml.tensor.ElementType;
import mfml.tensor.Literal;
import mfml.tensor.Tensor;
import mfml.value.FunctionValue;
import mfml.value.Kind;
import mfml.value.Run;
import mfml.value.Scalar;
import mfml.value.Value;

/** What the signs of calculus do to values: formulas are derived, tensors entry by entry, functions become functions. */
public final class DerivativeOperators {
    private DerivativeOperators() {}

    /** Derived by each of these letters in turn. */
    public static Value of(Value value, List<? extends Declared> by, Run run) {
        if (value instanceof FunctionValue function) return of(applied(function, run), by, run);
        if (isMatrices(value, by)) return value(MatrixCalculus.derivative(MatrixCalculus.formula(value), by, run));
        if (value instanceof Tensor tensor) return entrywise(tensor, by, run);
        if (!(value instanceof Scalar)) throw Fault.of("derivative.kind").with("found", value.description());
        return Terms.value(asked(value, by).formula(run.budget()));
    }

    private static PartialDerivative asked(Value value, List<? extends Declared> by) {
        Term term = Terms.of(value);
        return new PartialDerivative(
                term, by.stream().map(letter -> letter(term, letter.name())).toList());
    }

    /**
     * The same at a point at which the formula of the derivative has no value.
     *
     * @param none what the formula said there, thrown again of matrices: of them nothing more is known
     * @throws Fault {@code derivative.…} where there is no derivative
     */
    public static Value at(Value value, List<String> by, Map<String, Value> point, Fault none, Run run) {
        if (value instanceof FunctionValue function) return at(applied(function, run), by, point, none, run);
        if (isMatrices(value, List.of())) throw none;
        if (value instanceof Tensor tensor) {
            Value[] entries = tensor.toValues();
            for (int k = 0; k < entries.length; k++) entries[k] = at(entries[k], by, point, none, run);
            return Literal.scalars(entries, true, run, tensor.shape());
        }
        if (!(value instanceof Scalar)) throw Fault.of("derivative.kind").with("found", value.description());
        Map<String, Term> places = new TreeMap<>();
        point.forEach((name, place) -> places.put(name, Terms.of(place)));
        return Terms.value(asked(value, real(by)).at(places, run.budget()));
    }

    /** The symbol that a name means in a term: the one that it has, or the real one. */
    private static Symbol letter(Term term, String name) {
        Symbol found = letters(term).get(name);
        return found == null ? Symbol.real(name) : found;
    }

    private static Value value(Formula formula) {
        return formula instanceof Term term ? Terms.value(term) : formula;
    }

    static boolean isMatrices(Value value, List<? extends Declared> by) {
        return (value instanceof Scalar || value instanceof MatrixTerm) && MatrixCalculus.isMatrices(value, by);
    }

    /** The letters of a value with these names; of matrices each must be there, for its shape says what a zero is. */
    static List<? extends Declared> named(Value value, List<String> names) {
        if (!(value instanceof Formula formula)) return real(names);
        MatrixLetters letters = MatrixLetters.of(formula);
        if (!letters.hasMatrices()) return real(names);
        return names.stream()
                .map(name -> {
                    Declared letter = letters.all().get(name);
                    if (letter != null) return letter;
                    throw Fault.of("matrix.letter").with("name", name).with("formula", formula.text());
                })
                .toList();
    }

    private static List<Symbol> real(List<String> names) {
        return names.stream().map(Symbol::real).toList();
    }

    private static Value entrywise(Tensor tensor, List<? extends Declared> by, Run run) {
        Value[] entries = tensor.toValues();
        for (int k = 0; k < entries.length; k++) {
            run.budget().charge(256); // a term is made, derived, made a number again
            entries[k] = of(entries[k], by, run);
        }
        return Literal.scalars(entries, true, run, tensor.shape());
    }

    /** Of a variable: where it holds a plain number, 0 with a note. */
    public static Value ofNamed(Value value, String name, List<String> by, Run run) {
        if (value instanceof Scalar && value.kind() != Kind.TERM) {
            run.note(Fault.of("note.constant")
                    .with("name", name)
                    .with("value", value.text())
                    .with("letter", by.getFirst()));
        }
        return of(value, named(value, by), run);
    }

    /** {@code f'}: of a function of one variable a function, of a formula in one letter a formula. */
    public static Value primed(Value value, String name, int order, Run run) {
        if (value instanceof Tensor || value instanceof MatrixTerm || value.kind() == Kind.RANGE) {
            throw Fault.of("derivative.transpose").with("found", value.description());
        }
        if (value instanceof FunctionValue function) {
            if (function.signature().requiredCount() != 1) {
                throw Fault.of("derivative.several")
                        .with("name", name)
                        .with("count", function.signature().parameters().size());
            }
            String letter = symbols(function).getFirst().name();
            List<Symbol> by = Collections.nCopies(order, Symbol.real(letter));
            return FormulaFunction.of(
                    function.name() + "'".repeat(order),
                    function,
                    run,
                    body -> of(body, by, run),
                    body -> components(body).stream()
                            .map(entry -> asked(Terms.value(entry), by))
                            .toList());
        }
        if (!(value instanceof Term term)) return ofNamed(value, name, List.of("x"), run);
        return of(value, Collections.nCopies(order, Symbol.real(onlyLetter(term, name))), run);
    }

    /** The letter by which {@code y'} derives. */
    public static String onlyLetter(Term term, String name) {
        List<String> letters = List.copyOf(letters(term).keySet());
        if (letters.size() != 1) {
            throw Fault.of("derivative.letters")
                    .with("name", name)
                    .with("letters", String.join(", ", letters))
                    .with("first", letters.isEmpty() ? "x" : letters.getFirst());
        }
        return letters.getFirst();
    }

    /** ∇f: of a function the function of its partial derivatives; of a formula their vector, by the letters in order. */
    public static Value gradient(Value value, Run run) {
        if (isMatrices(value, List.of())) {
            Declared letter = MatrixCalculus.onlyLetter(scalar(value), "∇");
            return value(MatrixCalculus.derivative(scalar(value), List.of(letter), run));
        }
        return field(
                "∇",
                value,
                run,
                (calculus, body) -> vector(calculus.gradient(scalar(body)), run),
                (body, letter, at) -> MatrixCalculus.derivative(scalar(body), List.of(letter), at));
    }

    /** Of a formula at a point at which a partial derivative has no value as a formula. */
    public static Value gradientAt(Term term, Map<String, Value> point, Fault none, Run run) {
        if (isMatrices(term, List.of())) throw none;
        Value[] entries = letters(term).keySet().stream()
                .map(letter -> at(term, List.of(letter), point, none, run))
                .toArray(Value[]::new);
        return Literal.scalars(entries, true, run, entries.length);
    }

    /** The matrix of ∂Fⱼ/∂xₖ: a row for each component, a column for each letter. */
    public static Value jacobian(Value value, Run run) {
        if (isMatrices(value, List.of())) {
            Declared letter = MatrixCalculus.onlyLetter(MatrixCalculus.formula(value), "jacobian");
            return value(MatrixCalculus.jacobian(MatrixCalculus.formula(value), letter, run));
        }
        return field(
                "jacobian ",
                value,
                run,
                (calculus, body) -> matrix(calculus.jacobian(components(body)), run),
                (body, letter, at) -> MatrixCalculus.jacobian(body, letter, at));
    }

    /** The matrix of ∂²f/∂xⱼ∂xₖ. */
    public static Value hessian(Value value, Run run) {
        if (isMatrices(value, List.of())) {
            Declared letter = MatrixCalculus.onlyLetter(scalar(value), "hessian");
            return value(MatrixCalculus.derivative(scalar(value), List.of(letter, letter), run));
        }
        return field(
                "hessian ",
                value,
                run,
                (calculus, body) -> matrix(calculus.hessian(scalar(body)), run),
                (body, letter, at) -> MatrixCalculus.derivative(scalar(body), List.of(letter, letter), at));
    }

    /** Σ ∂²f/∂xₖ². */
    public static Value laplacian(Value value, Run run) {
        return field("laplacian ", value, run, (calculus, body) -> Terms.value(calculus.laplacian(scalar(body))));
    }

    /** Σ ∂Fₖ/∂xₖ. */
    public static Value divergence(Value value, Run run) {
        return field("divergence ", value, run, (calculus, body) -> Terms.value(calculus.divergence(components(body))));
    }

    /** ∇ × F of three components in three letters. */
    public static Value curl(Value value, Run run) {
        return field("curl ", value, run, (calculus, body) -> vector(calculus.curl(components(body)), run));
    }

    /** dy/dx where an equation ties y to x. */
    public static Value implicit(Value equation, Value y, Value x, Run run) {
        if (!(equation instanceof Equation open) || open.relation() != Relation.EQUAL) {
            throw Fault.of("implicit.equation").with("found", equation.description());
        }
        if (!(y instanceof Symbol above) || !(x instanceof Symbol below)) {
            throw Fault.of("implicit.letters").with("found", (y instanceof Symbol ? x : y).description());
        }
        return Terms.value(ImplicitDifferentiation.of(open.left(), open.right(), above, below, run.budget()));
    }

    /** Of a function a function of the same parameters; of formulas by their letters in order. */
    private static Value field(String name, Value value, Run run, BiFunction<VectorCalculus, Value, Value> made) {
        if (value instanceof FunctionValue function) {
            VectorCalculus calculus = new VectorCalculus(symbols(function), run.budget());
            return FormulaFunction.of(
                    name + function.name(),
                    function,
                    run,
                    body -> made.apply(calculus, body),
                    body -> calculus.asked());
        }
        if (!isFormula(value)) throw Fault.of("derivative.kind").with("found", value.description());
        TreeMap<String, Symbol> letters = new TreeMap<>();
        for (Term term : components(value)) letters.putAll(letters(term));
        return made.apply(new VectorCalculus(List.copyOf(letters.values()), run.budget()), value);
    }

    /** The same, of functions of one argument at vectors and matrices too. */
    private static Value field(
            String name,
            Value value,
            Run run,
            BiFunction<VectorCalculus, Value, Value> made,
            FieldFunction.Derivative ofMatrices) {
        if (value instanceof FunctionValue function && symbols(function).size() == 1) {
            return FieldFunction.of(
                    name + function.name(),
                    function,
                    at -> (FunctionValue) field(name, value, at, made),
                    ofMatrices,
                    run);
        }
        return field(name, value, run, made);
    }

    private static Term scalar(Value value) {
        if (!(value instanceof Scalar)) throw Fault.of("derivative.scalar").with("found", value.description());
        return Terms.of(value);
    }

    private static List<Term> components(Value value) {
        if (!(value instanceof Tensor tensor)) return List.of(scalar(value));
        if (!tensor.isVector()) throw Fault.of("derivative.field").with("found", value.description());
        return Stream.of(tensor.toValues()).map(Terms::of).toList();
    }

    private static Value vector(List<Term> terms, Run run) {
        return Literal.scalars(terms.stream().map(Terms::value).toArray(Value[]::new), true, run, terms.size());
    }

    private static Value matrix(List<List<Term>> rows, Run run) {
        Value[] entries = rows.stream().flatMap(List::stream).map(Terms::value).toArray(Value[]::new);
        int columns = rows.isEmpty() ? 0 : rows.getFirst().size(); // a formula without letters has no derivatives
        return Literal.scalars(entries, true, run, rows.size(), columns);
    }

    /** A function of symbols named as its parameters. */
    static Value applied(FunctionValue function, Run run) {
        return function.apply(run, symbols(function).toArray(new Value[0]));
    }

    static List<Symbol> symbols(FunctionValue function) {
        List<Symbol> symbols = new ArrayList<>();
        for (var parameter : function.signature().parameters()) {
            if (parameter.preset().isEmpty() && !parameter.rest()) symbols.add(Symbol.real(parameter.name()));
        }
        return symbols;
    }

    /** The letters of a term by name. */
    public static TreeMap<String, Symbol> letters(Term term) {
        TreeMap<String, Symbol> letters = new TreeMap<>();
        collect(term, letters);
        return letters;
    }

    private static void collect(Term term, TreeMap<String, Symbol> letters) {
        if (term instanceof Symbol symbol) letters.put(symbol.name(), symbol);
        for (Term part : term.parts()) collect(part, letters);
    }

    static boolean isFormula(Value value) {
        return value instanceof Term || value instanceof Tensor tensor && tensor.type() == ElementType.GENERAL;
    }
}
