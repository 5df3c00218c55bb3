package mfml.symbolic;

import java.util.AbstractList;
import java.util.List;

/** constant + Σ coefficientₖ · termₖ: the terms ordered, all different, none of them a number or a sum. At least two summands. */
public final class Sum extends Term {
    private final Rational constant;
    private final Rational[] coefficients;
    private final Term[] terms;

    Sum(Rational constant, Rational[] coefficients, Term[] terms) {
        super(hash(constant, coefficients, terms), terms);
        this.constant = constant;
        this.coefficients = coefficients;
        this.terms = terms;
    }

    private static long hash(Rational constant, Rational[] coefficients, Term[] terms) {
        long[] contents = new long[2 * terms.length + 1];
        contents[0] = constant.hashCode();
        for (int k = 0; k < terms.length; k++) {
            contents[2 * k + 1] = coefficients[k].hashCode();
            contents[2 * k + 2] = terms[k].hash;
        }
        return mix(4, contents);
    }

    public Rational constant() {
        return constant;
    }

    /** Summands beside the constant. */
    public int count() {
        return terms.length;
    }

    public Rational coefficient(int k) {
        return coefficients[k];
    }

    /** A summand without its coefficient. */
    public Term term(int k) {
        return terms[k];
    }

    /** The summands with their coefficients; the constant last, where it is not 0. */
    @Override
    public List<Term> parts() {
        return new AbstractList<>() {
            @Override
            public Term get(int k) {
                return k == terms.length ? Numeral.of(constant) : Terms.times(coefficients[k], terms[k]);
            }

            @Override
            public int size() {
                return terms.length + (constant.isZero() ? 0 : 1);
            }
        };
    }

    @Override
    Term with(List<Term> parts) {
        return Terms.sum(parts);
    }

    @Override
    boolean same(Term other) {
        Sum sum = (Sum) other;
        if (!constant.equals(sum.constant) || !equal(terms, sum.terms)) return false;
        for (int k = 0; k < terms.length; k++) if (!coefficients[k].equals(sum.coefficients[k])) return false;
        return true;
    }
}
