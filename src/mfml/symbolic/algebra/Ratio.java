package mfml.symbolic.algebra;

import java.util.LinkedHashMap;
import java.util.Map;
import mfml.budget.Budget;
import mfml.symbolic.Rational;

/** numerator / Π divisorᵖ: the divisors primitive, each a single kernel or a polynomial that no kernel divides. */
final class Ratio {
    private final Polynomial numerator;
    private final Map<Polynomial, Integer> divisors;

    Ratio(Polynomial numerator, Map<Polynomial, Integer> divisors) {
        this.numerator = numerator;
        this.divisors = divisors;
    }

    static Ratio of(Polynomial polynomial) {
        return new Ratio(polynomial, Map.of());
    }

    Polynomial numerator() {
        return numerator;
    }

    Map<Polynomial, Integer> divisors() {
        return divisors;
    }

    Polynomial denominator(Budget budget) {
        return product(divisors, numerator.width(), budget);
    }

    private static Polynomial product(Map<Polynomial, Integer> factors, int width, Budget budget) {
        Polynomial product = Polynomial.number(Rational.ONE, width);
        for (Map.Entry<Polynomial, Integer> factor : factors.entrySet()) {
            product = product.times(factor.getKey().power(factor.getValue(), budget), budget);
        }
        return product;
    }

    Ratio plus(Ratio other, Budget budget) {
        Map<Polynomial, Integer> all = new LinkedHashMap<>(divisors);
        other.divisors.forEach((divisor, power) -> all.merge(divisor, power, Math::max));
        Polynomial sum = raised(all, budget).plus(other.raised(all, budget), budget);
        return sum.isZero() ? of(sum) : new Ratio(sum, all);
    }

    /** The numerator over other divisors, which hold its own. */
    private Polynomial raised(Map<Polynomial, Integer> all, Budget budget) {
        Map<Polynomial, Integer> missing = new LinkedHashMap<>();
        all.forEach((divisor, power) -> {
            int less = power - divisors.getOrDefault(divisor, 0);
            if (less > 0) missing.put(divisor, less);
        });
        return missing.isEmpty() ? numerator : numerator.times(product(missing, numerator.width(), budget), budget);
    }

    Ratio times(Ratio other, Budget budget) {
        Map<Polynomial, Integer> all = new LinkedHashMap<>(divisors);
        other.divisors.forEach((divisor, power) -> all.merge(divisor, power, Integer::sum));
        return new Ratio(numerator.times(other.numerator, budget), all);
    }

    Ratio times(Rational factor) {
        return new Ratio(numerator.times(factor), divisors);
    }

    Ratio power(int exponent, Budget budget) {
        if (exponent < 0) return reciprocal(budget).power(-exponent, budget);
        Map<Polynomial, Integer> powers = new LinkedHashMap<>();
        divisors.forEach((divisor, power) -> powers.put(divisor, Math.multiplyExact(power, exponent)));
        return new Ratio(numerator.power(exponent, budget), powers);
    }

    /** @throws mfml.error.Fault where the numerator is 0 */
    private Ratio reciprocal(Budget budget) {
        if (numerator.isZero()) {
            throw mfml.error.Fault.of("number.division_by_zero").with("dividend", "1").with("left", "1");
        }
        Rational content = numerator.content();
        Map<Polynomial, Integer> below = new LinkedHashMap<>();
        Exponents common = numerator.common();
        int width = numerator.width();
        for (int k = 0; k < width; k++) {
            if (common.of(k) <= 0) continue;
            below.put(Polynomial.monomial(Rational.ONE, Exponents.of(k, 1, width)), common.of(k));
        }
        Polynomial rest = numerator.primitive().over(common);
        if (!rest.isNumber()) below.put(rest, 1);
        return new Ratio(denominator(budget).times(content.reciprocal()), below);
    }
}
