package mfml.equation;

import java.util.List;
import java.util.Map;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/** What one of the parameters must be for a term to be 0, where it is linear in it. */
final class Vanishing {
    private Vanishing() {}

    /** Null where no letter but the unknowns stands alone under a factor that is never 0. */
    static Map<String, Term> of(Term term, List<Symbol> unknowns, Work work) {
        Polynomials algebra = new Polynomials(work.budget);
        for (Symbol letter : Occurrence.letters(term)) {
            if (unknowns.contains(letter)) continue;
            List<Term> c = algebra.coefficients(term, letter);
            if (c != null && c.size() == 2 && Zeroness.isNeverZero(c.get(1), work.budget)) {
                return Map.of(letter.name(), algebra.tidy(Terms.quotient(Terms.negative(c.get(0)), c.get(1))));
            }
        }
        return null;
    }
}
