package mfml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import mfml.value.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Another thread sees where a run is, how far, and ends it. */
class ProgressTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            for k in 1:10^12\\n s = k\\nend                         | 2
            for k in 10^12:-1:1\\n s = k\\nend                      | 2
            s = sum(k for k in 1:10^12)                            | 2
            function f(n)\\nfor k in 1:n\\ns = k\\nend\\nend\\nf(10^12) | 7
            """)
    void aLoopSaysHowFarItIs(String code, int line) throws Exception {
        Progress at = seenWhileRunning("x = 1\n" + code.replace("\\n", "\n"));
        assertEquals(line, at.line());
        Progress.Loop loop = at.loop().orElseThrow();
        assertEquals(1_000_000_000_000L, loop.count());
        assertTrue(loop.done() > 0 && loop.share() > 0 && loop.share() < 0.5, loop::toString);
    }

    @Test
    void ofAnEndlessLoopNobodyKnowsTheEnd() throws Exception {
        Progress.Loop loop = seenWhileRunning("while true\nfor k in 1:3\nx = k\nend\nend")
                .loop()
                .orElseThrow();
        assertEquals(-1, loop.count());
        assertTrue(Double.isNaN(loop.share()));
    }

    @Test
    void betweenCallsThereIsNone() {
        try (Session session = Mfml.builder().build().session()) {
            session.eval("for k in 1:3\nx = k\nend");
            assertEquals(Optional.empty(), session.progress());
        }
    }

    @Test
    void aLoopThatFailedInATryIsOver() throws Exception {
        String failing = "g(n) = sum(1/(k - 5) for k in 1:n)\ny = try g(10) otherwise 0\n";
        Progress at = seenWhileRunning(failing + "for k in 1:10^12\ns = k\nend");
        assertEquals(1_000_000_000_000L, at.loop().orElseThrow().count());
    }

    private static boolean isTheLongOne(Progress.Loop loop) {
        return loop.count() < 0 || loop.count() > 1000 && loop.done() != 0;
    }

    private static Progress seenWhileRunning(String code) throws Exception {
        try (Session session = Mfml.builder().noTimeLimit().build().session()) {
            CompletableFuture<Problem> ended = new CompletableFuture<>();
            Thread runner = Thread.ofPlatform().start(() -> {
                try {
                    session.eval(code);
                    ended.complete(null);
                } catch (Problem problem) {
                    ended.complete(problem);
                }
            });
            Progress seen = null;
            while (!ended.isDone()
                    && (seen == null
                            || seen.loop().filter(ProgressTest::isTheLongOne).isEmpty())) {
                Thread.sleep(5);
                seen = session.progress().orElse(null);
            }
            runner.interrupt();
            assertEquals("limit.cancelled", ended.get().code());
            assertThrows(EvaluationProblem.class, () -> session.get("never"));
            return seen;
        }
    }
}
