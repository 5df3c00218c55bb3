package mfml.symbolic.sameness;

import java.util.List;
import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Rational;
import mfml.symbolic.Signs;
import mfml.symbolic.Term;

/**
 * Factorials, Γ among them, each written by as few others as their relations allow: arguments a whole number apart, z and −z
 * (Euler's reflection), z, z − ½ and 2z (Legendre's duplication), and those at halves.
 */
final class Factorials {
    private static final int LARGEST_SHIFT = 40;

    private final Quotients quotients;
    private final Exponentials exponentials;
    private final Roots roots;
    private final Logarithms logarithms;
    private final Kernels kernels;

    Factorials(Quotients quotients, Exponentials exponentials, Roots roots, Logarithms logarithms) {
        this.quotients = quotients;
        this.exponentials = exponentials;
        this.roots = roots;
        this.logarithms = logarithms;
        kernels = quotients.arithmetic.kernels;
    }

    Quotient of(Quotient written, Term term) {
        Quotient argument = quotients.reduced(written);
        Quotient half = ofHalf(argument);
        if (half != null) return half;
        Quotient doubled = doubled(argument);
        if (doubled != null) return doubled;
        for (Kernels.Opaque opaque : kernels.opaque(Head.FACTORIAL)) {
            Quotient base = opaque.arguments().getFirst();
            Rational shift = whole(quotients.minus(argument, base));
            if (shift != null) return shifted(Conversion.kernel(opaque.kernel()), base, argument, shift.intValue());
            Rational sum = whole(quotients.plus(argument, base));
            if (sum != null && !isWhole(base)) return reflected(opaque, argument, sum.intValue());
        }
        return Conversion.kernel(kernels.opaque(Head.FACTORIAL, List.of(argument), term, Signs.isReal(term), false));
    }

    /** The whole number it is, where that is no long way; otherwise null. */
    private Rational whole(Quotient difference) {
        Quotient quotient = quotients.reduced(difference);
        Rational number = quotient.isPolynomial() ? quotient.numerator().number() : null;
        boolean near = number != null && number.isWhole() && number.abs().compareTo(Rational.of(LARGEST_SHIFT)) <= 0;
        return near ? number : null;
    }

    private boolean isWhole(Quotient argument) {
        return Signs.isWhole(exponentials.term(argument));
    }

    private Quotient number(Rational number) {
        return Quotient.of(Polynomial.number(number));
    }

    /** (n + k)! is n! (n + 1) … (n + k). */
    private Quotient shifted(Quotient value, Quotient base, Quotient argument, int shift) {
        Quotient from = shift > 0 ? base : argument;
        Quotient product = Quotient.ONE;
        for (int k = 1; k <= Math.abs(shift); k++) {
            product = quotients.times(product, quotients.plus(from, number(Rational.of(k))));
        }
        return quotients.times(value, shift > 0 ? product : quotients.inverse(product));
    }

    /** (−z)! is πz / (z! sin πz). */
    private Quotient reflected(Kernels.Opaque opaque, Quotient argument, int shift) {
        Quotient z = opaque.arguments().getFirst();
        Quotient angle = quotients.times(Conversion.kernel(kernels.free(NamedNumber.PI)), z);
        Quotient forth = exponentials.of(quotients.times(exponentials.imaginaryUnit(), angle));
        Quotient twice = quotients.minus(quotients.inverse(forth), forth);
        Quotient sin = quotients.times(quotients.times(twice, Rational.HALF), exponentials.imaginaryUnit());
        Quotient under = quotients.times(Conversion.kernel(opaque.kernel()), sin);
        Quotient value = quotients.times(angle, quotients.inverse(under));
        return shifted(value, quotients.times(z, Rational.MINUS_ONE), argument, shift);
    }

    /** (2z)! is 4ᶻ z! (z − ½)! / √π, where z! and (z − ½)! are known, both or whole numbers apart. */
    private Quotient doubled(Quotient argument) {
        for (Kernels.Opaque first : kernels.opaque(Head.FACTORIAL)) {
            Quotient z = first.arguments().getFirst();
            Rational shift = whole(quotients.minus(argument, quotients.times(z, Rational.TWO)));
            if (shift == null) continue;
            Quotient other = quotients.minus(z, number(Rational.HALF));
            Quotient second = known(other);
            if (second == null) continue;
            Quotient power = exponentials.of(quotients.times(z, logarithms.of(number(Rational.of(4)))));
            Quotient both = quotients.times(Conversion.kernel(first.kernel()), second);
            Quotient value = quotients.times(quotients.times(power, both), rootOfPi(Rational.HALF.negated()));
            return shifted(value, quotients.times(z, Rational.TWO), argument, shift.intValue());
        }
        return null;
    }

    /** A factorial by one a whole number away; null without such a one. */
    private Quotient known(Quotient argument) {
        Quotient half = ofHalf(quotients.reduced(argument));
        if (half != null) return half;
        for (Kernels.Opaque opaque : kernels.opaque(Head.FACTORIAL)) {
            Quotient base = opaque.arguments().getFirst();
            Rational shift = whole(quotients.minus(argument, base));
            if (shift != null) return shifted(Conversion.kernel(opaque.kernel()), base, argument, shift.intValue());
        }
        return null;
    }

    private Quotient rootOfPi(Rational exponent) {
        return roots.power(Conversion.kernel(kernels.free(NamedNumber.PI)), exponent);
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
        return quotients.times(rootOfPi(Rational.HALF), product);
    }
}
