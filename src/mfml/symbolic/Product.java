package mfml.symbolic;

import java.util.AbstractList;
import java.util.List;

/** coefficient · Π factorₖ: the factors ordered, of different bases, none of them a number or a product. */
public final class Product extends Term {
    private final Rational coefficient;
    private final Term[] factors;

    Product(Rational coefficient, Term[] factors) {
        super(mix(mix(5, coefficient.hashCode()), factors), factors);
        this.coefficient = coefficient;
        this.factors = factors;
    }

    public Rational coefficient() {
        return coefficient;
    }

    /** Factors beside the coefficient. */
    public int count() {
        return factors.length;
    }

    public Term factor(int k) {
        return factors[k];
    }

    /** Without its coefficient. */
    public Term monomial() {
        if (coefficient.isOne()) return this;
        return factors.length == 1 ? factors[0] : new Product(Rational.ONE, factors);
    }

    /** Its factors under another coefficient, which is not 0. */
    Term scaled(Rational by) {
        Rational scaled = coefficient.times(by);
        return scaled.isOne() && factors.length == 1 ? factors[0] : new Product(scaled, factors);
    }

    /** The coefficient first, where it is not 1. */
    @Override
    public List<Term> parts() {
        int first = coefficient.isOne() ? 0 : 1;
        return new AbstractList<>() {
            @Override
            public Term get(int k) {
                return k < first ? Numeral.of(coefficient) : factors[k - first];
            }

            @Override
            public int size() {
                return factors.length + first;
            }
        };
    }

    @Override
    Term with(List<Term> parts) {
        return Terms.product(parts);
    }

    @Override
    boolean same(Term other) {
        Product product = (Product) other;
        return coefficient.equals(product.coefficient) && equal(factors, product.factors);
    }
}
