package mfml.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The generator gives what its authors published, and what NumPy draws from the same words. */
class PhiloxTest {
    private static long[] block(long a, long b, long c, long d, long key, long secondKey) {
        long[] words = new long[4];
        Philox.block(a, b, c, d, key, secondKey, words, 0);
        return words;
    }

    /** The known answers for philox4x64-10 of the Random123 distribution (kat_vectors). */
    @Test
    void knownAnswers() {
        assertArrayEquals(
                new long[] {0x16554d9eca36314cL, 0xdb20fe9d672d0fdcL, 0xd7e772cee186176bL, 0x7e68b68aec7ba23bL},
                block(0, 0, 0, 0, 0, 0));
        assertArrayEquals(
                new long[] {0x87b092c3013fe90bL, 0x438c3c67be8d0224L, 0x9cc7d7c69cd777b6L, 0xa09caebf594f0ba0L},
                block(-1, -1, -1, -1, -1, -1));
        assertArrayEquals(
                new long[] {0xa528f45403e61d95L, 0x38c72dbd566e9788L, 0xa5a1610e72fd18b5L, 0x57bd43b5e52b7fe6L},
                block(
                        0x243f6a8885a308d3L,
                        0x13198a2e03707344L,
                        0xa4093822299f31d0L,
                        0x082efa98ec4e6c89L,
                        0x452821e638d01377L,
                        0xbe5466cf34e90c6cL));
    }

    /** {@code Generator(Philox(key = [42, 3])).random()} of NumPy 2.4, from block 0 on. */
    @Test
    void sharesAreThoseOfNumPy() {
        RandomStream stream = new RandomStream(42, 3);
        double[] expected = {
            0.6058846583964939,
            0.445767712318916,
            0.07339571014235113,
            0.47522015088913205,
            0.7122142960324449,
            0.07050661802753055
        };
        for (double share : expected) assertEquals(share, stream.share());
    }
}
