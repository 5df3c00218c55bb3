package mfml.budget;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Consumer;

/** Adds up the memory that is reachable from the roots it is shown; what is shared counts once. Bytes. */
public final class Measure {
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Consumer<Measure>> later = new ArrayDeque<>();
    private final Runnable look;
    private long bytes;
    private long small;

    public Measure() {
        this(() -> {});
    }

    /** Calls {@code look} every few thousand values; what it throws ends the measuring. */
    Measure(Runnable look) {
        this.look = look;
    }

    /** Counts {@code owned} once, with its size; true when it was not yet counted, so that its parts should be visited. */
    public boolean add(Object owned, long size) {
        if (!seen.add(owned)) return false;
        if ((seen.size() & 0xFFF) == 0) look.run();
        bytes += size;
        return true;
    }

    /** Counts what has no parts, each time anew. */
    public void add(long size) {
        bytes += size;
        small++;
    }

    /** Leaves parts for afterwards: chains of any length are measured without stack. */
    public void later(Consumer<Measure> parts) {
        later.add(parts);
    }

    /** Units of fuel that finding all of it took, at 20 nanoseconds. */
    long work() {
        return 4L * seen.size() + small / 4;
    }

    public long bytes() {
        while (!later.isEmpty()) later.pop().accept(this);
        return bytes;
    }
}
