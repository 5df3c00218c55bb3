package mfml.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mfml.Mfml;
import mfml.Problem;
import mfml.Session;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A learner's slip or a hostile line costs a bounded amount, ends in a clear error, and leaves the session as it was. */
class HostileTest {
    /** Seconds that a program limited to one may take. On a quiet machine {@code -Dmfml.slowest=1.2} passes; a busy one gets room. */
    private static final double SLOWEST = Double.parseDouble(System.getProperty("mfml.slowest", "10"));

    private static final Mfml MFML = Mfml.builder()
            .timeLimit(Duration.ofSeconds(1))
            .memoryLimit(64_000_000)
            .build();

    /** For what must end by another limit than the clock's, however busy the machine is. */
    private static final Mfml PATIENT = Mfml.builder()
            .timeLimit(Duration.ofMinutes(10))
            .memoryLimit(64_000_000)
            .build();

    /** The time that passed, or where less the time that the processors gave: others may be using them. */
    private record Stopwatch(long start, long processStart) {
        private static final OperatingSystemMXBean SYSTEM =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

        Stopwatch() {
            this(System.nanoTime(), SYSTEM.getProcessCpuTime());
        }

        double seconds() {
            long passed = System.nanoTime() - start;
            long used = SYSTEM.getProcessCpuTime() - processStart;
            return (used > 0 ? Math.min(passed, used) : passed) / 1e9;
        }
    }

