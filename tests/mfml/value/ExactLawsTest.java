package mfml.value;

import static mfml.value.Numbers.anyLong;
import static mfml.value.Numbers.compute;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Random;
import mfml.syntax.Operator;
import mfml.syntax.Relation;
import org.junit.jupiter.api.Test;

/** Exact arithmetic against rationals of unbounded whole numbers. */
class ExactLawsTest {
    private static final int TRIES = 20_000;

    /** A quotient kept as it is, compared by cross multiplication. */
    private record Rational(BigInteger above, BigInteger below) {
        static Rational of(Scalar exact) {
            return new Rational(Exact.numerator(exact), Exact.denominator(exact));
        }

        Rational compute(Operator operator, Rational other) {
            return switch (operator) {
                case ADD ->
                    new Rational(
                            above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
                case SUBTRACT ->
                    new Rational(
                            above.multiply(other.below).subtract(other.above.multiply(below)),
                            below.multiply(other.below));
                case MULTIPLY -> new Rational(above.multiply(other.above), below.multiply(other.below));
                default -> new Rational(above.multiply(other.below), below.multiply(other.above));
            };
        }

        BigDecimal decimal() {
            return new BigDecimal(above).divide(new BigDecimal(below), new MathContext(400));
        }
    }

    private static Scalar anyExact(Random random) {
        long denominator = random.nextInt(3) == 0 ? anyLong(random) : 1;
        return denominator == 0 ? Whole.ZERO : Fraction.of(anyLong(random), denominator);
    }

    @Test
    void operatorsAgreeWithRationals() {
        Random random = Numbers.random("operators");
        Operator[] operators = {Operator.ADD, Operator.SUBTRACT, Operator.MULTIPLY, Operator.DIVIDE};
        int exact = 0;
        for (int k = 0; k < TRIES; k++) {
            Scalar left = anyExact(random);
            Scalar right = anyExact(random);
            Operator operator = operators[random.nextInt(4)];
            if (operator == Operator.DIVIDE && right.isZero() || !Exact.isExact(left) || !Exact.isExact(right))
                continue;
            Rational expected = Rational.of(left).compute(operator, Rational.of(right));
            Scalar result = (Scalar) compute(operator, left, right);
            String what = left.source() + " " + operator + " " + right.source() + " = " + result.source();
            if (result instanceof Real real) {
                assertEquals(expected.decimal().doubleValue(), real.value(), what);
            } else {
                exact++;
                Rational found = Rational.of(result);
                assertEquals(expected.above.multiply(found.below), found.above.multiply(expected.below), what);
                assertCanonical(result, what);
            }
        }
        assertTrue(exact > TRIES / 3);
    }

    private static void assertCanonical(Scalar result, String what) {
        switch (result) {
            case Fraction fraction -> {
                assertTrue(fraction.denominator() > 1, what);
                assertEquals(BigInteger.ONE, Exact.numerator(fraction).gcd(Exact.denominator(fraction)), what);
            }
            case BigWhole big -> assertTrue(big.value().bitLength() > 63, what);
            default -> assertEquals(Kind.WHOLE, result.kind(), what);
        }
    }

    @Test
    void moduloIsARemainderWithTheSignOfTheDivisor() {
        Random random = Numbers.random("mod");
        for (int k = 0; k < TRIES; k++) {
            Scalar left = Fraction.of(random.nextInt(-500, 500), 1 + random.nextInt(9));
            Scalar right = Fraction.of(random.nextInt(-50, 50), 1 + random.nextInt(9));
            if (right.isZero()) continue;
            Scalar rest = (Scalar) compute(Operator.MODULO, left, right);
            Scalar times = (Scalar) compute(Operator.DIVIDE, compute(Operator.SUBTRACT, left, rest), right);
            String what = left.source() + " mod " + right.source() + " = " + rest.source();
            assertEquals(Kind.WHOLE, times.kind(), what);
            assertTrue(rest.isZero() || sign(rest) == sign(right), what);
            assertEquals(
                    -1,
                    Order.compare((Scalar) compute(Elementary.ABS, rest), (Scalar) compute(Elementary.ABS, right)),
                    what);
        }
    }

    private static int sign(Scalar number) {
        return Exact.numerator(number).signum();
    }

