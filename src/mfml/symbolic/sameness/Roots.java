package mfml.symbolic.sameness;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import mfml.symbolic.Primes;
import mfml.symbolic.Rational;

/** Principal powers under fractions: what is known not to be negative goes out of the root, the rest stays one kernel. */
final class Roots {
    private final Quotients quotients;
    private final Arithmetic arithmetic;
    private final Kernels kernels;
    private final Positivity positivity;

    Roots(Quotients quotients, Positivity positivity) {
        this.quotients = quotients;
        this.arithmetic = quotients.arithmetic;
        this.kernels = arithmetic.kernels;
        this.positivity = positivity;
    }

    /** base ^ exponent for an exponent that is no whole number. */
    Quotient power(Quotient written, Rational exponent) {
        Quotient base = quotients.reduced(written);
        if (base.numerator().isZero()) {
            if (exponent.signum() < 0) throw new Quotients.Undefined();
            return Quotient.ZERO;
        }
        Parts parts = new Parts(exponent);
        Polynomial numerator = base.numerator();
        Monomial common = Quotients.common(numerator);
        Rational lead = numerator.coefficient(numerator.leading());
        parts.outside(number(lead.abs(), exponent));
        parts.monomial(common);
        base.divisors().forEach(parts::divisor);
        Rational scale = lead.abs().reciprocal();
        Polynomial rest = shifted(numerator, common).times(parts.turned ? scale.negated() : scale);
        if (rest.isMonomial()) parts.inside = rest;
        else parts.polynomial(rest);
        return parts.made();
    }

    private Polynomial shifted(Polynomial polynomial, Monomial common) {
        if (common.isOne()) return polynomial;
        return arithmetic.times(polynomial, Polynomial.of(common.inverse(), Rational.ONE));
    }

    /** Of a positive number, by its primes. */
    Quotient number(Rational positive, Rational exponent) {
        Monomial powers = Monomial.ONE;
        for (Map.Entry<BigInteger, Integer> prime : Primes.of(positive).entrySet()) {
            powers = powers.times(
                    Monomial.of(kernels.prime(prime.getKey()), exponent.times(Rational.of(prime.getValue()))));
        }
        return Quotient.of(arithmetic.reduced(powers, Rational.ONE));
    }

    /** √(p²) for a real p. */
    Quotient absolute(Quotient real) {
        return power(quotients.times(real, real), Rational.HALF);
    }

    /** A power of a polynomial, its sign unknown or not negative. */
    private Quotient root(Polynomial base, Rational exponent) {
        boolean notNegative = positivity.isNotNegative(base);
        if (notNegative) {
            for (Kernel kernel : kernels.all()) {
                if (kernel.kind != Kernel.Kind.ROOT || !kernel.notNegative) continue;
                if (kernel.base.isMonomial() || kernel.base.equals(base)) continue;
                Quotient partner = partner(base, kernel, exponent);
                if (partner != null) return partner;
                if (kernel.base.leading().compareTo(base.leading()) >= 0) continue;
                Polynomial rest = arithmetic.divided(base, kernel.base);
                if (rest == null) continue;
                return quotients.times(quotients.power(kernel, exponent), power(Quotient.of(rest), exponent));
            }
            for (Polynomial factor : positivity.learned()) {
                if (factor.equals(base) || factor.leading().compareTo(base.leading()) >= 0) continue;
                Polynomial rest = arithmetic.divided(base, factor);
                if (rest != null) return quotients.times(root(factor, exponent), power(Quotient.of(rest), exponent));
            }
            Polynomial square = arithmetic.squareRoot(base);
            if (square != null && positivity.isReal(square)) {
                Rational twice = exponent.times(Rational.TWO);
                if (positivity.isNotNegative(square)) return power(square, twice);
                Polynomial other = square.times(Rational.MINUS_ONE);
                if (positivity.isNotNegative(other)) return power(other, twice);
            }
        }
        if (exponent.isWhole()) return power(base, exponent);
        Quotient parted = notNegative && exponent.times(Rational.TWO).isWhole() ? parted(base) : null;
        if (parted != null)
            return quotients.power(
                    parted, Arithmetic.small(exponent.times(Rational.TWO).numerator()));
        Polynomial number = positivity.rootOfNumber(base);
        if (number != null) return power(number, exponent.times(Rational.TWO));
        Kernel kernel = kernels.root(base, positivity.isPositive(base), notNegative);
        return quotients.power(kernel, exponent);
    }

