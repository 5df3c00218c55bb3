package mfml.symbolic.enclosure;

import java.math.BigInteger;
import java.util.EnumMap;
import java.util.Map;

/**
 * π by Machin's formula, ln 2 by Euler's for areatangents, each kept with the most bits asked for so far. π is
 * 16 arctan(1/5) − 4 arctan(1/239); ln 2 is 18 artanh(1/26) − 2 artanh(1/4801) + 8 artanh(1/8749).
 */
final class Constants {
    enum Kind {
        PI,
        LN2
    }

    private record Known(BigInteger number, int bits) {}

    private final Map<Kind, Known> known = new EnumMap<>(Kind.class);

    /** A whole number z with z ≤ constant · 2ⁿ ≤ z + 2: what is kept lies at most 1.5 units low, and is cut off once more. */
    BigInteger fixed(Kind kind, int n, Precision precision) {
        Known found = known.get(kind);
        if (found == null || found.bits < n + 2) {
            int bits = n + n / 4 + 64;
            int guard = 2 * (32 - Integer.numberOfLeadingZeros(bits)) + 10;
            BigInteger sum = kind == Kind.PI ? pi(bits + guard, precision) : ln2(bits + guard, precision);
            BigInteger error = BigInteger.ONE.shiftLeft(guard - 2); // more than the series are off by
            found = new Known(sum.subtract(error).shiftRight(guard), bits);
            known.put(kind, found);
        }
        return found.number.shiftRight(found.bits - n);
    }

    private static BigInteger pi(int bits, Precision precision) {
        return series(5, -1, bits, precision)
                .shiftLeft(4)
                .subtract(series(239, -1, bits, precision).shiftLeft(2));
    }

    private static BigInteger ln2(int bits, Precision precision) {
        return series(26, 1, bits, precision)
                .multiply(BigInteger.valueOf(18))
                .subtract(series(4801, 1, bits, precision).shiftLeft(1))
                .add(series(8749, 1, bits, precision).shiftLeft(3));
    }

    /** Σ signᵏ / ((2k + 1) x²ᵏ⁺¹), each summand off by at most 3 units. */
    private static BigInteger series(int x, int sign, int bits, Precision precision) {
        BigInteger square = BigInteger.valueOf((long) x * x);
        BigInteger power = BigInteger.ONE.shiftLeft(bits).divide(BigInteger.valueOf(x));
        BigInteger sum = BigInteger.ZERO;
        for (int k = 0; power.signum() != 0; k++) {
            precision.budget().charge(2 + bits / 600);
            BigInteger summand = power.divide(BigInteger.valueOf(2L * k + 1));
            sum = sign < 0 && k % 2 == 1 ? sum.subtract(summand) : sum.add(summand);
            power = power.divide(square);
        }
        return sum;
    }
}
