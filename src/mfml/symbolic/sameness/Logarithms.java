package mfml.symbolic.sameness;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Primes;
import mfml.symbolic.Rational;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/** Logarithms, taken apart only where the parts are known to be positive; of numbers by their primes. */
final class Logarithms {
    private final Quotients quotients;
    private final Kernels kernels;
    private final Positivity positivity;

    Logarithms(Quotients quotients, Positivity positivity) {
        this.quotients = quotients;
        this.kernels = quotients.arithmetic.kernels;
        this.positivity = positivity;
    }

    Quotient of(Quotient written) {
        Quotient argument = quotients.reduced(written);
        if (argument.numerator().isZero()) throw new Quotients.Undefined();
        Polynomial numerator = argument.numerator();
        Rational lead = numerator.coefficient(numerator.leading());
        Quotient sum = number(lead.abs());
        Polynomial rest = numerator.times(lead.abs().reciprocal());
        Monomial common = Quotients.common(rest);
        for (int k = 0; k < common.kernels.length; k++) {
            Kernel kernel = kernels.get(common.kernels[k]);
            Rational exponent = common.exponents[k];
            Rational out = kernel.notNegative ? exponent : Rational.ZERO;
            if (!kernel.notNegative && kernel.real && exponent.isWhole()) {
                out = Rational.of(exponent.numerator().shiftRight(1).shiftLeft(1));
            }
            if (out.isZero()) continue;
            Quotient part = kernel.notNegative
                    ? quotients.times(ofKernel(kernel), out)
                    : quotients.times(ofSquare(kernel), out.times(Rational.HALF));
            sum = quotients.plus(sum, part);
            rest = divided(rest, kernel, out);
        }
        Quotient inside = Quotient.ONE;
        for (Map.Entry<Polynomial, Integer> divisor : argument.divisors().entrySet()) {
            if (positivity.isNotNegative(divisor.getKey())) {
                Rational times = Rational.of(-divisor.getValue());
                sum = quotients.plus(sum, quotients.times(ofPolynomial(divisor.getKey()), times));
            } else if (positivity.isNotNegative(divisor.getKey().times(Rational.MINUS_ONE))) {
                Rational times = Rational.of(-divisor.getValue());
                Polynomial other = divisor.getKey().times(Rational.MINUS_ONE);
                sum = quotients.plus(sum, quotients.times(ofPolynomial(other), times));
                if (divisor.getValue() % 2 == 1) rest = rest.times(Rational.MINUS_ONE);
            } else {
                inside = quotients.times(
                        inside, new Quotient(Polynomial.ONE, Map.of(divisor.getKey(), divisor.getValue())));
            }
        }
        if (inside.isPolynomial()) return quotients.plus(sum, ofPolynomial(rest));
        inside = quotients.times(inside, Quotient.of(rest));
        return quotients.plus(sum, kernel(inside));
    }

    private Polynomial divided(Polynomial polynomial, Kernel kernel, Rational exponent) {
        Map<Monomial, Rational> less = new HashMap<>();
        Monomial by = Monomial.of(kernel, exponent.negated());
        polynomial.terms.forEach((monomial, coefficient) -> less.put(monomial.times(by), coefficient));
        return new Polynomial(less);
    }

    private Quotient number(Rational positive) {
        Quotient sum = Quotient.ZERO;
        for (Map.Entry<BigInteger, Integer> prime : Primes.of(positive).entrySet()) {
            Quotient logarithm = kernel(Quotient.of(Polynomial.number(Rational.of(prime.getKey()))));
            sum = quotients.plus(sum, quotients.times(logarithm, Rational.of(prime.getValue())));
        }
        return sum;
    }

    /** Of a positive kernel. */
    private Quotient ofKernel(Kernel kernel) {
        return switch (kernel.kind) {
            case PRIME -> kernel(Quotient.of(Polynomial.number(kernel.term.number())));
            case ROOT -> of(Quotient.of(kernel.base));
            default -> {
                Quotient exponent = exponent(kernel);
                yield exponent != null
                        ? exponent
                        : kernel(Quotient.of(Polynomial.of(Monomial.of(kernel, Rational.ONE), Rational.ONE)));
            }
        };
    }

