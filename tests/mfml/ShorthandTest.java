package mfml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import mfml.source.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShorthandTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            \\alpha         | α
            2\\pi           | 2π
            \\grad          | ∇
            x \\to          | x →
            \\int           | ∫
            \\sqrt          | √
            x^2             | x²
            A^-1            | A⁻¹
            A^T             | Aᵀ
            x\\^n           | xⁿ
            x_1             | x₁
            a_12            | a₁₂
            x\\_i           | xᵢ
            x + y_0         | x + y₀
            \\Omega         | Ω
            """)
    void becomes(String written, String sign) {
        assertEquals(Optional.of(sign), Mfml.expandShorthand(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "alpha", "\\nothing", "learning_r", "2^n", "x_", "\\", "^", "3 - 2", "x\\_"})
    void stays(String written) {
        assertEquals(Optional.empty(), Mfml.expandShorthand(written));
    }

    /** What the table offers the language must read: a letter as the name it spells, a sign as some sign. */
    @Test
    void everySignIsRead() {
        assertTrue(Mfml.shorthands().size() > 80);
        for (Map.Entry<String, String> shorthand : Mfml.shorthands().entrySet()) {
            String sign = shorthand.getValue();
            boolean isName = Mfml.name(shorthand.getKey()).equals(Mfml.name(sign));
            boolean reads = isName || isRead("x " + sign + " y") || isRead("x " + sign + "y"); // ∂ touches its name
            assertTrue(reads, shorthand::toString);
        }
    }

    private static boolean isRead(String text) {
        return Mfml.pieces(text).stream().noneMatch(piece -> piece.role() == Piece.Role.BROKEN);
    }

    @Test
    void namesForPeople() {
        assertEquals("α₁", Mfml.shownName("alpha_1"));
        assertEquals("alpha_1", Mfml.name("α₁"));
    }
}
