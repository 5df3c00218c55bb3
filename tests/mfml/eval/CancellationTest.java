package mfml.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import mfml.Mfml;
import mfml.Problem;
import mfml.Session;
import mfml.error.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Another thread ends a call at any time, whatever it is doing. The times are printed; {@code -Dmfml.cancelled=0.2} asserts
 * them, and {@code -Dmfml.cancelled.all=true} tries every function of the catalogue on every kind of large argument.
 */
class CancellationTest {
    private static final double SECONDS = Double.parseDouble(System.getProperty("mfml.cancelled", "60"));
    private static final int BEFORE = 60; // milliseconds
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final String LARGE = """
            v = rand(4*10^6)
            M = rand(1200, 1200)
            T = rand(200, 200, 100)
            c = v[1:10^6] + i v[1:10^6]
            n = 3^(10^6)
            m = 2^(2*10^6) + 1
            r = 1:10^13
            L = ["{k}" for k in 1:10^6]
            t = join(L)
            H = exact [[1/(i + j) for j in 1:150] for i in 1:150]
            symbol x, y, z
            p = product(x + k y + k^2 z for k in 1:40)
            P = [[x^i + i y^j + sin(z j) for j in 1:60] for i in 1:60]
            s = sum(sin(k x)^3 cos(y k)^4/(x + k z) for k in 1:300)
            w(k) = k^2
            """;

    private final Mfml mfml =
            Mfml.builder().noTimeLimit().memoryLimit(600_000_000).build();

    /** How a call ended that was interrupted, how long after that, and for how much of it the thread was at work. */
    private record Ending(String code, double seconds, double worked, boolean interrupted) {}

    private static Ending cancel(Session session, String code) throws InterruptedException {
        String[] ended = {""};
        long[] at = {0};
        long[] work = {0};
        Thread host = new Thread(() -> {
            try {
                session.eval(code);
                ended[0] = "a value";
            } catch (Problem stopped) {
                ended[0] = stopped.code();
            }
            work[0] = THREADS.getCurrentThreadCpuTime();
            at[0] = System.nanoTime();
        });
        host.start();
        host.join(BEFORE);
        boolean running = host.isAlive();
        long start = System.nanoTime();
        long worked = THREADS.getThreadCpuTime(host.threadId()); // -1 where it has ended
        host.interrupt();
        host.join();
        double after = worked < 0 ? 0 : (work[0] - worked) / 1e9;
        return new Ending(ended[0], Math.max(0, (at[0] - start) / 1e9), Math.max(0, after), running);
    }

