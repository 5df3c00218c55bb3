package mfml.symbolic;

import java.util.List;

/** A letter: a name with what it stands for. Declared again with another domain it is another symbol. */
public final class Symbol extends Term implements Declared {
    private final String name;
    private final Domain domain;

    private Symbol(String name, Domain domain) {
        super(mix(3, name.hashCode(), domain.hashCode()));
        this.name = name;
        this.domain = domain;
    }

    /** The real symbol of a name in its one spelling (α is alpha, x₁ is x_1). */
    public static Symbol real(String name) {
        return new Symbol(name, Domain.REAL);
    }

    public static Symbol of(String name, Domain domain) {
        return new Symbol(name, domain);
    }

    @Override
    public String name() {
        return name;
    }

    public Domain domain() {
        return domain;
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
        Symbol symbol = (Symbol) other;
        return name.equals(symbol.name) && domain.equals(symbol.domain);
    }
}
