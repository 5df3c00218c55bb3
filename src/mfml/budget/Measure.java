package mfml.budget;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Adds up the memory that is reachable from the roots it is shown; what is shared counts once. Bytes. */
public final class Measure {
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private long bytes;

    /** Counts {@code owned} once, with its size; true when it was not yet counted, so that its parts should be visited. */
    public boolean add(Object owned, long size) {
        if (!seen.add(owned)) return false;
        bytes += size;
        return true;
    }

    public long bytes() {
        return bytes;
    }
}
