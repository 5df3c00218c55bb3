package mfml.calculus;

import java.util.HashMap;
import java.util.Map;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;

/** Whether terms contain a letter; shared parts are looked at once. */
final class Letters {
    private final Symbol letter;
    private final Map<Term, Boolean> known = new HashMap<>();

    Letters(Symbol letter) {
        this.letter = letter;
    }

    static boolean has(Term term, Symbol letter) {
        return new Letters(letter).isIn(term);
    }

    boolean isIn(Term term) {
        if (term.equals(letter)) return true;
        if (term.parts().isEmpty()) return false;
        Boolean found = known.get(term);
        if (found != null) return found;
        found = term.parts().stream().anyMatch(this::isIn);
        known.put(term, found);
        return found;
    }
}
