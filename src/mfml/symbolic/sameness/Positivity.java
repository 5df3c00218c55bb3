package mfml.symbolic.sameness;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Rational;
import mfml.symbolic.Term;
import mfml.symbolic.enclosure.ConstantSign;
import mfml.symbolic.enclosure.Enclosure;
import mfml.symbolic.enclosure.Rectangle;

/** Which polynomials are known to be positive, or never negative, wherever they are defined. Sound; far from complete. */
final class Positivity {
    private static final int MOST_LEARNED = 12;
    private static final int DEEPEST = 8; // of a question that leads to another

    private final Arithmetic arithmetic;
    private final LetterBounds bounds;
    private final OneLetter oneLetter;
    private final Map<Polynomial, Boolean> positive = new HashMap<>();
    private final Map<Polynomial, Boolean> notNegative = new HashMap<>();
    private final Set<Polynomial> learned = new LinkedHashSet<>();
    private int depth;

    /** @param cell where the only letter lies, or null */
    Positivity(Arithmetic arithmetic, Cell cell) {
        this.arithmetic = arithmetic;
        this.bounds = new LetterBounds(arithmetic);
        this.oneLetter = new OneLetter(arithmetic, cell, this);
    }

    boolean isReal(Polynomial polynomial) {
        for (Monomial monomial : polynomial.terms.keySet()) if (!isReal(monomial)) return false;
        return true;
    }

    private boolean isReal(Monomial monomial) {
        for (int k = 0; k < monomial.kernels.length; k++) {
            Kernel kernel = arithmetic.kernels.get(monomial.kernels[k]);
            if (!kernel.real || !monomial.exponents[k].isWhole() && !kernel.notNegative) return false;
        }
        return true;
    }

    /** Over the absolute value of the leading coefficient: one entry for all its positive multiples. */
    private static Polynomial scaled(Polynomial polynomial) {
        if (polynomial.isZero()) return polynomial;
        return polynomial.times(
                polynomial.coefficient(polynomial.leading()).abs().reciprocal());
    }

    boolean isPositive(Polynomial written) {
        Polynomial polynomial = scaled(written);
        Boolean known = positive.get(polynomial);
        if (known == null) {
            known = sign(polynomial, true);
            positive.put(polynomial, known);
        }
        return known;
    }

    boolean isNotNegative(Polynomial written) {
        Polynomial polynomial = scaled(written);
        Boolean known = notNegative.get(polynomial);
        if (known == null) {
            known = isPositive(polynomial) || sign(polynomial, false);
            notNegative.put(polynomial, known);
        }
        return known;
    }

    private boolean sign(Polynomial polynomial, boolean strict) {
        if (polynomial.isZero()) return !strict;
        if (!isReal(polynomial)) return false;
        if (isConstant(polynomial)) return byEnclosure(polynomial);
        if (depth > DEEPEST) return false;
        depth++;
        try {
            return byRules(polynomial, strict);
        } finally {
            depth--;
        }
    }

    private boolean isConstant(Polynomial polynomial) {
        for (Monomial monomial : polynomial.terms.keySet()) {
            for (int k : monomial.kernels) {
                Kernel kernel = arithmetic.kernels.get(k);
                if (!kernel.constant && kernel.term != NamedNumber.PI) return false;
            }
        }
        return true;
    }

    /** Of a number: what an enclosure says. */
    private boolean byEnclosure(Polynomial number) {
        Term term = arithmetic.kernels.term(number);
        for (int bits = 64; bits <= 1024; bits *= 4) {
            arithmetic.effort.take(term.size() * (20L + bits / 16));
            Enclosure value = Rectangle.of(term, Map.of(), bits, arithmetic.effort.budget())
                    .real();
            if (value.isEmpty() || !value.containsZero()) return value.sign().isPositive();
        }
        return false;
    }

    /** Of the square of a number the root on the right half of the plane; null for any other polynomial. */
    Polynomial rootOfNumber(Polynomial square) {
        if (square.count() < 2) return null;
        Polynomial root = arithmetic.squareRoot(square);
        if (root == null) return null;
        Term term = arithmetic.kernels.term(root);
        if (!ConstantSign.isConstant(term)) return null;
        arithmetic.effort.take(term.size() * 40L);
        Enclosure re =
                Rectangle.of(term, Map.of(), 128, arithmetic.effort.budget()).re();
        if (re.isEmpty() || re.containsZero()) return null;
        return re.low().signum() > 0 ? root : root.times(Rational.MINUS_ONE);
    }

    /** The floor of a number, where an enclosure tells it; otherwise null. */
    Rational floor(Term number) {
        if (!ConstantSign.isConstant(number)) return null;
        arithmetic.effort.take(number.size() * 40L);
        Enclosure value =
                Rectangle.of(number, Map.of(), 128, arithmetic.effort.budget()).real();
        if (value.isEmpty() || !value.low().isFinite() || !value.high().isFinite()) return null;
        return value.low().floor().equals(value.high().floor())
                ? Rational.of(value.low().floor())
                : null;
    }