    /** Where the product with the base of a known root is a number: the one root is a number over the other. */
    private Quotient partner(Polynomial base, Kernel kernel, Rational exponent) {
        if (!kernel.positive || base.count() != kernel.base.count()) return null;
        Rational product = arithmetic.times(base, kernel.base).number();
        if (product == null || product.signum() <= 0) return null;
        return quotients.times(number(product, exponent), quotients.power(kernel, exponent.negated()));
    }

    /** √(a + b√d) is √u ± √v where u + v = a and 4uv = b²d, as a² − b²d is a square; null where it is none. */
    private Quotient parted(Polynomial base) {
        Monomial root = null;
        Map<Monomial, Rational> outside = new HashMap<>();
        Map<Monomial, Rational> inside = new HashMap<>();
        for (Map.Entry<Monomial, Rational> term : base.terms.entrySet()) {
            Monomial here = roots(term.getKey());
            if (here.isOne()) {
                outside.put(term.getKey(), term.getValue());
                continue;
            }
            if (root == null) root = here;
            if (!root.equals(here)) return null;
            inside.put(term.getKey().times(here.inverse()), term.getValue());
        }
        if (root == null || outside.isEmpty()) return null;
        Polynomial a = new Polynomial(outside);
        Polynomial b = new Polynomial(inside);
        Polynomial under = arithmetic.reduced(root.power(Rational.TWO), Rational.ONE);
        Polynomial square = arithmetic.times(a, a).minus(arithmetic.times(arithmetic.times(b, b), under));
        Polynomial difference = square.isZero() ? square : arithmetic.squareRoot(square);
        if (difference == null) return null;
        boolean plus = positivity.isNotNegative(b);
        if (!plus) {
            if (!positivity.isNotNegative(b.times(Rational.MINUS_ONE))) return null;
            if (!positivity.isNotNegative(difference)) difference = difference.times(Rational.MINUS_ONE);
            if (!positivity.isNotNegative(difference)) return null;
        }
        Polynomial u = a.plus(difference).times(Rational.HALF);
        Polynomial v = a.minus(difference).times(Rational.HALF);
        if (!positivity.isNotNegative(u) || !positivity.isNotNegative(v)) return null;
        Quotient first = power(Quotient.of(u), Rational.HALF);
        Quotient second = power(Quotient.of(v), Rational.HALF);
        return plus ? quotients.plus(first, second) : quotients.minus(first, second);
    }

    /** Its square roots. */
    private Monomial roots(Monomial monomial) {
        Monomial roots = Monomial.ONE;
        for (int k = 0; k < monomial.kernels.length; k++) {
            Kernel kernel = kernels.get(monomial.kernels[k]);
            if (monomial.exponents[k].equals(Rational.HALF) && kernel.notNegative)
                roots = roots.times(Monomial.of(kernel, Rational.HALF));
        }
        return roots;
    }

    private Quotient power(Polynomial base, Rational exponent) {
        if (exponent.isWhole()) return quotients.power(Quotient.of(base), Arithmetic.small(exponent.numerator()));
        return power(Quotient.of(base), exponent);
    }

    /** What a base is taken apart into. */
    private final class Parts {
        private final Rational exponent;
        private Quotient outside = Quotient.ONE;
        private boolean turned; // the numerator counts with the other sign
        private Polynomial inside = Polynomial.ONE;
        private Polynomial under = Polynomial.ONE;

        Parts(Rational exponent) {
            this.exponent = exponent;
        }

        void outside(Quotient factor) {
            outside = quotients.times(outside, factor);
        }

