package mfml.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocCommandTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void anEntryHasItsFormSentencesExamplesRelativesNamesAndTopic() {
        assertEquals(ExitStatus.FINE, run("relu"));
        assertEquals("""
                relu(x)
                The rectifier: x where x is positive, 0 elsewhere.
                    relu([-1, 0, 2])   # [0, 0, 2]
                See also softplus.
                Elsewhere rectifier.
                Topic: Learning.
                """, text(out));
        assertEquals(ExitStatus.FINE, run("np.mean"));
        assertTrue(text(out).startsWith("np.mean is called mean here.\n\nmean(x, "), text(out));
        assertTrue(text(out).contains("\nElsewhere average, avg.\n"), text(out));
    }

    @Test
    void wordsAndSignsHaveEntries() {
        assertEquals(ExitStatus.FINE, run("·"));
        assertTrue(text(out).startsWith("x · y\n"), text(out));
        assertEquals(ExitStatus.FINE, run("for"));
        assertTrue(text(out).contains("    total   # 10\n"), text(out));
    }

    @Test
    void withoutAWordTheTopicsAreListed() {
        assertEquals(ExitStatus.FINE, run());
        assertTrue(text(out).contains("\nReductions\n  ") && text(out).contains(" sum product mean "), text(out));
        assertTrue(text(out).lines().allMatch(line -> line.length() <= 100), text(out));
    }

    @ParameterizedTest
    @CsvSource({"--search mean", "mean of entries", "loop"})
    void aSearchListsTheBestFirst(String words) {
        assertEquals(ExitStatus.FINE, run(words.split(" ")));
        assertTrue(text(out).lines().count() <= 13, text(out));
        assertTrue(text(out).startsWith(words.equals("loop") ? "for " : "mean "), text(out));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "doc.unknown    | nrom                 | Did you mean norm?",
                "doc.unknown    | cholesky             | It comes in a later version.",
                "doc.unknown    | zzzzz qqqqq          | mfml doc lists all there is.",
                "doc.no_word    | --search             | mfml doc --search average",
                "doc.folder     | --html               | mfml doc --html pages",
                "doc.folder     | --markdown a b       | mfml doc --markdown pages",
                "doc.unwritable | --html pom.xml/pages | Name a folder",
                "cli.option     | --serach             | There is no option --serach."
            })
    void aWrongRequestHasStatusTwo(String code, String words, String says) {
        assertEquals(ExitStatus.COMMAND_LINE_WRONG, run(words.split(" ")));
        assertEquals("", text(out));
        assertTrue(text(err).contains(says), text(err));
        assertEquals(ExitStatus.COMMAND_LINE_WRONG, run((words + " --json").split(" ")));
        assertTrue(text(err).contains("\"code\":\"" + code + "\""), text(err));
    }

    @Test
    void pagesAreWritten() throws IOException {
        Path pages = folder.resolve("new/pages");
        assertEquals(ExitStatus.FINE, run("--html", pages.toString()));
        assertTrue(Files.readString(pages.resolve("index.html")).contains("reductions.html#mean"));
        assertEquals(ExitStatus.FINE, run("--markdown", pages.toString()));
        assertTrue(Files.readString(pages.resolve("README.md")).contains("(reductions.md#mean)"));
        assertTrue(text(out).endsWith("pages are in " + pages + ".\n"), text(out));
    }

    private int run(String... words) {
        out.reset();
        err.reset();
        String[] arguments = new String[words.length + 1];
        arguments[0] = "doc";
        System.arraycopy(words, 0, arguments, 1, words.length);
        return new Main(new Console(out, err)).run(arguments);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
