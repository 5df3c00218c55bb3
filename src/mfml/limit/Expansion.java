package mfml.limit;

import java.util.ArrayList;
import java.util.List;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/**
 * Σ coefficientₖ ω^exponentₖ + O(ω^order) as ω → 0+, the exponents rising. The coefficients may hold what grows more slowly
 * than every power of ω.
 *
 * @param order null where nothing was left out
 */
record Expansion(List<Monomial> terms, Term order) {
    record Monomial(Term exponent, Term coefficient) {}

    static final Expansion ZERO = new Expansion(List.of(), null);

    static Expansion constant(Term term) {
        return term.isZero() ? ZERO : monomial(Terms.number(0), term);
    }

    static Expansion monomial(Term exponent, Term coefficient) {
        return new Expansion(List.of(new Monomial(exponent, coefficient)), null);
    }

    boolean isExact() {
        return order == null;
    }

    /** ω to a power times it, times a coefficient that holds no ω. */
    Expansion times(Term exponent, Term coefficient) {
        List<Monomial> shifted = new ArrayList<>();
        for (Monomial each : terms) {
            shifted.add(new Monomial(
                    Terms.sum(each.exponent, exponent),
                    coefficient.isNumber(1) ? each.coefficient : Terms.product(each.coefficient, coefficient)));
        }
        return new Expansion(shifted, order == null ? null : Terms.sum(order, exponent));
    }

    Expansion rest() {
        return new Expansion(terms.subList(1, terms.size()), order);
    }
}
