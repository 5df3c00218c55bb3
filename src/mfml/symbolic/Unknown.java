package mfml.symbolic;

import java.util.Arrays;
import java.util.List;

/**
 * An unknown function of its arguments, or a derivative of one: f(x), f'(x), ∂²f/∂x∂y at its arguments. {@code orders}
 * counts how often it is derived by each argument.
 */
public final class Unknown extends Term {
    private final String name;
    private final int[] orders;
    private final Term[] arguments;

    Unknown(String name, int[] orders, Term... arguments) {
        super(mix(mix(8, name.hashCode(), Arrays.hashCode(orders)), arguments), arguments);
        this.name = name;
        this.orders = orders;
        this.arguments = arguments;
    }

    public static Unknown of(String name, Term... arguments) {
        return new Unknown(name, new int[arguments.length], arguments.clone());
    }

    /** The same function, derived as often, of other arguments. */
    public Unknown of(Term... arguments) {
        return new Unknown(name, orders, arguments.clone());
    }

    public String name() {
        return name;
    }

    public int order(int argument) {
        return orders[argument];
    }

    /** Derived once more by one of its arguments. */
    public Unknown derived(int argument) {
        int[] more = orders.clone();
        more[argument]++;
        return new Unknown(name, more, arguments);
    }

    @Override
    public List<Term> parts() {
        return List.of(arguments);
    }

    @Override
    Term with(List<Term> parts) {
        return new Unknown(name, orders, parts.toArray(new Term[0]));
    }

    @Override
    boolean same(Term other) {
        Unknown unknown = (Unknown) other;
        return name.equals(unknown.name)
                && Arrays.equals(orders, unknown.orders)
                && equal(arguments, unknown.arguments);
    }
}
