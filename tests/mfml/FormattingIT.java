package mfml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The sources are formatted by palantir-java-format; {@code mvn -q test -Dtest=FormattingIT -Dformat=apply} formats
 * them. A test and no Maven plugin, because a plugin runs on Maven's own Java, which may not read this language level.
 */
class FormattingIT {
    private static final boolean APPLY = "apply".equals(System.getProperty("format"));
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    @Test
    void sourcesAreFormatted() throws IOException {
        try (Stream<Path> source = Files.walk(Path.of("src"));
                Stream<Path> tests = Files.walk(Path.of("tests"))) {
            List<Path> unformatted =
                    Stream.concat(source, tests)
                            .filter(file -> file.toString().endsWith(".java"))
                            .toList()
                            .parallelStream()
                            .filter(file -> !isFormatted(file))
                            .sorted()
                            .toList();
            assertEquals(List.of(), unformatted, "format with: mvn -q test -Dtest=FormattingIT -Dformat=apply");
        }
    }

    private static boolean isFormatted(Path file) {
        try {
            String written = Files.readString(file);
            String used = RemoveUnusedImports.removeUnusedImports(written);
            String ordered = ImportOrderer.reorderImports(used, JavaFormatterOptions.Style.PALANTIR);
            String formatted = FORMATTER.formatSource(ordered);
            if (formatted.equals(written)) return true;
            if (APPLY) Files.writeString(file, formatted);
            return APPLY;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (FormatterException wrong) {
            throw new IllegalStateException(file + ": " + wrong.getMessage(), wrong);
        }
    }
}
