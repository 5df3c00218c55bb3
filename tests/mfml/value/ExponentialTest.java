package mfml.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** The exponential, the hyperbolic tangent and the logarithm against 45 digits, against fdlibm, and one by one. */
class ExponentialTest {
    private static final MathContext DIGITS = new MathContext(45);
    private static final double[] SPECIAL = {
        0.0,
        -0.0,
        1,
        -1,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN,
        709.782712893384,
        709.7827128933841,
        -745.1332191019411,
        -745.1332191019412,
        -708.4,
        1e-300,
        1e-17
    };

    private interface Loop {
        void run(double[] x, int i, double[] y, int to, int count);
    }

    @Test
    void theExponentialIsWithinOneUnit() {
        Random random = new Random(11);
        for (int k = 0; k < 3000; k++) {
            double x = k % 2 == 0 ? random.nextDouble() * 1453 - 744 : random.nextGaussian();
            assertWithin(1, exp(new BigDecimal(x)), Exponential.of(x), "exp " + x);
        }
    }

    @Test
    void theTangentIsWithinTwoUnits() {
        Random random = new Random(12);
        for (int k = 0; k < 3000; k++) {
            double x = k % 2 == 0 ? random.nextGaussian() * 4 : Math.scalb(random.nextGaussian(), -random.nextInt(60));
            BigDecimal square = exp(new BigDecimal(x).multiply(BigDecimal.TWO));
            BigDecimal tangent = square.subtract(BigDecimal.ONE).divide(square.add(BigDecimal.ONE), DIGITS);
            assertWithin(2, tangent, Exponential.tanh(x), "tanh " + x);
        }
    }

    /** Whoever has e^y within x knows y: ln x is checked by the exponential of its neighbourhood. */
    @Test
    void theLogarithmIsWithinOneUnit() {
        Random random = new Random(13);
        for (int k = 0; k < 3000; k++) {
            double x = k % 2 == 0 ? Math.abs(anything(random)) : 1 + random.nextGaussian() * 0.01;
            if (x == 0 || Double.isInfinite(x)) continue;
            double ln = Logarithm.of(x);
            BigDecimal error =
                    new BigDecimal(x).divide(exp(new BigDecimal(ln)), DIGITS).subtract(BigDecimal.ONE);
            assertTrue(error.abs().doubleValue() <= Math.ulp(ln), () -> "ln " + x + " = " + ln);
        }
    }

    @Test
    void millionsAgreeWithFdlibm() {
        Random random = new Random(14);
        for (int k = 0; k < 2_000_000; k++) {
            double x = random.nextDouble() * 1460 - 748;
            assertNear(StrictMath.exp(x), Exponential.of(x), 1);
            double size = Math.abs(anything(random));
            assertNear(StrictMath.log(size), Logarithm.of(size), 1);
            double small = random.nextGaussian() * 5;
            assertNear(StrictMath.tanh(small), Exponential.tanh(small), 4);
        }
    }

    @Test
    void theEdgesAreExact() {
        for (double x : SPECIAL) {
            assertNear(StrictMath.exp(x), Exponential.of(x), 1);
            assertNear(StrictMath.log(x), Logarithm.of(x), 1);
            assertNear(StrictMath.tanh(x), Exponential.tanh(x), 2);
        }
        assertEquals(-0.0, Exponential.tanh(-0.0));
        assertEquals(1, Exponential.of(-0.0));
        assertEquals(0.0, Logarithm.of(1));
        assertEquals(Double.MIN_VALUE, Exponential.of(-745.1332191019411));
        assertEquals(0.0, Exponential.of(-745.1332191019412));
    }

    @Test
    void manyAtATimeHaveTheDigitsOfOne() {
        Random random = new Random(15);
        double[] x = new double[700_001];
        for (int k = 0; k < x.length; k++) {
            x[k] = k % 3 == 0 ? anything(random) : k % 3 == 1 ? random.nextGaussian() * 3 : random.nextGaussian() * 400;
            if (random.nextInt(100) == 0) x[k] = SPECIAL[random.nextInt(SPECIAL.length)];
        }
        assertSame(x, Exponential::of, new Exponentials(x.length)::exp);
        assertSame(x, Exponential::tanh, new Exponentials(x.length)::tanh);
        assertSame(x, Logarithm::of, new Logarithms(x.length)::ln);
        double[] few = java.util.Arrays.copyOf(x, 7);
        assertSame(few, Exponential::of, new Exponentials(few.length)::exp);
        assertSame(few, Logarithm::of, new Logarithms(few.length)::ln);
    }

    private static void assertSame(double[] x, DoubleUnaryOperator one, Loop many) {
        double[] y = new double[x.length + 3];
        many.run(x, 0, y, 3, x.length);
        double[] inPlace = x.clone();
        many.run(inPlace, 0, inPlace, 0, x.length);
        for (int k = 0; k < x.length; k++) {
            double expected = one.applyAsDouble(x[k]);
            assertEquals(expected, y[k + 3]);
            assertEquals(expected, inPlace[k]);
        }
    }

    private static double anything(Random random) {
        double x = Double.longBitsToDouble(random.nextLong());
        return x == x ? x : 0.5;
    }

    private static void assertNear(double expected, double found, int units) {
        if (expected == found || expected != expected && found != found) return;
        assertTrue(Math.abs(expected - found) <= units * Math.ulp(expected), () -> found + " for " + expected);
    }

    private static void assertWithin(double units, BigDecimal exact, double found, String what) {
        BigDecimal error = exact.subtract(new BigDecimal(found)).abs();
        BigDecimal unit = new BigDecimal(Math.ulp(exact.doubleValue()));
        assertTrue(
                error.compareTo(unit.multiply(new BigDecimal(units))) <= 0,
                () -> what + " is off by " + error.divide(unit, MathContext.DECIMAL32) + " units");
    }

    /** By Taylor's series of x / 2ⁿ, squared n times. */
    private static BigDecimal exp(BigDecimal x) {
        int halvings = Math.max(0, x.abs().toBigInteger().bitLength()) + 8;
        MathContext more = new MathContext(70);
        BigDecimal part = x.divide(new BigDecimal(BigInteger.ONE.shiftLeft(halvings)), more);
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (int k = 1; k < 30; k++) {
            term = term.multiply(part, more).divide(BigDecimal.valueOf(k), more);
            sum = sum.add(term, more);
        }
        for (int k = 0; k < halvings; k++) sum = sum.multiply(sum, more);
        return sum;
    }
}
