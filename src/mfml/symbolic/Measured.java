package mfml.symbolic;

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

    /** The scalar letters in it. */
    public abstract List<Symbol> symbols();

    @Override
    public final List<Term> parts() {
        return List.of();
    }

    @Override
    final Term with(List<Term> parts) {
        return this;
    }

    @Override
    final boolean same(Term other) {
        return key().equals(((Measured) other).key());
    }
}
