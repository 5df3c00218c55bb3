package mfml.symbolic.sameness;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import mfml.symbolic.Rational;

/** Sums of numbers of the unit circle, Σ c e^(2πi q): whether one is 0 is decided modulo the cyclotomic polynomial. */
final class Cyclotomic {
    private static final int LARGEST_ORDER = 2000;

    private final Map<Integer, long[]> polynomials = new HashMap<>();

    /** @param sum the coefficients by their angles in turns, within 0 … 1 */
    boolean isZero(Map<Rational, Rational> sum, Effort effort) {
        int order = order(sum);
        Rational[] dense = new Rational[order];
        Arrays.fill(dense, Rational.ZERO);
        sum.forEach((turns, coefficient) -> {
            int place = turns.times(Rational.of(order))
                    .numerator()
                    .mod(BigInteger.valueOf(order))
                    .intValue();
            dense[place] = dense[place].plus(coefficient);
        });
        long[] modulus = polynomial(order);
        int degree = modulus.length - 1;
        effort.take((long) order * degree / 4 + order);
        for (int k = order - 1; k >= degree; k--) {
            Rational lead = dense[k];
            if (lead.isZero()) continue;
            for (int j = 0; j <= degree; j++) {
                if (modulus[j] == 0) continue;
                dense[k - degree + j] = dense[k - degree + j].minus(lead.times(Rational.of(modulus[j])));
            }
        }
        for (int k = 0; k < degree; k++) if (!dense[k].isZero()) return false;
        return true;
    }

    private static int order(Map<Rational, Rational> sum) {
        BigInteger order = BigInteger.ONE;
        for (Rational turns : sum.keySet()) {
            order = order.multiply(turns.denominator()).divide(order.gcd(turns.denominator()));
            if (order.bitLength() > 20) throw new Effort.Exhausted();
        }
        if (order.intValue() > LARGEST_ORDER) throw new Effort.Exhausted();
        return order.intValue();
    }

    /** xⁿ − 1 divided by those of all smaller divisors of n. */
    private long[] polynomial(int order) {
        long[] known = polynomials.get(order);
        if (known != null) return known;
        long[] quotient = new long[order + 1];
        quotient[order] = 1;
        quotient[0] = -1;
        for (int d = 1; d < order; d++) if (order % d == 0) quotient = divided(quotient, polynomial(d));
        polynomials.put(order, quotient);
        return quotient;
    }

    private static long[] divided(long[] dividend, long[] monic) {
        long[] rest = dividend.clone();
        long[] quotient = new long[dividend.length - monic.length + 1];
        for (int k = quotient.length - 1; k >= 0; k--) {
            quotient[k] = rest[k + monic.length - 1];
            for (int j = 0; j < monic.length; j++) rest[k + j] -= quotient[k] * monic[j];
        }
        return quotient;
    }

    /** √p for a prime p as a sum of numbers of the unit circle (Gauss). */
    static Map<Rational, Rational> squareRoot(int prime) {
        Map<Rational, Rational> sum = new HashMap<>();
        if (prime == 2) {
            sum.put(Rational.of(1, 8), Rational.ONE);
            sum.put(Rational.of(7, 8), Rational.ONE);
            return sum;
        }
        Rational turned = prime % 4 == 1 ? Rational.ZERO : Rational.of(3, 4); // the sum is i√p for p = 4k + 3
        BigInteger half = BigInteger.valueOf((prime - 1) / 2);
        for (int a = 1; a < prime; a++) {
            BigInteger residue = BigInteger.valueOf(a).modPow(half, BigInteger.valueOf(prime));
            Rational turns = Rational.of(a, prime).plus(turned);
            sum.put(
                    turns.minus(Rational.of(turns.floor())),
                    residue.equals(BigInteger.ONE) ? Rational.ONE : Rational.MINUS_ONE);
        }
        return sum;
    }
}
