package mfml.value;

import static mfml.value.Numbers.compute;
import static mfml.value.Numbers.fault;
import static mfml.value.Numbers.number;
import static mfml.value.Numbers.operator;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import mfml.budget.Budget;
import mfml.error.Diagnostic;
import mfml.syntax.Operator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArithmeticTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "6; +; 3; 9",
                "1/3; +; 1/6; 1/2",
                "1/3; -; 1/3; 0",
                "2/3; *; 3/2; 1",
                "1; /; 3; 1/3",
                "6; /; 3; 2",
                "-1; /; -2; 1/2",
                "3; ·; 4; 12",
                "2; \\; 6; 3",
                "4; \\; 6; 3/2",
                "2; .^; 3; 8",
                "2; ./; 4; 1/2",
                "true; +; true; 2",
                "true; *; 3; 3",
                "9223372036854775807; +; 1; 9223372036854775808",
                "-9223372036854775808; -; 1; -9223372036854775809",
                "9223372036854775808; -; 1; 9223372036854775807",
                "-9223372036854775808; /; -1; 9223372036854775808",
                "3037000500; *; 3037000500; 9223372037000250000",
                "-1; *; -9223372036854775808; 9223372036854775808",
                "5; mod; 3; 2",
                "-1; mod; 3; 2",
                "1; mod; -3; -2",
                "7/2; mod; 1; 1/2",
                "-1/2; mod; 2; 3/2",
                "6; mod; 3; 0",
                "100000000000000000000; mod; 7; 2",
                "-9223372036854775808; mod; -1; 0",
                "2; ^; 10; 1024",
                "2; ^; -2; 1/4",
                "2/3; ^; 3; 8/27",
                "2/3; ^; -3; 27/8",
                "0; ^; 0; 1",
                "0; ^; 5; 0",
                "-2; ^; 3; -8",
                "-1/2; ^; -3; -8",
                "-1; ^; 100000000000000000001; -1",
                "1; ^; 100000000000000000000; 1",
                "8; ^; 1/3; 2",
                "4; ^; 1/2; 2",
                "4/9; ^; 1/2; 2/3",
                "4/9; ^; -3/2; 27/8",
                "32; ^; 2/5; 4",
                "0; ^; 1/2; 0",
                "1000000000000000000000000; ^; 1/2; 1000000000000",
                "2; ^; 64; 18446744073709551616",
                "-9223372036854775808; ^; 1; -9223372036854775808",
            })
    void exact(String left, String sign, String right, String expected) {
        assertEquals(number(expected), compute(operator(sign), number(left), number(right)));
    }

    @ParameterizedTest
    @CsvSource({
        "1/3, +, 0.5, 0.8333333333333333",
        "2, *, 2.5, 5.0",
        "1.0, /, 3, 0.3333333333333333",
        "2.0, ^, 0.5, 1.4142135623730951",
        "2, ^, 1/2, 1.4142135623730951",
        "5.5, mod, 3, 2.5",
        "-1.0, mod, 3, 2.0",
        "1.0, mod, -3, -2.0",
        "5.0, mod, inf, 5.0",
        "1e308, *, 10, inf",
        "1e308, +, 1e308, inf",
        "inf, +, 1, inf",
        "1, /, inf, 0.0",
        "-2.0, ^, 3, -8.0",
        "0.0, ^, 0, 1.0",
        "2.0, \\, 5, 2.5",
        "10.0, ^, 400, inf",
        "-8, ^, 3.0, -512.0",
        "2.0, *, true, 2.0",
    })
    void real(String left, String sign, String right, String expected) {
        assertEquals(number(expected), compute(operator(sign), number(left), number(right)));
    }

    @ParameterizedTest
    @CsvSource({
        "2.0+3.0i, +, 1, 3.0+3.0i", "2.0+3.0i, -, 0.0+3.0i, 2.0+0.0i", "0.0+1.0i, *, 0.0+1.0i, -1.0+0.0i",
        "1.0+2.0i, *, 3.0-1.0i, 5.0+5.0i", "4.0+2.0i, /, 1.0+1.0i, 3.0-1.0i", "0.0+1.0i, ^, 2, -1.0+0.0i",
        "1.0+1.0i, ^, -2, 0.0-0.5i", "2, \\, 2.0+4.0i, 1.0+2.0i", "0.0+1.0i, ^, 0, 1.0+0.0i",
    })
    void complex(String left, String sign, String right, String expected) {
        assertEquals(
                compute(Operator.ADD, Whole.ZERO, number(expected)),
                compute(operator(sign), number(left), number(right)));
    }

    @Test
    void zeroPartsStayZeroBesideInfinity() {
        assertEquals(Complex.of(0, Double.POSITIVE_INFINITY), compute(Operator.MULTIPLY, Real.of(1 / 0.0), Complex.I));
    }

    @Test
    void negativeNumbersHavePrincipalRoots() {
        Value minusFour = compute(Elementary.NEGATE, Complex.of(4, 0));
        assertEquals(Complex.of(0, 2), compute(Elementary.SQRT, minusFour));
    }

    @Test
    void principalComplexPower() {
        Complex root = (Complex) compute(Operator.POWER, Complex.of(-8, 0), Fraction.of(1, 3));
        assertEquals(1, root.re(), 1e-15);
        assertEquals(Math.sqrt(3), root.im(), 1e-15);
    }

    @ParameterizedTest
    @CsvSource({
        "1, /, 0, number.division_by_zero",
        "1/2, /, 0, number.division_by_zero",
        "1.5, /, 0, number.division_by_zero",
        "1, /, 0.0, number.division_by_zero",
        "inf, /, 0, number.division_by_zero",
        "0, \\, 3, number.division_by_zero",
        "2.0+1.0i, /, 0, number.division_by_zero",
        "1, ./, false, number.division_by_zero",
        "0, /, 0, number.division_by_zero.both",
        "0.0, /, 0, number.division_by_zero.both",
        "5, mod, 0, number.division_by_zero.mod",
        "5.0, mod, 0, number.division_by_zero.mod",
        "1/2, mod, 0, number.division_by_zero.mod",
        "0, ^, -1, number.division_by_zero.power",
        "0, ^, -1/2, number.division_by_zero.power",
        "0.0, ^, -1, number.division_by_zero.power",
        "0.0+0.0i, ^, -1, number.division_by_zero.power",
        "-8, ^, 1/3, number.domain.power",
        "-8.0, ^, 1/3, number.domain.power",
        "-8.0, ^, 0.5, number.domain.power",
        "-4, ^, 1/2, number.domain.power",
        "-1/4, ^, 1/2, number.domain.power",
        "inf, -, inf, number.undefined",
        "inf, *, 0, number.undefined",
        "inf, /, inf, number.undefined",
        "inf, +, -inf, number.undefined",
        "1.0, ^, inf, number.undefined",
        "-2.0, ^, inf, number.undefined",
        "-5.0, mod, inf, number.undefined",
        "2, ×, 3, number.product_of_vectors",
        "2.0, ⊗, 3, number.product_of_vectors",
        "2.0+1.0i, ×, 3, number.product_of_vectors",
        "2.0+1.0i, mod, 3, number.complex_operator",
        "10, ^, 10000000000, number.too_large",
        "2, ^, 1099511627776, number.too_large",
        "-3, ^, 100000000000000000000, number.too_large",
    })
    void stops(String left, String sign, String right, String code) {
        fault(code, () -> compute(operator(sign), number(left), number(right)));
    }

    @Test
    void undefinedEntriesOfTensorsGoThrough() {
        assertEquals(Real.of(Double.NaN), compute(Operator.ADD, Real.of(Double.NaN), Whole.ONE));
        assertEquals(Real.of(Double.NaN), compute(Operator.DIVIDE, Real.of(Double.NaN), Whole.ZERO));
    }

    @Test
    void cubeRootIsOffered() {
        String hint = fault("number.domain.power", () -> compute(Operator.POWER, Whole.of(-8), Fraction.of(1, 3)))
                .diagnostic()
                .hint();
        assertEquals("Write ∛(-8) for the real cube root, or (-8 + 0i)^(1/3) for the principal complex one.", hint);
    }

    @Test
    void outgrownFractionsBecomeRealWithOneNote() {
        List<Diagnostic> notes = new ArrayList<>();
        Run run = new Run(Budget.unlimited(), new Output() {
            @Override
            public void shown(Value value) {}

            @Override
            public void spoken(String text, Value value) {}

            @Override
            public void noted(Diagnostic note) {
                notes.add(note);
            }
        });
        Value sum = Whole.ZERO;
        for (int k = 1; k <= 60; k++) {
            sum = Algebra.compute(
                    Operator.ADD, sum, Algebra.compute(Operator.DIVIDE, Whole.ONE, Whole.of(k), run), run);
        }
        assertEquals(4.679870412951738, sum.asDouble(), 1e-14);
        assertEquals(Kind.REAL, sum.kind());
        assertEquals(1, notes.size());
        assertEquals("note.fraction_became_real", notes.getFirst().code());
    }

    @Test
    void powersPastSixtyFourBitsAreTheNearestReal() {
        assertEquals(Real.of(0x1p-100), compute(Operator.POWER, Whole.of(2), Whole.of(-100)));
        assertEquals(Real.of(0), compute(Operator.POWER, Whole.of(10), Whole.of(-400000)));
        assertEquals(Real.of(1.0e-300), compute(Operator.POWER, Whole.of(10), Whole.of(-300)));
        double small = ((Real) compute(Operator.POWER, Fraction.of(999999, 1000000), Whole.of(10_000_000))).value();
        assertEquals(4.53997027632522048e-5, small, 1e-18);
        double rooted = ((Real) compute(
                        Operator.POWER, compute(Operator.POWER, Whole.of(2), Whole.of(2000)), Fraction.of(1, 3)))
                .value();
        assertEquals(1, rooted / Math.pow(2, 2000.0 / 3), 1e-12);
    }

    @Test
    void smallWholesAreShared() {
        assertSame(Whole.of(5), compute(Operator.ADD, Whole.of(2), Whole.of(3)));
    }
}
