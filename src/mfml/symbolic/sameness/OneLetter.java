package mfml.symbolic.sameness;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import mfml.symbolic.Domain;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;

/** Signs, zeros and floors of polynomials in one letter, on its domain or in the cell where it lies. */
final class OneLetter {
    private final Arithmetic arithmetic;
    private final Cell cell; // null where none is looked at
    private final Positivity positivity;

    OneLetter(Arithmetic arithmetic, Cell cell, Positivity positivity) {
        this.arithmetic = arithmetic;
        this.cell = cell;
        this.positivity = positivity;
    }

    /** Whether the cell is a point at which the polynomial is 0 whatever the other kernels are. */
    boolean isZeroAtPoint(Polynomial polynomial) {
        if (cell == null || !cell.isPoint()) return false;
        int letter = arithmetic.kernels.free(cell.symbol()).number;
        Map<Monomial, Polynomial> rows = new HashMap<>();
        polynomial.terms.forEach((monomial, coefficient) -> {
            Polynomial power = Polynomial.of(monomial.only(letter), coefficient);
            rows.merge(monomial.without(letter), power, Polynomial::plus);
        });
        for (Polynomial row : rows.values()) {
            Univariate line = Univariate.of(row, letter);
            if (line == null || !cell.isZero(line)) return false;
        }
        return true;
    }

    /** The floor of what stays between two whole numbers in a cell that has two ends; otherwise null. */
    Rational floorInCell(Quotient quotient) {
        if (cell == null || !cell.isBounded() || !quotient.isPolynomial()) return null;
        Univariate line = Univariate.of(quotient.numerator(), arithmetic.kernels.free(cell.symbol()).number);
        if (line == null) return null;
        Rational floor = Rational.of(line.at(cell.sample()).floor());
        Polynomial above = quotient.numerator().minus(Polynomial.number(floor));
        Polynomial below = Polynomial.ONE.minus(above);
        return positivity.isNotNegative(above) && positivity.isPositive(below) ? floor : null;
    }

    /** A polynomial in one letter: by Sturm's theorem on the letter's domain. */
    boolean byRoots(Polynomial written, boolean strict) {
        Polynomial polynomial = withoutPositive(written);
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
            return cell.sign(line) > 0 || !strict && cell.isZero(line);
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

    /** Over the greatest monomial of positive kernels that divides it, or makes its powers whole. */
    private Polynomial withoutPositive(Polynomial polynomial) {
        Monomial common = Quotients.common(polynomial);
        for (int k : common.kernels) if (!arithmetic.kernels.get(k).positive) return polynomial;
        return common.isOne() ? polynomial : Quotients.shifted(polynomial, common.inverse());
    }

    /** Of a letter, of a positive kernel; e to what is positive is above 1, to what is negative below. */
    private Domain domain(Kernel kernel) {
        if (kernel.kind != Kernel.Kind.FREE) return null;
        if (kernel.term instanceof Symbol symbol) return symbol.domain();
        if (!kernel.positive) return null;
        Monomial exponent = arithmetic.kernels.exponent(kernel);
        boolean above1 = exponent != null && positivity.isPositive(Polynomial.of(exponent, Rational.ONE));
        if (above1) return new Domain(true, false, Rational.ONE, true, null, false, false);
        boolean below1 = exponent != null && positivity.isPositive(Polynomial.of(exponent, Rational.MINUS_ONE));
        return below1 ? new Domain(true, false, Rational.ZERO, true, Rational.ONE, true, false) : Domain.POSITIVE;
    }
}
