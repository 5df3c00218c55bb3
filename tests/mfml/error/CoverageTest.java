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

    /**
     * Codes that no worksheet reaches, because a host, the command line, a limit that only hosts set, a text of millions of
     * signs or a kind of number from outside does: each with the test that meets it.
     */
    private static final Map<String, String> BY_HOSTS = Map.ofEntries(
            Map.entry("derivative.delta", "mfml/calculus/DeltaMethodTest"),
            Map.entry("cli.both", "mfml/cli/CommandLineFaultsTest"),
            Map.entry("cli.code", "mfml/cli/CommandLineFaultsTest"),
            Map.entry("cli.denied", "mfml/cli/CommandLineFaultsTest"),
            Map.entry("cli.explain", "mfml/cli/CommandLineFaultsTest"),
            Map.entry("cli.folder", "mfml/cli/CommandLineFaultsTest"),
            Map.entry("cli.internal", "mfml/cli/CommandLineFaultsTest"),
            Map.entry("cli.later", "mfml/cli/CommandLineFaultsTest"),
            Map.entry("cli.missing", "mfml/cli/CommandLineFaultsTest"),
            Map.entry("cli.nothing", "mfml/cli/CommandLineFaultsTest"),
            Map.entry("cli.option", "mfml/cli/CommandLineFaultsTest"),
            Map.entry("cli.unreadable", "mfml/cli/CommandLineFaultsTest"),
            Map.entry("doc.folder", "mfml/cli/DocCommandTest"),
            Map.entry("doc.no_word", "mfml/cli/DocCommandTest"),
            Map.entry("doc.unknown", "mfml/cli/DocCommandTest"),
            Map.entry("doc.unwritable", "mfml/cli/DocCommandTest"),
            Map.entry("convert.kind", "mfml/value/ConversionTest"),
            Map.entry("convert.narrowing", "mfml/value/ConversionTest"),
            Map.entry("help.none", "mfml/HelpTest"),
            Map.entry("host.function", "mfml/HostFaultsTest"),
            Map.entry("host.input_missing", "mfml/HostFaultsTest"),
            Map.entry("host.input_unknown", "mfml/HostFaultsTest"),
            Map.entry("host.nan", "mfml/HostFaultsTest"),
            Map.entry("host.narrowing", "mfml/HostFaultsTest"),
            Map.entry("host.no_function", "mfml/HostFaultsTest"),
            Map.entry("host.no_variable", "mfml/HostFaultsTest"),
            Map.entry("host.session_closed", "mfml/HostFaultsTest"),
            Map.entry("host.session_in_use", "mfml/DoorTest"),
            Map.entry("host.unconvertible", "mfml/HostFaultsTest"),
            Map.entry("import.not_allowed", "mfml/DoorTest"),
            Map.entry("limit.behind", "mfml/budget/BesideTest"),
            Map.entry("limit.cancelled", "mfml/DoorTest"),
            Map.entry("limit.heap", "mfml/HostFaultsTest"),
            Map.entry("limit.price", "mfml/value/BudgetedNumbersTest"),
            Map.entry("limit.steps", "mfml/DoorTest"),
            Map.entry("limit.time", "mfml/eval/HostileTest"),
            Map.entry("session.no_history", "mfml/cli/session/ConversationTest"),
            Map.entry("session.nothing_to_clear", "mfml/cli/session/ConversationTest"),
            Map.entry("source.encoding", "mfml/cli/CommandLineFaultsTest"),
            Map.entry("syntax.size", "mfml/syntax/ParserTest"),
            Map.entry("tensor.general_square", "mfml/tensor/OtherKindsTest"),
            Map.entry("tensor.undecided_order", "mfml/tensor/OtherKindsTest"));

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
