package mfml.eval;

/** Hands out the slots that nodes need for themselves, behind those of the resolver; nodes beside each other use the same ones. */
final class Layout {
    private int next;
    private int size;

    Layout(int resolved) {
        next = resolved;
        size = resolved;
    }

    int open() {
        int slot = next++;
        size = Math.max(size, next);
        return slot;
    }

    void close(int count) {
        next -= count;
    }

    int size() {
        return size;
    }
}
