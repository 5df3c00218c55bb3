package mfml.symbolic.sameness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mfml.symbolic.Applied;
import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Rational;
import mfml.symbolic.Signs;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;

/**
 * Exponentials: e to a sum is the product of e to each monomial, the rational coefficient an exponent of that kernel; e to
 * a logarithm is a power, e to i arctan u an algebraic number over u. Sines and hyperbolic functions come through here.
 */
final class Exponentials {
    private static final Rational QUARTER = Rational.of(1, 4);

    private final Quotients quotients;
    private final Roots roots;
    private final Kernels kernels;

    Exponentials(Quotients quotients, Roots roots) {
        this.quotients = quotients;
        this.roots = roots;
        this.kernels = quotients.arithmetic.kernels;
    }

    Quotient imaginaryUnit() {
        return turn(QUARTER);
    }

    /** e^(2πi q). */
    Quotient turn(Rational turns) {
        return Quotient.of(quotients.arithmetic.reduced(Monomial.of(kernels.turn(), turns), Rational.ONE));
    }

    Quotient of(Quotient written) {
        Quotient exponent = quotients.reduced(written);
        if (!exponent.isPolynomial()) return ofQuotient(exponent);
        Quotient product = Quotient.ONE;
        for (Map.Entry<Monomial, Rational> term : exponent.numerator().terms.entrySet()) {
            product = quotients.times(product, of(term.getKey(), term.getValue()));
        }
        return product;
    }

    private Quotient of(Monomial monomial, Rational coefficient) {
        Rational turns = monomial.exponent(kernels.turn().number);
        Monomial rest = turns.isZero() ? monomial : monomial.without(kernels.turn().number);
        boolean imaginary = turns.equals(QUARTER);
        if (rest.kernels.length == 1 && rest.exponents[0].isOne()) {
            Term term = kernels.get(rest.kernels[0]).term;
            if (imaginary && term == NamedNumber.PI) return turn(coefficient.times(Rational.HALF));
            if (term instanceof Applied applied) {
                Quotient argument = argument(kernels.get(rest.kernels[0]), applied.head());
                if (argument != null && turns.isZero() && applied.head() == Head.LN)
                    return power(argument, coefficient);
                if (argument != null && imaginary && coefficient.isInt()) {
                    Quotient circle = circle(applied.head(), argument);
                    if (circle != null) return quotients.power(circle, coefficient.intValue());
                }
            }
        }
        boolean real = turns.isZero() && isReal(rest);
        boolean periodic = imaginary && isWholeTimesPi(rest);
        Monomial exponent = periodic && coefficient.isWhole() ? withoutPowers(monomial) : monomial;
        Kernel kernel = kernels.exponential(exponent, real, periodic);
        return quotients.power(kernel, coefficient);
    }

    private Quotient power(Quotient base, Rational exponent) {
        return exponent.isWhole() ? quotients.power(base, exponent.intValue()) : roots.power(base, exponent);
    }

    /** e^(i f(u)) for f an inverse function: cos + i sin. */
    private Quotient circle(Head head, Quotient u) {
        Quotient square = quotients.times(u, u);
        Quotient iu = quotients.times(imaginaryUnit(), u);
        return switch (head) {
            case ARCTAN ->
                quotients.times(
                        quotients.plus(Quotient.ONE, iu),
                        roots.power(quotients.plus(Quotient.ONE, square), Rational.of(-1, 2)));
            case ARCSIN -> quotients.plus(roots.power(quotients.minus(Quotient.ONE, square), Rational.HALF), iu);
            default -> null;
        };
    }

    private Quotient argument(Kernel kernel, Head head) {
        for (Kernels.Opaque opaque : kernels.opaque(head)) {
            if (opaque.kernel() == kernel) return opaque.arguments().getFirst();
        }
        return null;
    }

    private boolean isReal(Monomial monomial) {
        for (int k = 0; k < monomial.kernels.length; k++) {
            Kernel kernel = kernels.get(monomial.kernels[k]);
            if (!kernel.real || !monomial.exponents[k].isWhole() && !kernel.notNegative) return false;
        }
        return true;
    }

    /** Whether it is π times letters for whole numbers. */
    private boolean isWholeTimesPi(Monomial monomial) {
        boolean pi = false;
        for (int k = 0; k < monomial.kernels.length; k++) {
            Term term = kernels.get(monomial.kernels[k]).term;
            if (term == NamedNumber.PI && monomial.exponents[k].isOne()) pi = true;
            else if (!(term instanceof Symbol) || !Signs.isWhole(term) || !isCounting(monomial.exponents[k]))
                return false;
        }
        return pi;
    }

