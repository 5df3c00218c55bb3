package mfml.scripts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import mfml.Mfml;
import mfml.Transcript;
import mfml.source.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The course's worksheets show what stands beside them in {@code .out}, and COURSE.md says of every row where it stands. */
class WorksheetTest {
    private static final Path SCRIPTS = Path.of("scripts");

    @TestFactory
    Stream<DynamicTest> worksheets() throws IOException {
        return Files.walk(SCRIPTS)
                .filter(path -> path.toString().endsWith(".mfml"))
                .sorted()
                .map(path -> DynamicTest.dynamicTest(SCRIPTS.relativize(path).toString(), () -> check(path)));
    }

    private static void check(Path worksheet) throws IOException {
        Transcript transcript = new Transcript();
        Mfml mfml = Mfml.builder()
                .output(transcript)
                .readOnly(worksheet.getParent())
                .build();
        mfml.run(new Source(worksheet.getFileName().toString(), Files.readString(worksheet)));
        String shown = transcript.take();
        Path expected = Path.of(worksheet.toString().replaceAll("\\.mfml$", ".out"));
        if (Boolean.getBoolean("mfml.rewrite") || !Files.exists(expected)) {
            boolean isNew = !Files.exists(expected);
            Files.writeString(expected, shown);
            if (isNew) fail("wrote " + expected + ": read it, then run again");
            return;
        }
        assertEquals(Files.readString(expected), shown);
    }

    @Test
    void courseTableIsTrue() throws IOException {
        Path table = SCRIPTS.resolve("COURSE.md");
        String written = CourseTable.text(SCRIPTS);
        if (Boolean.getBoolean("mfml.rewrite") || !Files.exists(table)) {
            Files.writeString(table, written);
            return;
        }
        assertEquals(written, Files.readString(table));
    }
}
