package mfml.symbolic.sameness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import mfml.symbolic.Domain;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;

/** The sign of a polynomial of several letters from what is known of each alone: its sign, its bounds. */
final class LetterBounds {
    private static final int MOST_LETTERS = 6; // of which corners are looked at

    private final Arithmetic arithmetic;

    LetterBounds(Arithmetic arithmetic) {
        this.arithmetic = arithmetic;
    }

    /** No summand is negative, and where {@code strict} one is positive. */
    boolean bySummands(Polynomial polynomial, boolean strict) {
        boolean above = !strict;
        for (Map.Entry<Monomial, Rational> term : polynomial.terms.entrySet()) {
            if (term.getValue().signum() < 0) return false;
            Monomial monomial = term.getKey();
            boolean never = true;
            for (int k = 0; k < monomial.kernels.length; k++) {
                Kernel kernel = arithmetic.kernels.get(monomial.kernels[k]);
                if (!kernel.notNegative && !monomial.exponents[k].isEven()) return false;
                never &= kernel.positive || monomial.exponents[k].signum() < 0;
            }
            above |= never;
        }
        return above;
    }

    /**
     * Linear in each of several letters within bounds: by its values at the corners; with the other letters that have a
     * lower bound counted from there no summand is negative.
     */
    boolean byCorners(Polynomial polynomial, boolean strict) {
        TreeSet<Integer> letters = new TreeSet<>();
        for (Monomial monomial : polynomial.terms.keySet()) for (int kernel : monomial.kernels) letters.add(kernel);
        if (letters.size() < 2 || letters.size() > MOST_LETTERS) return false;
        List<Polynomial> corners = List.of(polynomial);
        boolean open = true;
        for (int letter : letters) {
            Domain domain = arithmetic.kernels.get(letter).term instanceof Symbol symbol ? symbol.domain() : null;
            if (domain == null || domain.lower() == null) continue;
            boolean shifted = domain.upper() == null;
            open &= shifted || domain.lowerOpen() && domain.upperOpen();
            List<Polynomial> next = new ArrayList<>();
            for (Polynomial corner : corners) {
                Polynomial below = linear(corner, letter, domain.lower(), shifted);
                if (below == null) return false;
                next.add(below);
                if (!shifted) next.add(linear(corner, letter, domain.upper(), false));
            }
            corners = next;
        }
        boolean one = false;
        for (Polynomial corner : corners) {
            boolean above = bySummands(corner, true);
            one |= above;
            if (!above && (strict && !open || !bySummands(corner, false))) return false;
        }
        return !strict || one;
    }

    /** With a value for a letter, or counted from that value; null where the letter is not linear. */
    private Polynomial linear(Polynomial polynomial, int letter, Rational value, boolean shifted) {
        Map<Monomial, Rational> sum = new HashMap<>();
        for (Map.Entry<Monomial, Rational> term : polynomial.terms.entrySet()) {
            Rational power = term.getKey().exponent(letter);
            if (!power.isZero() && !power.isOne()) return null;
            Rational factor = power.isZero() ? Rational.ONE : value;
            Polynomial.add(sum, term.getKey().without(letter), term.getValue().times(factor));
            if (shifted && power.isOne()) Polynomial.add(sum, term.getKey(), term.getValue());
        }
        return new Polynomial(sum);
    }
}
