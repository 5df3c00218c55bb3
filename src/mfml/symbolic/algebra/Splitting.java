package mfml.symbolic.algebra;

import cc.redberry.rings.poly.univar.UnivariateFactorization;
import cc.redberry.rings.poly.univar.UnivariatePolynomialZp64;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import mfml.symbolic.Rational;

/**
 * Into how many factors a polynomial of one letter falls modulo primes. A factor over the whole numbers is a product of
 * some of these, and the library may have to try all choices: their number is what its time grows with.
 */
final class Splitting {
    private static final List<Long> PRIMES = List.of(10007L, 20011L, 30011L, 40009L);

    private Splitting() {}

    /** The least number among a few primes; of a polynomial of the letter {@code place}, without a square as a factor. */
    static int least(Polynomial polynomial, int place) {
        int least = Integer.MAX_VALUE;
        for (long prime : PRIMES) {
            UnivariatePolynomialZp64 image = image(polynomial, place, prime);
            if (image.degree() < polynomial.degree(place)) continue;
            least = Math.min(least, UnivariateFactorization.Factor(image).sumExponents());
        }
        return least == Integer.MAX_VALUE ? polynomial.degree(place) : least;
    }

    private static UnivariatePolynomialZp64 image(Polynomial polynomial, int place, long prime) {
        long[] coefficients = new long[polynomial.degree(place) + 1];
        for (Map.Entry<Exponents, Rational> each : polynomial.summands().entrySet()) {
            BigInteger coefficient = each.getValue().numerator().mod(BigInteger.valueOf(prime));
            coefficients[each.getKey().of(place)] = coefficient.longValueExact();
        }
        return UnivariatePolynomialZp64.create(prime, coefficients);
    }
}
