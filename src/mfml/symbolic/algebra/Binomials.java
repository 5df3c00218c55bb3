package mfml.symbolic.algebra;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mfml.budget.Budget;
import mfml.symbolic.Rational;

/**
 * Factors of uⁿ ± vⁿ for two monomials: the cyclotomic polynomials Φ_d(u, v), for the divisors d of n under a minus, and
 * for those of 2n that do not divide n under a plus. Modulo every prime they fall into so many parts that the general
 * method is at its slowest on them.
 */
final class Binomials {
    private static final int LARGEST = 5000; // power

    private final Exponents u;
    private final Exponents v;
    private final int power;
    private final boolean minus;
    private final Map<Integer, Polynomial> cyclotomic = new HashMap<>();

    private Binomials(Exponents u, Exponents v, int power, boolean minus) {
        this.u = u;
        this.v = v;
        this.power = power;
        this.minus = minus;
    }

    /** The irreducible factors; none where the polynomial is no such binomial, or of power 1. */
    static List<Polynomial> factors(Polynomial polynomial, Budget budget) {
        if (polynomial.count() != 2 || !polynomial.common().isOne()) return List.of();
        Exponents first = polynomial.leading();
        Exponents second = polynomial.summands().keySet().stream()
                .filter(each -> !each.equals(first))
                .findAny()
                .orElseThrow();
        boolean ones = polynomial.summands().values().stream()
                .allMatch(each -> each.abs().isOne());
        int power = 0;
        for (int k = 0; k < polynomial.width(); k++) {
            power = gcd(gcd(power, first.of(k)), second.of(k));
        }
        if (!ones || power < 2 || power > LARGEST) return List.of();
        boolean minus = polynomial.summands().get(first).signum()
                != polynomial.summands().get(second).signum();
        return new Binomials(root(first, power), root(second, power), power, minus).factors(budget);
    }

    private static int gcd(int a, int b) {
        return BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).intValue();
    }

    private static Exponents root(Exponents exponents, int power) {
        int[] roots = exponents.copied();
        for (int k = 0; k < roots.length; k++) roots[k] /= power;
        return new Exponents(roots);
    }

    private List<Polynomial> factors(Budget budget) {
        List<Polynomial> factors = new ArrayList<>();
        int whole = minus ? power : 2 * power;
        for (int d = 1; d <= whole; d++) {
            if (whole % d == 0 && (minus || power % d != 0)) factors.add(cyclotomic(d, budget));
        }
        return factors;
    }

    /** Φ_n(u, v) = (uⁿ − vⁿ) / Π Φ_d(u, v) over the smaller divisors d of n. */
    private Polynomial cyclotomic(int n, Budget budget) {
        Polynomial known = cyclotomic.get(n);
        if (known != null) return known;
        Map<Exponents, Rational> summands = new HashMap<>();
        summands.put(u.power(n), Rational.ONE);
        summands.put(v.power(n), Rational.ONE.negated());
        Polynomial quotient = new Polynomial(summands, u.width());
        for (int d = 1; d < n; d++) {
            if (n % d == 0) quotient = Divisors.quotient(quotient, cyclotomic(d, budget), budget);
        }
        cyclotomic.put(n, quotient);
        return quotient;
    }
}
