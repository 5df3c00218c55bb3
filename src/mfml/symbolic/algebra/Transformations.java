package mfml.symbolic.algebra;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.symbolic.Rational;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/**
 * Rewritings that are asked for by name. Formulas count as polynomials, or fractions of them, in whatever they are made
 * of: letters, functions, roots. Each keeps the value wherever both forms have one.
 */
public final class Transformations {
    private Transformations() {}

    /** Products and whole powers of sums multiplied out, inside functions too. */
    public static Term expand(Term term, Budget budget) {
        return Expansion.of(term, budget);
    }

    /** Irreducible factors over the rationals, of numerator and denominator. */
    public static Term factor(Term term, Budget budget) {
        return new Fractions(term, budget).factored();
    }

    /** One fraction in lowest terms, numerator and denominator multiplied out. */
    public static Term cancel(Term term, Budget budget) {
        return new Fractions(term, budget).cancel();
    }

    /** One fraction over a common denominator, which keeps its factors. */
    public static Term together(Term term, Budget budget) {
        return new Fractions(term, budget).together();
    }

    /** Partial fractions of a rational function of one letter. */
    public static Term apart(Term term, Budget budget) {
        return PartialFractions.of(term, budget);
    }

    /** Sums and multiples of angles taken apart: sin(a + b), cos(2a), tan(a + b). */
    public static Term trigExpand(Term term, Budget budget) {
        return Trigonometry.expanded(term, budget);
    }

    /** Powers and products of sines and cosines as sums of sines and cosines. */
    public static Term trigReduce(Term term, Budget budget) {
        return Trigonometry.reduced(term, budget);
    }

    /** The smallest of several forms, its parts first. */
    public static Term simplify(Term term, Budget budget) {
        return Simplification.of(term, budget);
    }

    /** Multiplied out, the summands of one power of x joined. */
    public static Term collect(Term term, Term x, Budget budget) {
        Expansion.Result expanded = Expansion.polynomial(term, budget);
        Kernels kernels = expanded.kernels();
        Polynomial polynomial = expanded.polynomial();
        int place = kernels.place(x);
        if (place < 0) return kernels.term(polynomial);
        TreeSet<Integer> powers = new TreeSet<>();
        for (Exponents each : polynomial.summands().keySet()) powers.add(each.of(place));
        List<Term> sum = new ArrayList<>();
        for (int power : powers) {
            Polynomial monomial = Polynomial.monomial(Rational.ONE, Exponents.of(place, power, kernels.width()));
            sum.add(Terms.product(kernels.term(polynomial.coefficient(place, power)), kernels.term(monomial)));
        }
        return Terms.sum(sum);
    }

    /**
     * What stands before x⁰, x¹, … of a polynomial in x; of 0 a single 0.
     *
     * @throws Fault with {@code algebra.polynomial} where it is none
     */
    public static List<Term> coefficients(Term term, Term x, Budget budget) {
        Expansion.Result expanded = Expansion.polynomial(cancelledWhereDivided(term, budget), budget);
        Kernels kernels = expanded.kernels();
        Polynomial polynomial = expanded.polynomial();
        int place = kernels.place(x);
        if (!kernels.isPolynomialIn(x, polynomial)) {
            throw Fault.of("algebra.polynomial").with("formula", term.formula()).with("letter", x.formula());
        }
        if (place < 0) return List.of(kernels.term(polynomial));
        List<Term> coefficients = new ArrayList<>();
        for (int k = 0; k <= polynomial.degree(place); k++) {
            coefficients.add(kernels.term(polynomial.coefficient(place, k)));
        }
        return coefficients;
    }

    private static Term cancelledWhereDivided(Term term, Budget budget) {
        Fractions fractions = new Fractions(term, budget);
        return fractions.ratio().divisors().isEmpty() ? term : fractions.cancel();
    }

    /** The highest power of x in a polynomial; of 0 it is 0. */
    public static int degree(Term term, Term x, Budget budget) {
        return coefficients(term, x, budget).size() - 1;
    }
}
