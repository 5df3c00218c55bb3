package mfml.symbolic;

import java.util.List;

/** A number that has a name and no end of digits: π, e, the imaginary unit. */
public final class NamedNumber extends Term {
    public static final NamedNumber PI = new NamedNumber("pi", Math.PI);
    public static final NamedNumber E = new NamedNumber("e", Math.E);
    public static final NamedNumber I = new NamedNumber("i", Double.NaN);

    private final String name;
    private final double nearest; // NaN of what is not real

    private NamedNumber(String name, double nearest) {
        super(mix(2, name.hashCode()));
        this.name = name;
        this.nearest = nearest;
    }

    /** As a worksheet writes it: pi, e, i. */
    public String name() {
        return name;
    }

    public double nearest() {
        return nearest;
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
        return name.equals(((NamedNumber) other).name);
    }
}
