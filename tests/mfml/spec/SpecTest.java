package mfml.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Golden language tests: {@code tests/spec/<topic>/<case>.mfml} with what it shows in {@code .out}, or in {@code .err} what
 * it shows before and in the error it must end in. A missing expectation is written once and fails, to be read by a person
 * before it is committed; {@code -Dmfml.rewrite=true} writes all anew.
 */
class SpecTest {
    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        return SpecCase.scripts().stream()
                .map(path -> DynamicTest.dynamicTest(path.toString(), () -> check(SpecCase.run(path))));
    }

    private static void check(SpecCase run) throws IOException {
        String stem = run.script().toString().replaceAll("\\.mfml$", "");
        Path out = Path.of(stem + ".out");
        Path err = Path.of(stem + ".err");
        boolean failed = run.failure().isPresent();
        Path expected = failed ? err : out;
        if (Boolean.getBoolean("mfml.rewrite") || !Files.exists(out) && !Files.exists(err)) {
            boolean isNew = !Files.exists(expected);
            Files.deleteIfExists(failed ? out : err);
            Files.writeString(expected, run.shown());
            if (isNew) fail("wrote " + expected + ": read it, then run again");
            return;
        }
        assertTrue(
                Files.exists(expected),
                () -> (Files.exists(err) ? "should have failed" : "failed") + ":\n" + run.shown());
        assertEquals(Files.readString(expected), run.shown());
        if (run.announced().isPresent()) assertEquals(run.announced(), run.failure());
    }
}
