package mfml.equation;

import java.util.List;
import mfml.symbolic.Applied;
import mfml.symbolic.Power;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/** A function of the unknown that holds it wherever it stands. */
final class SharedPart {
    private final Symbol x;

    SharedPart(Symbol x) {
        this.x = x;
    }

    /** Null where there is none besides the unknown itself. */
    Term of(Term whole, List<Term> generators) {
        for (Term candidate : candidates(generators.getFirst())) {
            Symbol stands = Symbol.real("#shared");
            if (!Occurrence.of(x, replaced(whole, candidate, stands))) return candidate;
        }
        return null;
    }

    /** A power of a sum with a whole exponent that holds the unknown wherever it stands; null where there is none. */
    Term power(Term whole) {
        for (Term candidate : candidates(whole)) {
            boolean fits = candidate instanceof Power power
                    && Generators.isWhole(power.exponent())
                    && power.base() instanceof mfml.symbolic.Sum;
            if (fits
                    && !candidate.equals(whole)
                    && !Occurrence.of(x, replaced(whole, candidate, Symbol.real("#shared")))) return candidate;
        }
        return null;
    }

    private java.util.List<Term> candidates(Term term) {
        java.util.List<Term> found = new java.util.ArrayList<>();
        collect(term, found);
        return found;
    }

    private void collect(Term term, List<Term> found) {
        if (term.equals(x) || !Occurrence.of(x, term)) return;
        if (term instanceof Applied || term instanceof Power) found.add(term);
        for (Term part : term.parts()) collect(part, found);
    }

    static Term replaced(Term in, Term part, Term by) {
        if (in.equals(part)) return by;
        if (in.parts().isEmpty()) return in;
        java.util.List<Term> parts = new java.util.ArrayList<>();
        boolean same = true;
        for (Term each : in.parts()) {
            Term other = replaced(each, part, by);
            same &= other == each;
            parts.add(other);
        }
        return same ? in : Terms.with(in, parts);
    }
}