    private Quotient exponent(Kernel kernel) {
        Monomial monomial = kernels.exponent(kernel);
        if (monomial != null) return Quotient.of(Polynomial.of(monomial, Rational.ONE));
        for (Kernels.Opaque opaque : kernels.opaque("exponential")) {
            if (opaque.kernel() == kernel) return opaque.arguments().getFirst();
        }
        return null;
    }

    private Quotient ofSquare(Kernel kernel) {
        return kernel(Quotient.of(Polynomial.of(Monomial.of(kernel, Rational.TWO), Rational.ONE)));
    }

    /** ln(e^(2πi q)) = 2πi q for −½ < q ≤ ½. */
    private Quotient turned(Rational turns) {
        Monomial i = Monomial.of(kernels.turn(), Rational.of(1, 4));
        Rational within = turns.minus(
                Rational.of(turns.minus(Rational.HALF).negated().floor().negate()));
        return Quotient.of(Polynomial.of(
                i.times(Monomial.of(kernels.free(NamedNumber.PI), Rational.ONE)), within.times(Rational.TWO)));
    }

    /** Of ±e^(2πi q) the angle in turns, of anything else null. */
    private Rational turns(Polynomial polynomial) {
        if (!polynomial.isMonomial()) return null;
        Monomial only = polynomial.leading();
        Rational turns = only.exponent(kernels.turn().number);
        if (!only.without(kernels.turn().number).isOne()) return null;
        Rational sign = polynomial.coefficient(only);
        return sign.abs().isOne() ? turns.plus(sign.signum() < 0 ? Rational.HALF : Rational.ZERO) : null;
    }

    /** Of one whose greatest monomial stands alone under the coefficient ±1. */
    private Quotient ofPolynomial(Polynomial polynomial) {
        Rational turns = turns(polynomial);
        if (turns != null) return turned(turns);
        if (positivity.isNotNegative(polynomial)) {
            for (Kernels.Opaque opaque : kernels.opaque(Head.LN)) {
                Quotient known = opaque.arguments().getFirst();
                if (!known.isPolynomial()
                        || known.numerator().isMonomial()
                        || known.numerator().equals(polynomial)) continue;
                if (!positivity.isPositive(known.numerator())) continue;
                Quotient partner = partner(polynomial, known);
                if (partner != null) return partner;
                if (known.numerator().leading().compareTo(polynomial.leading()) >= 0) continue;
                Polynomial rest = quotients.arithmetic.divided(polynomial, known.numerator());
                if (rest != null) return quotients.plus(kernel(known), of(Quotient.of(rest)));
            }
            Polynomial square = quotients.arithmetic.squareRoot(polynomial);
            if (square != null && square.count() > 1) {
                if (positivity.isNotNegative(square)) return quotients.times(of(Quotient.of(square)), Rational.TWO);
                Polynomial other = square.times(Rational.MINUS_ONE);
                if (positivity.isNotNegative(other)) return quotients.times(of(Quotient.of(other)), Rational.TWO);
            }
        }
        return kernel(Quotient.of(polynomial));
    }

    /** Where the product with a known argument is a positive number c: ln c minus that logarithm. */
    private Quotient partner(Polynomial polynomial, Quotient known) {
        if (polynomial.count() != known.numerator().count()) return null;
        Rational product =
                quotients.arithmetic.times(polynomial, known.numerator()).number();
        return product == null || product.signum() <= 0 ? null : quotients.minus(number(product), kernel(known));
    }

    private Quotient kernel(Quotient argument) {
        for (Kernels.Opaque opaque : kernels.opaque(Head.LN)) {
            if (opaque.arguments().getFirst().equals(argument)) return of(opaque.kernel());
        }
        Term inner = kernels.term(argument.numerator());
        for (Map.Entry<Polynomial, Integer> divisor : argument.divisors().entrySet()) {
            inner = Terms.product(inner, Terms.power(kernels.term(divisor.getKey()), -divisor.getValue()));
        }
        boolean real = argument.isPolynomial() && positivity.isNotNegative(argument.numerator());
        return of(kernels.opaque(Head.LN, List.of(argument), Terms.apply(Head.LN, inner), real, false));
    }

    private static Quotient of(Kernel kernel) {
        return Quotient.of(Polynomial.of(Monomial.of(kernel, Rational.ONE), Rational.ONE));
    }
}
