package mfml.symbolic;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;

/** The primes of a rational with their powers, negative below the line. What trial division leaves over counts as prime. */
public final class Primes {
    private static final int LARGEST_TRIED = 10_000;

    private final Map<BigInteger, Integer> powers = new TreeMap<>();

    private Primes() {}

    public static Map<BigInteger, Integer> of(Rational positive) {
        Primes primes = new Primes();
        primes.divide(positive.numerator(), 1);
        primes.divide(positive.denominator(), -1);
        primes.powers.values().removeIf(power -> power == 0);
        return primes.powers;
    }

    private void divide(BigInteger number, int sign) {
        BigInteger rest = number;
        for (int prime = 2; prime <= LARGEST_TRIED && rest.bitLength() > 1; prime += prime == 2 ? 1 : 2) {
            BigInteger tried = BigInteger.valueOf(prime);
            if (rest.bitLength() < 28 && rest.intValue() < prime * prime) break;
            for (BigInteger[] parts = rest.divideAndRemainder(tried);
                    parts[1].signum() == 0;
                    parts = rest.divideAndRemainder(tried)) {
                powers.merge(tried, sign, Integer::sum);
                rest = parts[0];
            }
        }
        if (rest.bitLength() > 1) leftOver(rest, sign);
    }

    /** A square, or a power of a number that has no small prime. */
    private void leftOver(BigInteger rest, int sign) {
        int most = rest.bitLength() / 13; // its primes are above 10,000
        for (int power = Math.max(2, most); power >= 2; power--) {
            BigInteger root = root(rest, power);
            if (root.pow(power).equals(rest)) {
                powers.merge(root, sign * power, Integer::sum);
                return;
            }
        }
        powers.merge(rest, sign, Integer::sum);
    }

    /** The whole part of a root, by Newton's method from above. */
    private static BigInteger root(BigInteger number, int degree) {
        BigInteger x = BigInteger.ONE.shiftLeft(number.bitLength() / degree + 1);
        while (true) {
            BigInteger next = x.multiply(BigInteger.valueOf(degree - 1L))
                    .add(number.divide(x.pow(degree - 1)))
                    .divide(BigInteger.valueOf(degree));
            if (next.compareTo(x) >= 0) return x;
            x = next;
        }
    }
}
