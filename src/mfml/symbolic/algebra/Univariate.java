package mfml.symbolic.algebra;

import java.util.ArrayList;
import java.util.List;
import mfml.budget.Budget;
import mfml.symbolic.Rational;

/** Polynomials of one letter with rational coefficients, the constant first, the last one not 0. */
final class Univariate {
    private final Rational[] coefficients;
    private final Budget budget;

    private Univariate(Rational[] coefficients, Budget budget) {
        int length = coefficients.length;
        while (length > 0 && coefficients[length - 1].isZero()) length--;
        this.coefficients = java.util.Arrays.copyOf(coefficients, length);
        this.budget = budget;
    }

    static Univariate of(Polynomial polynomial, int kernel, Budget budget) {
        Rational[] coefficients = zeros(polynomial.degree(kernel) + 1);
        polynomial.summands().forEach((exponents, c) -> coefficients[exponents.of(kernel)] = c);
        return new Univariate(coefficients, budget);
    }

    Polynomial polynomial(int kernel, int width) {
        List<Polynomial> parts = new ArrayList<>();
        for (int k = 0; k < coefficients.length; k++) {
            parts.add(Polynomial.monomial(coefficients[k], Exponents.of(kernel, k, width)));
        }
        return Sums.of(Polynomial.number(Rational.ZERO, width), parts, budget);
    }

    private static Rational[] zeros(int length) {
        Rational[] zeros = new Rational[length];
        java.util.Arrays.fill(zeros, Rational.ZERO);
        return zeros;
    }

    boolean isZero() {
        return coefficients.length == 0;
    }

    private Univariate one() {
        return new Univariate(new Rational[] {Rational.ONE}, budget);
    }

    Univariate minus(Univariate other) {
        Rational[] differences = zeros(Math.max(coefficients.length, other.coefficients.length));
        for (int k = 0; k < differences.length; k++) {
            Rational left = k < coefficients.length ? coefficients[k] : Rational.ZERO;
            Rational right = k < other.coefficients.length ? other.coefficients[k] : Rational.ZERO;
            differences[k] = left.minus(right);
        }
        return new Univariate(differences, budget);
    }

    Univariate times(Univariate other) {
        if (isZero() || other.isZero()) return new Univariate(new Rational[0], budget);
        Rational[] products = zeros(coefficients.length + other.coefficients.length - 1);
        budget.charge(8L * coefficients.length * other.coefficients.length);
        for (int k = 0; k < coefficients.length; k++) {
            for (int j = 0; j < other.coefficients.length; j++) {
                products[k + j] = products[k + j].plus(coefficients[k].times(other.coefficients[j]));
            }
        }
        return new Univariate(products, budget);
    }

    Univariate power(int exponent) {
        Univariate power = one();
        for (int k = 0; k < exponent; k++) power = power.times(this);
        return power;
    }

    /** Quotient and rest. */
    Univariate[] over(Univariate divisor) {
        Rational[] rest = coefficients.clone();
        int last = divisor.coefficients.length - 1;
        Rational[] quotient = zeros(Math.max(0, rest.length - last));
        budget.charge(8L * quotient.length * (last + 1));
        Rational leading = divisor.coefficients[last];
        for (int k = quotient.length - 1; k >= 0; k--) {
            quotient[k] = rest[k + last].over(leading);
            for (int j = 0; j <= last; j++) rest[k + j] = rest[k + j].minus(quotient[k].times(divisor.coefficients[j]));
        }
        return new Univariate[] {new Univariate(quotient, budget), new Univariate(rest, budget)};
    }

    /** What times this leaves 1 when divided by a modulus without a common divisor: the extended algorithm of Euclid. */
    Univariate inverse(Univariate modulus) {
        Univariate before = modulus;
        Univariate rest = over(modulus)[1];
        Univariate factorBefore = new Univariate(new Rational[0], budget);
        Univariate factor = one();
        while (rest.coefficients.length > 1) {
            Univariate[] parts = before.over(rest);
            before = rest;
            rest = parts[1];
            Univariate next = factorBefore.minus(parts[0].times(factor));
            factorBefore = factor;
            factor = next;
        }
        Rational unit = rest.coefficients[0].reciprocal();
        return factor.times(new Univariate(new Rational[] {unit}, budget)).over(modulus)[1];
    }
}
