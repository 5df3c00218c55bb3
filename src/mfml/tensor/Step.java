package mfml.tensor;

/**
 * A step of an elementwise expression over real entries, all steps of one shape. A block of entries is worked out at a
 * time, so that what lies between the steps never leaves the cache.
 */
sealed interface Step {
    /** The entries of a tensor of that shape, however they lie. */
    record Entries(Tensor tensor) implements Step {}

    /** One number beside every entry. */
    record Number(double number) implements Step {}

    /** Two operands. */
    record Pair(BinaryLoop loop, Step left, Step right) implements Step {}

    /** A function of every entry. */
    record Of(UnaryLoop loop, Step operand) implements Step {}

    /**
     * Works out c[to + k] from a[i + k di] and b[j + k dj] for {@code count} k; di and dj are 1 for neighbours and 0 for
     * one number, not both 0 unless count is 1. c may be a or b, at the same places.
     */
    interface BinaryLoop {
        void run(double[] a, int i, int di, double[] b, int j, int dj, double[] c, int to, int count);

        /** Whether an undefined operand always makes the result undefined. */
        default boolean keepsUndefined() {
            return true;
        }
    }

    /** Works out y[to + k] from x[i + k] for {@code count} k; y may be x, at the same places. */
    interface UnaryLoop {
        void run(double[] x, int i, double[] y, int to, int count);

        /** A loop for one thread, which may keep scratch arrays. */
        default UnaryLoop forThread() {
            return this;
        }
    }
}
