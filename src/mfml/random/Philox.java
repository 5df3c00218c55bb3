package mfml.random;

/**
 * The counter-based generator Philox4x64-10: a block of four 64-bit words is a keyed scrambling of its number, so that
 * streams are apart by their keys and no draw depends on how many came before on another stream. Only multiplications
 * of whole numbers: the same on every machine.
 *
 * <p>J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw: Parallel random numbers: as easy as 1, 2, 3. SC '11 (2011).
 */
final class Philox {
    static final int WORDS = 4;

    private static final int ROUNDS = 10;
    private static final long FIRST_MULTIPLIER = 0xD2E7470EE14C6C93L;
    private static final long SECOND_MULTIPLIER = 0xCA5A826395121157L;
    private static final long FIRST_STEP = 0x9E3779B97F4A7C15L; // the golden ratio
    private static final long SECOND_STEP = 0xBB67AE8584CAA73BL; // √3 - 1

    private Philox() {}

    /** Writes the block whose number has these four words, the lowest first, to {@code words} from a place on. */
    static void block(long a, long b, long c, long d, long key, long secondKey, long[] words, int at) {
        for (int round = 0; round < ROUNDS; round++) {
            long above = Math.unsignedMultiplyHigh(FIRST_MULTIPLIER, a);
            long below = FIRST_MULTIPLIER * a;
            long secondAbove = Math.unsignedMultiplyHigh(SECOND_MULTIPLIER, c);
            long secondBelow = SECOND_MULTIPLIER * c;
            a = secondAbove ^ b ^ key;
            b = secondBelow;
            c = above ^ d ^ secondKey;
            d = below;
            key += FIRST_STEP;
            secondKey += SECOND_STEP;
        }
        words[at] = a;
        words[at + 1] = b;
        words[at + 2] = c;
        words[at + 3] = d;
    }
}
