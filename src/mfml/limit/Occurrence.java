package mfml.limit;

import java.util.IdentityHashMap;
import java.util.Map;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;

/** Whether a letter occurs in a term; every part is looked at once. */
final class Occurrence {
    private final Symbol letter;
    private final Map<Term, Boolean> known = new IdentityHashMap<>();

    Occurrence(Symbol letter) {
        this.letter = letter;
    }

    boolean in(Term term) {
        if (term.equals(letter)) return true;
        if (term.parts().isEmpty()) return false;
        Boolean found = known.get(term);
        if (found == null) {
            found = term.parts().stream().anyMatch(this::in);
            known.put(term, found);
        }
        return found;
    }
}
