package mfml.random;

/**
 * A sequence of random draws that a seed and the number of the stream fix: the words of {@link Philox} under the key
 * (seed, stream), in order. Streams of one seed do not overlap. For one thread at a time; each run has its own.
 */
public final class RandomStream {
    private static final int AHEAD = 16 * Philox.WORDS;
    private static final double SHARE = 0x1p-53;

    private long seed;
    private long number;
    private long blocks;
    private long[] words; // made with the first draw: most runs draw nothing
    private int next = AHEAD;

    /** The first stream of a seed. */
    public RandomStream(long seed) {
        this(seed, 0);
    }

    public RandomStream(long seed, long number) {
        restart(seed, number);
    }

    /** Begins anew, at the first draw of another stream or of the same. */
    public void restart(long seed, long number) {
        this.seed = seed;
        this.number = number;
        blocks = 0;
        next = AHEAD;
    }

    /** 64 random bits. */
    public long word() {
        if (next == AHEAD) scramble();
        return words[next++];
    }

    private void scramble() {
        if (words == null) words = new long[AHEAD];
        for (int at = 0; at < AHEAD; at += Philox.WORDS) Philox.block(blocks++, 0, 0, 0, seed, number, words, at);
        next = 0;
    }

    /** One of the 2⁵³ multiples of 2⁻⁵³ from 0 on and below 1: the upper 53 bits of a word. */
    public double share() {
        return (word() >>> 11) * SHARE;
    }

    /** A draw from the normal distribution with mean 0 and standard deviation 1. */
    public double normal() {
        return Ziggurat.draw(this);
    }

    /** {@link #share} for every place from one on and below another. */
    public void shares(double[] drawn, int from, int to) {
        for (int k = from; k < to; ) {
            if (next == AHEAD) scramble();
            int count = Math.min(AHEAD - next, to - k);
            for (int j = 0; j < count; j++) drawn[k + j] = (words[next + j] >>> 11) * SHARE;
            next += count;
            k += count;
        }
    }

    /** {@link #normal} for every place from one on and below another. */
    public void normals(double[] drawn, int from, int to) {
        for (int k = from; k < to; k++) drawn[k] = normal();
    }

    /** A draw from the exponential distribution with mean 1, as -ln(1 - u). */
    public double exponential() {
        return -StrictMath.log1p(-share());
    }

    /**
     * A whole number from 0 on and below the bound (above 0), each as likely as any other.
     *
     * <p>D. Lemire: Fast random integer generation in an interval. ACM Trans. Model. Comput. Simul. 29(1), 2019.
     */
    public long below(long bound) {
        long word = word();
        long rest = word * bound;
        if (Long.compareUnsigned(rest, bound) < 0) {
            long surplus = Long.remainderUnsigned(-bound, bound);
            while (Long.compareUnsigned(rest, surplus) < 0) {
                word = word();
                rest = word * bound;
            }
        }
        return Math.unsignedMultiplyHigh(word, bound);
    }
}