    /** Each of these takes longer than a second where nobody ends it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            A = rand(1500, 1500)           | norm(A, 2)
            A = rand(1500, 1500)           | A A A A A A
            A = rand(2500, 2500)           | det(A)
            A = rand(2500, 2500)           | inv(A)
            A = rand(2000, 1500)           | A \\ rand(2000)
            A = rand(1500, 1500)           | A^1000
            A = rand(120, 120, 120)        | einsum("ijk,lmk->ijlm", A, A[1:40, 1:40, :])
            x = rand(4*10^6)               | [sort(x) for k in 1:100]
            x = rand(4*10^6)               | [cumsum(x)[1] for k in 1:1000]
            x = rand(4*10^6)               | [cumprod(x)[1] for k in 1:1000]
            x = rand(4*10^6)               | [norm(x, 3) for k in 1:1000]
            x = rand(3*10^6)               | [unique(x)[1] for k in 1:100]
            x = rand(4*10^6)               | x .^ 0.3 .* sin.(x) .* sin.(exp(x)) .* x .^ 0.7 .* sin.(x) .* x .^ x .* tan(x) .* x .^ 1.1 .* arctan(x) .* x .^ 2.2
            x = rand(4*10^6)               | d/dt x
            x = rand(4*10^6)               | zip(x, x)
            n = 3^(5*10^5), m = 2^(8*10^5) + 1 | gcd(n, m)
            n = 3^(5*10^5), m = 2^(8*10^5) + 1 | lcm(n, m)
            n = 3^(5*10^5), m = 2^(8*10^5) + 1 | n / m
            n = 3^(2*10^6)                 | choose(n, 1000)
            n = 3^(2*10^6)                 | n^100
            n = 3^(4*10^6)                 | n mod (3^(2*10^6) + 1)
            k = 10^7                       | factorial(k)
            n = 3^(2*10^6) + 1             | ∛n
            n = 3^(3*10^6) + 2             | approx(n)
            t = join(["{k}" for k in 1:10^6]) | number(t)
            t = "a"                        | sum(length("{t}{k}") for k in 1:10^12)
            L = ["{k}" for k in 1:10^6]    | [join(L)[1:1] for k in 1:1000]
            symbol x, y, z                 | expand((x + y + z + 1)^150)
            symbol x, y, z; p = product(x + k y + k^2 z for k in 1:24) | factor(expand(p))
            symbol x, y, z; p = product(x + k y + k^2 z for k in 1:30) | simplify(expand(p)/(x + y))
            symbol x, y, z; p = expand((x + y + z)^30) | cancel(p/expand((x + 2y)^20))
            symbol x, y                    | trig_expand(sin(200x + 300y))
            symbol x                       | trig_reduce(sin(x)^200 cos(x)^200)
            symbol x                       | [approx(exact sin(1) + √(2 + k), 1000) for k in 1:10^6]
            symbol a, b                    | inv([[1/(a + b i + j) for j in 1:9] for i in 1:9])
            r = 1:10^14                    | sum(k^2 for k in r)
            f(x) = sin(x)                  | [f.(linspace(0, 1, 10^6))[1] for k in 1:1000]
            D = binomial(10^8, 0.4)        | cdf(D, 1:10^6)
            D = normal(0, 1)               | sum(mean(sample(D, 10^5)) for k in 1:10^6)
            x = rand(10^6)                 | [shuffle(x)[1] for k in 1:1000]
            """)
    void whatIsLongEndsAsCancelled(String before, String code) throws InterruptedException {
        try (Session session = mfml.session()) {
            session.eval(before.replace(", m =", "\nm =").replace("; ", "\n"));
            Ending ending = cancel(session, code + ";");
            System.out.printf("cancelled %.3f s, at work %.3f s: %s%n", ending.seconds, ending.worked, code);
            assertEquals("limit.cancelled", ending.code, before + " | " + code);
            assertTrue(ending.seconds < SECONDS, code + " took " + ending.seconds + " s");
            assertEquals(2, session.eval("1 + 1").asLong());
        }
    }

    /** Every function on large arguments: what ends by itself soon may, what does not is cancelled in time. */
    @Test
    void everyFunctionEndsInTime() throws InterruptedException {
        boolean all = Boolean.getBoolean("mfml.cancelled.all");
        String[] arguments = all
                ? "v M T c n m r L t H p P s w n,m r,r L,L t,t p,x v,v M,M v,3 M,3 3,v L,t v,x w,v P,x".split(" ")
                : "M p n,m".split(" ");
        Vocabulary vocabulary = new Vocabulary(Map.of(), file -> {
            throw Fault.of("import.missing").with("file", file);
        });
        List<String> late = new ArrayList<>();
        int cancelled = 0;
        int calls = 0;
        try (Session session = mfml.session()) {
            session.eval(LARGE);
            for (String name : new TreeSet<>(vocabulary.names())) {
                if (!vocabulary.isFunction(name)) continue;
                for (String given : arguments) {
                    String call = name + "(" + given + ")";
                    Ending ending = cancel(session, "found = " + call + ";");
                    calls++;
                    if (ending.interrupted && ending.code.equals("limit.cancelled")) cancelled++;
                    if (ending.interrupted && ending.seconds > Math.min(SECONDS, 0.2))
                        late.add("%s: %.2f s, at work %.2f s, %s"
                                .formatted(call, ending.seconds, ending.worked, ending.code));
                }
            }
        }
        System.out.println(calls + " calls, " + cancelled + " cancelled, later than 0.2 s: " + late);
        assertTrue(late.isEmpty() || SECONDS > 1, late.toString());
        assertTrue(cancelled > 0);
    }
}
