package mfml.value;

import java.math.BigInteger;
import mfml.error.Fault;

/** Powers, roots and factorials of exact numbers: exact wherever the result is rational. */
final class Powers {
    /** A power of a fraction that is going to be a real is computed exactly up to this size, so that it is the nearest real. */
    private static final int ROUNDED_FROM_EXACT = 8192;

    private Powers() {}

    static Scalar power(Scalar base, Scalar exponent, Run run) {
        if (exponent instanceof Fraction fraction) return fractionalPower(base, fraction, run);
        BigInteger numerator = Exact.numerator(base);
        BigInteger denominator = Exact.denominator(base);
        BigInteger times = Exact.numerator(exponent);
        if (times.signum() == 0) return Whole.ONE; // 0^0 too, as polynomials and power series need it
        if (numerator.signum() == 0) {
            if (times.signum() < 0) {
                throw Fault.of("number.division_by_zero.power").with("exponent", exponent.text());
            }
            return Whole.ZERO;
        }
        if (times.signum() < 0) {
            BigInteger turned = numerator.signum() < 0 ? denominator.negate() : denominator;
            denominator = numerator.abs();
            numerator = turned;
            times = times.negate();
        }
        return wholePower(numerator, denominator, times, run);
    }

    private static Scalar wholePower(BigInteger numerator, BigInteger denominator, BigInteger times, Run run) {
        double factor = times.doubleValue();
        double above = bits(numerator) * factor;
        double below = bits(denominator) * factor;
        if (above == 0 && below == 0) { // 1 or -1
            return Whole.of(numerator.signum() < 0 && times.testBit(0) ? -1 : 1);
        }
        if (denominator.equals(BigInteger.ONE)) {
            if (above > Price.MOST_BITS || times.bitLength() > 31) Price.result(Math.max(above, 1e10), run);
            int n = times.intValueExact();
            return Whole.of(Price.power(above, run, () -> numerator.pow(n)));
        }
        if (Math.max(above, below) <= ROUNDED_FROM_EXACT) {
            int n = times.intValueExact();
            return Exact.quotient(numerator.pow(n), denominator.pow(n), run);
        }
        double size = Math.exp(factor * logarithm(numerator.abs(), denominator));
        return Exact.outgrown(numerator.signum() < 0 && times.testBit(0) ? -size : size, run);
    }

    /** The binary logarithm of the size, a little too large at most by rounding; 0 for ±1. */
    private static double bits(BigInteger number) {
        return logarithm(number.abs()) / Math.log(2);
    }

    /** The natural logarithm of a positive whole number of any size. */
    static double logarithm(BigInteger number) {
        int dropped = Math.max(0, number.bitLength() - 1000);
        return Math.log(number.shiftRight(dropped).doubleValue()) + dropped * Math.log(2);
    }

    /** The natural logarithm of a positive quotient, with all its digits near 1. */
    private static double logarithm(BigInteger numerator, BigInteger denominator) {
        double ratio = Exact.nearest(numerator, denominator);
        return ratio > 0.5 && ratio < 2
                ? Math.log1p(Exact.nearest(numerator.subtract(denominator), denominator))
                : Math.log(ratio);
    }

    private static Scalar fractionalPower(Scalar base, Fraction exponent, Run run) {
        BigInteger numerator = Exact.numerator(base);
        if (numerator.signum() < 0) {
            throw Reals.powerDomain(base, exponent, exponent.numerator() == 1 && exponent.denominator() == 3);
        }
        if (numerator.signum() == 0 && exponent.numerator() < 0) {
            throw Fault.of("number.division_by_zero.power").with("exponent", exponent.text());
        }
        Scalar root = root(base, exponent.denominator(), run);
        if (root != null) return power(root, Whole.of(exponent.numerator()), run);
        if (base instanceof BigWhole) {
            return Real.of(Math.exp(logarithm(numerator) * exponent.nearest()));
        }
        return Real.of(Reals.power(Reals.of(base), exponent.nearest()));
    }

