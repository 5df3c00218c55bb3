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
import mfml.symbolic.Rational;

/**
 * Greatest common divisors and factors over the whole numbers, in any number of letters, by the library rings. It cannot be
 * stopped, so its work is priced before and done beside the run. Polynomials are primitive, their powers not negative.
 */
final class Divisors {
    private static final double SUMMAND = 3e4; // nanoseconds of a common divisor for every summand, letter and degree

    /** A factor and how often it divides. */
    record Factor(Polynomial base, int times) {}

    private Divisors() {}

    static Polynomial common(Polynomial left, Polynomial right, Budget budget) {
        if (left.isNumber() || right.isNumber()) return Polynomial.number(Rational.ONE, left.width());
        if (left.equals(right)) return left;
        var found = budget.closed(
                price(left) + price(right), () -> MultivariateGCD.PolynomialGCD(foreign(left), foreign(right)));
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
        PolynomialFactorDecomposition<MultivariatePolynomial<BigInteger>> found = budget.closed(
                4 * price(polynomial) * (1 + polynomial.degree() / 8.0),
                () -> MultivariateFactorization.Factor(foreign(polynomial)));
        List<Factor> factors = new ArrayList<>();
        for (int k = 0; k < found.factors.size(); k++) {
            Polynomial factor = own(found.factors.get(k), polynomial.width());
            if (!factor.isNumber()) factors.add(new Factor(factor.primitive(), found.exponents.get(k)));
        }
        factors.sort(Comparator.comparing((Factor factor) -> factor.base.leading())
                .thenComparing(factor -> factor.base.count()));
        return factors;
    }

    /** Grows with summands, degrees, letters and digits; an estimate, on the high side for what is dense. */
    private static double price(Polynomial polynomial) {
        double letters = 0;
        double degrees = 1;
        for (int k = 0; k < polynomial.width(); k++) {
            int degree = polynomial.degree(k);
            if (degree > 0) letters++;
            degrees = Math.max(degrees, degree);
        }
        return SUMMAND * polynomial.count() * letters * (1 + degrees / 4) * (1 + polynomial.bits() / 64.0);
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
