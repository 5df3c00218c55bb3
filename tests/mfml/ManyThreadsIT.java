package mfml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * What a server does all day: one program in many threads, sessions without number, sessions without end. Short in every
 * check; by hand with {@code -Dmfml.runs=1000000 -Dmfml.sessions=1000 -Dmfml.statements=1000000}.
 */
class ManyThreadsIT {
    private static final int THREADS = 16;
    private static final int RUNS = Integer.getInteger("mfml.runs", 20_000);
    private static final int SESSIONS = Integer.getInteger("mfml.sessions", 200);
    private static final int STATEMENTS = Integer.getInteger("mfml.statements", 20_000);
    private static final long ROOM = 8_000_000; // bytes that classes, compiled code and caches of the machine may take

    private final Mfml mfml = Mfml.builder().noTimeLimit().build();

    /** Numbers, tensors, formulas, closures, random draws and a recursion that needs the large stack. */
    private static final String CODE = """
            f(k) = { 1 if k < 2, f(k - 1) + f(k - 2) otherwise }
            deep(n) = { 0 if n == 0, 1 + deep(n - 1) otherwise }
            y = zeros(3)
            y[2] = x
            A = [2, 1; 1, x + 3]
            symbol t
            slope = (d/dt (t^3 + x t)) at t = 2
            g = u -> u + x
            steps = {deep(2000) if x mod 500 == 0, 2000 otherwise}
            "{f(8) + y[2]} {det(A):.6f} {slope} {g(1)} {length("{x}")} {rand():.12f} {steps}"
            """;

    @Test
    void oneProgramInManyThreads() throws Exception {
        Program program = mfml.compile(CODE, "x");
        String[] expected = new String[1000];
        for (int x = 0; x < expected.length; x++)
            expected[x] = program.run(Map.of("x", x)).asString();
        Checkpoint before = new Checkpoint();
        long start = System.nanoTime();
        AtomicLong next = new AtomicLong();
        try (var pool = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Integer>> results = new ArrayList<>();
            for (int k = 0; k < THREADS; k++) {
                Callable<Integer> worker = () -> {
                    int wrong = 0;
                    for (long run = next.getAndIncrement(); run < RUNS; run = next.getAndIncrement()) {
                        int x = (int) (run % expected.length);
                        if (!program.run(Map.of("x", x)).asString().equals(expected[x])) wrong++;
                    }
                    return wrong;
                };
                results.add(pool.submit(worker));
            }
            for (Future<Integer> wrong : results) assertEquals(0, wrong.get());
        }
        before.expectNothingLeft(RUNS + " runs in " + THREADS + " threads, all the same", start);
    }

    @Test
    void sessionsLeaveNothingBehind() {
        use(mfml, 20);
        Checkpoint before = new Checkpoint();
        long start = System.nanoTime();
        use(mfml, SESSIONS);
        before.expectNothingLeft(SESSIONS + " sessions", start);
    }

    private static void use(Mfml mfml, int sessions) {
        for (int k = 0; k < sessions; k++) {
            try (Session session = mfml.session()) {
                session.set("data", new double[10_000]);
                session.eval("name" + k + " = data + " + k);
                session.eval("symbol a" + k + "\nh(x) = x^2 a" + k + "\nd/dx h(x)");
                session.eval("deep(n) = {0 if n == 0, 1 + deep(n - 1) otherwise}\ndeep(3000)");
                session.eval("try 1/0");
                session.help("norm");
                session.complete("nor", 3);
            }
        }
    }

    /** The names are defined again and again, as a notebook's cells are; results, functions, formulas and faults alike. */
    @Test
    void aLongSessionDoesNotGrow() {
        try (Session session = mfml.session()) {
            session.eval("symbol t");
            state(session, 0, 2000);
            Checkpoint before = new Checkpoint();
            long start = System.nanoTime();
            state(session, 2000, STATEMENTS);
            before.expectNothingLeft(STATEMENTS + " statements in a session", start);
            assertTrue(session.names().size() < 20, session.names().toString());
        }
    }

    private static void state(Session session, int from, int to) {
        for (int k = from; k < to; k++) {
            String code =
                    switch (k % 8) {
                        case 0 -> "x = " + k + "\nx + 1";
                        case 1 -> "f(u) = u^2 + " + k + " x";
                        case 2 -> "v = zeros(100) + f(" + k + ")";
                        case 3 -> "p = (t + " + k + ")^3\nexpand(p)";
                        case 4 -> "text" + " = \"value {v[1]} " + k + "\"";
                        case 5 -> "q = d/dt (sin(" + k + " t))";
                        case 6 -> "r = try v[" + k + " + 1000] otherwise " + k;
                        default -> "g = w -> f(w) + " + k + "\ng(2)";
                    };
            session.eval(code);
        }
    }

    /** Memory in use after a collection, and the threads there are. */
    private static final class Checkpoint {
        private final long bytes = used();
        private final int threads = threads();

        private static long used() {
            for (int k = 0; k < 3; k++) System.gc();
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        }

        private static int threads() {
            return (int) Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().startsWith("mfml"))
                    .count();
        }

        void expectNothingLeft(String done, long start) {
            double seconds = (System.nanoTime() - start) / 1e9;
            long more = used() - bytes;
            int left = threads();
            System.out.printf(
                    "%s: %.1f s, %+d kB of %d kB after it, %d threads of ours before and %d after%n",
                    done, seconds, more / 1000, bytes / 1000, threads, left);
            assertTrue(more < ROOM, more + " bytes more than before");
            assertTrue(left <= threads, left + " threads of ours, " + threads + " before");
        }
    }
}
