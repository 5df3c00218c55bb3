package mfml.equation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mfml.budget.Measure;
import mfml.render.Notation;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.sameness.Condition;
import mfml.value.Kind;
import mfml.value.Listing;
import mfml.value.Real;
import mfml.value.Value;

/**
 * A value for every unknown.
 *
 * @param values in the order of the unknowns: formulas, or reals where they were found by numbers
 * @param free letters in the values that may be anything of their domain
 * @param conditions what must hold of other letters
 */
public record Solution(Map<Symbol, Value> values, List<Symbol> free, List<Condition> conditions) implements Listing {
    public Solution {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
        free = List.copyOf(free);
        conditions = List.copyOf(conditions);
    }

    static Solution of(Symbol unknown, Term value) {
        return new Solution(Map.of(unknown, value), List.of(), List.of());
    }

    /** The value of an unknown as a formula; a real as the number it is. */
    public Term term(Symbol unknown) {
        return Terms.of(values.get(unknown));
    }

    public Map<String, Term> terms() {
        Map<String, Term> terms = new LinkedHashMap<>();
        values.forEach((unknown, value) -> terms.put(unknown.name(), Terms.of(value)));
        return terms;
    }

    boolean isNumeric() {
        return values.values().stream().anyMatch(Real.class::isInstance);
    }

    @Override
    public List<Value> items() {
        List<Value> items = new ArrayList<>();
        for (Value value : values.values()) items.add(plain(value));
        return items;
    }

    static Value plain(Value value) {
        return value instanceof Term term ? Terms.value(term) : value;
    }

    @Override
    public boolean contains(Value value) {
        return items().stream().anyMatch(item -> mfml.value.Equality.equal(item, value));
    }

    @Override
    public Value field(String name) {
        for (Map.Entry<Symbol, Value> each : values.entrySet()) {
            if (each.getKey().name().equals(name)) return plain(each.getValue());
        }
        return null;
    }

    @Override
    public List<String> fieldNames() {
        return values.keySet().stream().map(Symbol::name).toList();
    }

    @Override
    public Kind kind() {
        return Kind.SOLUTION;
    }

    @Override
    public Notation notation() {
        return new Notation.Described(
                () -> SolutionText.of(this, SolutionText.Form.TEXT),
                this::recordSource,
                () -> SolutionText.of(this, SolutionText.Form.LATEX),
                plainNotation());
    }

    /** As a record: the values under their names. */
    private String recordSource() {
        List<String> fields = new ArrayList<>();
        values.forEach((unknown, value) ->
                fields.add(unknown.name() + " = " + plain(value).source()));
        return fields.size() == 1 ? "(" + fields.getFirst() + ")" : "(" + String.join(", ", fields) + ")";
    }

    Notation plainNotation() {
        List<Notation> parts = new ArrayList<>();
        for (Value value : values.values()) parts.add(Numbers.plain(value));
        return new Notation.Fields(fieldNames(), parts);
    }

    @Override
    public void measure(Measure measure) {
        if (measure.add(this, 64)) for (Value value : values.values()) value.measure(measure);
    }
}
