package mfml;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Draws are fixed by the seed of the host or the script, whoever runs it and how often; long draws can be stopped. */
class SeedTest {
    private static final Mfml MFML = Mfml.builder().build();

    @Test
    void theHostsSeedIsThatOfTheScript() {
        double[] ofHost = Mfml.builder().seed(42).build().eval("rand(5)").asDoubles();
        assertArrayEquals(ofHost, MFML.eval("seed(42)\nrand(5)").asDoubles());
        assertFalse(Arrays.equals(ofHost, MFML.eval("rand(5)").asDoubles()));
        assertArrayEquals(
                MFML.eval("seed(0)\nrand(5)").asDoubles(), MFML.eval("rand(5)").asDoubles());
    }

    @Test
    void everyRunBeginsAnew() {
        Program program = MFML.compile("randn(3)");
        assertArrayEquals(program.run().asDoubles(), program.run().asDoubles());
    }

    @Test
    void aSessionGoesOnDrawing() {
        try (Session session = MFML.session()) {
            double[] first = session.eval("rand(2)").asDoubles();
            double[] second = session.eval("rand(2)").asDoubles();
            double[] together = MFML.eval("rand(4)").asDoubles();
            assertArrayEquals(together, new double[] {first[0], first[1], second[0], second[1]});
            session.eval("toss() = rand()");
            assertEquals(
                    MFML.eval("rand(5)").asDoubles()[4], session.call("toss").asDouble());
        }
    }

    @Test
    void threadsDoNotMix() throws Exception {
        Program program = MFML.compile("seed(n)\nsum(randn(1000)) + sum(sample(1:10^9, 100))", "n");
        double[] alone = new double[16];
        for (int n = 0; n < alone.length; n++)
            alone[n] = program.run(java.util.Map.of("n", n)).asDouble();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<Double>> found = new ArrayList<>();
            for (int k = 0; k < 400; k++) {
                int n = k % alone.length;
                found.add(threads.submit(
                        () -> program.run(java.util.Map.of("n", n)).asDouble()));
            }
            for (int k = 0; k < found.size(); k++)
                assertEquals(alone[k % alone.length], found.get(k).get());
        }
    }

    @Test
    void fewOfManyTakeNoRoomAndFewSteps() {
        Mfml small = Mfml.builder().memoryLimit(20_000).stepLimit(500).build();
        assertEquals(10, small.eval("sample(1:10^12, 10)").asDoubles().length);
    }

    @Test
    void longDrawsAreCharged() {
        Mfml small = Mfml.builder().stepLimit(100_000).build();
        for (String draws : List.of(
                "rand(10^6)",
                "randn(10^6)",
                "sample(1:6, 10^6, replace = true)",
                "sample(1:10^6, 10^6)",
                "sample(poisson(400), 10^6)",
                "sample([1, 2], 10^6, replace = true, weights = [1, 2])",
                "shuffle(1:10^6)",
                "cdf(binomial(10^8, 0.5), 1:10^4)",
                "quantile(poisson(400), linspace(0, 1, 10^4))")) {
            assertEquals(
                    "limit.steps",
                    assertThrows(LimitExceeded.class, () -> small.eval(draws), draws)
                            .code(),
                    draws);
        }
    }

    @Test
    void longDrawsAreCancelled() {
        for (String draws : List.of("rand(10^7)", "sample(binomial(1000, 0.4), 10^7)", "shuffle(1:10^7)")) {
            Mfml mfml = Mfml.builder().memoryLimit(1_000_000_000).build();
            Thread.currentThread().interrupt();
            assertEquals(
                    "limit.cancelled",
                    assertThrows(LimitExceeded.class, () -> mfml.eval(draws), draws)
                            .code());
            Thread.interrupted();
        }
    }
}
