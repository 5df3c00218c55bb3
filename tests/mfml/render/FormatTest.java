package mfml.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Random;
import mfml.Seed;
import mfml.error.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {
    private static Notation notation(String text) {
        if (text.startsWith("'")) return new Notation.Characters(text.substring(1));
        if (text.equals("True")) return new Notation.Word("true");
        if (text.matches("-?\\d+")) return new Notation.Whole(new BigInteger(text));
        if (text.matches("-?\\d+/\\d+")) {
            String[] parts = text.split("/");
            return new Notation.Fraction(new BigInteger(parts[0]), new BigInteger(parts[1]));
        }
        return new Notation.Real(Double.parseDouble(text));
    }

    /** What Python's {@code format} gives. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "1234|010,d|00,001,234",
                "1234|08,d|0,001,234",
                "3.14159|.3g|3.14",
                "1.234e-05|.3g|1.23e-05",
                "1234567.0|.3g|1.23e+06",
                "1234567.891|,.2f|1,234,567.89",
                "-5|+d|-5",
                "5|+d|+5",
                "5| d| 5",
                "3.0|e|3.000000e+00",
                "0.5|%|50.000000%",
                "0.256|.1%|25.6%",
                "'abc|>6|   abc",
                "'abc|^7|  abc  ",
                "'abc|*<6|abc***",
                "'abcdef|.3|abc",
                "5|*^7d|***5***",
                "-5|06d|-00005",
                "3.0|#.0f|3.",
                "3.5|.0f|4",
                "2.5|.0f|2",
                "10000000000.0|g|1e+10",
                "100000.0|g|100000",
                "1000000.0|g|1e+06",
                "3.0|#.3g|3.00",
                "0.0|g|0",
                "0.0|e|0.000000e+00",
                "0.0|.3f|0.000",
                "1e-10|.2e|1.00e-10",
                "123456789|,d|123,456,789",
                "-1234.5|012,.1f|-0,001,234.5",
                "12|5d|   12",
                "True|d|1",
                "1e+22|f|10000000000000000000000.000000",
                "5e-324|.3e|4.941e-324",
                "1.7976931348623157e+308|.4g|1.798e+308",
                "-0.0|f|-0.000000",
                "1234|_d|1_234",
                "7|.2f|7.00",
                "1267650600228229401496703205376|d|1267650600228229401496703205376",
                "1267650600228229401496703205376|e|1.267651e+30",
                "0.1|.20f|0.10000000000000000555",
                "9.9999999|.3g|10",
                "99999.5|.5g|1e+05",
                "0.0001|g|0.0001",
                "9.999995e-05|g|0.0001",
                "1e-05|.3E|1.000E-05",
                "1234.5|G|1234.5",
                "0.0|#.3g|0.00",
                "10000000000.0|#.3g|1.00e+10",
                "12345.0|,g|12,345",
                "12345678.0|0>15,.1f|00012,345,678.0",
                "-3|^9|   -3    ",
                "-3.5|=+9.1f|-     3.5",
            })
    void asInPython(String value, String spec, String expected) {
        assertEquals(expected, Format.of(spec).print(notation(value)));
    }

    /** What is ours: fractions, texts in MFML's own digits, ∞. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "1/3|.50f|0.33333333333333333333333333333333333333333333333333",
                "2/3|.3g|0.667",
                "-1/8|.2f|-0.12",
                "1/3|.1%|33.3%",
                "22/7|.10e|3.1428571429e+00",
                "1/3|>6|   1/3",
                "3.0|d|3",
                "1.5|>8|     1.5",
                "1/3|.3|0.333",
                "Infinity|.2f|∞",
                "-Infinity|6.2f|    -∞",
                "NaN|.2f|NaN",
                "True|>6|  true",
                "True|s|true",
                "1.0|s|1.0",
                "7129/2520|s|7129/2520 ≈ 2.828968",
            })
    void ours(String value, String spec, String expected) {
        assertEquals(expected, Format.of(spec).print(notation(value)));
    }

    @Test
    void wholeRealsHaveAllTheirDigits() {
        assertEquals(
                new BigDecimal(1e300).toBigInteger().toString(), Format.of("d").print(new Notation.Real(1e300)));
    }

    @Test
    void complexAndVectors() {
        assertEquals("2.00 - 3.00i", Format.of(".2f").print(new Notation.Complex(2, -3)));
        assertEquals("[1.00, 0.33]", Format.of(".2f").print(new Notation.Grid(new SampleGrid(1, 1.0 / 3))));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "1.5, q, text.format",
                "1.5, .f, text.format",
                "5, .2d, text.format",
                "1.5, d, text.format.whole",
                "1/3, d, text.format.whole",
                "'a, .2f, text.format.kind",
                "1.5, .99999f, text.format.size",
                "1.5, 999999999999999999999f, text.format.size",
                "1.5, 5.2.1f, text.format",
            })
    void stops(String value, String spec, String code) {
        Fault fault = assertThrows(Fault.class, () -> Format.of(spec).print(notation(value)));
        assertEquals(code, fault.code());
    }

    @Test
    void randomNumbersAsInJava() {
        Random random = new Random(Seed.of("format"));
        for (int k = 0; k < 20_000; k++) {
            double number = Math.scalb(random.nextGaussian(), random.nextInt(-60, 60));
            int places = random.nextInt(12);
            int width = random.nextInt(20);
            Notation real = new Notation.Real(number);
            String fixed = new BigDecimal(number)
                    .setScale(places, RoundingMode.HALF_EVEN)
                    .toPlainString();
            if (number < 0 && !fixed.startsWith("-")) fixed = "-" + fixed; // of -0.00 the decimal has no sign
            assertEquals(
                    " ".repeat(Math.max(0, width - fixed.length())) + fixed,
                    Format.of(width + "." + places + "f").print(real));
            String scientific = Format.of("." + places + "e").print(real);
            BigDecimal shown = new BigDecimal(scientific);
            assertEquals(places + 1, shown.precision(), scientific);
            BigDecimal off = shown.subtract(new BigDecimal(number)).abs();
            assertEquals(true, off.multiply(BigDecimal.valueOf(2)).compareTo(shown.ulp()) <= 0, scientific);
            long whole = random.nextLong() >> random.nextInt(63);
            assertEquals(
                    String.format(Locale.ROOT, "%,d", whole),
                    Format.of(",d").print(new Notation.Whole(BigInteger.valueOf(whole))));
        }
    }
}
