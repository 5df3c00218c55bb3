package mfml.error;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Codes in the sources and texts in the catalogue belong to each other. */
class CatalogueTest {
    private static final Pattern LITERAL = Pattern.compile("\"([a-z_]+(?:\\.[a-zA-Z0-9_]*)+)\"");
    private static final Pattern FAULT = Pattern.compile("Fault\\s*\\.of\\(");

    @Test
    void everyCodeHasAText() throws IOException {
        Set<String> thrown = new TreeSet<>();
        String sources = sources();
        var fault = FAULT.matcher(sources);
        while (fault.find()) {
            var literal = LITERAL.matcher(sources.substring(fault.end(), closing(sources, fault.end())));
            while (literal.find()) thrown.add(literal.group(1));
        }
        thrown.removeIf(code -> code.endsWith(".")
                ? Catalogue.codes().stream().anyMatch(text -> text.startsWith(code))
                : Catalogue.codes().contains(code));
        assertEquals(Set.of(), thrown);
    }

    /** Of a key written twice the last one wins silently; merging makes such. */
    @Test
    void everyKeyStandsOnce() throws IOException {
        Set<String> seen = new TreeSet<>();
        Set<String> twice = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("src/mfml/error/errors.properties"))) {
            int end = line.indexOf(" = ");
            if (end > 0 && !line.startsWith("#") && !seen.add(line.substring(0, end)))
                twice.add(line.substring(0, end));
        }
        assertEquals(Set.of(), twice);
    }

    @Test
    void everyTextIsUsed() throws IOException {
        var literals = LITERAL.matcher(sources()).results().map(r -> r.group(1)).collect(Collectors.toSet());
        Set<String> unused = new TreeSet<>(Catalogue.codes());
        unused.removeIf(
                code -> literals.contains(code) || literals.contains(code.substring(0, code.lastIndexOf('.') + 1)));
        assertEquals(Set.of(), unused);
    }

    /** The place of the bracket that closes the one opened before {@code from}. */
    private static int closing(String text, int from) {
        int depth = 1;
        int at = from;
        while (depth > 0) {
            char c = text.charAt(at++);
            if (c == '(') depth++;
            if (c == ')') depth--;
        }
        return at;
    }

    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".java"))::iterator) {
                all.append(Files.readString(file)).append('\n');
            }
        }
        return all.toString();
    }
}
