package mfml.symbolic;

import java.util.List;

/** A rational number as a term. */
public final class Numeral extends Term {
    static final Numeral ZERO = new Numeral(Rational.ZERO);
    static final Numeral ONE = new Numeral(Rational.ONE);
    static final Numeral TWO = new Numeral(Rational.TWO);
    static final Numeral MINUS_ONE = new Numeral(Rational.MINUS_ONE);
    static final Numeral HALF = new Numeral(Rational.HALF);

    private final Rational number;

    private Numeral(Rational number) {
        super(mix(1, number.hashCode()));
        this.number = number;
    }

    static Numeral of(Rational number) {
        if (number.isOne()) return ONE;
        return number.isZero() ? ZERO : new Numeral(number);
    }

    @Override
    public Rational number() {
        return number;
    }

    @Override
    public List<Term> parts() {
        return List.of();
    }

    @Override
    Term with(List<Term> parts) {
        return this;
    }

    @Override
    boolean same(Term other) {
        return number.equals(((Numeral) other).number);
    }
}
