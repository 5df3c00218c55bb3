package mfml.value;

import java.util.List;

/** A value of its own kind that is indexed and gone through like a list: the solutions of an equation. */
public interface Listing extends Container {
    List<Value> items();

    /** What {@code a, b = value} gives, one for each name. */
    default List<Value> parts() {
        return items();
    }
}
