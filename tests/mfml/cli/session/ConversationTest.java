package mfml.cli.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mfml.Mfml;
import mfml.Session;
import mfml.error.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a session answers, without a terminal. */
class ConversationTest {
    @TempDir
    Path folder;

    @Test
    void resultsAreNumbered() {
        assertEquals("""
                1> 20 + 1
                21
                2> x = 3
                3> 2ans
                42
                4> ans₁ + ans_3
                63
                5> x;
                6> ans
                63
                """, shown("20 + 1", "x = 3", "2ans", "ans₁ + ans_3", "x;", "ans"));
    }

    @Test
    void aNameTheUserGaveStaysTheUsers() {
        assertEquals("""
                1> ans = 5
                2> 7
                7
                3> ans
                5
                4> clear ans
                4> 8
                8
                5> ans
                8
                """, shown("ans = 5", "7", "ans", "clear ans", "8", "ans"));
    }

    @Test
    void oldResultsMakeRoom() {
        String[] texts = new String[103];
        for (int k = 0; k < 101; k++) texts[k] = Integer.toString(1000 + k);
        texts[101] = "ans₁";
        texts[102] = "ans_50";
        String shown = shown(texts);
        assertTrue(shown.contains("There is no name ans_1"), shown);
        assertTrue(shown.endsWith("103> ans_50\n1049\n"), shown);
    }

    @Test
    void errorsOfAPasteStopTheRestWithTheirLine() {
        String shown = shown("a = 1\na + 1\n1/0\na = 2", "a");
        assertTrue(shown.contains("\n2\nError: Division by zero"), shown);
        assertTrue(shown.contains("  3 | 1/0\n"), shown);
        assertTrue(shown.endsWith("2> a\n1\n"), shown);
    }

    @Test
    void who() {
        assertEquals("""
                1> who
                There are no variables yet.
                1> x = [25, 2, 5]; α = 1/3; f(t) = t²
                2> A = [1, 2; 3, 4]
                3> x + 1
                [26, 3, 6]
                4> who
                A  a 2×2 matrix
                α  a fraction             1/3
                f  a function             t ↦ t²
                x  a vector of 3 entries  [25, 2, 5]
                """, shown("who", "x = [25, 2, 5]; α = 1/3; f(t) = t²", "A = [1, 2; 3, 4]", "x + 1", "who"));
    }

    @Test
    void clear() {
        String shown = shown("x = 1; y = 2; z = 3", "clear x, α", "x", "y", "clear", "who", "y");
        assertTrue(shown.contains("clear x, α\nError: There is no variable α."), shown);
        assertTrue(shown.contains("There is no name x."), shown);
        assertTrue(shown.contains("who\nThere are no variables yet.\n"), shown);
        assertTrue(Catalogue.codes().contains("session.nothing_to_clear"));
    }

    @Test
    void time() {
        String shown = shown("time sum(1:1000)", "time y = 3", "y + ans");
        assertTrue(shown.matches("(?s)1> time sum\\(1:1000\\)\n500500\n\\S+ s, \\S+ MB allocated\n2> .*"), shown);
        assertTrue(shown.endsWith("3> y + ans\n500503\n"), shown);
    }

    @Test
    void help() {
        assertTrue(shown("help").contains("Ctrl-C"));
        assertTrue(shown("?norm").contains("norm(x, p = "));
        assertEquals(shown("?norm").substring(8), shown("help(norm)").substring(13));
        assertEquals(shown("?norm").substring(8), shown("help norm").substring(12));
        assertTrue(shown("help(symbols)").contains("∇  \\grad \\nabla"));
        assertTrue(shown("help nrom").contains("Did you mean norm?"));
    }

    @Test
    void nothingOfTheHelpIsWiderThanATerminal() {
        for (String topic : new String[] {"help", "help(symbols)", "help(norm)"}) {
            shown(topic).lines().forEach(line -> assertTrue(line.length() <= 80, line));
        }
    }

