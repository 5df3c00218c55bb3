package mfml.symbolic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mfml.budget.Budget;
import mfml.value.Run;
import mfml.value.Scalar;
import mfml.value.Value;

/** Terms with other terms in place of letters, all at once; a letter is meant by its name. */
public final class Substitution {
    private final Map<String, Term> given;
    private final Map<Term, Term> done = new HashMap<>(); // a shared part is replaced once
    private final Budget budget;

    private final Function<Measured, Term> measured; // what becomes of a number that is made of what are no numbers

    private Substitution(Map<String, Term> given, Budget budget, Function<Measured, Term> measured) {
        this.given = given;
        this.budget = budget;
        this.measured = measured;
    }

    /** With numbers or formulas for letters: what remains is exact. */
    public static Value of(Term term, Map<String, Value> given, Run run) {
        Map<String, Term> terms = new HashMap<>();
        given.forEach((name, value) -> {
            if (value instanceof Scalar || !isMeasured(term)) terms.put(name, Terms.of(value));
        });
        Substitution substitution = new Substitution(terms, run.budget(), part -> part.placed(given, run));
        return Terms.value(substitution.replaced(term));
    }

    private static boolean isMeasured(Term term) {
        if (term instanceof Measured) return true;
        for (Term part : term.parts()) if (isMeasured(part)) return true;
        return false;
    }

    public static Term of(Term term, Map<String, Term> given, Budget budget) {
        return new Substitution(given, budget, part -> part.replaced(given, budget)).replaced(term);
    }

    private Term replaced(Term term) {
        if (term instanceof Symbol symbol) return given.getOrDefault(symbol.name(), term);
        if (term instanceof Measured number) return measured.apply(number);
        if (term.parts().isEmpty()) return term;
        Term known = done.get(term);
        if (known != null) return known;
        budget.charge(1);
        List<Term> parts = new ArrayList<>();
        boolean changed = false;
        for (Term part : term.parts()) {
            Term other = replaced(part);
            changed |= other != part;
            parts.add(other);
        }
        Term result = changed ? term.with(parts) : term;
        done.put(term, result);
        return result;
    }
}
