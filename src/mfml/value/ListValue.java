package mfml.value;

import java.util.List;
import mfml.budget.Measure;
import mfml.render.Notation;

/** A list of any values. Equal to another with {@code ==} entries in the same order. */
public final class ListValue implements Container {
    private final List<Value> items;
    private final Nesting nesting;

    public ListValue(List<? extends Value> items) {
        this.items = List.copyOf(items);
        this.nesting = Nesting.of(this.items);
    }

    public static ListValue of(Value... items) {
        return new ListValue(List.of(items));
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
        for (Value item : items) if (Equality.equal(item, value)) return true;
        return false;
    }

    @Override
    public Kind kind() {
        return Kind.LIST;
    }

    @Override
    public String description() {
        return items.isEmpty()
                ? "an empty list"
                : items.size() == 1 ? "a list of 1 entry" : "a list of " + items.size() + " entries";
    }

    @Override
    public Notation notation() {
        boolean numbers = items.stream()
                .allMatch(item -> item instanceof Scalar || item.kind() == Kind.TENSOR || item.kind() == Kind.RANGE);
        return new Notation.Items(
                numbers ? Notation.Items.Kind.LIST_OF_NUMBERS : Notation.Items.Kind.LIST, Notations.of(items));
    }

    @Override
    public void measure(Measure measure) {
        if (measure.add(items, 56 + 8L * items.size())) for (Value item : items) item.measure(measure);
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof ListValue list) || list.size() != size()) return false;
        for (int k = 0; k < size(); k++) if (!Equality.equal(items.get(k), list.items.get(k))) return false;
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (Value item : items) hash = 31 * hash + Equality.hash(item);
        return hash;
    }

    @Override
    public String toString() {
        return source();
    }
}
