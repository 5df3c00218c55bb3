package mfml.symbolic.algebra;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/** A term with its parts changed. */
final class Parts {
    private Parts() {}

    static Term changed(Term term, UnaryOperator<Term> change) {
        List<Term> parts = new ArrayList<>();
        boolean same = true;
        for (Term part : term.parts()) {
            Term changed = change.apply(part);
            same &= changed.equals(part);
            parts.add(changed);
        }
        return same ? term : Terms.with(term, parts);
    }
}
