package mfml.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import mfml.Mfml;
import mfml.Problem;
import mfml.Session;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A learner's slip or a hostile line costs a bounded amount, ends in a clear error, and leaves the session as it was. */
class HostileTest {
    private static final Mfml MFML = Mfml.builder()
            .timeLimit(Duration.ofSeconds(1))
            .memoryLimit(64_000_000)
            .build();

    @BeforeAll
    static void warm() {
        MFML.eval("sum(k^2 for k in 1:1000)");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    endless while          | while true⏎ x = 1⏎end                                  | limit.time
                    zeros(10^12)           | zeros(10^12)                                           | tensor.too_large
                    a list doubled         | a = ["x"]⏎while true⏎ a = concat(a, a)⏎end             | limit.memory
                    a text doubled         | t = "x"⏎while true⏎ t = "{t}{t}"⏎end                   | limit.memory
                    a tensor doubled       | x = [1]⏎while true⏎ x = concat(x, x)⏎end               | limit.memory
                    a tower of powers      | 10^10^10                                               | number.
                    a factorial            | (2^100000)!                                            | number.
                    endless recursion      | f(n) = f(n + 1)⏎f(1)                                   | limit.depth
                    deep recursion         | f(n) = {0 if n == 0, 1 + f(n - 1) otherwise}⏎f(10^6)   | limit.depth
                    a range summed         | sum(1:10^15)                                           | limit.
                    a generator summed     | sum(k for k in 1:10^15)                                | limit.time
                    a power of a matrix    | A = [1, 2; 3, 4]⏎A^(10^9)                              | tensor.
                    nested comprehensions  | [sum(i j for j in 1:10^6) for i in 1:10^6]             | limit.time
                    growing numbers        | x = 3⏎while true⏎ x = x x⏎end                          | limit.
                    growing closures       | f = x -> x⏎while true⏎ g = f⏎ f = x -> g(x)⏎end        | limit.
                    temporaries            | f(n) = zeros(10^6) + f(n + 1)⏎f(1)                     | limit.memory
                    """)
    void endsInTime(String name, String code, String expected) {
        try (Session session = MFML.session()) {
            session.eval("kept = 7");
            long start = System.nanoTime();
            Problem problem = assertThrows(Problem.class, () -> session.eval(code.replace('⏎', '\n')));
            double seconds = (System.nanoTime() - start) / 1e9;
            assertTrue(problem.code().startsWith(expected), problem.getMessage());
            assertTrue(seconds < 1.2, "took " + seconds + " s");
            assertEquals(2, session.eval("1 + 1").asLong());
            assertEquals(7, session.eval("kept").asLong());
        }
    }

    @ParameterizedTest
    @CsvSource({"[,]", "(,)", "-,''", "|x + ,|"})
    void nestedText(String open, String close) {
        String code = open.repeat(100_000) + "1" + close.repeat(100_000);
        try (Session session = MFML.session()) {
            long start = System.nanoTime();
            assertThrows(Problem.class, () -> session.eval(code));
            double seconds = (System.nanoTime() - start) / 1e9;
            assertTrue(seconds < 1.2, "took " + seconds + " s");
            assertEquals(2, session.eval("1 + 1").asLong());
        }
    }
}