    /** nᵏ is even where n is. */
    private Monomial withoutPowers(Monomial monomial) {
        Monomial product = Monomial.ONE;
        for (int k = 0; k < monomial.kernels.length; k++) {
            Kernel kernel = kernels.get(monomial.kernels[k]);
            boolean letter = kernel.term instanceof Symbol;
            product = product.times(Monomial.of(kernel, letter ? Rational.ONE : monomial.exponents[k]));
        }
        return product;
    }

    private static boolean isCounting(Rational exponent) {
        return exponent.isWhole() && exponent.signum() > 0;
    }

    /** The part without a divisor apart; the rest is a rational multiple of a quotient that is a kernel's exponent. */
    private Quotient ofQuotient(Quotient exponent) {
        if (exponent.divisors().size() == 1
                && exponent.divisors().values().iterator().next() == 1) {
            Polynomial divisor = exponent.divisors().keySet().iterator().next();
            Polynomial[] parts = quotients.arithmetic.division(exponent.numerator(), divisor, false);
            parts = withoutNegative(parts[0], parts[1], divisor);
            if (!parts[0].isZero()) {
                Quotient rest = new Quotient(parts[1], exponent.divisors());
                return quotients.times(of(Quotient.of(parts[0])), of(rest));
            }
        }
        for (Kernels.Opaque opaque : kernels.opaque("exponential")) {
            Rational ratio = ratio(exponent, opaque.arguments().getFirst());
            if (ratio != null) return quotients.power(opaque.kernel(), ratio);
        }
        boolean real = true;
        for (Monomial monomial : exponent.numerator().terms.keySet()) real &= isReal(monomial);
        for (Polynomial divisor : exponent.divisors().keySet()) {
            for (Monomial monomial : divisor.terms.keySet()) real &= isReal(monomial);
        }
        Term term = mfml.symbolic.Terms.exponential(term(exponent));
        Kernel kernel = kernels.opaque("exponential", List.of(exponent), term, real, true);
        return Quotient.of(Polynomial.of(Monomial.of(kernel, Rational.ONE), Rational.ONE));
    }

    /** A remainder without negative powers: 1/x over x + 1 is 1/x less 1 over x + 1. */
    private static Polynomial[] withoutNegative(Polynomial quotient, Polynomial remainder, Polynomial divisor) {
        Rational constant = divisor.coefficient(Monomial.ONE);
        Polynomial outside = quotient;
        Polynomial rest = remainder;
        for (int round = 0; round < 20 && !constant.isZero(); round++) {
            Monomial least = null;
            for (Monomial monomial : rest.terms.keySet()) {
                boolean negative = false;
                for (Rational power : monomial.exponents) negative |= power.signum() < 0;
                if (negative && (least == null || monomial.compareTo(least) < 0)) least = monomial;
            }
            if (least == null) return new Polynomial[] {outside, rest};
            Polynomial taken = Polynomial.of(least, rest.coefficient(least).over(constant));
            outside = outside.plus(taken);
            Map<Monomial, Rational> product = new HashMap<>();
            for (Map.Entry<Monomial, Rational> term : divisor.terms.entrySet()) {
                product.put(least.times(term.getKey()), term.getValue().times(taken.coefficient(least)));
            }
            rest = rest.minus(new Polynomial(product));
        }
        return new Polynomial[] {quotient, remainder};
    }

    /** The rational q with left = q · right, or null. */
    private Rational ratio(Quotient left, Quotient right) {
        Polynomial a = left.numerator();
        Polynomial b = right.numerator();
        if (!left.divisors().equals(right.divisors())) {
            for (Map.Entry<Polynomial, Integer> divisor : right.divisors().entrySet()) {
                a = quotients.arithmetic.times(a, quotients.arithmetic.power(divisor.getKey(), divisor.getValue()));
            }
            for (Map.Entry<Polynomial, Integer> divisor : left.divisors().entrySet()) {
                b = quotients.arithmetic.times(b, quotients.arithmetic.power(divisor.getKey(), divisor.getValue()));
            }
        }
        if (a.isZero() || b.isZero() || a.count() != b.count()) return null;
        Monomial lead = a.leading();
        if (b.coefficient(lead).isZero()) return null;
        Rational ratio = a.coefficient(lead).over(b.coefficient(lead));
        return b.times(ratio).equals(a) ? ratio : null;
    }

    Term term(Quotient quotient) {
        Term term = kernels.term(quotient.numerator());
        for (Map.Entry<Polynomial, Integer> divisor : quotient.divisors().entrySet()) {
            term = mfml.symbolic.Terms.product(
                    term, mfml.symbolic.Terms.power(kernels.term(divisor.getKey()), -divisor.getValue()));
        }
        return term;
    }
}
