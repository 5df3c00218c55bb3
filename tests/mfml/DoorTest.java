package mfml;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DoorTest {
    private final Mfml mfml =
            Mfml.builder().function("vat", (double net) -> 1.19 * net).build();

    record Line(double slope, double icept) {}

    @Test
    void valuesGoInAndOut() {
        try (Session session = mfml.session()) {
            session.set("xs", new double[] {1, 2, 3});
            assertEquals(2, session.eval("mean(xs)").asDouble());
            assertArrayEquals(new double[] {2, 4, 6}, session.eval("2xs").asDoubles());
            session.set("A", new double[][] {{1, 2}, {3, 4}});
            assertEquals(-2, session.eval("det(A)").asDouble(), 1e-12);
            session.set("n", new BigInteger("123456789012345678901234567890"));
            assertEquals(
                    new BigInteger("123456789012345678901234567891"),
                    session.eval("n + 1").asBigInteger());
            session.set("line", new Line(2, 1));
            assertEquals(7, session.eval("line.slope * 3 + line.icept").asDouble());
            session.set("names", List.of("ada", "emmy"));
            assertEquals("emmy", session.eval("names[2]").asString());
            session.set("map", Map.of("k", 5));
            assertEquals(5, session.eval("map.k").asLong());
            assertEquals(Map.of("a", 1L), plain(session.eval("(a = 1)").asMap()));
            assertTrue(session.eval("1 < 2").asBoolean());
            assertEquals(new Line(3, 4), session.eval("(slope = 3, icept = 4)").as(Line.class));
        }
    }

    private static Map<String, Long> plain(Map<String, mfml.value.Value> map) {
        return Map.of("a", map.get("a").asLong());
    }

    @Test
    void nothingNarrowsSilently() {
        assertThrows(ConversionProblem.class, () -> mfml.eval("2.5").asLong());
        assertThrows(ConversionProblem.class, () -> mfml.eval("\"a\"").asDouble());
        assertThrows(ConversionProblem.class, () -> mfml.eval("2^70").asLong());
        assertEquals(3, mfml.eval("3.0").asLong());
    }

    @Test
    void hostFunctions() {
        assertEquals(119, mfml.eval("vat(100)").asDouble(), 1e-12);
        assertEquals(
                "call.argument",
                assertThrows(EvaluationProblem.class, () -> mfml.eval("vat(\"x\")"))
                        .code());
    }

    @Test
    void arraysAreCopied() {
        double[] xs = {1, 2, 3};
        try (Session session = mfml.session()) {
            session.set("xs", xs);
            xs[0] = 99;
            assertEquals(1, session.eval("xs[1]").asDouble());
            double[] out = session.eval("xs").asDoubles();
            out[0] = 77;
            assertEquals(1, session.eval("xs[1]").asDouble());
        }
    }

    @Test
    void problemsAreData() {
        EvaluationProblem problem = assertThrows(EvaluationProblem.class, () -> mfml.eval("x = 1\n  x / 0"));
        assertEquals(2, problem.diagnostics().getFirst().line());
        assertEquals(3, problem.diagnostics().getFirst().column());
        SyntaxProblem several = assertThrows(SyntaxProblem.class, () -> mfml.eval("a = nrom(1)\nb = sqrtt(2)"));
        assertEquals(2, several.diagnostics().size());
    }

    @Test
    void oneProgramManyThreads() throws Exception {
        Program program = mfml.compile(
                "f(k) = { 1 if k < 2, f(k - 1) + f(k - 2) otherwise }\ny = zeros(3)\ny[2] = x\nf(12) + y[2]", "x");
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Future<Double>> results = new ArrayList<>();
            for (int k = 0; k < 400; k++) {
                int x = k;
                Callable<Double> run = () -> program.run(Map.of("x", x)).asDouble();
                results.add(pool.submit(run));
            }
            for (int k = 0; k < 400; k++) assertEquals(233 + k, results.get(k).get());
        }
    }

    @Test
    void anInterruptStopsTheCall() throws Exception {
        for (String code : List.of(
                "while true\n x = 1\nend", "f(n) = {0 if n == 0, f(n - 1) + 1 otherwise}\nwhile true\n f(10^4)\nend")) {
            Mfml patient = Mfml.builder().noTimeLimit().build();
            try (var pool = Executors.newSingleThreadExecutor()) {
                Future<?> run = pool.submit(() -> patient.eval(code));
                Thread.sleep(150);
                long start = System.nanoTime();
                pool.shutdownNow();
                assertTrue(pool.awaitTermination(5, TimeUnit.SECONDS));
                double seconds = (System.nanoTime() - start) / 1e9;
                assertTrue(
                        seconds < Double.parseDouble(System.getProperty("mfml.cancelled", "5")),
                        code + " took " + seconds + " s");
                Throwable cause = assertThrows(java.util.concurrent.ExecutionException.class, run::get)
                        .getCause();
                assertEquals("limit.cancelled", ((LimitExceeded) cause).code());
            }
        }
    }

    @Test
    void limits() {
        Mfml strict = Mfml.builder()
                .stepLimit(10_000)
                .timeLimit(Duration.ofSeconds(5))
                .build();
        String code = "s = 0\nfor k in 1:10^6\n s += k\nend\ns";
        assertEquals(
                "limit.steps",
                assertThrows(LimitExceeded.class, () -> strict.eval(code)).code());
        assertEquals(5050, strict.eval("sum(k for k in 1:100)").asLong());
    }

    @Test
    void aSessionIsForOneThread() throws Exception {
        try (Session session = mfml.session()) {
            Mfml slow = Mfml.builder().timeLimit(Duration.ofMillis(400)).build();
            try (Session busy = slow.session()) {
                Thread other = Thread.ofPlatform().start(() -> {
                    try {
                        busy.eval("while true\n x = 1\nend");
                    } catch (LimitExceeded expected) {
                        // it runs until its time is over
                    }
                });
                Thread.sleep(100);
                assertEquals(
                        "host.session_in_use",
                        assertThrows(EvaluationProblem.class, () -> busy.eval("1"))
                                .code());
                other.join();
                assertEquals(1, busy.eval("1").asLong());
            }
        }
    }

    @Test
    void noFilesUnlessAllowed() {
        assertEquals(
                "import.not_allowed",
                assertThrows(SyntaxProblem.class, () -> mfml.eval("import \"a.mfml\""))
                        .code());
    }
}
