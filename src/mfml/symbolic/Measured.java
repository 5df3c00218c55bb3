package mfml.symbolic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mfml.budget.Budget;
import mfml.syntax.Expr;
import mfml.value.Run;
import mfml.value.Value;

/**
 * A number that is made of what are no numbers, such as the trace of a matrix of symbolic size. For the arithmetic of
 * terms it is an atom; what is inside it only its own package knows. Equality is by {@link #key}.
 */
public abstract non-sealed class Measured extends Term {
    protected Measured(String key) {
        super(mix(11, key.hashCode(), key.length()));
    }

    /** Its content as text: two are equal when they have the same. */
    public abstract String key();

    /** As it is written, an inert tree. */
    public abstract Expr form();

    /** How its power is written in a way of its own (√(‖x‖²) is ‖x‖); null where it has none. */
    public abstract Expr power(Rational exponent);

    public abstract Sign sign();

    /** With values for the letters in it. */
    public abstract Term placed(Map<String, Value> given, Run run);

    /** With terms for the numbers in it. */
    public abstract Term replaced(Map<String, Term> given, Budget budget);

    /** The letters in it that stand for numbers, each once: whoever asks what a term depends on finds them. */
    protected abstract List<Symbol> symbols();

    @Override
    public final List<Term> parts() {
        return List.copyOf(symbols());
    }

    @Override
    final Term with(List<Term> parts) {
        Map<String, Term> given = new HashMap<>();
        List<Symbol> symbols = symbols();
        for (int k = 0; k < parts.size(); k++) {
            if (!parts.get(k).equals(symbols.get(k))) given.put(symbols.get(k).name(), parts.get(k));
        }
        return given.isEmpty() ? this : replaced(given, Budget.unlimited());
    }

    @Override
    final boolean same(Term other) {
        return key().equals(((Measured) other).key());
    }
}
