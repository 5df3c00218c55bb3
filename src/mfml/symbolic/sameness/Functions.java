package mfml.symbolic.sameness;

import java.util.List;
import java.util.Map;
import mfml.symbolic.Applied;
import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Rational;
import mfml.symbolic.Signs;
import mfml.symbolic.Term;
import mfml.symbolic.Unknown;

/** Functions without a polynomial relation: one kernel for each value, whatever way its argument is written. */
final class Functions {
    private static final int LARGEST_SHIFT = 40; // of factorials brought to one

    private final Quotients quotients;
    private final Exponentials exponentials;
    private final Roots roots;
    private final Logarithms logarithms;
    private final Positivity positivity;
    private final Kernels kernels;

    Functions(
            Quotients quotients, Exponentials exponentials, Roots roots, Logarithms logarithms, Positivity positivity) {
        this.quotients = quotients;
        this.exponentials = exponentials;
        this.roots = roots;
        this.logarithms = logarithms;
        this.positivity = positivity;
        kernels = quotients.arithmetic.kernels;
    }

    Quotient logarithm(Quotient argument) {
        return logarithms.of(argument);
    }

    Quotient of(Applied applied, List<Quotient> arguments) {
        Quotient argument = quotients.reduced(arguments.getFirst());
        return switch (applied.head()) {
            case LN -> logarithms.of(argument);
            case ARCTAN -> arctan(argument);
            case ARCSIN, ERF -> odd(applied.head(), argument);
            case FACTORIAL -> factorial(argument, applied);
            case GAMMA -> factorial(quotients.minus(argument, Quotient.ONE), applied);
            case FLOOR -> floor(argument, applied);
            case CEIL -> negative(floor(negative(argument), applied));
            default -> kernel(applied.head(), arguments, applied);
        };
    }

    Quotient unknown(Unknown unknown, List<Quotient> arguments) {
        StringBuilder name = new StringBuilder(unknown.name());
        for (int k = 0; k < arguments.size(); k++) name.append(' ').append(unknown.order(k));
        return kernel(name.toString(), arguments, unknown);
    }

    private Quotient negative(Quotient quotient) {
        return quotients.times(quotient, Rational.MINUS_ONE);
    }

    private Quotient quarterTurn() {
        return quotients.times(Conversion.kernel(kernels.free(NamedNumber.PI)), Rational.HALF);
    }

    /** arctan(1/u) is π/2 − arctan u for u > 0. */
    Quotient arctan(Quotient written) {
        Quotient argument = quotients.reduced(written);
        boolean positive = isPositive(argument);
        if (positive && find(Head.ARCTAN, List.of(argument)) == null) {
            Kernel other = find(Head.ARCTAN, List.of(quotients.reduced(quotients.inverse(argument))));
            if (other != null) return quotients.minus(quarterTurn(), Conversion.kernel(other));
        }
        return odd(Head.ARCTAN, argument);
    }

    private boolean isPositive(Quotient quotient) {
        if (!positivity.isPositive(quotient.numerator())) return false;
        for (Polynomial divisor : quotient.divisors().keySet()) if (!positivity.isPositive(divisor)) return false;
        return true;
    }

    /** f(−u) = −f(u): of the two the one whose greatest monomial is positive. */
    private Quotient odd(Head head, Quotient argument) {
        Polynomial numerator = argument.numerator();
        if (numerator.isZero()) return Quotient.ZERO;
        boolean turned = numerator.coefficient(numerator.leading()).signum() < 0;
        Quotient positive = turned ? negative(argument) : argument;
        Term written = mfml.symbolic.Terms.apply(head, exponentials.term(positive));
        Quotient value = kernel(head, List.of(positive), written);
        return turned ? negative(value) : value;
    }

