package mfml.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Streams begin anew, are apart, and draw evenly; all with seeds, so that a failure stays one. */
class RandomStreamTest {
    @Test
    void aStreamBeginsAnew() {
        RandomStream stream = new RandomStream(7);
        long[] first = words(stream, 200);
        stream.restart(7, 0);
        assertEquals(Arrays.toString(first), Arrays.toString(words(stream, 200)));
    }

    @Test
    void seedsAndStreamsAreApart() {
        long[] first = words(new RandomStream(7, 0), 100_000);
        for (RandomStream other : new RandomStream[] {new RandomStream(8, 0), new RandomStream(7, 1)}) {
            long equalBits = 0;
            for (long word : first) equalBits += Long.bitCount(~(word ^ other.word()));
            assertEquals(3_200_000, equalBits, 4 * Math.sqrt(1_600_000)); // four standard deviations
        }
        assertNotEquals(new RandomStream(0, 1).word(), new RandomStream(1, 0).word());
    }

    private static long[] words(RandomStream stream, int count) {
        long[] words = new long[count];
        Arrays.setAll(words, k -> stream.word());
        return words;
    }

    @Test
    void sharesFillTheirInterval() {
        RandomStream stream = new RandomStream(1);
        double[] shares = new double[100_000];
        stream.shares(shares, 0, shares.length);
        assertTrue(Fit.kolmogorov(shares, x -> x) < Fit.UNLIKELY);
        for (double share : shares) assertTrue(share >= 0 && share < 1);
    }

    @Test
    void boundedNumbersAreEven() {
        RandomStream stream = new RandomStream(2);
        for (int bound : new int[] {1, 2, 3, 6, 10, 100}) {
            long[] counts = new long[bound];
            for (int k = 0; k < 10_000 * bound; k++) counts[(int) stream.below(bound)]++;
            double squares = 0;
            for (long count : counts) squares += (count - 10_000) * (count - 10_000) / 10_000.0;
            assertTrue(squares < bound + 5 * Math.sqrt(2 * bound), bound + ": " + squares);
        }
    }

    /** With a bound of 3 · 2⁶¹ a quarter of the words must be refused: without that the first third came too often. */
    @Test
    void largeBoundsAreEvenToo() {
        RandomStream stream = new RandomStream(3);
        long third = 1L << 61;
        long[] counts = new long[3];
        for (int k = 0; k < 90_000; k++) {
            long number = stream.below(3 * third);
            assertTrue(number >= 0 && number < 3 * third);
            counts[(int) (number / third)]++;
        }
        for (long count : counts) assertEquals(30_000, count, 4 * Math.sqrt(20_000));
    }

    /** To the last bit: the same on every machine, or not at all. */
    @Test
    void normalsAreFixed() {
        RandomStream stream = new RandomStream(42);
        double sum = 0;
        for (int k = 0; k < 1_000_000; k++) sum += stream.normal();
        assertEquals(313.8655378472609, sum);
    }

    @Test
    void normalsFollowTheBellCurve() {
        RandomStream stream = new RandomStream(5);
        double[] drawn = new double[1_000_000];
        stream.normals(drawn, 0, drawn.length);
        assertTrue(Fit.kolmogorov(drawn, x -> 0.5 * mfml.value.Special.erfc(-x * Math.sqrt(0.5), 0)) < Fit.UNLIKELY);
        long beyond = Arrays.stream(drawn)
                .filter(x -> Math.abs(x) > 3.654152885361009)
                .count();
        assertEquals(258.05, beyond, 4 * Math.sqrt(258)); // 10⁶ erfc(3.654…/√2)
        double fourth = Arrays.stream(drawn).map(x -> x * x * x * x).average().orElseThrow();
        assertEquals(3, fourth, 4 * Math.sqrt(96 / 1e6));
    }

    @Test
    void waitingTimesAreExponential() {
        RandomStream stream = new RandomStream(6);
        double[] drawn = new double[100_000];
        Arrays.setAll(drawn, k -> stream.exponential());
        assertTrue(Fit.kolmogorov(drawn, x -> -Math.expm1(-x)) < Fit.UNLIKELY);
    }
}
