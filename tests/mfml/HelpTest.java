package mfml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mfml.reference.Entry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written about names, and names that are forgotten. */
class HelpTest {
    private final Session session = Mfml.builder().build().session();

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void ofABuiltInFunction() {
        Entry help = session.help("norm");
        assertTrue(help.form().startsWith("norm(x"), help.form());
        assertFalse(help.doc().isEmpty());
        assertTrue(help.examples().getFirst().contains("#"));
    }

    @Test
    void ofTheLibrary() {
        Entry help = session.help("angle");
        assertEquals("angle(x, y)", help.form());
        assertTrue(help.doc().startsWith("The angle between two vectors"), help.doc());
        assertTrue(help.examples().getFirst().startsWith("angle([1, 0], [0, 2])"));
    }

    @Test
    void ofTheUsersOwn() {
        session.eval("## Twice as much.\n##     twice(2)   # 4\ntwice(x) = 2x");
        Entry help = session.help("twice");
        assertEquals("twice(x)", help.form());
        assertEquals("Twice as much.", help.doc());
        assertEquals(List.of("twice(2)   # 4"), help.examples());
    }

    @Test
    void ofConstantsWordsAndSigns() {
        assertEquals(session.help("pi"), session.help("π"));
        assertTrue(
                session.help("for").doc().startsWith("Runs its lines once"),
                session.help("for").doc());
        assertEquals("a ≈ b, a ≈ b within t", session.help("≈").form());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nrom     | Did you mean norm?
            len      | Did you mean length?
            x        | x is a variable: a whole number.
            zzzzzzzz | help lists what
            """)
    void whereThereIsNone(String name, String hint) {
        session.eval("x = 3");
        EvaluationProblem none = assertThrows(EvaluationProblem.class, () -> session.help(name));
        assertEquals("help.none", none.code());
        assertTrue(none.diagnostics().getFirst().hint().startsWith(hint), none.getMessage());
    }

    @Test
    void aForgottenNameIsAsGoodAsNew() {
        session.eval("sum = 3; y = 2; f(x) = x + y");
        assertTrue(session.forget("sum"));
        assertFalse(session.forget("sum"));
        assertFalse(session.forget("never"));
        assertEquals(6, session.eval("sum(1:3)").asInt());
        session.forget("y");
        assertThrows(EvaluationProblem.class, () -> session.eval("f(1)"));
        session.eval("y = 5");
        assertEquals(6, session.eval("f(1)").asInt());
        assertEquals(List.of("f", "y"), session.names().stream().sorted().toList());
    }

    @Test
    void aStatementThatFailedLeavesNoNameWithoutAValue() {
        assertThrows(SyntaxProblem.class, () -> session.eval("f(x) = x + unknown"));
        Problem unknown = assertThrows(Problem.class, () -> session.eval("f(1)"));
        assertEquals("name.unknown", unknown.code());
        assertThrows(EvaluationProblem.class, () -> session.eval("a = 1\nb = 1/0\nc = 2"));
        assertEquals(List.of("a"), session.names());
        assertEquals(
                "name.unknown",
                assertThrows(Problem.class, () -> session.eval("c")).code());
    }
}
