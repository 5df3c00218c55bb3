package mfml.symbolic.sameness;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mfml.symbolic.Domain;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;

/** Which polynomials are known to be positive, or never negative, wherever they are defined. Sound; far from complete. */
final class Positivity {
    private static final int MOST_LEARNED = 12;

    private final Arithmetic arithmetic;
    private final Cell cell;
    private final Map<Polynomial, Boolean> positive = new HashMap<>();
    private final Map<Polynomial, Boolean> notNegative = new HashMap<>();
    private final Set<Polynomial> learned = new LinkedHashSet<>();

    /** @param cell where the only letter lies, or null */
    Positivity(Arithmetic arithmetic, Cell cell) {
        this.arithmetic = arithmetic;
        this.cell = cell;
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

    boolean isPositive(Polynomial polynomial) {
        Boolean known = positive.get(polynomial);
        if (known == null) {
            known = sign(polynomial, true);
            positive.put(polynomial, known);
        }
        return known;
    }

    boolean isNotNegative(Polynomial polynomial) {
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
        return byTerms(polynomial, strict)
                || byRoots(polynomial, strict)
                || bySquares(polynomial, strict)
                || byCompleting(polynomial, strict);
    }

    /** Notes a polynomial that is positive by the way it was written. */
    void learn(Polynomial polynomial) {
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

    /** No summand is negative, and where {@code strict} one is positive. */
    private boolean byTerms(Polynomial polynomial, boolean strict) {
        boolean above = !strict;
        for (Map.Entry<Monomial, Rational> term : polynomial.terms.entrySet()) {
            if (term.getValue().signum() < 0) return false;
            Monomial monomial = term.getKey();
            boolean never = true;
            for (int k = 0; k < monomial.kernels.length; k++) {
                Kernel kernel = arithmetic.kernels.get(monomial.kernels[k]);
                if (!kernel.notNegative && !monomial.exponents[k].isEven()) return false;
                never &= kernel.positive || monomial.exponents[k].signum() < 0;
            }
            above |= never;
        }
        return above;
    }

    /** A polynomial in one letter: by Sturm's theorem on the letter's domain. */
    private boolean byRoots(Polynomial polynomial, boolean strict) {
        TreeSet<Integer> letters = new TreeSet<>();
        for (Monomial monomial : polynomial.terms.keySet()) for (int kernel : monomial.kernels) letters.add(kernel);
        if (letters.size() != 1) return false;
        Kernel letter = arithmetic.kernels.get(letters.first());
        Domain domain = domain(letter);
        if (domain == null) return false;
        Univariate line = Univariate.of(polynomial, letter.number);
        if (line == null) return false;
        arithmetic.effort.take(20L * line.degree() * line.degree());
        if (cell != null && letter.term.equals(cell.symbol())) {
            return cell.sign(line) > 0 || !strict && arithmetic.squareRoot(polynomial) != null;
        }
        Univariate simple = line.squareFree();
        Rational bound = simple.bound();
        Rational lower = domain.lower() == null || domain.lower().compareTo(bound.negated()) < 0
                ? bound.negated()
                : domain.lower();
        Rational upper = domain.upper() == null || domain.upper().compareTo(bound) > 0 ? bound : domain.upper();
        if (lower.compareTo(upper) >= 0) {
            boolean below = domain.upper() != null && domain.upper().compareTo(lower) <= 0;
            return line.at(below ? upper : lower).signum() > 0;
        }
        boolean atLower = line.at(lower).isZero();
        boolean atUpper = line.at(upper).isZero();
        int inside = simple.rootsBetween(lower, upper) - (atUpper ? 1 : 0);
        if (strict && (atLower && !domain.lowerOpen() || atUpper && !domain.upperOpen())) return false;
        if (inside == 0) return line.at(lower.plus(upper).times(Rational.HALF)).signum() > 0;
        return !strict && arithmetic.squareRoot(polynomial) != null;
    }

    /** Of a letter, of a positive kernel; e to what is positive is above 1. */
    private Domain domain(Kernel kernel) {
        if (kernel.kind != Kernel.Kind.FREE) return null;
        if (kernel.term instanceof Symbol symbol) return symbol.domain();
        if (!kernel.positive) return null;
        Monomial exponent = arithmetic.kernels.exponent(kernel);
        boolean above1 = exponent != null && isPositive(Polynomial.of(exponent, Rational.ONE));
        return above1 ? new Domain(true, false, Rational.ONE, true, null, false, false) : Domain.POSITIVE;
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
