package mfml.symbolic.sameness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import mfml.symbolic.Rational;

/** Whether a polynomial in kernels is 0 at every point: by its relations, by those of its algebraic coefficients, by signs. */
final class ZeroTest {
    private static final int LARGEST_PRIME = 200; // whose root is written by numbers of the unit circle

    private final Arithmetic arithmetic;
    private final Kernels kernels;
    private final Positivity positivity;
    private final Cyclotomic cyclotomic = new Cyclotomic();

    ZeroTest(Arithmetic arithmetic) {
        this.arithmetic = arithmetic;
        this.kernels = arithmetic.kernels;
        this.positivity = new Positivity(arithmetic, null);
    }

    /** True where it certainly is. */
    boolean isZero(Polynomial polynomial) {
        return isZeroForm(polynomial) || bySigns(polynomial);
    }

    private boolean isZeroForm(Polynomial polynomial) {
        if (polynomial.isZero()) return true;
        for (Polynomial coefficient : coefficients(polynomial)) if (!isZeroNumber(coefficient)) return false;
        return true;
    }

    /** What stands before each product of kernels that are not constant. */
    private List<Polynomial> coefficients(Polynomial polynomial) {
        Map<Monomial, Map<Monomial, Rational>> groups = new HashMap<>();
        polynomial.terms.forEach((monomial, coefficient) -> {
            Monomial constant = Monomial.ONE;
            Monomial varying = Monomial.ONE;
            for (int k = 0; k < monomial.kernels.length; k++) {
                Kernel kernel = kernels.get(monomial.kernels[k]);
                Monomial factor = Monomial.of(kernel, monomial.exponents[k]);
                if (kernel.constant) constant = constant.times(factor);
                else varying = varying.times(factor);
            }
            groups.computeIfAbsent(varying, v -> new HashMap<>()).put(constant, coefficient);
        });
        List<Polynomial> coefficients = new ArrayList<>();
        groups.values().forEach(group -> coefficients.add(new Polynomial(group)));
        return coefficients;
    }

    private boolean isZeroNumber(Polynomial number) {
        if (number.isZero()) return true;
        if (number.isMonomial()) return false;
        boolean root = false;
        boolean turn = false;
        for (Monomial monomial : number.terms.keySet()) {
            for (int k : monomial.kernels) {
                root |= kernels.get(k).kind == Kernel.Kind.ROOT;
                turn |= kernels.get(k).kind == Kernel.Kind.TURN;
            }
        }
        if (!root && !turn) return false; // roots of primes are independent (Besicovitch)
        if (turn && isZeroOnCircle(number)) return true;
        if (!root) return false;
        if (Numbers.isApart(kernels.term(number), arithmetic.effort)) return false;
        return new Conjugates(arithmetic).isZero(number, this::isZeroNumber)
                || Boolean.TRUE.equals(Numbers.isZero(kernels.term(number), arithmetic.effort));
    }

    /** Every √p written by numbers of the unit circle; then each coefficient by the cyclotomic polynomial. */
    private boolean isZeroOnCircle(Polynomial number) {
        Map<Monomial, Map<Rational, Rational>> groups = new HashMap<>();
        Kernel turn = kernels.turn();
        number.terms.forEach((monomial, coefficient) -> {
            Map<Rational, Rational> circle = Map.of(monomial.exponent(turn.number), coefficient);
            Monomial rest = monomial.without(turn.number);
            Monomial left = rest;
            for (int k = 0; k < rest.kernels.length; k++) {
                Kernel kernel = kernels.get(rest.kernels[k]);
                Rational exponent = rest.exponents[k];
                boolean half = kernel.kind == Kernel.Kind.PRIME && exponent.compareTo(Rational.HALF) >= 0;
                if (!half || kernel.term.number().compareTo(Rational.of(LARGEST_PRIME)) > 0) continue;
                circle = product(
                        circle, Cyclotomic.squareRoot(kernel.term.number().intValue()));
                left = left.times(Monomial.of(kernel, Rational.HALF.negated()));
            }
            Map<Rational, Rational> group = groups.computeIfAbsent(left, r -> new HashMap<>());
            circle.forEach((angle, factor) -> group.merge(angle, factor, Rational::plus));
        });
        for (Map<Rational, Rational> group : groups.values()) {
            if (!cyclotomic.isZero(group, arithmetic.effort)) return false;
        }
        return true;
    }

    private Map<Rational, Rational> product(Map<Rational, Rational> left, Map<Rational, Rational> right) {
        arithmetic.effort.take((long) left.size() * right.size());
        Map<Rational, Rational> product = new HashMap<>();
        left.forEach((a, x) -> right.forEach((b, y) -> {
            Rational turns = a.plus(b);
            product.merge(turns.minus(Rational.of(turns.floor())), x.times(y), Rational::plus);
        }));
        return product;
    }

    /** √(p²) is p or −p: it is 0 if it is with every choice of the signs. */
    private boolean bySigns(Polynomial polynomial) {
        TreeSet<Integer> roots = new TreeSet<>();
        for (Monomial monomial : polynomial.terms.keySet()) {
            for (int k = 0; k < monomial.kernels.length; k++) {
                Kernel kernel = kernels.get(monomial.kernels[k]);
                if (kernel.kind == Kernel.Kind.ROOT && !kernel.constant) roots.add(kernel.number);
            }
        }
        for (int number : roots) {
            Polynomial square = arithmetic.squareRoot(kernels.get(number).base);
            if (square == null || !positivity.isReal(square)) continue;
            return bySigns(polynomial, number, square);
        }
        return false;
    }

    private boolean bySigns(Polynomial polynomial, int root, Polynomial square) {
        for (Polynomial value : List.of(square, square.times(Rational.MINUS_ONE))) {
            Polynomial changed = with(polynomial, root, value);
            if (changed == null || !isZero(changed)) return false;
        }
        return true;
    }

    /** The polynomial with a value for the root; null where other powers than the half one occur. */
    private Polynomial with(Polynomial polynomial, int root, Polynomial value) {
        Polynomial sum = Polynomial.ZERO;
        for (Map.Entry<Monomial, Rational> term : polynomial.terms.entrySet()) {
            Rational exponent = term.getKey().exponent(root);
            Polynomial rest = Polynomial.of(term.getKey().without(root), term.getValue());
            if (exponent.equals(Rational.HALF)) rest = arithmetic.times(rest, value);
            else if (!exponent.isZero()) return null;
            sum = sum.plus(rest);
        }
        return sum;
    }
}
