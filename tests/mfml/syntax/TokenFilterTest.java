package mfml.syntax;

import static org.junit.jupiter.api.Assertions.*;

import java.util.stream.Collectors;
import mfml.source.Source;
import mfml.syntax.generated.MfmlParser;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenFilterTest {
    private static TokenFilter.Result filter(String text) {
        return TokenFilter.filter(new Source("test", text), Parser.lex(text, 0), Parser.DEEPEST);
    }

    /** The tokens' text; a product without sign as ∘ or ␣, a line end as ¶, a row as ;; . */
    private static String shown(String text) {
        return filter(text).tokens().stream()
                .map(TokenFilterTest::shown)
                .collect(Collectors.joining(" "))
                .strip();
    }

    private static String shown(Token token) {
        return switch (token.getType()) {
            case MfmlParser.IMUL -> token.getText().isEmpty() ? "∘" : "␣";
            case MfmlParser.EOS -> "¶";
            case MfmlParser.ROWSEP -> ";;";
            case MfmlParser.BAR_O, MfmlParser.NORM_O -> "<" + token.getText();
            case MfmlParser.BAR_C, MfmlParser.NORM_C -> token.getText() + ">";
            case MfmlParser.LP_CALL -> "call(";
            case MfmlParser.LB_IX -> "at[";
            case MfmlParser.DIFF -> "diff:" + token.getText();
            case MfmlParser.SIDE -> "side:" + token.getText();
            case MfmlParser.END_IX -> "last";
            case MfmlParser.VERB, MfmlParser.LIM, MfmlParser.EXPLAIN ->
                token.getText().toUpperCase();
            case Token.EOF -> "";
            default -> token.getText();
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '⇒',
            value = {
                "2x ⇒ 2 ∘ x ¶",
                "m x ⇒ m ␣ x ¶",
                "x²y ⇒ x ² ∘ y ¶",
                "2πr ⇒ 2 ∘ π ∘ r ¶",
                "a -b ⇒ a - b ¶",
                "f(x) ⇒ f call( x ) ¶",
                "f (x) ⇒ f call( x ) ¶",
                "2(x) ⇒ 2 ∘ ( x ) ¶",
                "(a + b)(c) ⇒ ( a + b ) ∘ ( c ) ¶",
                "(x -> x)(c) ⇒ ( x -> x ) call( c ) ¶",
                "x²(y) ⇒ x ² call( y ) ¶",
                "3²(y) ⇒ 3 ² ∘ ( y ) ¶",
                "X[1] ⇒ X at[ 1 ] ¶",
                "X [1] ⇒ X [ 1 ] ¶",
                "X[end] ⇒ X at[ last ] ¶",
                "|x||y| ⇒ <| x |> ∘ <| y |> ¶",
                "|x + |y|| ⇒ <| x + <| y |> |> ¶",
                "∫ x/2 dx ⇒ ∫ x / 2 diff:dx ¶",
                "∫ dist dx + dist ⇒ ∫ dist diff:dx + dist ¶",
                "∫ ∫ x y dx dy ⇒ ∫ ∫ x ␣ y diff:dx diff:dy ¶",
                "lim x as x → 0+ ⇒ LIM x as x → 0 side:+ ¶",
                "lim x as x → 0 + 1 ⇒ LIM x as x → 0 + 1 ¶",
                "fit = 3 ⇒ fit = 3 ¶",
                "fit -1 ⇒ FIT - 1 ¶",
                "fit - 1 ⇒ fit - 1 ¶",
                "solve(f, 2) ⇒ solve call( f , 2 ) ¶",
                "x = solve y = 2 for y ⇒ x = SOLVE y = 2 for y ¶",
                "2d/dx x² ⇒ 2 ∘ d/dx x ² ¶",
                "d / dt ⇒ d / dt ¶",
                "2.*x ⇒ 2 .* x ¶",
            })
    void decides(String text, String tokens) {
        assertEquals(tokens, shown(text));
    }

    @Test
    void lineEnds() {
        assertEquals("a ¶ b ¶", shown("a\n\n\nb\n"));
        assertEquals("a + b ¶", shown("a +\nb"));
        assertEquals("f call( a , b ) ¶", shown("f(a,\n b)"));
        assertEquals("[ a , b ;; c , d ] ¶", shown("[a, b\nc, d]"));
        assertEquals("[ a , b ] ¶", shown("[a,\nb\n]"));
        assertEquals("[ 1 ;; - 2 ] ¶", shown("[1\n-2]"));
        assertEquals("( a b ) ¶", shown("(a\nb)"), "no product across lines");
        assertEquals("x ; y ¶", shown("x;\ny"));
        assertEquals("LIM x as x → 0 side:+ ¶ y ¶", shown("lim x as x → 0+\ny"));
    }

    @Test
    void insertedTokensHaveNoWidth() {
        for (Token token : filter("2x(x + 1)\n[a\nb]").tokens()) {
            if (token.getType() == MfmlParser.IMUL || token.getType() == MfmlParser.ROWSEP) {
                assertEquals(token.getStartIndex() - 1, token.getStopIndex());
            }
        }
    }

    @Test
    void countsWhatStandsInEachOther() {
        assertEquals(3, filter("(((1)))").nesting());
        assertEquals(0, filter("a*b + c*d + 1").nesting());
        assertEquals(2, filter("a^b^c + d^e").nesting());
        assertEquals(2, filter("if a\nif b\nend\nend").nesting());
        assertEquals(1, filter("∫ x dx + ∫ y dy").nesting());
    }
}