    private boolean byRules(Polynomial polynomial, boolean strict) {
        if (!strict && isSquare(polynomial)) return true;
        return bounds.bySummands(polynomial, strict)
                || bounds.byCorners(polynomial, strict)
                || oneLetter.byRoots(polynomial, strict)
                || bySquares(polynomial, strict)
                || byCompleting(polynomial, strict);
    }

    /** Whether the cell is a point at which the polynomial is 0 whatever the other kernels are. */
    boolean isZeroAtPoint(Polynomial polynomial) {
        return oneLetter.isZeroAtPoint(polynomial);
    }

    /** The floor of what stays between two whole numbers in a cell that has two ends; otherwise null. */
    Rational floorInCell(Quotient quotient) {
        return oneLetter.floorInCell(quotient);
    }

    private boolean isSquare(Polynomial polynomial) {
        Polynomial root = polynomial.count() < 3 ? null : arithmetic.squareRoot(polynomial);
        return root != null && isReal(root);
    }

    /** Notes a polynomial that is positive by the way it was written. */
    void learn(Polynomial written) {
        Polynomial polynomial = scaled(written);
        positive.put(polynomial, true);
        notNegative.put(polynomial, true);
        if (polynomial.count() > 1 && learned.size() < MOST_LEARNED) learned.add(polynomial);
    }

    /** What was written as something positive, the oldest first. */
    Set<Polynomial> learned() {
        return learned;
    }

    /** a v² + b v + c with a number a > 0 is at least c − b²/4a. */
    private boolean byCompleting(Polynomial polynomial, boolean strict) {
        for (Monomial monomial : polynomial.terms.keySet()) {
            boolean square = monomial.kernels.length == 1 && monomial.exponents[0].equals(Rational.TWO);
            Rational a = polynomial.coefficient(monomial);
            if (!square || a.signum() < 0) continue;
            Polynomial rest = completed(polynomial, monomial.kernels[0], a);
            if (rest != null) return strict ? isPositive(rest) : isNotNegative(rest);
        }
        return false;
    }

    private Polynomial completed(Polynomial polynomial, int letter, Rational a) {
        Map<Monomial, Rational> linear = new HashMap<>();
        Map<Monomial, Rational> constant = new HashMap<>();
        for (Map.Entry<Monomial, Rational> term : polynomial.terms.entrySet()) {
            Rational power = term.getKey().exponent(letter);
            Monomial rest = term.getKey().without(letter);
            if (power.isZero()) constant.put(rest, term.getValue());
            else if (power.isOne()) linear.put(rest, term.getValue());
            else if (!power.equals(Rational.TWO) || !rest.isOne()) return null;
        }
        Polynomial b = new Polynomial(linear);
        Polynomial square = arithmetic.times(b, b).times(a.times(Rational.of(4)).reciprocal());
        return new Polynomial(constant).minus(square);
    }

    /** a √r + b with a > 0 and a² r > b², or with b > 0 and b² > a² r. */
    private boolean bySquares(Polynomial polynomial, boolean strict) {
        for (Monomial monomial : polynomial.terms.keySet()) {
            for (int k = 0; k < monomial.kernels.length; k++) {
                Kernel kernel = arithmetic.kernels.get(monomial.kernels[k]);
                boolean square = kernel.kind == Kernel.Kind.ROOT || kernel.kind == Kernel.Kind.PRIME;
                if (!square || !monomial.exponents[k].equals(Rational.HALF) || !kernel.notNegative) continue;
                return bySquares(polynomial, kernel, strict);
            }
        }
        return false;
    }

    private boolean bySquares(Polynomial polynomial, Kernel root, boolean strict) {
        Map<Monomial, Rational> factor = new HashMap<>();
        Map<Monomial, Rational> rest = new HashMap<>();
        for (Map.Entry<Monomial, Rational> term : polynomial.terms.entrySet()) {
            Rational exponent = term.getKey().exponent(root.number);
            if (exponent.equals(Rational.HALF)) factor.put(term.getKey().without(root.number), term.getValue());
            else if (exponent.isZero()) rest.put(term.getKey(), term.getValue());
            else return false;
        }
        Polynomial a = new Polynomial(factor);
        Polynomial b = new Polynomial(rest);
        Polynomial under = root.kind == Kernel.Kind.PRIME ? Polynomial.number(root.term.number()) : root.base;
        Polynomial excess = arithmetic.times(arithmetic.times(a, a), under).minus(arithmetic.times(b, b));
        Polynomial greater = excess;
        if (!isPositive(a)) {
            if (!isPositive(b)) return false;
            greater = excess.times(Rational.MINUS_ONE);
        }
        return strict ? isPositive(greater) : isNotNegative(greater);
    }
}
