package mfml.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mfml.Mfml;
import org.junit.jupiter.api.Test;

/** Exercises of the kinds that textbooks have, each with its answer: at least 95 in 100 are solved, none wrongly. */
class TextbookTest {
    private static final Path LIST = Path.of("tests/mfml/equation/textbook.txt");

    @Test
    void theShareThatIsSolved() throws IOException {
        Mfml mfml = Mfml.builder().build();
        List<String> wrong = new ArrayList<>();
        int all = 0;
        int solved = 0;
        for (String line : Files.readAllLines(LIST)) {
            int bar = line.lastIndexOf(" | ");
            if (line.startsWith("#") || bar < 0) continue;
            String asked = line.substring(0, bar);
            String expected = line.substring(bar + 3);
            String found = mfml.eval(asked.replace("; ", "\n")).text();
            all++;
            boolean matches = expected.endsWith("…")
                    ? found.startsWith(expected.substring(0, expected.length() - 1))
                    : found.equals(expected);
            if (matches) solved++;
            else if (!found.contains("not solved")) wrong.add(asked + "\n  " + found + "\n  " + expected);
        }
        assertEquals(List.of(), wrong);
        assertTrue(all >= 200 && solved >= 0.95 * all, solved + " of " + all);
    }
}
