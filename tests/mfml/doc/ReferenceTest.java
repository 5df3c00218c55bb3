package mfml.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mfml.eval.Vocabulary;
import mfml.reference.Entry;
import mfml.reference.ExampleLines;
import mfml.syntax.Operator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every entry of the reference is whole, and what its example shows is what it says it shows. */
class ReferenceTest {
    private static final Reference REFERENCE = new Reference();

    @TestFactory
    Stream<DynamicTest> entries() {
        return REFERENCE.entries().stream().map(entry -> DynamicTest.dynamicTest(entry.id(), () -> check(entry)));
    }

    private static void check(Entry entry) {
        assertTrue(entry.doc().endsWith(".") || entry.doc().endsWith(")"), entry.doc());
        assertFalse(entry.topic().isBlank());
        assertFalse(entry.form().isBlank());
        assertFalse(entry.examples().isEmpty());
        assertTrue(entry.id().matches("\\w+(-\\w+)*"), "an anchor needs letters: " + entry.id());
        for (String name : entry.see()) {
            assertTrue(REFERENCE.named(name).isPresent(), "see also " + name + ", which is no entry");
            assertFalse(entry.names().contains(name), "it names itself");
        }
        List<String> declared = ExampleLines.aligned(entry.examples());
        if (declared.stream().noneMatch(line -> line.endsWith("# …"))) {
            assertEquals(String.join("\n", declared), String.join("\n", ExampleRun.of(entry.examples())));
        }
    }

    @Test
    void everyNameLeadsToOneEntry() {
        Set<String> ids = new HashSet<>();
        List<String> twice = new ArrayList<>();
        for (Entry entry : REFERENCE.entries()) {
            for (String name : new HashSet<>(entry.names())) if (!ids.add(name)) twice.add(name);
        }
        assertEquals(List.of(), twice);
    }

    /** Constants, functions, operators and the words that are no names; the words of later forms come with them. */
    @Test
    void everyNameOfTheLanguageHasAnEntry() {
        Set<String> names = new HashSet<>(new Vocabulary(Map.of(), file -> null).names());
        names.remove("deg"); // the twin of °
        for (Operator operator : Operator.values()) names.add(operator.sign());
        names.addAll(List.of(
                ("function end if elseif else otherwise while for in and or not mod true false none return break continue"
                                + " use import assert try reading within")
                        .split(" ")));
        names.addAll(List.of(
                "= += ; # : ! | ‖ || √ ° Σ ∏ π ∞ ᵀ .T ⁻¹ ⊙ ↦ -> == != ≠ < > <= >= ≤ ≥ ≈ ~~ ∈ ∧ ∨ ¬ .shape . f.(x)"
                        .split(" ")));
        names.removeIf(name -> REFERENCE.named(name).isPresent());
        assertEquals(Set.of(), names);
    }

    /** An example's statements are run one by one, blocks whole, in one session. */
    @Test
    void realOutputStandsBehindItsStatement() {
        List<String> lines = ExampleRun.of(List.of(
                "x = 3   # something else",
                "for k in 1:2",
                "    show(k)   # a remark",
                "end",
                "# a remark",
                "\"#{x}\"   # wrong",
                "x +",
                "    1",
                "1/0",
                "[1; 2]"));
        assertEquals(
                List.of(
                        "x = 3",
                        "for k in 1:2",
                        "    show(k)",
                        "end      # 1",
                        "         # 2",
                        "\"#{x}\"   # #3",
                        "x +",
                        "    1    # 4",
                        "1/0      # Error: Division by zero: 1 / 0 is undefined.",
                        "[1; 2]   # ⎡1⎤",
                        "         # ⎣2⎦"),
                lines);
    }
}