        void monomial(Monomial monomial) {
            Monomial inner = Monomial.ONE;
            for (int k = 0; k < monomial.kernels.length; k++) {
                Kernel kernel = kernels.get(monomial.kernels[k]);
                Rational power = monomial.exponents[k];
                Polynomial itself = Polynomial.of(Monomial.of(kernel, Rational.ONE), Rational.ONE);
                if (kernel.notNegative || positivity.isNotNegative(itself)) {
                    outside(quotients.power(kernel, power.times(exponent)));
                } else if (power.isWhole() && positivity.isNotNegative(itself.times(Rational.MINUS_ONE))) {
                    outside(root(itself.times(Rational.MINUS_ONE), power.times(exponent)));
                    turned ^= !power.isEven();
                } else if (kernel.real && power.isWhole()) {
                    Rational even = Rational.of(power.numerator().shiftRight(1).shiftLeft(1));
                    if (!even.isZero()) {
                        Polynomial square = Polynomial.of(Monomial.of(kernel, Rational.TWO), Rational.ONE);
                        Kernel root = kernels.root(square, false, true);
                        outside(quotients.power(root, even.times(Rational.HALF).times(exponent)));
                    }
                    inner = inner.times(Monomial.of(kernel, power.minus(even)));
                } else {
                    inner = inner.times(Monomial.of(kernel, power));
                }
            }
            insideMonomial = inner;
        }

        private Monomial insideMonomial = Monomial.ONE;

        void polynomial(Polynomial polynomial) {
            if (positivity.isNotNegative(polynomial)) outside(root(polynomial, exponent));
            else inside = polynomial;
        }

        void divisor(Polynomial divisor, int power) {
            if (positivity.isPositive(divisor)) {
                outside(root(divisor, exponent.times(Rational.of(-power))));
                return;
            }
            Polynomial other = divisor.times(Rational.MINUS_ONE);
            if (positivity.isPositive(other)) {
                outside(root(other, exponent.times(Rational.of(-power))));
                turned ^= power % 2 == 1;
                return;
            }
            int even = positivity.isReal(divisor) ? power / 2 * 2 : 0;
            if (even > 0) {
                Polynomial square = arithmetic.times(divisor, divisor);
                outside(root(square, exponent.times(Rational.of(-even / 2))));
            }
            for (int k = even; k < power; k++) under = arithmetic.times(under, divisor);
        }

        Quotient made() {
            for (int k = 0; k < insideMonomial.kernels.length; k++) {
                Kernel kernel = kernels.get(insideMonomial.kernels[k]);
                Rational power = insideMonomial.exponents[k];
                if (power.signum() > 0)
                    inside = arithmetic.times(inside, Polynomial.of(Monomial.of(kernel, power), Rational.ONE));
                else
                    under = arithmetic.times(
                            under, arithmetic.reduced(Monomial.of(kernel, power.negated()), Rational.ONE));
            }
            if (under.equals(Polynomial.ONE)) {
                if (inside.number() != null) return quotients.times(outside, sign(inside.number()));
                Kernel single = single(inside);
                if (single != null) {
                    return quotients.times(outside, quotients.power(single, exponent));
                }
                return quotients.times(outside, root(inside, exponent));
            }
            return quotients.times(outside, ratio());
        }

        /** Of ±1. */
        private Quotient sign(Rational number) {
            if (number.isOne()) return Quotient.ONE;
            return Quotient.of(
                    arithmetic.reduced(Monomial.of(kernels.turn(), exponent.times(Rational.HALF)), Rational.ONE));
        }

        /** A kernel alone that has no relation and whose value is all that is known. */
        private Kernel single(Polynomial polynomial) {
            if (!polynomial.isMonomial()) return null;
            Monomial monomial = polynomial.leading();
            boolean alone = monomial.kernels.length == 1
                    && monomial.exponents[0].isOne()
                    && polynomial.coefficient(monomial).isOne();
            if (!alone) return null;
            Kernel kernel = kernels.get(monomial.kernels[0]);
            return kernel.kind == Kernel.Kind.FREE && (kernel.real || kernel.term instanceof mfml.symbolic.Symbol)
                    ? kernel
                    : null;
        }

        /** (p/d)^(a/b) is jᵃ/dᵃ with j = d (p/d)^(1/b), of which the b-th power is p d^(b−1). */
        private Quotient ratio() {
            int degree = Arithmetic.small(exponent.denominator());
            int times = Arithmetic.small(exponent.numerator());
            Polynomial base = arithmetic.times(inside, arithmetic.power(under, degree - 1));
            Kernel root = kernels.rootOfQuotient(base, under, degree);
            Quotient power = quotients.power(root, exponent);
            return quotients.times(power, quotients.power(quotients.inverse(under), times));
        }
    }
}
