package mfml.equation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mfml.budget.Budget;
import mfml.symbolic.Domain;
import mfml.symbolic.Substitution;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;

/** What the solving of one question shares: what pays, which numbers count, names that are free, what is to be told. */
final class Work {
    static final int DEEPEST = 14;

    final Budget budget;
    final boolean complex;
    final boolean radicals;
    final Set<String> taken = new LinkedHashSet<>();
    final List<String> notes = new ArrayList<>();
    private Symbol whole;
    private int made;

    Work(Budget budget, boolean complex, boolean radicals) {
        this.budget = budget;
        this.complex = complex;
        this.radicals = radicals;
    }

    /** The letter for every whole number in families of solutions. */
    Symbol whole() {
        if (whole == null) whole = Symbol.of(Occurrence.free(taken, "n", "k", "m"), Domain.WHOLE);
        return whole;
    }

    /** A letter that stands nowhere else. */
    Symbol fresh() {
        return Symbol.of("#" + ++made, complex ? Domain.COMPLEX : Domain.REAL);
    }

    Symbol freshPositive() {
        return Symbol.of("#" + ++made, Domain.POSITIVE);
    }

    Term replaced(Term in, Symbol letter, Term by) {
        return Substitution.of(in, Map.of(letter.name(), by), budget);
    }

    void note(String sentence) {
        if (!notes.contains(sentence)) notes.add(sentence);
    }
}
