package mfml.cli.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import mfml.Mfml;
import mfml.Session;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The keys of the line editor, on a terminal that nobody sees. */
class EditorTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 + 1                           | 1 + 1
            \\alpha[TAB] = 3                | α = 3
            2\\pi[TAB]r^2[TAB]              | 2πr²
            A^T[TAB] x_1[TAB]               | Aᵀ x₁
            lins[TAB](0, 1, 5)              | linspace(0, 1, 5)
            slo[TAB] + 1                    | slope + 1
            point.ic[TAB]                   | point.icept
            sum(X, ax[TAB]1)                | sum(X, axis = 1)
            1 + \\nab[TAB][TAB]f(1)         | 1 + ∇f(1)
            5!                              | 5!
            """)
    void keys(String keys, String text) {
        assertEquals(text, read(keys.replace("[TAB]", "\t") + "\r"));
    }

    @Test
    void aTextGoesOnUntilItIsWhole() {
        assertEquals("sum(1,\n2)", read("sum(1,\r2)\r"));
        assertEquals("function f(x)\nx + 1\nend", read("function f(x)\rx + 1\rend\r"));
        assertEquals("1 +\n\n", read("1 +\r\r\r"));
        assertEquals("?norm", read("?norm\r"));
    }

    @Test
    void aPasteIsOneText() {
        assertEquals("a = 1\nf(a)\n\n1/0", read("\u001b[200~a = 1\nf(a)\n\n1/0\u001b[201~\r"));
    }

    @Test
    void historyIsKept() throws Exception {
        Path history = folder.resolve("history");
        read("for k in 1:3\rk\rend\r", Optional.of(history));
        assertTrue(Files.readString(history).contains("for k in 1:3"));
        assertEquals("for k in 1:3\nk\nend", read("\u0010\r", Optional.of(history)));
    }

    @Test
    void theTextIsColoured() {
        EditorColours colours = new EditorColours(new Paint(true));
        var text = colours.highlight("for k in [1, 2]", 15);
        assertEquals("for k in [1, 2]", text.toString());
        assertEquals(AttributedStyle.DEFAULT.foreground(AttributedStyle.MAGENTA), text.styleAt(0));
        assertEquals(AttributedStyle.DEFAULT, text.styleAt(4));
        assertEquals(AttributedStyle.DEFAULT.bold().underline(), text.styleAt(9));
        assertEquals(AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN), text.styleAt(10));
        var plain = new EditorColours(new Paint(false)).highlight("for k", 0);
        assertEquals(AttributedStyle.DEFAULT, plain.styleAt(0));
    }

    @Test
    void colouringNeverFails() {
        EditorColours colours = new EditorColours(new Paint(true));
        String text = "f(x) = { \"a {b\" if [|x| > √2, ∫ x dx from 1 to } # \\ ° \u0000 𝔘 && ";
        for (int end = 0; end <= text.length(); end++) {
            String part = text.substring(0, end);
            assertEquals(part, colours.highlight(part, end).toString());
        }
    }

    private static String read(String keys) {
        return read(keys, Optional.empty());
    }

    private static String read(String keys, Optional<Path> history) {
        try (Session session = Mfml.builder().build().session()) {
            session.eval("slope = 2\npoint = (slope = 2, icept = 1)\nX = [1, 2; 3, 4]");
            try (Screen screen = EditorScreen.rehearsal(keys, session, history)) {
                return screen.read("1> ") instanceof Entry.Text(String text) ? text : "nothing";
            }
        }
    }
}
