package mfml.equation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Substitution;
import mfml.symbolic.Sum;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.algebra.Transformations;

/** Factors with each function counted as a letter of its own, so that e^(157x/25) is no polynomial of degree 157. */
final class Opaque {
    private final Work work;
    private final Map<Term, Symbol> letters = new LinkedHashMap<>();

    private Opaque(Work work) {
        this.work = work;
    }

    /** The different factors above the line; one where it does not split. */
    static List<Term> factors(Term term, Work work) {
        Opaque opaque = new Opaque(work);
        Term plain = opaque.plain(term);
        Map<String, Term> back = new LinkedHashMap<>();
        opaque.letters.forEach((function, letter) -> back.put(letter.name(), function));
        List<Term> factors = new ArrayList<>();
        for (Term factor : Factors.of(Transformations.factor(plain, work.budget))) {
            factors.add(Substitution.of(factor, back, work.budget));
        }
        return factors;
    }

    private Term plain(Term term) {
        return switch (term) {
            case Symbol symbol -> symbol;
            case Sum sum -> Terms.sum(each(sum.parts()));
            case Product product -> Terms.product(each(product.parts()));
            case Power power
            when Generators.isWhole(power.exponent()) -> Terms.power(plain(power.base()), power.exponent());
            default -> term.parts().isEmpty() ? term : letters.computeIfAbsent(term, t -> work.fresh());
        };
    }

    private List<Term> each(List<Term> parts) {
        List<Term> changed = new ArrayList<>();
        for (Term part : parts) changed.add(plain(part));
        return changed;
    }
}
