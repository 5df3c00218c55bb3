package mfml.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mfml.Mfml;
import mfml.Problem;
import mfml.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas that grow beyond all bounds: an answer within the budget, or a refusal that names the limit. */
class HostileFormulasTest {
    /** Seconds of a program limited to two; a busy machine gets room. */
    private static final double SLOWEST = Double.parseDouble(System.getProperty("mfml.slowest", "20"));

    private static final Mfml MFML = Mfml.builder()
            .timeLimit(Duration.ofSeconds(2))
            .memoryLimit(128_000_000)
            .build();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a large power         | expand((x + y + z)^10000)                                          | limit.
            a larger power        | expand((x + y)^(10^8))                                             | limit.
            a tower of letters    | t = x⏎for k in 1:100000⏎ t = x^t⏎end                              | term.too_deep
            nested functions      | t = x⏎for k in 1:100000⏎ t = sin(t)⏎end                           | term.too_deep
            nested powers         | t = x⏎for k in 1:100⏎ t = t^t + 1⏎end                             | limit.term
            doubled               | t = x⏎for k in 1:100⏎ t = t sin(t)⏎end                            | limit.term
            many derivatives      | d^50/dx^50 e^(sin(x²) cos(x))                                      | limit.
            more derivatives      | d^50/dx^50 (sin(x² e^x)/(1 + x²))                                  | limit.
            products multiplied   | t = 1⏎for k in 1:1000⏎ t = t (x + k y + z)⏎end⏎expand(t)          | limit.
            a product of sines    | t = 1⏎for k in 1:60⏎ t = t sin(k x + y)⏎end⏎trig_reduce(t)        | limit.
            """)
    void refusesNamingTheLimit(String name, String code, String expected) {
        String ended = ended(code);
        assertTrue(ended.startsWith(expected), ended);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a power beyond            | expand((x + 1)^(10^12))
            a tower of numbers        | exact 10^10^10
            an angle taken apart      | trig_expand(sin(10^6 x))
            a fiftieth derivative     | d^50/dx^50 sin(x)
            of a polynomial           | d^50/dx^50 x^60
            of an exponential         | d^50/dx^50 x² e^x
            a product of a thousand   | t = 1⏎for k in 1:1000⏎ t = t (x + k)⏎end⏎u = d/dx t⏎0
            explained                 | t = 1⏎for k in 1:100⏎ t = t (x + k)⏎end⏎u = (explain d/dx t)⏎0
            deep functions            | t = x⏎for k in 1:200⏎ t = sin(t)⏎end⏎u = d/dx t⏎0
            binomials                 | factor(x^360 - 1)
            a long sum                | t = 0⏎for k in 1:2000⏎ t = t + sin(k x)⏎end⏎u = d/dx t⏎0
            a page simplified         | t = 0⏎for k in 1:60⏎ t = t + sin(k x)²/(x + k) + cos(k x)²/(x + k)⏎end⏎u = simplify(t)⏎0
            same, at length           | t = 1⏎for k in 1:200⏎ t = t (x + k)⏎end⏎t ≡ t + 1
            same, of powers           | (x + y + z)^10000 ≡ (x + y + z)^9999 (x + y + z)
            """)
    void answersOrRefusesInTime(String name, String code) {
        String ended = ended(code);
        assertTrue(ended.isEmpty() || ended.startsWith("limit.") || ended.startsWith("algebra."), ended);
    }

    /** The code that it stopped with, empty where it came to an answer; the session goes on either way. */
    private static String ended(String code) {
        try (Session session = MFML.session()) {
            session.eval("symbol x, y, z");
            long start = System.nanoTime();
            String ended = "";
            try {
                session.eval(code.replace('⏎', '\n'));
            } catch (Problem problem) {
                ended = problem.code();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            assertTrue(seconds < SLOWEST, "took " + seconds + " s");
            assertEquals(2, session.eval("1 + 1").asLong());
            return ended;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "d^50/dx^50 e^(sin(x²) cos(x))",
                "expand((x + y + z + 1)^60 (x + y - z)^60)",
                "t = 1\nfor k in 1:10^6\n t = expand(t (x + k y))\nend"
            })
    void isCancelled(String code) throws InterruptedException {
        Mfml patient = Mfml.builder().timeLimit(Duration.ofMinutes(2)).build();
        List<String> codes = Collections.synchronizedList(new ArrayList<>());
        Thread host = new Thread(() -> {
            try {
                patient.eval("symbol x, y, z\n" + code);
                codes.add("answered");
            } catch (Problem problem) {
                codes.add(problem.code());
            }
        });
        host.start();
        Thread.sleep(300);
        host.interrupt();
        host.join(10_000);
        assertEquals(1, codes.size(), "still at work");
        assertTrue(codes.getFirst().startsWith("limit."), codes.getFirst());
    }

    /** Modulo every prime it falls into many factors; the search among them would not end. */
    @Test
    void factorsThatOnlyRootsTellApart() {
        String ended = ended("p = x\nfor n in [2, 3, 5, 7, 11, 13]\n"
                + " p = expand((p at x = x - √n) (p at x = x + √n))\nend\nfactor(p)");
        assertTrue(ended.equals("algebra.too_large") || ended.startsWith("limit."), ended);
    }
}
