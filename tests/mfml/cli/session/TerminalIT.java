package mfml.cli.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The session as people meet it: the launcher on a real terminal, which the program {@code script} lends. */
class TerminalIT {
    private static final Path SCRIPT = Path.of("/usr/bin/script");
    private static final String CTRL_C = "\u0003";
    private static final String CTRL_D = "\u0004";
    private static final String CTRL_P = "\u0010";

    @TempDir
    Path state;

    @BeforeAll
    static void terminal() {
        boolean linux = System.getProperty("os.name").equals("Linux");
        assumeTrue(
                linux && Files.isExecutable(SCRIPT), "no terminal to test on: " + SCRIPT + " of util-linux is missing");
    }

    @Test
    void answersAndLeaves() throws Exception {
        try (Talk talk = new Talk("xterm-256color", Map.of())) {
            talk.await("1> ");
            talk.type("x = [40, 2]\r");
            talk.await("2> ");
            talk.type("sum(x)\r");
            talk.await("42");
            talk.type("ans + 1/2\r");
            talk.await("42.5");
            talk.type("1/0\r");
            talk.await("\u001b[1;31mError:");
            talk.type("2x\r");
            talk.await("[80, 4]");
            talk.await("6> ");
            talk.type(CTRL_D);
            assertEquals(0, talk.status());
        }
    }

    @Test
    void historyAndVariablesAndALongWork() throws Exception {
        try (Talk talk = new Talk("xterm-256color", Map.of())) {
            talk.await("1> ");
            talk.type("for k in 1:10^12\rs = k\rend\r");
            talk.await(" %   2 s"); // after two seconds it says how far it is
            talk.type(CTRL_C);
            long pressed = System.nanoTime();
            talk.await("cancelled");
            System.out.printf("Ctrl-C ended the loop after %d ms%n", (System.nanoTime() - pressed) / 1_000_000);
            talk.await("1 | for k in 1:10^12");
            talk.await("2> ");
            talk.type("s > 1\r");
            talk.await("true");
            talk.await("3> ");
            talk.type(CTRL_C);
            talk.await("again ends");
            talk.type(CTRL_C);
            assertEquals(130, talk.status());
        }
        try (Talk talk = new Talk("xterm-256color", Map.of())) {
            talk.await("1> ");
            talk.type(CTRL_P);
            talk.await("s > ");
            talk.type(CTRL_C);
            talk.await("1> ");
            talk.type("quit\r");
            assertEquals(0, talk.status());
        }
    }

    @Test
    void aSecondInterruptAtOnceLeaves() throws Exception {
        try (Talk talk = new Talk("xterm-256color", Map.of())) {
            talk.await("1> ");
            talk.type("while true\ry = 1\rend\r");
            talk.await("   2 s");
            talk.type(CTRL_C);
            Thread.sleep(50); // the system joins two that come together
            talk.type(CTRL_C);
            assertEquals(130, talk.status());
        }
    }

    @Test
    void aPasteOfManyLines() throws Exception {
        try (Talk talk = new Talk("xterm-256color", Map.of("NO_COLOR", "1"))) {
            talk.await("1> ");
            talk.type("\u001b[200~a = 20\nfunction f(x)\n    x + 22\nend\nf(a)\n1/0\na = 5\n\u001b[201~\r");
            talk.await("42");
            talk.await("6 | 1/0");
            talk.type("a + 1000\r");
            talk.await("1020");
            talk.await("3> ");
            talk.type(CTRL_D);
            assertEquals(0, talk.status());
            assertFalse(talk.everything().contains("\u001b[1;31m"));
        }
    }

    @Test
    void aDumbTerminal() throws Exception {
        try (Talk talk = new Talk("dumb", Map.of())) {
            talk.await("1> ");
            talk.type("sum([1,\n41])\n");
            talk.await("42");
            talk.type("while true\nend\n");
            Thread.sleep(500);
            talk.type(CTRL_C);
            talk.await("cancelled");
            talk.type("ans + 1000\n");
            talk.await("1042");
            talk.await("4> ");
            talk.type(CTRL_C);
            talk.await("again ends");
            talk.type(CTRL_C);
            assertEquals(130, talk.status());
            assertFalse(talk.everything().contains("\u001b"), talk.everything());
        }
    }

    @Test
    void mathematicsInAPlainLocale() throws Exception {
        try (Talk talk = new Talk("xterm", Map.of("LC_ALL", "C", "LANG", "C", "XDG_STATE_HOME", "/proc/nowhere"))) {
            talk.await("The history of this session will not be kept");
            talk.await("1> ");
            talk.type("β = [3, 4]\r");
            talk.await("2> ");
            talk.type("100‖β‖ β\b\b\r"); // the editor counts characters
            talk.await("500.0");
            talk.type("x -> x^2\r");
            talk.await("x ↦ x²");
            talk.await("4> ");
            talk.type(CTRL_D);
            assertEquals(0, talk.status());
        }
    }

    @Test
    void whatIsPipedInIsAWorksheet() throws Exception {
        Process piped = new ProcessBuilder(Path.of("mfml").toAbsolutePath().toString()).start();
        try (OutputStream in = piped.getOutputStream()) {
            in.write("x = 40\nx + 2\n".getBytes(StandardCharsets.UTF_8));
        }
        assertEquals("42\n", new String(piped.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(0, piped.waitFor());
    }

    /** A session on a terminal of its own, 100 columns wide. */
    private final class Talk implements AutoCloseable {
        private final Process process;
        private final StringBuilder shown = new StringBuilder();
        private int read;

        Talk(String type, Map<String, String> environment) throws IOException {
            String launcher = Path.of("mfml").toAbsolutePath().toString();
            String command = "stty cols 100 rows 30; exec '" + launcher + "'";
            ProcessBuilder builder = new ProcessBuilder(SCRIPT.toString(), "-qefc", command, "/dev/null");
            builder.environment().put("TERM", type);
            builder.environment().put("XDG_STATE_HOME", state.toString());
            builder.environment().put("MFML_JAVA_HOME", System.getProperty("java.home"));
            builder.environment().remove("NO_COLOR");
            builder.environment().putAll(environment);
            process = builder.redirectErrorStream(true).start();
            Thread.ofPlatform().daemon().start(this::listen);
        }

        private void listen() {
            try (Reader in = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
                for (int c = in.read(); c >= 0; c = in.read()) {
                    synchronized (shown) {
                        shown.append((char) c);
                    }
                }
            } catch (IOException gone) {
                // the terminal is closed: what was shown is kept
            }
        }

        void type(String keys) throws IOException {
            process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        }

        /** Waits until a text has come behind what was awaited before. */
        void await(String text) throws InterruptedException {
            for (int k = 0; k < 6000; k++) {
                synchronized (shown) {
                    int at = shown.indexOf(text, read);
                    if (at >= 0) {
                        read = at + text.length();
                        return;
                    }
                }
                Thread.sleep(10);
            }
            fail("no " + text + " in: " + everything());
        }

        String everything() {
            synchronized (shown) {
                return shown.toString();
            }
        }

        int status() throws InterruptedException {
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), this::everything);
            return process.exitValue();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
