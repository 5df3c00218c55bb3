package mfml.symbolic.algebra;

import cc.redberry.rings.Rings;
import cc.redberry.rings.bigint.BigInteger;
import cc.redberry.rings.poly.PolynomialFactorDecomposition;
import cc.redberry.rings.poly.multivar.Monomial;
import cc.redberry.rings.poly.multivar.MonomialOrder;
import cc.redberry.rings.poly.multivar.MultivariateDivision;
import cc.redberry.rings.poly.multivar.MultivariateFactorization;
import cc.redberry.rings.poly.multivar.MultivariateGCD;
import cc.redberry.rings.poly.multivar.MultivariatePolynomial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.symbolic.Rational;

/**
 * Greatest common divisors and factors over the whole numbers, in any number of letters, by the library rings. It cannot be
 * stopped, so its work is priced before, refused above a few seconds, and done beside the run. (JAS, which can, takes two
 * to four times as long for common divisors and up to a hundred times for factors of several letters, and starts slower.)
 * Polynomials are primitive, their powers not negative.
 */
final class Divisors {
    // nanoseconds, measured beside a quiet machine's library
    private static final double COMMON = 1e5; // of a common divisor, for every summand and letter
    private static final double FACTOR = 1e5; // of all factors, the same
    private static final double DENSE = 50; // for the square of the degree
    private static final double LONGEST = 5e9; // of one call

    private static final double CHOICE = 20; // of a choice among factors modulo a prime, for every degree
    private static final double MODULAR = 1e4; // of all factors modulo a few primes, for the square of the degree
    private static final int UNDECIDED_DEGREE = 30; // below it there are too few choices to matter

    /** A factor and how often it divides. */
    record Factor(Polynomial base, int times) {}

    private Divisors() {}

    static Polynomial common(Polynomial left, Polynomial right, Budget budget) {
        if (left.isNumber() || right.isNumber()) return Polynomial.number(Rational.ONE, left.width());
        if (left.equals(right)) return left;
        double price = affordable(price(left) + price(right), left);
        var found = budget.closed(price, () -> MultivariateGCD.PolynomialGCD(foreign(left), foreign(right)));
        return own(found, left.width()).primitive();
    }

    /** A quotient without a rest. */
    static Polynomial quotient(Polynomial dividend, Polynomial divisor, Budget budget) {
        if (divisor.isOne()) return dividend;
        var found = budget.closed(
                200.0 * dividend.count() * divisor.count(),
                () -> MultivariateDivision.divideExact(foreign(dividend), foreign(divisor)));
        return own(found, dividend.width());
    }

    /** The irreducible factors, the lowest degree first; a number has none. */
    static List<Factor> factors(Polynomial polynomial, Budget budget) {
        if (polynomial.isNumber()) return List.of();
        List<Factor> known = Binomials.factors(polynomial, budget).stream()
                .map(each -> new Factor(each.primitive(), 1))
                .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
        return known.isEmpty() ? foundFactors(polynomial, budget) : sorted(known);
    }

    private static List<Factor> foundFactors(Polynomial polynomial, Budget budget) {
        double price = affordable(choices(polynomial, budget) + factorPrice(polynomial), polynomial);
        PolynomialFactorDecomposition<MultivariatePolynomial<BigInteger>> found =
                budget.closed(price, () -> MultivariateFactorization.Factor(foreign(polynomial)));
        List<Factor> factors = new ArrayList<>();
        for (int k = 0; k < found.factors.size(); k++) {
            Polynomial factor = own(found.factors.get(k), polynomial.width());
            if (!factor.isNumber()) factors.add(new Factor(factor.primitive(), found.exponents.get(k)));
        }
        return sorted(factors);
    }

    private static List<Factor> sorted(List<Factor> factors) {
        factors.sort(Comparator.comparing((Factor factor) -> factor.base.leading())
                .thenComparing(factor -> factor.base.count()));
        return factors;
    }

    /** Of a polynomial of one letter the price of trying all choices of its factors modulo a prime; 0 of others. */
    private static double choices(Polynomial polynomial, Budget budget) {
        int place = -1;
        for (int k = 0; k < polynomial.width(); k++) {
            if (polynomial.degree(k) == 0) continue;
            if (place >= 0) return 0;
            place = k;
        }
        int degree = polynomial.degree(place);
        if (degree < UNDECIDED_DEGREE) return 0;
        budget.price(affordable(MODULAR * degree * degree, polynomial));
        Polynomial single = quotient(polynomial, common(polynomial, polynomial.derivative(place), budget), budget);
        return CHOICE * degree * Math.pow(2, Splitting.least(single.primitive(), place) - 1.0);
    }

    /** Of a common divisor; measured of random polynomials, where degrees count only when there is one letter. */
    private static double price(Polynomial polynomial) {
        double degree = polynomial.degree();
        return COMMON * size(polynomial) + DENSE * degree * degree;
    }

    /** Of all factors, besides the choices among them. */
    private static double factorPrice(Polynomial polynomial) {
        return FACTOR * size(polynomial) * (1 + polynomial.degree() / 8.0) + price(polynomial);
    }

    /** Summands, letters and digits. */
    private static double size(Polynomial polynomial) {
        double letters = 0;
        for (int k = 0; k < polynomial.width(); k++) if (polynomial.degree(k) > 0) letters++;
        return polynomial.count() * letters * (1 + polynomial.bits() / 64.0);
    }

    /** Whatever time the host gives: what cannot be stopped is not begun if it may take long. */
    private static double affordable(double nanoseconds, Polynomial polynomial) {
        if (nanoseconds <= LONGEST) return nanoseconds;
        throw Fault.of("algebra.too_large").with("count", polynomial.count()).with("degree", polynomial.degree());
    }

    private static MultivariatePolynomial<BigInteger> foreign(Polynomial polynomial) {
        List<Monomial<BigInteger>> monomials = new ArrayList<>();
        polynomial
                .summands()
                .forEach((exponents, coefficient) -> monomials.add(new Monomial<>(
                        exponents.copied(),
                        new BigInteger(coefficient.numerator().toByteArray()))));
        return MultivariatePolynomial.create(polynomial.width(), Rings.Z, MonomialOrder.GREVLEX, monomials);
    }

    private static Polynomial own(MultivariatePolynomial<BigInteger> polynomial, int width) {
        Map<Exponents, Rational> summands = new HashMap<>();
        for (Monomial<BigInteger> each : polynomial) {
            java.math.BigInteger coefficient = new java.math.BigInteger(each.coefficient.toByteArray());
            summands.put(new Exponents(each.exponents.clone()), Rational.of(coefficient));
        }
        return new Polynomial(summands, width);
    }
}
