package mfml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import mfml.source.Completeness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a text is whole is the parser's word, not a second reading of the language. */
class CompletenessTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1 + 1",
                "# a remark",
                "x = 3  # [",
                "\"a [ b\"",
                "f(x) = x",
                "if 1 > 0; b = 1; end",
                "function f(x)\n    x + 1\nend",
                "[1, 2\n3, 4]",
                "x = 1 +\n2",
                "for k in 1:3\n    k\nend",
                "## doc\nf(x) = x",
                "\"\"\"raw\ntext\"\"\"",
                "unknown_name"
            })
    void whole(String text) {
        assertEquals(Completeness.COMPLETE, Mfml.completeness(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 +",
                "f(x) =",
                "x ->",
                "sum(1, ",
                "[1, 2",
                "[1, 2\n3,",
                "(1 + [2, {3",
                "if 1 > 0",
                "if 1 > 0\nb = 1\nelse",
                "function f(x)",
                "function f(x)\n    x +",
                "function f(x)\n    for k in 1:3\n    end",
                "for k in",
                "while x < 3 and",
                "solve x = 2 for",
                "\"\"\"raw",
                "x = {1 if a > 0,",
                "1 + # more to come",
                "## One step of Newton's method.",
                "exercise \"one\""
            })
    void goesOn(String text) {
        assertEquals(Completeness.INCOMPLETE, Mfml.completeness(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 + )",
                "end",
                "\"no closing quote",
                "|x",
                "sin 2x",
                "(1, 2]",
                "1/2 x +\n3 4",
                "a && b",
                "function f(x)\n    1/2 x\n",
                "function\n"
            })
    void neverReadable(String text) {
        assertEquals(Completeness.INVALID, Mfml.completeness(text));
    }
}