    /** The exact root of a number from 0 on, or null where it is not rational. */
    static Scalar root(Scalar number, long degree, Run run) {
        BigInteger numerator = root(Exact.numerator(number), degree, run);
        if (numerator == null) return null;
        BigInteger denominator = root(Exact.denominator(number), degree, run);
        return denominator == null ? null : Exact.quotient(numerator, denominator, run);
    }

    private static BigInteger root(BigInteger number, long degree, Run run) {
        if (number.compareTo(BigInteger.ONE) <= 0) return number;
        if (degree >= number.bitLength()) return null; // between 1 and 2
        int n = (int) degree;
        BigInteger root = n == 2 ? Price.root(number, run, number::sqrt) : floorRoot(number, n, run);
        return Price.root(number, run, () -> root.pow(n)).equals(number) ? root : null;
    }

    /** Newton's method from above, which falls until it stands at the floor of the root. */
    private static BigInteger floorRoot(BigInteger number, int degree, Run run) {
        BigInteger n = BigInteger.valueOf(degree);
        BigInteger before = BigInteger.ONE.shiftLeft(number.bitLength() / degree + 1);
        while (true) {
            BigInteger from = before;
            BigInteger next = Price.root(number, run, () -> from.multiply(BigInteger.valueOf(degree - 1))
                    .add(number.divide(from.pow(degree - 1)))
                    .divide(n));
            if (next.compareTo(before) >= 0) return before;
            before = next;
        }
    }

    /** √ of an exact number from 0 on: exact where it is rational, else real. */
    static Scalar sqrt(Scalar number, Run run) {
        Scalar root = root(number, 2, run);
        if (root != null) return root;
        BigInteger numerator = Exact.numerator(number);
        int dropped =
                Math.max(0, numerator.bitLength() - 1000) & ~1; // an even number of bits, past the range of doubles
        if (dropped > 0)
            return Real.of(Math.scalb(Math.sqrt(numerator.shiftRight(dropped).doubleValue()), dropped / 2));
        return Real.of(Math.sqrt(Reals.of(number)));
    }

    static Scalar cbrt(Scalar number, Run run) {
        boolean negative = Exact.numerator(number).signum() < 0;
        Scalar size = negative ? Exact.multiply(Whole.of(-1), number, run) : number;
        Scalar root = root(size, 3, run);
        if (root == null && size instanceof BigWhole big) root = Real.of(Math.exp(logarithm(big.value()) / 3));
        if (root == null) root = Real.of(Math.cbrt(Reals.of(size)));
        return negative ? (Scalar) Algebra.compute(Elementary.NEGATE, root, run) : root;
    }

    static Scalar factorial(Scalar number, Run run) {
        if (number instanceof Fraction fraction) {
            if (fraction.numerator() < 0) throw negativeFactorial(number);
            throw Reals.factorialOfNoWhole(number, Exact.add(number, Whole.ONE, run));
        }
        BigInteger n = Exact.numerator(number);
        if (n.signum() < 0) throw negativeFactorial(number);
        double size = n.doubleValue();
        double bits = size < 2 ? 1 : size * (Math.log(size) - 1) / Math.log(2) + Math.log(7 * size) / Math.log(4);
        return Whole.of(Price.power(bits, run, () -> product(2, n.longValue()))); // bits by Stirling
    }

    private static Fault negativeFactorial(Scalar number) {
        return Fault.of("number.factorial.negative").with("argument", number.text());
    }

    /** The product of the numbers from one to another, halved again and again so that the factors are of equal size. */
    private static BigInteger product(long from, long to) {
        if (to - from < 16) {
            BigInteger product = BigInteger.ONE;
            for (long k = from; k <= to; k++) product = product.multiply(BigInteger.valueOf(k));
            return product;
        }
        long middle = (from + to) >>> 1;
        return product(from, middle).multiply(product(middle + 1, to));
    }
}
