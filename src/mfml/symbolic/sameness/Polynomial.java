package mfml.symbolic.sameness;

import java.util.HashMap;
import java.util.Map;
import mfml.symbolic.Rational;

/** Σ coefficient · monomial, no coefficient 0; exponents may be negative and fractions. Never changed once made. */
final class Polynomial {
    static final Polynomial ZERO = new Polynomial(Map.of());
    static final Polynomial ONE = number(Rational.ONE);

    final Map<Monomial, Rational> terms;
    private int hash;

    Polynomial(Map<Monomial, Rational> terms) {
        this.terms = terms;
    }

    static Polynomial number(Rational number) {
        return number.isZero() ? ZERO : new Polynomial(Map.of(Monomial.ONE, number));
    }

    static Polynomial of(Monomial monomial, Rational coefficient) {
        return coefficient.isZero() ? ZERO : new Polynomial(Map.of(monomial, coefficient));
    }

    boolean isZero() {
        return terms.isEmpty();
    }

    int count() {
        return terms.size();
    }

    boolean isMonomial() {
        return terms.size() == 1;
    }

    /** The number it is, or null. */
    Rational number() {
        if (isZero()) return Rational.ZERO;
        return isMonomial() ? terms.get(Monomial.ONE) : null;
    }

    Monomial leading() {
        Monomial greatest = null;
        for (Monomial monomial : terms.keySet()) {
            if (greatest == null || monomial.compareTo(greatest) > 0) greatest = monomial;
        }
        return greatest;
    }

    Monomial trailing() {
        Monomial least = null;
        for (Monomial monomial : terms.keySet()) {
            if (least == null || monomial.compareTo(least) < 0) least = monomial;
        }
        return least;
    }

    Rational coefficient(Monomial monomial) {
        return terms.getOrDefault(monomial, Rational.ZERO);
    }

    /** Of the longest coefficient. */
    int bits() {
        int most = 0;
        for (Rational coefficient : terms.values()) most = Math.max(most, coefficient.bits());
        return most;
    }

    Polynomial plus(Polynomial other) {
        if (isZero()) return other;
        if (other.isZero()) return this;
        Map<Monomial, Rational> sum = new HashMap<>(terms);
        other.terms.forEach((monomial, coefficient) -> add(sum, monomial, coefficient));
        return new Polynomial(sum);
    }

    Polynomial times(Rational number) {
        if (number.isOne()) return this;
        if (number.isZero()) return ZERO;
        Map<Monomial, Rational> product = new HashMap<>(2 * terms.size());
        terms.forEach((monomial, coefficient) -> product.put(monomial, coefficient.times(number)));
        return new Polynomial(product);
    }

    Polynomial minus(Polynomial other) {
        return plus(other.times(Rational.MINUS_ONE));
    }

    static void add(Map<Monomial, Rational> sum, Monomial monomial, Rational coefficient) {
        sum.merge(monomial, coefficient, (old, more) -> {
            Rational total = old.plus(more);
            return total.isZero() ? null : total;
        });
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Polynomial that && terms.equals(that.terms);
    }

    @Override
    public int hashCode() {
        if (hash == 0) hash = terms.hashCode();
        return hash;
    }
}
