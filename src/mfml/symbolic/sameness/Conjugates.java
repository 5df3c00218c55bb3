package mfml.symbolic.sameness;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import mfml.symbolic.Rational;
import mfml.symbolic.Term;
import mfml.symbolic.enclosure.Rectangle;

/**
 * Numbers with roots of numbers: a + b t times a − b t has no odd power of t, a + b t + c t² times
 * a² + b² t² + c² t⁴ − ab t − ac t² − bc t³ none but every third. Where the product is 0 and an enclosure keeps the second
 * factor away from 0, the first is 0.
 */
final class Conjugates {
    private final Arithmetic arithmetic;

    Conjugates(Arithmetic arithmetic) {
        this.arithmetic = arithmetic;
    }

    /** @param simpler decides the products, whose root of the latest kernel is of a lower degree */
    boolean isZero(Polynomial number, Predicate<Polynomial> simpler) {
        Kernel root = null;
        for (Monomial monomial : number.terms.keySet()) {
            for (int k : monomial.kernels) {
                Kernel kernel = arithmetic.kernels.get(k);
                if (kernel.kind == Kernel.Kind.ROOT && (root == null || k > root.number)) root = kernel;
            }
        }
        if (root == null) return false;
        BigInteger degree = BigInteger.ONE;
        for (Monomial monomial : number.terms.keySet()) {
            BigInteger under = monomial.exponent(root.number).denominator();
            degree = degree.multiply(under).divide(degree.gcd(under));
        }
        if (degree.bitLength() > 6 || degree.equals(BigInteger.ONE)) return false;
        int n = degree.intValue();
        Polynomial t = Polynomial.of(Monomial.of(root, Rational.of(1, n)), Rational.ONE);
        return n % 2 == 0
                ? isZeroBySquares(number, root, n, t, simpler)
                : n % 3 == 0 && isZeroByCubes(number, root, n, t, simpler);
    }

    private boolean isZeroBySquares(
            Polynomial number, Kernel root, int n, Polynomial t, Predicate<Polynomial> simpler) {
        Polynomial[] parts = parts(number, root, n, 2);
        Polynomial other = parts[0].minus(arithmetic.times(parts[1], t));
        return isApart(other) && simpler.test(arithmetic.times(number, other));
    }

    private boolean isZeroByCubes(Polynomial number, Kernel root, int n, Polynomial t, Predicate<Polynomial> simpler) {
        Polynomial[] parts = parts(number, root, n, 3);
        Polynomial a = parts[0];
        Polynomial b = arithmetic.times(parts[1], t);
        Polynomial c = arithmetic.times(parts[2], arithmetic.times(t, t));
        Polynomial squares = arithmetic.times(a, a).plus(arithmetic.times(b, b)).plus(arithmetic.times(c, c));
        Polynomial mixed = arithmetic.times(a, b).plus(arithmetic.times(a, c)).plus(arithmetic.times(b, c));
        Polynomial other = squares.minus(mixed);
        return isApart(other) && simpler.test(arithmetic.times(number, other));
    }

    /** The summands by their power of t modulo a number, that power of t taken out. */
    private static Polynomial[] parts(Polynomial number, Kernel root, int n, int modulus) {
        Polynomial[] parts = new Polynomial[modulus];
        for (int k = 0; k < modulus; k++) {
            Map<Monomial, Rational> part = new HashMap<>();
            for (Map.Entry<Monomial, Rational> term : number.terms.entrySet()) {
                Rational power = term.getKey().exponent(root.number).times(Rational.of(n));
                if (Math.floorMod(power.intValue(), modulus) != k) continue;
                part.put(term.getKey().times(Monomial.of(root, Rational.of(-k, n))), term.getValue());
            }
            parts[k] = new Polynomial(part);
        }
        return parts;
    }

    private boolean isApart(Polynomial number) {
        Term term = arithmetic.kernels.term(number);
        arithmetic.effort.take(term.size() * 40L);
        Rectangle value = Rectangle.of(term, Map.of(), 128, arithmetic.effort.budget());
        return !value.isEmpty() && (!value.re().containsZero() || !value.im().containsZero());
    }
}
