package mfml.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every complaint of the command line, by its code. */
class CommandLineFaultsTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource({
        "cli.option, --json --nonsense",
        "cli.later, lsp --json",
        "cli.explain, explain --json",
        "cli.explain, explain --every --json",
        "cli.forms, explain x --latex --json",
        "cli.forms, --json --mathml -e 1",
        "cli.option, explain x --wide --json",
        "cli.code, --json -e",
        "cli.nothing, run --json",
        "cli.both, --json -e 1 a.mfml",
        "cli.missing, --json missing.mfml",
        "cli.folder, --json src"
    })
    void commandLine(String code, String arguments) {
        meets(code, ExitStatus.COMMAND_LINE_WRONG, arguments.split(" "));
    }

    @Test
    void aFileThatMayNotBeRead() throws IOException {
        Path file = Files.writeString(folder.resolve("a.mfml"), "1");
        assumeTrue(file.toFile().setReadable(false));
        assumeFalse(Files.isReadable(file)); // the superuser reads everything
        meets("cli.denied", ExitStatus.COMMAND_LINE_WRONG, "--json", file.toString());
    }

    @Test
    void aFileThatCannotBeRead() {
        String file = "/proc/self/mem"; // its first page is never there
        assumeTrue(Files.isReadable(Path.of(file)));
        meets("cli.unreadable", ExitStatus.COMMAND_LINE_WRONG, "--json", file);
    }

    @Test
    void aFileThatIsNotUtf8() throws IOException {
        Path file = Files.write(folder.resolve("a.mfml"), "\"ä\"".getBytes(StandardCharsets.ISO_8859_1));
        meets("source.encoding", ExitStatus.SCRIPT_FAILED, "--json", file.toString());
    }

    @Test
    void aMistakeOfMfmlItself() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) {
                throw new IllegalStateException("no paper");
            }
        };
        assertEquals(
                ExitStatus.SCRIPT_FAILED, new Main(new Console(broken, err)).run(new String[] {"--json", "-e", "1"}));
        assertCode("cli.internal");
    }

    private void meets(String code, int status, String... arguments) {
        assertEquals(status, new Main(new Console(OutputStream.nullOutputStream(), err)).run(arguments));
        assertCode(code);
    }

    private void assertCode(String code) {
        String said = err.toString(StandardCharsets.UTF_8);
        assertTrue(said.contains("\"code\":\"" + code + "\""), said);
    }
}
