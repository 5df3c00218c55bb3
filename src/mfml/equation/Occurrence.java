package mfml.equation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;

/** Letters in terms. */
final class Occurrence {
    private Occurrence() {}

    static boolean of(Term letter, Term in) {
        if (in.equals(letter)) return true;
        for (Term part : in.parts()) if (of(letter, part)) return true;
        return false;
    }

    static boolean ofAny(List<? extends Term> letters, Term in) {
        return letters.stream().anyMatch(letter -> of(letter, in));
    }

    static Set<Symbol> letters(Term in) {
        Set<Symbol> found = new LinkedHashSet<>();
        collect(in, found);
        return found;
    }

    private static void collect(Term in, Set<Symbol> found) {
        if (in instanceof Symbol symbol) found.add(symbol);
        for (Term part : in.parts()) collect(part, found);
    }

    /** A name that is not taken, of those offered first; then numbered. */
    static String free(Set<String> taken, String... offered) {
        for (String name : offered) if (!taken.contains(name)) return name;
        for (int k = 1; ; k++) if (!taken.contains(offered[0] + "_" + k)) return offered[0] + "_" + k;
    }
}
