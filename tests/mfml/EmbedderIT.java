package mfml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the program of {@code tests/embedder}, which has nothing but the installed artifact, got and did. */
class EmbedderIT {
    private static final Path PROGRAM = Path.of("target", "outside", "embedder", "target");
    private static final long LARGEST = 25_000_000;

    @Test
    void threeLinesAnswer() throws IOException {
        assertEquals(
                "[3, 5, 7]", Files.readString(PROGRAM.resolve("output.txt")).strip());
    }

    /** Only what is listed comes along; a new dependency of embedders is a decision, and stands here. */
    @Test
    void bringsFewLibraries() throws IOException {
        String tree = Files.readString(PROGRAM.resolve("dependencies.txt"));
        System.out.println(tree);
        List<String> brought = tree.lines()
                .skip(2)
                .map(line -> line.replaceFirst("[^a-z]*", "").split(":jar:")[0])
                .toList();
        assertEquals(
                List.of(
                        "org.ejml:ejml-ddense",
                        "org.ejml:ejml-core",
                        "cc.redberry:rings",
                        "cc.redberry:libdivide4j",
                        "cc.redberry:combinatorics",
                        "net.sf.trove4j:trove4j",
                        "org.apache.commons:commons-math3",
                        "org.apache.commons:commons-numbers-gamma",
                        "org.apache.commons:commons-numbers-fraction",
                        "org.apache.commons:commons-numbers-core"),
                brought);
        try (Stream<Path> jars = Files.list(PROGRAM.resolve("dependency"))) {
            long bytes = jars.mapToLong(jar -> jar.toFile().length()).sum();
            System.out.printf("%.1f MB in all%n", bytes / 1e6);
            assertTrue(bytes < LARGEST, bytes + " bytes");
        }
    }

    /** No windows, no Kotlin, no terminal, no grammar runtime under its own name. */
    @Test
    void startsNothingForeign() throws IOException {
        List<String> foreign = List.of(" java.awt.", " javax.swing.", " kotlin.", " org.jline.", " org.antlr.");
        try (Stream<String> classes = Files.lines(PROGRAM.resolve("classes.txt"))) {
            List<String> loaded = classes.toList();
            assertTrue(loaded.stream().anyMatch(line -> line.contains(" mfml.syntax.runtime.")), "parses with its own");
            assertEquals(
                    List.of(),
                    loaded.stream()
                            .filter(line -> foreign.stream().anyMatch(line::contains))
                            .toList());
        }
    }

    @Test
    void licencesComeAlong() throws IOException {
        try (JarFile jar = new JarFile("target/mfml.jar")) {
            assertTrue(jar.getEntry("META-INF/LICENSE") != null);
            assertTrue(jar.getEntry("META-INF/licenses/antlr4-runtime.txt") != null);
        }
    }

    @Test
    void sourcesAndJavadocAreThere() throws IOException {
        try (JarFile sources = new JarFile("target/mfml-sources.jar");
                JarFile javadoc = new JarFile("target/mfml-javadoc.jar")) {
            assertTrue(sources.getEntry("mfml/Mfml.java") != null);
            assertTrue(javadoc.getEntry("mfml/Mfml.html") != null);
        }
    }
}
