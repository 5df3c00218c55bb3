package mfml.value;

import static mfml.value.Numbers.compute;
import static mfml.value.Numbers.fault;
import static mfml.value.Numbers.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import mfml.syntax.Operator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElementaryTest {
    @ParameterizedTest
    @CsvSource({
        "SQRT, 4, 2",
        "SQRT, 4/9, 2/3",
        "SQRT, 0, 0",
        "SQRT, 2, 1.4142135623730951",
        "SQRT, 6.25, 2.5",
        "SQRT, 8/9, 0.9428090415820634",
        "CBRT, -8, -2",
        "CBRT, 27/8, 3/2",
        "CBRT, 2, 1.2599210498948732",
        "CBRT, -0.125, -0.5",
        "ABS, -3/4, 3/4",
        "ABS, -9223372036854775808, 9223372036854775808",
        "NEGATE, -9223372036854775808, 9223372036854775808",
        "NEGATE, 9223372036854775808, -9223372036854775808",
        "NEGATE, true, -1",
        "SIGN, -3/4, -1",
        "SIGN, 0, 0",
        "SIGN, -2.5, -1",
        "FLOOR, -3/2, -2",
        "FLOOR, 7/2, 3",
        "CEIL, -3/2, -1",
        "CEIL, 7/2, 4",
        "FLOOR, 2.7, 2",
        "FLOOR, 5, 5",
        "CEIL, -0.5, 0",
        "FLOOR, 1e300, 1e300",
        "FLOOR, inf, inf",
        "ROUND, 5/2, 3",
        "ROUND, -5/2, -3",
        "ROUND, 7/3, 2",
        "ROUND, 2.5, 3",
        "ROUND, -2.5, -3",
        "ROUND, 0.49999999999999994, 0",
        "ROUND, 4503599627370497.0, 4503599627370497",
        "RE, 2/3, 2/3",
        "IM, 2/3, 0",
        "CONJ, 5, 5",
        "ARG, -2, 3.141592653589793",
        "EXP, 0, 1.0",
        "EXP, 1000, inf",
        "EXP, -inf, 0.0",
        "LN, 1, 0.0",
        "LOG2, 536870912, 29.0",
        "LOG2, 1/1024, -10.0",
        "LOG10, 1000, 3.0",
        "LOG2, 4.9E-324, -1074.0",
        "ARCTAN, inf, 1.5707963267948966",
        "TANH, inf, 1.0",
        "FACTORIAL, 0, 1",
        "FACTORIAL, 5, 120",
        "FACTORIAL, 21, 51090942171709440000",
        "FACTORIAL, 5.0, 120.0",
        "FACTORIAL, 171.0, inf",
        "GAMMA, 5, 24.0",
        "GAMMA, 1/2, 1.7724538509055159",
        "GAMMA, 172, inf",
        "ERF, 0, 0.0",
        "ERF, inf, 1.0",
        "ABS, 3.0+4.0i, 5.0",
        "RE, 3.0+4.0i, 3.0",
        "IM, 3.0+4.0i, 4.0",
        "CONJ, 3.0+4.0i, 3.0-4.0i",
        "SQRT, -4.0+0.0i, 0.0+2.0i",
        "SQRT, 3.0+4.0i, 2.0+1.0i",
        "SQRT, -3.0-4.0i, 1.0-2.0i",
        "EXP, 0.0+0.0i, 1.0+0.0i",
        "LN, -1.0+0.0i, 0.0+3.141592653589793i",
    })
    void value(Elementary function, String argument, String expected) {
        Value result = compute(function, number(argument));
        Scalar wanted = number(expected);
        if (wanted instanceof Complex z) {
            assertEquals(z.re(), ((Complex) result).re(), 1e-15);
            assertEquals(z.im(), ((Complex) result).im(), 1e-15);
        } else if (wanted instanceof Real real && function == Elementary.GAMMA) {
            assertEquals(real.value(), ((Real) result).value(), 4e-15 * Math.min(real.value(), 1e300));
        } else {
            assertEquals(wanted, result);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SQRT, -2, number.domain",
        "SQRT, -2.0, number.domain",
        "LN, -1/2, number.domain",
        "LN, 0, number.domain.pole",
        "LOG10, 0.0, number.domain.pole",
        "ARCSIN, 2, number.domain",
        "ARCCOS, -1.5, number.domain",
        "GAMMA, 0, number.domain.pole",
        "GAMMA, -3.0, number.domain.pole",
        "FACTORIAL, -1, number.factorial.negative",
        "FACTORIAL, -1/2, number.factorial.negative",
        "FACTORIAL, 2.5, number.factorial.whole",
        "FACTORIAL, 5/2, number.factorial.whole",
        "FACTORIAL, -2.0, number.factorial.negative",
        "SIN, inf, number.undefined.function",
        "COS, -inf, number.undefined.function",
        "FLOOR, 1.0+2.0i, number.complex_function",
        "CBRT, 1.0+2.0i, number.complex_function",
        "LN, 0.0+0.0i, number.domain.pole",
        "FACTORIAL, 100000000000000000000, number.too_large",
        "FACTORIAL, 1000000000, number.too_large",
    })
    void stops(Elementary function, String argument, String code) {
        fault(code, () -> compute(function, number(argument)));
    }

    @Test
    void theComplexResultIsOffered() {
        var shown = fault("number.domain", () -> compute(Elementary.SQRT, Whole.of(-2)))
                .diagnostic();
        assertEquals("√(-2) is not a real number.", shown.message());
        assertEquals("For the complex result write √(-2 + 0i).", shown.hint());
        assertEquals(
                "Gamma continues it: write Gamma(3.5).",
                fault("number.factorial.whole", () -> compute(Elementary.FACTORIAL, Real.of(2.5)))
                        .diagnostic()
                        .hint());
    }

    /** Reference values of 30 digits by mpmath. */
    @ParameterizedTest
    @CsvSource({
        "ERF, 1e-300, 1.1283791670955126e-300", "ERF, 1e-10, 1.1283791670955126e-10", "ERF, 0.01, 0.011283415555849618",
        "ERF, 0.1, 0.1124629160182849", "ERF, 0.3, 0.3286267594591274", "ERF, 0.5, 0.5204998778130465",
        "ERF, 0.8, 0.7421009647076605", "ERF, 0.84375, 0.7672256612323416", "ERF, 0.9, 0.7969082124228322",
        "ERF, 1.0, 0.8427007929497149", "ERF, 1.2, 0.9103139782296353", "ERF, 1.25, 0.9229001282564583",
        "ERF, 1.5, 0.9661051464753108", "ERF, 2.0, 0.9953222650189527", "ERF, 2.5, 0.999593047982555",
        "ERF, 2.9, 0.9999589021219005", "ERF, 3.5, 0.9999992569016276", "ERF, 4.2, 0.9999999971445058",
        "ERF, 5.0, 0.9999999999984626", "ERF, 5.9, 0.9999999999999999", "ERF, 6.5, 1.0",
        "ERF, -0.7, -0.6778011938374184", "ERF, -1.1, -0.8802050695740817", "ERF, -2.2, -0.9981371537020182",
        "ERF, -4.0, -0.9999999845827421", "GAMMA, 1e-300, 9.999999999999999e+299", "GAMMA, 1e-10, 9999999999.422785",
        "GAMMA, 0.1, 9.51350769866873", "GAMMA, 0.5, 1.772453850905516", "GAMMA, 0.9, 1.0686287021193193",
        "GAMMA, 1.1, 0.9513507698668732", "GAMMA, 1.5, 0.886226925452758", "GAMMA, 2.5, 1.329340388179137",
        "GAMMA, 3.5, 3.3233509704478426", "GAMMA, 4.9, 20.66738596185786", "GAMMA, 5.1, 27.931753738368368",
        "GAMMA, 7.7, 2769.8303623273146", "GAMMA, 10.5, 1133278.3889487856", "GAMMA, 20.25, 2.5604013332847648e+17",
        "GAMMA, 33.3, 7.487577596522633e+35", "GAMMA, 50.5, 4.29046291235196e+63",
                "GAMMA, 100.1, 1.478454494651475e+156",
        "GAMMA, 139.9, 5.868674318263197e+238", "GAMMA, 140.5, 1.1367323214599712e+240",
                "GAMMA, 150.5, 4.661072627097378e+261",
        "GAMMA, 170.5, 5.56209241456e+305", "GAMMA, 171.6, 1.5858969096672565e+308", "GAMMA, -0.5, -3.544907701811032",
        "GAMMA, -1.5, 2.363271801207355", "GAMMA, -2.5, -0.9453087204829419", "GAMMA, -3.1, 1.4922897669589699",
        "GAMMA, -10.5, -2.640121820547716e-07", "GAMMA, -20.3, -6.435466204989327e-19",
                "GAMMA, -50.7, -8.160395116968669e-66",
        "GAMMA, -100.2, -2.2772336532252035e-158", "GAMMA, -150.5, -4.478447658150641e-264",
                "GAMMA, -170.1, -8.37915607308548e-307",
    })
    void specialFunctions(Elementary function, double argument, double expected) {
        assertEquals(
                expected,
                Ieee.apply(function, argument),
                (function == Elementary.ERF ? 1.01 : 24) * Math.ulp(expected));
    }

    @Test
    void logarithmsAndRootsReachPastTheDoubles() {
        Value giant = compute(Operator.POWER, Whole.of(10), Whole.of(1000));
        assertEquals(1000, compute(Elementary.LOG10, giant).asDouble(), 1e-9);
        assertEquals(1000 * Math.log(10), compute(Elementary.LN, giant).asDouble(), 1e-9);
        assertEquals(compute(Operator.POWER, Whole.of(10), Whole.of(500)), compute(Elementary.SQRT, giant));
        Value beside = compute(Operator.ADD, compute(Operator.POWER, Whole.of(10), Whole.of(400)), Whole.ONE);
        assertEquals(1e200, compute(Elementary.SQRT, beside).asDouble(), 1e185);
    }

    @Test
    void factorialsAgreeWithTheirDefinition() {
        BigInteger product = BigInteger.ONE;
        for (int n = 1; n <= 300; n++) {
            product = product.multiply(BigInteger.valueOf(n));
            assertEquals(Whole.of(product), compute(Elementary.FACTORIAL, Whole.of(n)));
        }
    }

    /** Every inverse undoes its function on points of all four quadrants, and identities hold. */
    @Test
    void complexFunctionsFitTogether() {
        var random = Numbers.random("complex");
        for (int k = 0; k < 5000; k++) {
            Complex z = Complex.of(random.nextGaussian() * 3, random.nextGaussian() * 3);
            assertClose(z, ComplexFunctions.apply(Elementary.SIN, ComplexFunctions.apply(Elementary.ARCSIN, z)));
            assertClose(z, ComplexFunctions.apply(Elementary.COS, ComplexFunctions.apply(Elementary.ARCCOS, z)));
            assertClose(z, ComplexFunctions.apply(Elementary.TAN, ComplexFunctions.apply(Elementary.ARCTAN, z)));
            assertClose(z, ComplexFunctions.exp(ComplexFunctions.ln(z)));
            Complex root = ComplexFunctions.sqrt(z);
            assertTrue(root.re() >= 0);
            assertClose(z, ComplexFunctions.multiply(root, root));
            Complex cosh = ComplexFunctions.apply(Elementary.COSH, z);
            Complex sinh = ComplexFunctions.apply(Elementary.SINH, z);
            assertClose(ComplexFunctions.exp(z), ComplexFunctions.add(cosh, sinh));
            assertClose(ComplexFunctions.apply(Elementary.TANH, z), ComplexFunctions.divide(sinh, cosh));
            Complex w = Complex.of(random.nextGaussian(), random.nextGaussian());
            assertClose(z, ComplexFunctions.multiply(ComplexFunctions.divide(z, w), w));
        }
    }

    private static void assertClose(Complex expected, Complex found) {
        double off = Math.hypot(expected.re() - found.re(), expected.im() - found.im());
        assertTrue(off <= 1e-10 * Math.max(1, expected.abs()), expected + " and " + found);
    }
}