    @BeforeAll
    static void warm() {
        MFML.eval("sum(k^2 for k in 1:1000)");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
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
                    mutual recursion       | f(n) = g(n + 1)⏎g(n) = f(n + 1)⏎f(1)                   | limit.depth
                    recursion by argument  | g(h, n) = h(n)⏎f(n) = g(f, n + 1)⏎f(1)                 | limit.depth
                    recursion in a preset  | f(n, m = f(n + 1)) = m⏎f(1)                            | limit.depth
                    recursion in a sum     | f(n) = sum(f(k) for k in [n + 1])⏎f(1)                 | limit.
                    recursion in a list    | f(n) = [f(k) for k in [n + 1]]⏎f(1)                    | limit.
                    recursion everywhere   | f(n) = f.([n])⏎f(1)                                    | limit.
                    recursion in a text    | f(x) = "{f(x)}"⏎f(1)                                   | limit.depth
                    recursion in a subscript | f(x) = [1, 2][f(x)]⏎f(1)                             | limit.depth
                    recursion attempted    | f(n) = try f(n + 1) otherwise f(n + 2)⏎f(1)            | limit.depth
                    attempts without end   | while true⏎ x = try [1][2] otherwise 3⏎end             | limit.time
                    a chain of closures    | f = x -> x⏎for i in 1:10^6⏎ g = f⏎ f = x -> g(x)⏎end⏎f(1) | limit.
                    captured tensors       | function make(i)⏎ x = zeros(10^4)⏎ x[1] = i⏎ return y -> x[1] + y⏎end⏎fs = [make(i) for i in 1:10^6] | limit.memory
                    a wide format          | x = 3⏎"{x:1000000000d}"                                | text.format
                    a long format          | x = 3.5⏎"{x:.1000000000f}"                             | text.format
                    a giant written out    | n = 2^(10^8)⏎"{n:d}"                                   | limit.
                    a text joined          | t = "x"⏎while true⏎ t = join([t, t], t)⏎end            | limit.memory
                    a text in a record     | r = (a = "x")⏎while true⏎ r = (a = "{r.a}{r.a}")⏎end   | limit.memory
                    a list in a list       | a = ["x"]⏎while true⏎ a = [a, "y"]⏎end                 | value.too_deep
                    a record in a record   | a = (b = 1)⏎while true⏎ a = (b = a)⏎end                | value.too_deep
                    a set in a set         | a = {1}⏎while true⏎ a = {a}⏎end                        | value.too_deep
                    a list twice in a list | a = ["x"]⏎while true⏎ a = [a, a]⏎end                   | value.too_many
                    sets gathered          | [{k, k + 1} for k in 1:10^8]                           | limit.
                    texts gathered         | ["{k}" for k in 1:10^8]                                | limit.
                    fractions gathered     | [1/k for k in 1:10^8]                                  | limit.
                    lists gathered         | [["a", k] for k in 1:10^8]                             | limit.
                    vectors gathered       | [[j for j in 1:k] for k in 1:10^6]                     | limit.
                    truths gathered        | all(k > 0 for k in 1:10^15)                            | limit.
                    a far index            | x = [1, 2]⏎x[10^18]                                    | index.range
                    a far range of indices | x = [1, 2]⏎x[1:10^15]                                  | index.range
                    a far part of a range  | x = 1:10^15⏎x[1:10^14]                                 | index.range
                    a range made a vector  | x = 1:10^15⏎x + 1                                      | limit.memory
                    zeros(10^9)            | zeros(10^9)                                            | limit.memory
                    an endless for         | for i in 1:10^15⏎ continue⏎end                         | limit.time
                    a list grown           | a = ["x"]⏎while true⏎ a = concat(a, ["y"])⏎end         | limit.
                    copies by assignment   | x = zeros(1000)⏎while true⏎ y = x⏎ x[1] = 2⏎end        | limit.time
                    """)
    void endsInTime(String name, String code, String expected) {
        boolean byTheClock = expected.equals("limit.time") || expected.equals("limit.");
        try (Session session = (byTheClock ? MFML : PATIENT).session()) {
            session.eval("kept = 7");
            Stopwatch watch = new Stopwatch();
            Problem problem = assertThrows(Problem.class, () -> session.eval(code.replace('⏎', '\n')));
            double seconds = watch.seconds();
            assertTrue(problem.code().startsWith(expected), problem.getMessage());
            assertTrue(seconds < SLOWEST, "took " + seconds + " s");
            assertEquals(2, session.eval("1 + 1").asLong());
            assertEquals(7, session.eval("kept").asLong());
        }
    }

    /** A host's thread may have little stack; what is deep moves away from it in time. */
    @Test
    void smallStack() throws InterruptedException {
        String nested = "a = [1, 2.5]\nfor i in 1:290\n a = [a, {\"y\"}]\nend\n";
        String[] codes = {
            "(".repeat(140) + "1" + ")".repeat(140),
            "[".repeat(140) + "1" + "]".repeat(140),
            "1" + "+1".repeat(140),
            "f(n) = {0 if n == 0, 1 + f(n - 1) otherwise}\nf(20000)",
            nested + "\"{a}\"",
            nested + nested.replace("a", "b") + "a == b",
            nested + "{a, a}"
        };
        List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
        Thread host = new Thread(
                null,
                () -> {
                    for (String code : codes) MFML.eval(code);
                },
                "host",
                512 * 1024);
        host.setUncaughtExceptionHandler((thread, mistake) -> thrown.add(mistake));
        host.start();
        host.join();
        assertEquals(List.of(), thrown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while true\n x = 1\nend",
                "for k in 1:10^15\n continue\nend",
                "sum(k for k in 1:10^15)",
                "[[1 for j in 1:10] for i in 1:10^15]",
                "function f(n)\n while true\n  x = try [1][2] otherwise 3\n end\nend\nf(1)",
                "f(n) = {0 if n == 0, 1 + f(n - 1) otherwise}\nwhile true\n x = f(10000)\nend"
            })
    void isCancelled(String code) throws InterruptedException {
        Mfml patient = Mfml.builder().timeLimit(Duration.ofMinutes(1)).build();
        List<String> codes = Collections.synchronizedList(new ArrayList<>());
        Thread host = new Thread(() -> {
            Problem stopped = assertThrows(Problem.class, () -> patient.eval(code));
            codes.add(stopped.code());
        });
        host.start();
        Thread.sleep(50);
        host.interrupt();
        host.join(2000);
        assertEquals(List.of("limit.cancelled"), codes);
    }

    @ParameterizedTest
    @CsvSource({"[,]", "(,)", "-,''", "|x + ,|"})
    void nestedText(String open, String close) {
        String code = open.repeat(100_000) + "1" + close.repeat(100_000);
        try (Session session = MFML.session()) {
            Stopwatch watch = new Stopwatch();
            assertThrows(Problem.class, () -> session.eval(code));
            double seconds = watch.seconds();
            assertTrue(seconds < SLOWEST, "took " + seconds + " s");
            assertEquals(2, session.eval("1 + 1").asLong());
        }
    }
}
