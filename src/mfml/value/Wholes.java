package mfml.value;

import java.math.BigInteger;

/** Functions of whole numbers of any size, priced on their way. */
public final class Wholes {
    private Wholes() {}

    /** The greatest common divisor, from 0 on; that of 0 and 0 is 0. */
    public static BigInteger gcd(BigInteger a, BigInteger b, Run run) {
        return Price.gcd(a, b, run);
    }

    /** The least common multiple, from 0 on; 0 where one of them is 0. */
    public static BigInteger lcm(BigInteger a, BigInteger b, Run run) {
        if (a.signum() == 0 || b.signum() == 0) return BigInteger.ZERO;
        BigInteger quotient = Price.quotient(a, Price.gcd(a, b, run), run)[0];
        return Price.product(quotient, b, run).abs();
    }

    /** In how many ways k of n things can be chosen, 0 ≤ k ≤ n; quick where k is the smaller of k and n - k. */
    public static BigInteger choose(BigInteger n, BigInteger k, Run run) {
        BigInteger ways = BigInteger.ONE;
        for (BigInteger taken = BigInteger.ONE; taken.compareTo(k) <= 0; taken = taken.add(BigInteger.ONE)) {
            BigInteger next = n.subtract(k).add(taken);
            ways = Price.quotient(Price.product(ways, next, run), taken, run)[0];
            run.budget().charge(4 + ways.bitLength() / 16);
        }
        return ways;
    }

    public static boolean isWhole(Value value) {
        return value instanceof Whole || value instanceof BigWhole;
    }

    public static boolean isZero(Value whole) {
        return whole instanceof Whole small && small.value() == 0;
    }

    /** The greatest whole number up to a quotient of whole numbers, the divisor not 0. */
    public static Scalar floor(Value dividend, Value divisor, Run run) {
        BigInteger below = Exact.numerator(divisor);
        BigInteger[] parts = Price.quotient(Exact.numerator(dividend), below, run);
        boolean negative = parts[1].signum() != 0 && parts[1].signum() != below.signum();
        return Whole.of(negative ? parts[0].subtract(BigInteger.ONE) : parts[0]);
    }

    /** The least whole number from a quotient of whole numbers on, the divisor not 0. */
    public static Scalar ceiling(Value dividend, Value divisor, Run run) {
        BigInteger below = Exact.numerator(divisor);
        BigInteger[] parts = Price.quotient(Exact.numerator(dividend), below, run);
        return Whole.of(parts[1].signum() == below.signum() ? parts[0].add(BigInteger.ONE) : parts[0]);
    }

    /** A whole number from its decimal digits. */
    public static BigInteger of(String digits, Run run) {
        return run.budget().closed((double) digits.length() * digits.length() / 20, () -> new BigInteger(digits));
    }
}
