package mfml.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Draws without putting back: none twice, every order as likely as any other, however the urn is kept. */
class UrnTest {
    private static long[] drawn(Urn urn, int count, long seed) {
        RandomStream stream = new RandomStream(seed);
        long[] drawn = new long[count];
        Arrays.setAll(drawn, k -> urn.draw(stream));
        return drawn;
    }

    @Test
    void howItIsKeptMakesNoDifference() {
        for (int seed = 0; seed < 200; seed++) {
            long[] few = drawn(new Urn(1000, 50), 50, seed);
            long[] all = drawn(new Urn(1000, 1000), 50, seed);
            assertEquals(Arrays.toString(all), Arrays.toString(few));
        }
    }

    @Test
    void nothingComesTwice() {
        Set<Long> seen = new HashSet<>();
        for (long number : drawn(new Urn(1_000_000_000_000L, 100_000), 100_000, 4)) {
            assertTrue(seen.add(number) && number >= 0 && number < 1_000_000_000_000L);
        }
        long[] all = drawn(new Urn(500, 500), 500, 9);
        Arrays.sort(all);
        for (int k = 0; k < 500; k++) assertEquals(k, all[k]);
    }

    @Test
    void everyOrderIsAsLikely() {
        Map<String, Integer> counts = new HashMap<>();
        RandomStream stream = new RandomStream(11);
        for (int k = 0; k < 24_000; k++) {
            Urn urn = new Urn(4, 4);
            counts.merge(
                    "" + urn.draw(stream) + urn.draw(stream) + urn.draw(stream) + urn.draw(stream), 1, Integer::sum);
        }
        assertEquals(24, counts.size());
        double squares = counts.values().stream()
                .mapToDouble(n -> (n - 1000.0) * (n - 1000.0) / 1000)
                .sum();
        assertTrue(squares < 49.7, "χ² " + squares); // once in a thousand times beyond, at 23 degrees of freedom
    }

    @Test
    void theRoomItTakesFollowsTheDraws() {
        assertTrue(Urn.bytes(1_000_000_000_000L, 10) < 1000);
        assertTrue(Urn.bytes(1000, 1000) < 5000);
        assertEquals(Long.MAX_VALUE, Urn.bytes(1L << 40, 1L << 30));
    }
}
