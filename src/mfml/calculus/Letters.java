package mfml.calculus;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;

/** Whether terms contain one of some letters; shared parts are looked at once. */
public final class Letters {
    private final Set<Symbol> letters;
    private final Map<Term, Boolean> known = new HashMap<>();

    Letters(Set<Symbol> letters) {
        this.letters = letters;
    }

    public static boolean has(Term term, Symbol letter) {
        return new Letters(Set.of(letter)).isIn(term);
    }

    boolean isIn(Term term) {
        if (term instanceof Symbol symbol) return letters.contains(symbol);
        if (term.parts().isEmpty()) return false;
        Boolean found = known.get(term);
        if (found != null) return found;
        found = term.parts().stream().anyMatch(this::isIn);
        known.put(term, found);
        return found;
    }
}
