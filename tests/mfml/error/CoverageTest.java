package mfml.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import mfml.spec.SpecCase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every error that a worksheet can meet is met by a golden case, and says all it has to say. */
class CoverageTest {
    private static final Pattern UNFILLED = Pattern.compile("\\{[a-zA-Z]{2,}\\}");

    /** Codes that no worksheet reaches, because a host or the command line does: each with the test that meets it. */
    private static final Map<String, String> BY_HOSTS = Map.ofEntries();

    private static final List<SpecCase> RUNS = new ArrayList<>();

    @BeforeAll
    static void run() throws IOException {
        for (Path script : SpecCase.scripts()) RUNS.add(SpecCase.run(script));
    }

    @Test
    void everyCodeIsMet() throws IOException {
        Set<String> unmet = new TreeSet<>(Catalogue.codes());
        RUNS.forEach(run -> unmet.removeAll(run.codes()));
        for (var host : BY_HOSTS.entrySet()) {
            String test = Files.readString(Path.of("tests", host.getValue() + ".java"));
            assertTrue(test.contains(host.getKey()), () -> host.getValue() + " does not meet " + host.getKey());
            unmet.remove(host.getKey());
        }
        assertEquals(Set.of(), unmet);
    }

    @Test
    void noHoleStaysOpen() {
        List<String> open = new ArrayList<>();
        for (SpecCase run : RUNS) {
            for (Diagnostic told : run.told()) {
                for (String text : List.of(told.message(), told.detail(), told.hint())) {
                    if (UNFILLED.matcher(text).find()) open.add(run.name() + ": " + text);
                }
            }
        }
        assertEquals(List.of(), open);
    }
}
