package mfml.equation;

import java.util.ArrayList;
import java.util.List;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.algebra.Transformations;
import mfml.symbolic.enclosure.RealRoots;

/** The roots of a polynomial with rational coefficients: factors first, then formulas, else roots by name. */
final class RationalRoots {
    private static final int SHORT = 44; // signs of a formula that is still written out

    private final Work work;

    RationalRoots(Work work) {
        this.work = work;
    }

    Zeros of(List<Rational> c) {
        if (c.size() == 3) return quadratic(c);
        Zeros zeros = new Zeros();
        for (List<Rational> factor : factors(c)) zeros.with(irreducible(factor));
        if (!work.complex) Numbers.sort(zeros.found, Zero::at, work.budget);
        return zeros;
    }

    /** The different irreducible factors, coefficients from the constant upwards. */
    List<List<Rational>> factors(List<Rational> c) {
        Symbol x = Symbol.real("x");
        List<Term> terms = new ArrayList<>();
        for (Rational each : c) terms.add(Terms.number(each));
        Polynomials algebra = new Polynomials(work.budget);
        Term factored = Transformations.factor(algebra.term(terms, x), work.budget);
        List<List<Rational>> factors = new ArrayList<>();
        for (Term factor : Factors.of(factored)) {
            if (!Occurrence.of(x, factor)) continue;
            List<Rational> numbers = new ArrayList<>();
            for (Term each : Transformations.coefficients(factor, x, work.budget)) numbers.add(each.number());
            factors.add(numbers);
        }
        return factors;
    }

    private Zeros irreducible(List<Rational> c) {
        int degree = c.size() - 1;
        if (degree == 1) return Zeros.at(Terms.number(c.get(0).negated().over(c.get(1))));
        if (degree == 2) return quadratic(c);
        Zeros formula = new Radicals(work).of(c);
        if (formula != null && (work.radicals || isShort(formula))) return formula;
        return named(c);
    }

    private static boolean isShort(Zeros zeros) {
        return zeros.found.stream().allMatch(zero -> zero.at().text().length() <= SHORT);
    }

    private Zeros named(List<Rational> c) {
        int real = RealRoots.count(c, work.budget);
        Zeros zeros = new Zeros();
        for (int k = 1; k <= real; k++) zeros.add(Zero.of(Terms.rootOf(c, k)));
        if (work.complex) for (int k = 1; k <= c.size() - 1 - real; k++) zeros.add(Zero.of(Terms.rootOf(c, -k)));
        return zeros;
    }

    private Zeros quadratic(List<Rational> c) {
        Rational a = c.get(2);
        Rational inside = c.get(1).times(c.get(1)).minus(Rational.of(4).times(a).times(c.get(0)));
        Rational middle = c.get(1).negated().over(a.plus(a));
        if (inside.isZero()) return Zeros.at(Terms.number(middle));
        if (inside.signum() < 0 && !work.complex) return Zeros.none();
        Term root = Terms.squareRoot(
                Terms.number(inside.abs().over(Rational.of(4).times(a).times(a))));
        if (inside.signum() < 0) root = Terms.product(root, NamedNumber.I);
        return Zeros.at(beside(middle, Terms.negative(root)), beside(middle, root));
    }

    /** p ± q√d over one line. */
    static Term beside(Rational middle, Term root) {
        return Content.overOneLine(Terms.sum(Terms.number(middle), root));
    }
}
