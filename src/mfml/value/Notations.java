package mfml.value;

import java.util.AbstractList;
import java.util.List;
import mfml.render.Notation;

/** The notations of many values, each made when its printer asks: of a long list it shows only a few. */
final class Notations extends AbstractList<Notation> {
    private final List<? extends Value> values;

    private Notations(List<? extends Value> values) {
        this.values = values;
    }

    static List<Notation> of(List<? extends Value> values) {
        return new Notations(values);
    }

    @Override
    public Notation get(int place) {
        return values.get(place).notation();
    }

    @Override
    public int size() {
        return values.size();
    }
}
