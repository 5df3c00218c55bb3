package mfml.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as people start it, in a copy of what the build made; the folder's name has a space. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {
    private static final Path BUILT = Path.of("target").toAbsolutePath();

    @TempDir
    Path temporary;

    private Path root;
    private Path target;
    private Path launcher;

    /** A run that writes its standard error into a file. */
    record Started(Process process, Path errors) {}

    record Outcome(int status, String out, String err) {}

    @BeforeEach
    void copy() throws IOException {
        root = Files.createDirectories(temporary.resolve("a folder"));
        target = Files.createDirectories(root.resolve("target"));
        launcher = Files.copy(Path.of("mfml"), root.resolve("mfml"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(target.resolve("lib"));
        try (Stream<Path> libraries = Files.list(BUILT.resolve("lib"))) {
            for (Path library : libraries.toList()) {
                Files.copy(library, target.resolve("lib").resolve(library.getFileName()));
            }
        }
        Files.copy(BUILT.resolve("mfml.jar"), target.resolve("mfml.jar"));
    }

    @Test
    void startsAndMakesItsCache() throws Exception {
        Outcome first = run(Map.of(), "--version");
        assertEquals(new Outcome(0, first.out, ""), first);
        assertTrue(first.out.startsWith("mfml "), first.out);
        assertEquals(1, caches(target).size());
        assertTrue(Files.size(caches(target).getFirst()) > 1_000_000);
        assertEquals(first, run(Map.of(), "--version"));
    }

    @Test
    void theBuildMadeItsCache() throws IOException {
        assertEquals(1, caches(BUILT).size());
        assertTrue(Files.size(caches(BUILT).getFirst()) > 1_000_000);
    }

    @Test
    void statusTwoForAWrongCommandLine() throws Exception {
        for (String[] wrong : new String[][] {{"--nonsense"}, {"missing.mfml"}, {"-e"}, {"lsp"}, {"run"}, {"target"}}) {
            Outcome outcome = run(Map.of(), wrong);
            assertEquals(2, outcome.status, () -> String.join(" ", wrong));
            assertEquals("", outcome.out);
            assertTrue(outcome.err.startsWith("Error: "), outcome.err);
        }
    }

    @Test
    void aDamagedCacheIsNotInTheWay() throws Exception {
        Outcome right = run(Map.of(), "--version");
        Path cache = caches(target).getFirst();
        byte[] whole = Files.readAllBytes(cache);
        byte[] holed = whole.clone();
        holed[whole.length / 2] ^= 1;
        for (byte[] damaged :
                List.of("nonsense".getBytes(), java.util.Arrays.copyOf(whole, whole.length / 2), holed, new byte[0])) {
            Files.write(cache, damaged);
            assertEquals(right, run(Map.of(), "--version"));
        }
    }

    @Test
    void aRebuiltJarIsSeen() throws Exception {
        run(Map.of(), "--version");
        Path source = Files.writeString(temporary.resolve("Main.java"), """
                package mfml.cli;
                public class Main { public static void main(String[] a) { System.out.println("rebuilt"); } }
                """);
        assertEquals(
                0,
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-proc:none", "-d", temporary.toString(), source.toString()));
        try (var jar = FileSystems.newFileSystem(target.resolve("mfml.jar"))) {
            Files.copy(
                    temporary.resolve("mfml/cli/Main.class"),
                    jar.getPath("mfml/cli/Main.class"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        assertEquals(new Outcome(0, "rebuilt\n", ""), run(Map.of(), "--version"));
        assertEquals(new Outcome(0, "rebuilt\n", ""), run(Map.of(), "--version"));
    }

    @Test
    void severalFirstStartsAtOnce() throws Exception {
        List<Started> started = new ArrayList<>();
        for (int k = 0; k < 3; k++) started.add(start(List.of(), Map.of(), "--version"));
        for (Started process : started) {
            Outcome outcome = outcome(process);
            assertEquals(new Outcome(0, outcome.out, ""), outcome);
            assertTrue(outcome.out.startsWith("mfml "));
        }
        assertEquals(1, caches(target).size());
    }

    @Test
    void severalFirstStartsAtOnceBuildOnce() throws Exception {
        Path jar = temporary.resolve("kept.jar");
        Files.move(target.resolve("mfml.jar"), jar);
        Path bin = Files.createDirectories(temporary.resolve("bin"));
        Path maven = Files.writeString(
                bin.resolve("mvn"),
                "#!/bin/sh\necho built >> '" + temporary + "/log'\necho babble\nsleep 1\ncp '" + jar
                        + "' target/mfml.jar\n");
        Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
        Map<String, String> path = Map.of("PATH", bin + ":" + System.getenv("PATH"));
        Started first = start(List.of(), path, "--version");
        Started second = start(List.of(), path, "--version");
        assertTrue(outcome(first).out.startsWith("mfml "));
        assertTrue(outcome(second).out.startsWith("mfml "));
        assertEquals("built\n", Files.readString(temporary.resolve("log")));
    }

    @Test
    void saysThatMavenIsNeeded() throws Exception {
        Files.delete(target.resolve("mfml.jar"));
        Path bin = Files.createDirectories(temporary.resolve("bin"));
        for (String tool : List.of("mkdir", "rm", "sh")) {
            Path found = Stream.of("/bin/", "/usr/bin/")
                    .map(d -> Path.of(d + tool))
                    .filter(Files::exists)
                    .findFirst()
                    .get();
            Files.createSymbolicLink(bin.resolve(tool), found);
        }
        Outcome outcome = run(Map.of("PATH", bin.toString()), "--version");
        assertEquals(2, outcome.status);
        assertTrue(outcome.err.contains("Maven is needed"), outcome.err);
        assertFalse(Files.exists(target.resolve("building")));
    }

    @Test
    void saysThatJavaIsNeeded() throws Exception {
        Outcome outcome = run(Map.of("MFML_JAVA_HOME", "/nowhere"), "--version");
        assertEquals(2, outcome.status);
        assertTrue(outcome.err.contains("no Java 25"), outcome.err);
    }

    @Test
    void throughSymbolicLinks() throws Exception {
        Path link = Files.createSymbolicLink(temporary.resolve("link"), launcher);
        launcher = Files.createSymbolicLink(temporary.resolve("second"), Path.of("link"));
        assertTrue(Files.exists(link));
        assertTrue(run(Map.of(), "--version").out.startsWith("mfml "));
    }

    @Test
    void aFolderThatCannotBeWrittenUsesTheCacheFolder() throws Exception {
        List<String> asNobody = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
        boolean root = "root".equals(System.getProperty("user.name"));
        assumeTrue(!root || Files.exists(Path.of("/usr/bin/setpriv")));
        Path home = Files.createDirectories(temporary.resolve("home"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            Map<String, String> environment =
                    Map.of("XDG_CACHE_HOME", home.resolve("cache").toString());
            for (int k = 0; k < 2; k++) {
                Outcome outcome = outcome(start(root ? asNobody : List.of(), environment, "--version"));
                assertEquals(new Outcome(0, outcome.out, ""), outcome);
                assertTrue(outcome.out.startsWith("mfml "));
                assertEquals(1, caches(home.resolve("cache/mfml")).size());
            }
            assertEquals(0, caches(target).size());
            // without any folder to write to it starts all the same
            Outcome bare =
                    outcome(start(root ? asNobody : List.of(), Map.of("XDG_CACHE_HOME", "/nowhere"), "--version"));
            assertEquals(new Outcome(0, bare.out, ""), bare);
        } finally {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static List<Path> caches(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".aot")).toList();
        }
    }

    private Outcome run(Map<String, String> environment, String... arguments) throws Exception {
        return outcome(start(List.of(), environment, arguments));
    }

    private Started start(List<String> before, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(launcher.toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().put("MFML_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        Path errors = Files.createTempFile(temporary, "error", "");
        builder.redirectError(errors.toFile());
        return new Started(builder.start(), errors);
    }

    private static Outcome outcome(Started started) throws Exception {
        String out = new String(started.process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(started.process.waitFor(60, TimeUnit.SECONDS));
        return new Outcome(started.process.exitValue(), out, Files.readString(started.errors));
    }
}
