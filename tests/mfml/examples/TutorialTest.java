package mfml.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mfml.Mfml;
import mfml.Session;
import mfml.Transcript;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every line of the tutorial is run: the blocks of a chapter one after the other in one session, as a reader types them; a
 * block that a printed error follows also alone, as a worksheet. A block that begins with the name of a file shows that file.
 */
class TutorialTest {
    private static final Path TUTORIAL = Path.of("grammar/tutorial");
    private static final Pattern FILE = Pattern.compile("# (\\w+\\.mfml)");

    @TestFactory
    Stream<DynamicTest> chapters() throws IOException {
        return pages().stream()
                .map(page -> DynamicTest.dynamicTest(page.getFileName().toString(), () -> check(page)));
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(TUTORIAL)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d\\d-.*\\.md"))
                    .sorted()
                    .toList();
        }
    }

    private static void check(Path page) throws IOException {
        Transcript transcript = new Transcript();
        Mfml mfml = Mfml.builder().readOnly(TUTORIAL).output(transcript).build();
        try (Session session = mfml.session()) {
            List<CodeBlock> blocks = CodeBlock.of(page);
            for (int k = 0; k < blocks.size(); k++) {
                CodeBlock block = blocks.get(k);
                if (block.isError()) {
                    Example.checkError(blocks.get(k - 1).lines(), block.lines());
                } else if (block.language().equals("mfml")) {
                    boolean fails = k + 1 < blocks.size() && blocks.get(k + 1).isError();
                    if (!fails) Example.check(block.where(), block.lines(), session, transcript);
                    checkFile(block);
                } else {
                    assertTrue(List.of("console", "java").contains(block.language()), block.where());
                }
            }
        }
    }

    private static void checkFile(CodeBlock block) throws IOException {
        Matcher name = FILE.matcher(block.lines().getFirst());
        if (!name.matches()) return;
        assertEquals(Files.readAllLines(TUTORIAL.resolve(name.group(1))), block.lines(), block.where());
    }

    @Test
    void tenShortChaptersWithThreeExercisesAndAnswers() throws IOException {
        List<Path> pages = pages();
        assertEquals(10, pages.size());
        String contents = Files.readString(TUTORIAL.resolve("README.md"));
        for (Path page : pages) {
            String text = Files.readString(page);
            String exercises = text.split("## Exercises\n")[1].split("## Answers\n")[0];
            assertEquals(
                    3,
                    exercises
                            .lines()
                            .filter(line -> line.matches("[123]\\. .*"))
                            .count(),
                    page::toString);
            assertTrue(text.split("## Answers\n")[1].contains("```mfml\n"), page::toString);
            assertTrue(contents.contains("(" + page.getFileName() + ")"), page::toString);
            long lines = text.lines().filter(line -> !line.isBlank()).count();
            assertTrue(lines >= 40 && lines <= 90, page + " has " + lines + " lines");
        }
    }
}
