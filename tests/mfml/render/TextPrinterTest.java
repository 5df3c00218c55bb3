package mfml.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextPrinterTest {
    private static String text(Notation notation) {
        return new TextPrinter().print(notation);
    }

    private static Notation grid(Notation.Entries entries) {
        return new Notation.Grid(entries);
    }

    private static Notation fraction(long above, long below) {
        return new Notation.Fraction(BigInteger.valueOf(above), BigInteger.valueOf(below));
    }

    private static Notation whole(long number) {
        return new Notation.Whole(BigInteger.valueOf(number));
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5.0",
        "28, 28.0",
        "6.283185307179586, 6.283185",
        "1.4142135623730951, 1.414214",
        "1e-7, 1e-7",
        "25e6, 25000000.0",
        "1e20, 1e20",
        "19.999999999999996, 20.0",
        "0.30000000000000004, 0.3",
        "0.001, 0.001",
        "0.0001, 0.0001",
        "0.00009999, 9.999e-5",
        "999999999999999, 999999999999999.0",
        "1e15, 1e15",
        "3.33e-16, 3.33e-16",
        "-2.5, -2.5",
        "-0.0, 0.0",
        "0, 0.0",
        "Infinity, ∞",
        "-Infinity, -∞",
        "NaN, NaN",
        "1.427398111e-6, 1.427398e-6",
        "123456789, 123456789.0",
        "1234567.891, 1234568.0",
        "0.1, 0.1",
        "9.9999999, 10.0",
        "1.7976931348623157e308, 1.797693e308",
        "4.9e-324, 4.940656e-324",
        "0.8333333333333334, 0.8333333",
    })
    void reals(double number, String expected) {
        assertEquals(expected, text(new Notation.Real(number)));
    }

    @Test
    void digitsAreTheCallers() {
        assertEquals("19.999999999999996", new TextPrinter(17).print(new Notation.Real(19.999999999999996)));
        assertEquals("[0.33, 2]", new TextPrinter(2).print(grid(new SampleGrid(1.0 / 3, 2))));
        assertEquals("7129/2520 ≈ 2.83", new TextPrinter(3).print(fraction(7129, 2520)));
    }

    @Test
    void exactNumbers() {
        assertEquals("1/3", text(fraction(1, 3)));
        assertEquals("-22/7", text(fraction(-22, 7)));
        assertEquals("7129/2520 ≈ 2.828968", text(fraction(7129, 2520)));
        assertEquals("1/101 ≈ 0.00990099", text(fraction(1, 101)));
        assertEquals("1267650600228229401496703205376", text(new Notation.Whole(BigInteger.TWO.pow(100))));
        BigInteger giant = BigInteger.valueOf(7).pow(50_000).negate();
        String digits = giant.toString();
        assertEquals(
                digits.substring(0, 21) + "…" + digits.substring(digits.length() - 20) + "   " + (digits.length() - 1)
                        + " digits",
                text(new Notation.Whole(giant)));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 3, 2.0 + 3.0i",
        "2, -3, 2.0 - 3.0i",
        "2, 0, 2.0",
        "0, 1.4142135623730951, 1.414214i",
        "0, -1, -1.0i",
        "0, 0, 0.0"
    })
    void complex(double re, double im, String expected) {
        assertEquals(expected, text(new Notation.Complex(re, im)));
    }

    @Test
    void vectors() {
        assertEquals("[0.5, 0.3333333]", text(grid(new SampleGrid(0.5, 1.0 / 3))));
        assertEquals("[25, 2, 5]", text(grid(new SampleGrid(25, 2, 5))));
        assertEquals("[1, ≈0, 0, 0]", text(grid(new SampleGrid(1, 1e-13, -0.0, 0))));
        assertEquals("[1e-13]", text(grid(new SampleGrid(1e-13))));
        assertEquals("[1e0, 1e-7]", text(grid(new SampleGrid(1, 1e-7))));
        assertEquals("[1, ∞, NaN]", text(grid(new SampleGrid(1, 1 / 0.0, 0 / 0.0))));
        assertEquals("[]", text(grid(new SampleGrid(new double[0]))));
        double[] line = new double[1000];
        for (int k = 0; k < 1000; k++) line[k] = k / 999.0;
        assertEquals("[0, 0.001001001, 0.002002002, …, 0.998999, 1]   1000 entries", text(grid(new SampleGrid(line))));
        assertEquals("[1, 2, 3, …, 12, 13]   13 entries", text(grid(SampleGrid.counting(13))));
        assertEquals("[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]", text(grid(SampleGrid.counting(12))));
        Notation.Entries truths =
                new SampleGrid(new int[] {2}, new Notation[] {new Notation.Word("true"), new Notation.Word("false")});
        assertEquals("[true, false]", text(grid(truths)));
    }

    @Test
    void complexEntries() {
        Notation[] entries = {
            new Notation.Complex(1, 2),
            new Notation.Complex(3, 0),
            new Notation.Complex(0, -1),
            new Notation.Complex(1e-17, 1)
        };
        assertEquals("[1 + 2i, 3, -i, ≈0 + i]", text(grid(new SampleGrid(new int[] {4}, entries))));
    }

    @Test
    void matrices() {
        assertEquals("⎡25   2⎤\n⎢ 5  26⎥\n⎣ 3   7⎦", text(grid(SampleGrid.matrix(3, 2, 25, 2, 5, 26, 3, 7))));
        assertEquals("⎡1  ≈0⎤\n⎣0   1⎦", text(grid(SampleGrid.matrix(2, 2, 1, 1e-17, -0.0, 1))));
        double r = Math.sqrt(0.5);
        assertEquals(
                "⎡0.7071068  -0.7071068⎤\n⎣0.7071068   0.7071068⎦", text(grid(SampleGrid.matrix(2, 2, r, -r, r, r))));
        assertEquals(
                "⎡ 1.5  10  ⎤\n⎣22     0.25⎦".replace("10  ⎤", "10   ⎤").replace(" 0.25⎦", " 0.25⎦"),
                text(grid(SampleGrid.matrix(2, 2, 1.5, 10, 22, 0.25))));
        assertEquals("[1  2  3]   1×3", text(grid(SampleGrid.counting(1, 3))));
        assertEquals("⎡1⎤\n⎣2⎦", text(grid(SampleGrid.counting(2, 1))));
        assertEquals("empty 0×3 matrix", text(grid(SampleGrid.counting(0, 3))));
        String large = text(grid(SampleGrid.counting(20, 30)));
        assertEquals("""
            ⎡  1    2    3  …   29   30⎤
            ⎢ 31   32   33  …   59   60⎥
            ⎢ 61   62   63  …   89   90⎥
            ⎢  …    …    …  …    …    …⎥
            ⎢541  542  543  …  569  570⎥
            ⎣571  572  573  …  599  600⎦   20×30\
            """, large);
    }

    @Test
    void tensorsOfMoreAxes() {
        assertEquals(
                "32×28×28×3 tensor, all 0",
                text(grid(new SampleGrid(new int[] {32, 28, 28, 3}, new double[32 * 28 * 28 * 3]))));
        assertEquals(
                "2×2×2 tensor\n[1, :, :]\n⎡1  2⎤\n⎣3  4⎦\n[2, :, :]\n⎡5  6⎤\n⎣7  8⎦",
                text(grid(SampleGrid.counting(2, 2, 2))));
        assertEquals(
                "[1, 2, :, :]",
                text(grid(SampleGrid.counting(2, 2, 1, 1)))
                        .lines()
                        .skip(3)
                        .findFirst()
                        .orElseThrow());
        assertEquals(
                2 + 5 * 2, text(grid(SampleGrid.counting(40, 1, 1))).lines().count());
        assertEquals("empty 2×0×3 tensor", text(grid(SampleGrid.counting(2, 0, 3))));
        assertEquals("5.0", text(grid(new SampleGrid(new int[0], 5))));
    }

    @Test
    void recordsAndLists() {
        Notation small = new Notation.Fields(List.of("slope", "icept"), List.of(whole(2), whole(1)));
        assertEquals("slope = 2, icept = 1", text(small));
        double r = Math.sqrt(0.5);
        Notation eig = new Notation.Fields(
                List.of("values", "vectors"),
                List.of(grid(new SampleGrid(3, 1)), grid(SampleGrid.matrix(2, 2, r, -r, r, r))));
        assertEquals("""
            values   [3, 1]
            vectors  ⎡0.7071068  -0.7071068⎤
                     ⎣0.7071068   0.7071068⎦\
            """, text(eig));
        assertEquals(
                "a = (slope = 2, icept = 1), b = 3",
                text(new Notation.Fields(List.of("a", "b"), List.of(small, whole(3)))));
        assertEquals(
                "[1, \"a\", (slope = 2, icept = 1)]",
                text(new Notation.Items(
                        Notation.Items.Kind.LIST, List.of(whole(1), new Notation.Characters("a"), small))));
        assertEquals("{1, 1/2}", text(new Notation.Items(Notation.Items.Kind.SET, List.of(whole(1), fraction(1, 2)))));
        assertEquals("()", text(new Notation.Fields(List.of(), List.of())));
        assertEquals("setosa", text(new Notation.Characters("setosa")));
        assertEquals(
                "[1]  ⎡1⎤\n     ⎣2⎦\n[2]  5",
                text(new Notation.Items(Notation.Items.Kind.LIST, List.of(grid(SampleGrid.counting(2, 1)), whole(5)))));
        assertEquals(
                "[0, 0, 0, …, 0, 0]   20 entries",
                text(new Notation.Items(Notation.Items.Kind.LIST, java.util.Collections.nCopies(20, whole(0)))));
    }
}
