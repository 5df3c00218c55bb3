package mfml.limit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The list of exercises: what is asked, and what it is; "dne" where there is no limit. */
record TextbookLimits(String asked, String answer) {
    static final String LETTERS = "symbol a, b, c, x, n integer, m integer\n";

    static List<TextbookLimits> all(String file) {
        try {
            return Files.readAllLines(Path.of("tests/mfml/limit/" + file)).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> new TextbookLimits(
                            line.substring(0, line.lastIndexOf(" | ")),
                            line.substring(line.lastIndexOf(" | ") + 3).strip()))
                    .toList();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
