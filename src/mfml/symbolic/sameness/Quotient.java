package mfml.symbolic.sameness;

import java.util.Map;

/** A numerator over powers of polynomials, each of several terms with the leading coefficient 1; not reduced. */
record Quotient(Polynomial numerator, Map<Polynomial, Integer> divisors) {
    static final Quotient ZERO = of(Polynomial.ZERO);
    static final Quotient ONE = of(Polynomial.ONE);

    static Quotient of(Polynomial numerator) {
        return new Quotient(numerator, Map.of());
    }

    boolean isPolynomial() {
        return divisors.isEmpty();
    }
}
