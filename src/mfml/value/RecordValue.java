package mfml.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mfml.budget.Measure;
import mfml.render.Notation;

/** Values under names, in the order in which they were given; equal to another with equal values under the same names. */
public final class RecordValue implements Container {
    private final Map<String, Value> fields;
    private final Nesting nesting;

    public RecordValue(Map<String, ? extends Value> fields) {
        this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        this.nesting = Nesting.of(this.fields.values());
    }

    @Override
    public Nesting nesting() {
        return nesting;
    }

    /** Names and values side by side; of a name given twice the last value counts. */
    public static RecordValue of(List<String> names, List<? extends Value> values) {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (int k = 0; k < names.size(); k++) fields.put(names.get(k), values.get(k));
        return new RecordValue(fields);
    }

    /** In order; unmodifiable. */
    public Map<String, Value> fields() {
        return fields;
    }

    public int size() {
        return fields.size();
    }

    public List<Value> values() {
        return List.copyOf(fields.values());
    }

    @Override
    public Value field(String name) {
        return fields.get(name);
    }

    @Override
    public List<String> fieldNames() {
        return List.copyOf(fields.keySet());
    }

    /** Whether the text is one of its names. */
    @Override
    public boolean contains(Value value) {
        return value instanceof Text name && fields.containsKey(name.text());
    }

    @Override
    public Kind kind() {
        return Kind.RECORD;
    }

    @Override
    public String description() {
        return fields.size() == 1 ? "a record of 1 field" : "a record of " + fields.size() + " fields";
    }

    @Override
    public Notation notation() {
        return new Notation.Fields(fieldNames(), Notations.of(values()));
    }

    @Override
    public void measure(Measure measure) {
        if (measure.add(fields, 72 + 72L * fields.size())) for (Value value : fields.values()) value.measure(measure);
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof RecordValue that) || !fields.keySet().equals(that.fields.keySet())) return false;
        for (var entry : fields.entrySet()) {
            if (!Equality.equal(entry.getValue(), that.fields.get(entry.getKey()))) return false;
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (var entry : fields.entrySet()) hash += entry.getKey().hashCode() ^ 31 * Equality.hash(entry.getValue());
        return hash;
    }

    @Override
    public String toString() {
        return source();
    }
}
