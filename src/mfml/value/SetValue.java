package mfml.value;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mfml.budget.Measure;
import mfml.render.Notation;

/** Values none of which {@code ==} another, kept in the order in which they came; equal to a set of the same values in any order. */
public final class SetValue implements Container {
    /** A value under the equality of the language, for hashing. */
    private record Member(Value value) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Member member && Equality.equal(value, member.value);
        }

        @Override
        public int hashCode() {
            return Equality.hash(value);
        }
    }

    private final Set<Member> members = new LinkedHashSet<>();
    private final List<Value> items;
    private final Nesting nesting;
    private int hash; // worked out when first asked for; every thread finds the same

    public SetValue(List<? extends Value> values) {
        nesting = Nesting.of(values);
        List<Value> distinct = new ArrayList<>();
        for (Value value : values) if (members.add(new Member(value))) distinct.add(value);
        items = List.copyOf(distinct);
    }

    public static SetValue of(Value... values) {
        return new SetValue(List.of(values));
    }

    public List<Value> items() {
        return items;
    }

    @Override
    public Nesting nesting() {
        return nesting;
    }

    public int size() {
        return items.size();
    }

    @Override
    public boolean contains(Value value) {
        return members.contains(new Member(value));
    }

    @Override
    public Kind kind() {
        return Kind.SET;
    }

    @Override
    public String description() {
        return items.isEmpty()
                ? "an empty set"
                : items.size() == 1 ? "a set of 1 element" : "a set of " + items.size() + " elements";
    }

    @Override
    public Notation notation() {
        return new Notation.Items(Notation.Items.Kind.SET, Notations.of(items));
    }

    @Override
    public void measure(Measure measure) {
        if (measure.add(items, 120 + 72L * items.size())) for (Value item : items) item.measure(measure);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SetValue set && members.equals(set.members);
    }

    @Override
    public int hashCode() {
        if (hash == 0) hash = members.hashCode();
        return hash;
    }

    @Override
    public String toString() {
        return source();
    }
}
