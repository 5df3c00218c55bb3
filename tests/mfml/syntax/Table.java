package mfml.syntax;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tables of cases beside the tests: a line a case, ⏎ for a line end within it, lines with // are notes. */
final class Table {
    private static final Path FOLDER = Path.of("tests/mfml/syntax");

    private Table() {}

    static List<String> lines(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file)).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("//"))
                    .toList();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static String source(String line) {
        return line.replace("⏎", "\n");
    }
}
