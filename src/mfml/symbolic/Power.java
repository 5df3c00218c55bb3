package mfml.symbolic;

import java.util.List;

/** base ^ exponent, the principal power; eˣ and the roots among them. */
public final class Power extends Term {
    private final Term base;
    private final Term exponent;

    Power(Term base, Term exponent) {
        super(mix(6, base.hash, exponent.hash), base, exponent);
        this.base = base;
        this.exponent = exponent;
    }

    public Term base() {
        return base;
    }

    public Term exponent() {
        return exponent;
    }

    @Override
    public List<Term> parts() {
        return List.of(base, exponent);
    }

    @Override
    Term with(List<Term> parts) {
        return Terms.power(parts.get(0), parts.get(1));
    }

    @Override
    boolean same(Term other) {
        Power power = (Power) other;
        return base.equals(power.base) && exponent.equals(power.exponent);
    }
}
