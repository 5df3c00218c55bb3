package mfml.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import mfml.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcePrinterTest {
    private static String source(Notation notation) {
        return new SourcePrinter().print(notation);
    }

    private static String plain(Notation notation) {
        return new PlainPrinter().print(notation);
    }

    private static String latex(Notation notation) {
        return new LatexPrinter().print(notation);
    }

    private static Notation whole(long number) {
        return new Notation.Whole(BigInteger.valueOf(number));
    }

    private static final Notation THIRD = new Notation.Fraction(BigInteger.ONE, BigInteger.valueOf(3));

    @ParameterizedTest
    @CsvSource({
        "0.30000000000000004, 0.30000000000000004",
        "1e-7, 1e-7",
        "5, 5.0",
        "-0.0, -0.0",
        "Infinity, inf",
        "-Infinity, -inf",
        "NaN, 'sum([inf, -inf])'",
        "1e20, 1e20",
        "123456789.125, 123456789.125",
        "4.9e-324, 4.9e-324",
        "1.7976931348623157e308, 1.7976931348623157e308",
        "0.0001, 0.0001",
        "999999999999999.9, 999999999999999.9",
    })
    void reals(double number, String expected) {
        assertEquals(expected, source(new Notation.Real(number)));
    }

    @Test
    void realsReadBack() {
        Random random = new Random(Seed.of("source"));
        for (int k = 0; k < 50_000; k++) {
            double number = k % 2 == 0 ? Double.longBitsToDouble(random.nextLong()) : random.nextGaussian() * 1e3;
            if (!Double.isFinite(number)) continue;
            String scalar = source(new Notation.Real(number));
            assertEquals(number, Double.parseDouble(scalar));
            assertTrue(scalar.matches("-?\\d+\\.\\d+|-?\\d(\\.\\d+)?e-?\\d+"), scalar);
            assertEquals(
                    number,
                    Double.parseDouble(
                            source(new Notation.Grid(new SampleGrid(number))).replaceAll("[\\[\\]]", "")));
            double shown = Double.parseDouble(new TextPrinter().print(new Notation.Real(number)));
            assertTrue(Math.abs(shown - number) <= 5.1e-7 * Math.abs(number), scalar);
            assertEquals(number, Double.parseDouble(new TextPrinter(17).print(new Notation.Real(number))));
        }
    }

    @Test
    void otherValues() {
        assertEquals("1/3", source(THIRD));
        assertEquals("2.0 + 3.0i", source(new Notation.Complex(2, 3)));
        assertEquals("2.0 - 1e20 i", source(new Notation.Complex(2, -1e20)));
        assertEquals("[25, 2; 5, 26]", source(new Notation.Grid(SampleGrid.matrix(2, 2, 25, 2, 5, 26))));
        assertEquals("[[1, 2, 3]]", source(new Notation.Grid(SampleGrid.counting(1, 3))));
        assertEquals("[[[1, 2], [3, 4]], [[5, 6], [7, 8]]]", source(new Notation.Grid(SampleGrid.counting(2, 2, 2))));
        assertEquals("[1, 0.1, 1e-7]", source(new Notation.Grid(new SampleGrid(1, 0.1, 1e-7))));
        assertEquals("zeros(0, 3)", source(new Notation.Grid(SampleGrid.counting(0, 3))));
        assertEquals(
                "exact [1, 1/3]",
                source(new Notation.Grid(new SampleGrid(new int[] {2}, new Notation[] {whole(1), THIRD}))));
        assertEquals(
                "(slope = 2, name = \"a \\\"b\\\" \\{c\\}\\\\\\n\")",
                source(new Notation.Fields(
                        List.of("slope", "name"), List.of(whole(2), new Notation.Characters("a \"b\" {c}\\\n")))));
        assertEquals("{1, 2}", source(new Notation.Items(Notation.Items.Kind.SET, List.of(whole(1), whole(2)))));
    }

    @Test
    void plainJson() {
        assertEquals("1267650600228229401496703205376", plain(new Notation.Whole(BigInteger.TWO.pow(100))));
        assertEquals("0.3333333333333333", plain(THIRD));
        assertEquals("{\"re\":2.0,\"im\":-1e-7}", plain(new Notation.Complex(2, -1e-7)));
        assertEquals("[[1.0,2.0],[3.0,4.0]]", plain(new Notation.Grid(SampleGrid.counting(2, 2))));
        assertEquals("[]", plain(new Notation.Grid(new SampleGrid(new double[0]))));
        assertEquals("[\"∞\",\"-∞\",\"NaN\"]", plain(new Notation.Grid(new SampleGrid(1 / 0.0, -1 / 0.0, 0 / 0.0))));
        assertEquals("true", plain(new Notation.Word("true")));
        assertEquals("null", plain(new Notation.Word("none")));
        assertEquals("null", plain(new Notation.Written("f", "f", "f")));
        assertEquals(
                "{\"a\":1,\"b\":[2,\"x\"]}",
                plain(new Notation.Fields(
                        List.of("a", "b"),
                        List.of(
                                whole(1),
                                new Notation.Items(
                                        Notation.Items.Kind.LIST, List.of(whole(2), new Notation.Characters("x")))))));
        assertEquals("[0,2,4]", plain(new Notation.Progression("0:2:4", "0:2:4", 3, k -> whole(2 * k))));
        assertEquals(
                "null",
                plain(new Notation.Progression("1:10^15", "1:10^15", 1_000_000_000_000_000L, k -> whole(k + 1))));
    }

    @Test
    void jsonTextIsEscaped() {
        assertEquals(
                "\"\\\"\\\\/\\n\\r\\t\\b\\f\\u0001é😀\\ud83d\\u2028\"",
                PlainPrinter.quoted("\"\\/\n\r\t\b\f\u0001é😀\ud83d\u2028"));
    }

    @Test
    void latexForms() {
        assertEquals("-\\frac{1}{3}", latex(new Notation.Fraction(BigInteger.ONE.negate(), BigInteger.valueOf(3))));
        assertEquals("1.5 \\cdot 10^{-7}", latex(new Notation.Real(1.5e-7)));
        assertEquals("-\\infty", latex(new Notation.Real(Double.NEGATIVE_INFINITY)));
        assertEquals(
                "\\begin{bmatrix} 25 & \\approx 0 \\\\ 5 & 26 \\end{bmatrix}",
                latex(new Notation.Grid(SampleGrid.matrix(2, 2, 25, 1e-15, 5, 26))));
        assertEquals("\\left[1,\\ 2\\right]", latex(new Notation.Grid(SampleGrid.counting(2))));
        assertEquals("\\text{50\\% of \\{x\\_1\\}}", latex(new Notation.Characters("50% of {x_1}")));
        assertEquals("2.0 + 3.0 i", latex(new Notation.Complex(2, 3)));
        assertFalse(latex(new Notation.Grid(SampleGrid.counting(100, 100))).contains("5050"));
    }
}
