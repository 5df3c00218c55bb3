package mfml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PiecesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            2x + 1          | NUMBER:2 NAME:x SIGN:+ NUMBER:1
            sum(x)          | CALL:sum BRACKET:( NAME:x BRACKET:)
            f.(xs)          | CALL:f BRACKET:.( NAME:xs BRACKET:)
            for k in 1:3    | WORD:for NAME:k WORD:in NUMBER:1 SIGN:: NUMBER:3
            solve x = 2     | WORD:solve NAME:x SIGN:= NUMBER:2
            solve = 2       | NAME:solve SIGN:= NUMBER:2
            7 mod 3         | NUMBER:7 WORD:mod NUMBER:3
            d/dx x          | SIGN:d/dx NAME:x
            "a {b}" # c     | TEXT:"a {b}" COMMENT:# c
            Aᵀ x²           | NAME:A SIGN:ᵀ NAME:x SIGN:²
            ‖x‖             | SIGN:‖ NAME:x SIGN:‖
            [1; 2]          | BRACKET:[ NUMBER:1 SIGN:; NUMBER:2 BRACKET:]
            x && y          | NAME:x BROKEN:&& NAME:y
            "open           | BROKEN:"open
            """)
    void roles(String text, String pieces) {
        assertEquals(pieces, described(text));
    }

    @Test
    void anOpenBracketIsStillOne() {
        assertEquals("CALL:f BRACKET:( NUMBER:1 SIGN:+", described("f(1 +"));
    }

    private static String described(String text) {
        return Mfml.pieces(text).stream()
                .map(piece -> piece.role() + ":"
                        + text.substring(piece.span().start(), piece.span().end()))
                .collect(Collectors.joining(" "));
    }
}