    @Test
    void quitLeavesAndNothingComesAfter() {
        assertEquals("1> quit\n", shown("quit", "1"));
        assertEquals("1> exit\n", shown("exit", "1"));
    }

    @Test
    void twoInterruptsOfAnEmptyPromptLeave() {
        Entry interrupt = new Entry.Interrupted(true);
        assertEquals(130, status(List.of(interrupt, interrupt)));
        assertEquals(0, status(List.of(interrupt, new Entry.Text("1"), interrupt)));
        assertEquals(0, status(List.of(new Entry.Interrupted(false), new Entry.Interrupted(false), interrupt)));
    }

    @Test
    void aStateFolderThatCannotBeWritten() {
        Path wanted = StateFolder.history(Map.of("XDG_STATE_HOME", "/proc/nowhere"), "/home/someone");
        assertEquals(Path.of("/proc/nowhere/mfml/history"), wanted);
        assertEquals(Optional.empty(), StateFolder.writable(wanted));
        assertEquals(
                Path.of("/home/someone/.local/state/mfml/history"),
                StateFolder.history(Map.of("XDG_STATE_HOME", "relative"), "/home/someone"));
        Path history = StateFolder.history(Map.of("XDG_STATE_HOME", folder.toString()), "");
        assertEquals(Optional.of(history), StateFolder.writable(history));
        assertTrue(Catalogue.codes().contains("session.no_history"));
    }

    @Test
    void coloursAndNone() {
        Paint paint = new Paint(true);
        String drawn = "Error: No.\n  1 | x\n    | ^\n  Hint: y";
        String painted = paint.diagnostic(drawn);
        assertTrue(painted.startsWith("\u001b[1;31mError:\u001b[0m No."), painted);
        assertTrue(painted.contains("    | \u001b[31m^\u001b[0m"), painted);
        assertEquals(drawn, painted.replaceAll("\u001b\\[[0-9;]*m", ""));
        assertEquals(drawn, new Paint(false).diagnostic(drawn));
        assertFalse(Paint.wanted(Map.of("NO_COLOR", "1", "TERM", "xterm")));
        assertFalse(Paint.wanted(Map.of("TERM", "dumb")));
        assertTrue(Paint.wanted(Map.of("NO_COLOR", "", "TERM", "xterm")));
    }

    /** The README shows a session: it must run as it stands there. */
    @Test
    void theReadmesSession() throws IOException {
        List<String> texts = new ArrayList<>();
        StringBuilder expected = new StringBuilder();
        boolean inside = false;
        for (String line : Files.readAllLines(Path.of("README.md"))) {
            if (line.startsWith("```")) {
                inside = line.equals("```session");
                continue;
            }
            if (!inside) continue;
            expected.append(line).append('\n');
            if (line.matches("[0-9]+> .*")) texts.add(line.substring(line.indexOf("> ") + 2));
            else if (line.startsWith("   ") && goesOn(texts)) {
                texts.set(texts.size() - 1, texts.getLast() + "\n" + line.substring(3));
            }
        }
        assertTrue(texts.size() > 5);
        assertEquals(expected.toString(), shown(texts.toArray(String[]::new)));
    }

    private static boolean goesOn(List<String> texts) {
        return Mfml.completeness(texts.getLast()) == mfml.source.Completeness.INCOMPLETE;
    }

    private static String shown(String... texts) {
        ScriptedScreen screen = ScriptedScreen.typing(texts);
        talk(screen);
        return screen.shown();
    }

    private static int status(List<Entry> entries) {
        return talk(new ScriptedScreen(entries));
    }

    private static int talk(ScriptedScreen screen) {
        Echo echo = new Echo();
        echo.to(screen);
        try (Session session = Mfml.builder().output(echo).build().session()) {
            return new Conversation(session, screen, echo).run();
        }
    }
}
