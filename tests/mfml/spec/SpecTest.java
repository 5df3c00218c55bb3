package mfml.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import mfml.Mfml;
import mfml.Problem;
import mfml.Transcript;
import mfml.source.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Golden language tests: {@code tests/spec/<topic>/<case>.mfml} with what it shows in {@code .out}, or in {@code .err} what
 * it shows before and in the error it must end in. A missing expectation is written once and fails, to be read by a person
 * before it is committed; {@code -Dmfml.rewrite=true} writes all anew.
 */
class SpecTest {
    private static final Path CASES = Path.of("tests/spec");

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        return Files.walk(CASES)
                .filter(path -> path.toString().endsWith(".mfml") && !path.getParent().endsWith("helpers"))
                .sorted()
                .map(path -> DynamicTest.dynamicTest(CASES.relativize(path).toString(), () -> check(path)));
    }

    private static void check(Path script) throws IOException {
        Transcript transcript = new Transcript();
        Mfml mfml = Mfml.builder()
                .output(transcript)
                .timeLimit(Duration.ofSeconds(20))
                .memoryLimit(64_000_000)
                .readOnly(script.getParent())
                .build();
        boolean failed = false;
        try {
            mfml.run(new Source(script.getFileName().toString(), Files.readString(script)));
        } catch (Problem problem) {
            failed = true;
            transcript.failed(problem);
        }
        String stem = script.toString().replaceAll("\\.mfml$", "");
        Path out = Path.of(stem + ".out");
        Path err = Path.of(stem + ".err");
        Path expected = failed ? err : out;
        String shown = transcript.take();
        if (Boolean.getBoolean("mfml.rewrite") || !Files.exists(out) && !Files.exists(err)) {
            boolean isNew = !Files.exists(expected);
            Files.deleteIfExists(failed ? out : err);
            Files.writeString(expected, shown);
            if (isNew) fail("wrote " + expected + ": read it, then run again");
            return;
        }
        assertTrue(Files.exists(expected), () -> (Files.exists(err) ? "should have failed" : "failed") + ":\n" + shown);
        assertEquals(Files.readString(expected), shown);
    }
}