    @Test
    void powersAgreeWithRepeatedMultiplication() {
        Random random = Numbers.random("powers");
        for (int k = 0; k < 2000; k++) {
            BigInteger base =
                    new BigInteger(random.nextInt(1, 200), random).subtract(BigInteger.valueOf(random.nextInt(10)));
            int exponent = random.nextInt(60);
            Value power = compute(Operator.POWER, Whole.of(base), Whole.of(exponent));
            assertEquals(Whole.of(base.pow(exponent)), power);
        }
    }

    @Test
    void rootsOfPowersAreExactAndOfTheirNeighboursAreNot() {
        Random random = Numbers.random("roots");
        for (int k = 0; k < 2000; k++) {
            BigInteger base = new BigInteger(random.nextInt(2, 90), random).add(BigInteger.TWO);
            int degree = random.nextInt(2, 9);
            BigInteger power = base.pow(degree);
            assertEquals(Whole.of(base), compute(Operator.POWER, Whole.of(power), Fraction.of(1, degree)));
            Value beside = compute(Operator.POWER, Whole.of(power.add(BigInteger.ONE)), Fraction.of(1, degree));
            assertEquals(Kind.REAL, beside.kind(), power + "+1, degree " + degree);
        }
    }

    @Test
    void comparisonsAreExact() {
        Random random = Numbers.random("comparisons");
        for (int k = 0; k < TRIES; k++) {
            Scalar exact = anyExact(random);
            if (!Exact.isExact(exact)) continue;
            double near = random.nextInt(4) == 0
                    ? random.nextGaussian() * 1e3
                    : Math.nextAfter(Reals.of(exact), random.nextGaussian() * 1e300);
            if (random.nextBoolean()) near = Reals.of(exact);
            int expected = new BigDecimal(Exact.numerator(exact))
                    .compareTo(new BigDecimal(near).multiply(new BigDecimal(Exact.denominator(exact))));
            String what = exact.source() + " beside " + near;
            assertEquals(expected, Order.compare(exact, Real.of(near)), what);
            assertEquals(-expected, Order.compare(Real.of(near), exact), what);
            if (expected == 0) assertEquals(Equality.hash(exact), Equality.hash(Real.of(near)), what);
        }
    }

    @Test
    void wholeNumbersPastTheDoublesDiffer() {
        long odd = (1L << 53) + 1;
        assertEquals(Truth.FALSE, Algebra.relate(Relation.EQUAL, Whole.of(odd), Real.of(0x1p53), Run.silent()));
        assertEquals(Truth.TRUE, Algebra.relate(Relation.GREATER, Whole.of(odd), Real.of(0x1p53), Run.silent()));
        assertEquals(Truth.TRUE, Algebra.relate(Relation.APPROXIMATELY, Whole.of(odd), Real.of(0x1p53), Run.silent()));
    }

    @Test
    void quotientsRoundToTheNearestDouble() {
        Random random = Numbers.random("nearest");
        for (int k = 0; k < TRIES; k++) {
            BigInteger above = new BigInteger(1 + random.nextInt(1200), random);
            BigInteger below = new BigInteger(1 + random.nextInt(1200), random).add(BigInteger.ONE);
            double nearest = Exact.nearest(above, below);
            if (Double.isInfinite(nearest)) {
                assertTrue(above.compareTo(below.shiftLeft(1023)) > 0);
                continue;
            }
            BigDecimal exact = new BigDecimal(above);
            BigDecimal unit = new BigDecimal(below);
            BigDecimal off =
                    exact.subtract(new BigDecimal(nearest).multiply(unit)).abs();
            for (double beside : new double[] {Math.nextUp(nearest), Math.nextDown(nearest)}) {
                if (Double.isInfinite(beside)) continue;
                BigDecimal other =
                        exact.subtract(new BigDecimal(beside).multiply(unit)).abs();
                assertTrue(off.compareTo(other) <= 0, above + " / " + below);
            }
        }
        assertNotEquals(0, Exact.nearest(BigInteger.ONE, BigInteger.ONE.shiftLeft(1074)));
        assertEquals(
                0, Exact.nearest(BigInteger.ONE, BigInteger.ONE.shiftLeft(1075))); // a tie goes to the even neighbour
    }
}