    /** (n + k)! is n! (n + 1) … (n + k): all factorials whose arguments differ by a whole number are brought to one. */
    private Quotient factorial(Quotient argument, Term term) {
        Quotient half = ofHalf(argument);
        if (half != null) return half;
        for (Kernels.Opaque opaque : kernels.opaque(Head.FACTORIAL)) {
            Quotient base = opaque.arguments().getFirst();
            Quotient shift = quotients.reduced(quotients.minus(argument, base));
            Rational number = shift.isPolynomial() ? shift.numerator().number() : null;
            if (number == null || !number.isWhole() || number.abs().compareTo(Rational.of(LARGEST_SHIFT)) > 0) continue;
            Quotient value = Conversion.kernel(opaque.kernel());
            Quotient from = number.signum() > 0 ? base : argument;
            Quotient product = Quotient.ONE;
            for (int k = 1; k <= Math.abs(number.intValue()); k++) {
                product =
                        quotients.times(product, quotients.plus(from, Quotient.of(Polynomial.number(Rational.of(k)))));
            }
            return quotients.times(value, number.signum() > 0 ? product : quotients.inverse(product));
        }
        return Conversion.kernel(kernels.opaque(Head.FACTORIAL, List.of(argument), term, Signs.isReal(term), false));
    }

    /** (k − ½)! by (−½)! = √π; null for any other argument. */
    private Quotient ofHalf(Quotient argument) {
        Rational number = argument.isPolynomial() ? argument.numerator().number() : null;
        if (number == null || number.isWhole()) return null;
        Rational steps = number.plus(Rational.HALF);
        if (!steps.isWhole() || steps.abs().compareTo(Rational.of(LARGEST_SHIFT)) > 0) return null;
        Rational product = Rational.ONE;
        for (int k = 0; k < steps.intValue(); k++) product = product.times(Rational.HALF.plus(Rational.of(k)));
        for (int k = 0; k > steps.intValue(); k--)
            product = product.over(Rational.of(k).minus(Rational.HALF));
        Quotient root = roots.power(Conversion.kernel(kernels.free(NamedNumber.PI)), Rational.HALF);
        return quotients.times(root, product);
    }

    /** What is whole goes out; of a number the rest by an enclosure. */
    private Quotient floor(Quotient argument, Applied applied) {
        Quotient whole = Quotient.ZERO;
        Quotient rest = argument;
        if (argument.isPolynomial()) {
            whole = Quotient.of(wholePart(argument.numerator()));
            rest = quotients.minus(argument, whole);
        }
        if (rest.numerator().isZero()) return whole;
        Term inner = exponentials.term(rest);
        Rational number = positivity.floor(inner);
        if (number == null) number = positivity.floorInCell(rest);
        if (number != null) return quotients.plus(whole, Quotient.of(Polynomial.number(number)));
        Term term = mfml.symbolic.Terms.apply(Head.FLOOR, inner);
        return quotients.plus(whole, kernel(Head.FLOOR, List.of(rest), term));
    }

    /** Summands with whole coefficients before products of whole kernels; of the constant its floor. */
    private Polynomial wholePart(Polynomial polynomial) {
        Polynomial whole = Polynomial.ZERO;
        for (Map.Entry<Monomial, Rational> summand : polynomial.terms.entrySet()) {
            Monomial monomial = summand.getKey();
            boolean out = true;
            for (int k = 0; k < monomial.kernels.length; k++) {
                Kernel kernel = kernels.get(monomial.kernels[k]);
                boolean counts = kernel.kind == Kernel.Kind.FREE && Signs.isWhole(kernel.term);
                out &= counts && monomial.exponents[k].isWhole() && monomial.exponents[k].signum() > 0;
            }
            if (out)
                whole = whole.plus(
                        Polynomial.of(monomial, Rational.of(summand.getValue().floor())));
        }
        return whole;
    }

    private Quotient kernel(Object head, List<Quotient> arguments, Term term) {
        Kernel found = find(head, arguments);
        return Conversion.kernel(
                found != null ? found : kernels.opaque(head, arguments, term, Signs.isReal(term), false));
    }

    private Kernel find(Object head, List<Quotient> arguments) {
        for (Kernels.Opaque opaque : kernels.opaque(head)) {
            if (opaque.arguments().size() != arguments.size()) continue;
            boolean equal = true;
            for (int k = 0; k < arguments.size() && equal; k++) {
                equal = isEqual(opaque.arguments().get(k), arguments.get(k));
            }
            if (equal) return opaque.kernel();
        }
        return null;
    }

    private boolean isEqual(Quotient left, Quotient right) {
        return left.equals(right) || quotients.minus(left, right).numerator().isZero();
    }
}
