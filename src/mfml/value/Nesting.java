package mfml.value;

import java.util.Collection;
import mfml.error.Fault;

/**
 * How deep a value holds others, and how many it holds counted through all levels, what is shared as often as it is met:
 * so long take printing, comparing and hashing, which go down into it.
 */
public record Nesting(int depth, long items) {
    static final Nesting FLAT = new Nesting(0, 1);

    /** What every thread has stack for. */
    private static final int DEEPEST = 300;

    private static final long MOST_ITEMS = 10_000_000;

    /** Of a value with these parts; a Fault where it would be too deep, or too large by sharing parts. */
    static Nesting of(Collection<? extends Value> parts) {
        int depth = 0;
        long items = 0;
        for (Value part : parts) {
            if (!(part instanceof Container container)) continue;
            Nesting inner = container.nesting();
            depth = Math.max(depth, inner.depth);
            items += inner.items;
        }
        if (depth >= DEEPEST) throw Fault.of("value.too_deep").with("limit", DEEPEST);
        if (items > MOST_ITEMS) throw Fault.of("value.too_many").with("limit", MOST_ITEMS);
        return new Nesting(depth + 1, items + parts.size());
    }
}
