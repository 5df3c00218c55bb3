package mfml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is offered at the end of a text, after a few definitions. */
class CompletionTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 + slop            | slope_of_line
            unit_v              | unit_vector
            α_r                 | α_rate
            alpha_r             | alpha_rate
            p.ic                | icept
            p.sl                | slope
            q.inner.ic          | icept
            X.sh                | shape
            2 X.sh              | shape
            sum(X, ax           | axis =
            power_of(2, raised  | raised_to =
            sum(abs(X), ax      | axis =
            otherw              | otherwise
            \\alph              | \\alpha
            x + \\nab           | \\nabla
            """)
    void oneCandidate(String text, String completed) {
        assertEquals(List.of(completed), texts(text).stream().map(String::strip).toList());
    }

    @Test
    void everythingThatBeginsSo() {
        List<String> offered = texts("no");
        assertTrue(offered.containsAll(List.of("norm", "not", "none")), offered.toString());
        assertFalse(offered.contains("ones"));
    }

    @Test
    void ownNamesComeFirst() {
        assertEquals("sum_of_all", texts("sum").getFirst());
        assertTrue(texts("sum").contains("sum"));
    }

    @Test
    void anArgumentIsOfferedOnce() {
        assertEquals(
                List.of("axis = "),
                texts("cumsum(X, ").stream().filter(t -> t.contains("=")).toList());
        assertFalse(texts("cumsum(X, axis = 1, ").contains("axis = "));
        assertFalse(texts("sum(X + ax").contains("axis = "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"slop", "# slop", "2", "f(2).sl", "[1, 2].sh", "nothing.sl", "p.nothing.sl", "import \"x"})
    void nothingToOffer(String text) {
        assertEquals(List.of(), texts(text));
    }

    @Test
    void saysWhatItIs() {
        try (Session session = defined(Mfml.builder())) {
            Completion function = session.complete("norm", 4);
            assertEquals(
                    Completion.Kind.FUNCTION, function.candidates().getFirst().kind());
            assertTrue(function.candidates().getFirst().description().startsWith("norm(x"));
            Completion variable = session.complete("1 + slope_", 10);
            assertEquals(4, variable.from());
            assertEquals("a whole number", variable.candidates().getFirst().description());
        }
    }

    @Test
    void onlyWhatStandsBeforeTheCursorCounts() {
        try (Session session = defined(Mfml.builder())) {
            Completion found = session.complete("slop + 1", 4);
            assertEquals("slope_of_line", found.candidates().getFirst().text());
            assertEquals(0, found.from());
        }
    }

    @Test
    void filesBehindImport() throws IOException {
        Files.createDirectories(folder.resolve("lessons"));
        Files.writeString(folder.resolve("lessons/one.mfml"), "x = 1\n");
        Files.writeString(folder.resolve("helpers.mfml"), "x = 1\n");
        Files.writeString(folder.resolve("notes.txt"), "");
        try (Session session = Mfml.builder().readOnly(folder).build().session()) {
            assertEquals(List.of("helpers.mfml", "lessons/"), texts(session, "import \""));
            assertEquals(List.of("lessons/one.mfml"), texts(session, "import \"lessons/o"));
            assertEquals(List.of(), texts(session, "import \"../"));
            assertEquals(List.of(), texts(session, "show(\"hel"));
        }
    }

    private static List<String> texts(String text) {
        try (Session session = defined(Mfml.builder())) {
            return texts(session, text);
        }
    }

    private static List<String> texts(Session session, String text) {
        return session.complete(text, text.length()).candidates().stream()
                .map(Completion.Candidate::text)
                .toList();
    }

    private static Session defined(Mfml.Builder builder) {
        Session session = builder.build().session();
        session.eval("slope_of_line = 2; sum_of_all = 3; unit_vector = [1, 0]; α_rate = 0.1");
        session.eval("p = (slope = 2, icept = 1)\nq = (inner = p, outer = 1)\nX = [1, 2; 3, 4]");
        session.eval("power_of(x, raised_to = 2) = x^raised_to");
        return session;
    }
}
