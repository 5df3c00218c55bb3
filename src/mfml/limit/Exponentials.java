package mfml.limit;

import java.util.ArrayList;
import java.util.List;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Power;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.Unknown;

/**
 * Exponentials whose exponent holds logarithms, kept in one piece: the normal form would take e^(x ln(x + 1) − x ln x) apart
 * into two factors that each grow faster than the whole.
 */
final class Exponentials {
    private static final String NAME = "~exp";

    private Exponentials() {}

    static Term of(Term exponent, boolean varies) {
        Term plain = Terms.exponential(exponent);
        boolean whole = plain instanceof Power power && power.base() == NamedNumber.E;
        return whole || !varies ? plain : Unknown.of(NAME, exponent);
    }

    /** s of such a term e^s; null of others. */
    static Term exponent(Term term) {
        return term instanceof Unknown unknown && unknown.name().equals(NAME)
                ? unknown.parts().getFirst()
                : null;
    }

    /** As the normal form has it. */
    static Term plain(Term term) {
        if (term.parts().isEmpty()) return term;
        List<Term> parts = new ArrayList<>();
        boolean changed = false;
        for (Term part : term.parts()) {
            Term other = plain(part);
            changed |= other != part;
            parts.add(other);
        }
        if (exponent(term) != null) return Terms.exponential(parts.getFirst());
        return changed ? Terms.with(term, parts) : term;
    }
}
