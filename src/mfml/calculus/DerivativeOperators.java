package mfml.calculus;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import mfml.error.Fault;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
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
    public static Value of(Value value, List<String> by, Run run) {
        if (value instanceof FunctionValue function) return of(applied(function, run), by, run);
        if (value instanceof Tensor tensor) return entrywise(tensor, by, run);
        if (!(value instanceof Scalar)) throw Fault.of("derivative.kind").with("found", value.description());
        Term term = Terms.of(value);
        for (String letter : by) term = Differentiation.of(term, letter(term, letter), run.budget());
        return Terms.value(term);
    }

    /** The symbol that a name means in a term: the one that it has, or the real one. */
    private static Symbol letter(Term term, String name) {
        Symbol found = letters(term).get(name);
        return found == null ? Symbol.real(name) : found;
    }

    private static Value entrywise(Tensor tensor, List<String> by, Run run) {
        Value[] entries = tensor.toValues();
        for (int k = 0; k < entries.length; k++) entries[k] = of(entries[k], by, run);
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
        return of(value, by, run);
    }

    /** {@code f'}: of a function of one variable a function, of a formula in one letter a formula. */
    public static Value primed(Value value, String name, int order, Run run) {
        if (value instanceof Tensor || value.kind() == Kind.RANGE) {
            throw Fault.of("derivative.transpose").with("found", value.description());
        }
        if (value instanceof FunctionValue function) {
            if (function.signature().requiredCount() != 1) {
                throw Fault.of("derivative.several")
                        .with("name", name)
                        .with("count", function.signature().parameters().size());
            }
            FunctionValue derived = function;
            for (int k = 0; k < order; k++) derived = DerivedFunction.of(derived, run);
            return derived;
        }
        if (!(value instanceof Term term)) return ofNamed(value, name, List.of("x"), run);
        List<String> letters = List.copyOf(letters(term).keySet());
        if (letters.size() != 1) {
            throw Fault.of("derivative.letters")
                    .with("name", name)
                    .with("letters", String.join(", ", letters))
                    .with("first", letters.isEmpty() ? "x" : letters.getFirst());
        }
        return of(value, java.util.Collections.nCopies(order, letters.getFirst()), run);
    }

    /** ∇f: of a function the function of its partial derivatives; of a formula their vector, by the letters in order. */
    public static Value gradient(Value value, Run run) {
        if (value instanceof FunctionValue function) return GradientFunction.of(function, run);
        if (!(value instanceof Term term)) throw Fault.of("derivative.kind").with("found", value.description());
        List<Value> partials = new ArrayList<>();
        for (String letter : letters(term).keySet()) partials.add(of(term, List.of(letter), run));
        return Literal.scalars(partials.toArray(new Value[0]), true, run, partials.size());
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
    static TreeMap<String, Symbol> letters(Term term) {
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
