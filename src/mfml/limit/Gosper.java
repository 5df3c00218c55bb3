package mfml.limit;

import java.util.ArrayList;
import java.util.List;
import mfml.error.Fault;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.algebra.Transformations;

/**
 * A term T with T(k + 1) − T(k) = t(k) for hypergeometric t, if there is one: R. W. Gosper, Decision procedure for
 * indefinite hypergeometric summation, 1978, as in Petkovšek, Wilf, Zeilberger: A = B, chapter 5.
 */
final class Gosper {
    private static final int HIGHEST = 40;

    private final Symbol k;
    private final Work work;
    private final Facts facts;
    private final Ratios ratios;

    Gosper(Symbol k, Work work) {
        this.k = k;
        this.work = work;
        facts = new Facts(work);
        ratios = new Ratios(k, work);
    }

    /** Null where there is none. */
    Term antidifference(Term term) {
        Term ratio = ratios.of(term);
        if (ratio == null) return null;
        try {
            return summed(term, ratio);
        } catch (Fault fault) {
            if (Ending.is(fault)) throw fault;
            return null;
        }
    }

    private Term summed(Term term, Term ratio) {
        Fraction fraction = Fraction.of(ratio);
        Term a = factored(fraction.above());
        Term b = factored(fraction.below());
        Term c = Terms.number(1);
        List<Integer> shifts = shifts(a, b);
        for (int h : shifts) {
            while (true) {
                Term common = common(a, b, h);
                if (common == null) break;
                a = factored(Transformations.cancel(Terms.quotient(a, common), work.budget()));
                b = factored(Transformations.cancel(Terms.quotient(b, ratios.moved(common, -h)), work.budget()));
                for (int j = 1; j <= h; j++) c = Terms.product(c, ratios.moved(common, -j));
            }
        }
        Term x = solved(a, ratios.moved(b, -1), c);
        if (x == null) return null;
        Term rational = Transformations.cancel(Terms.quotient(Terms.product(ratios.moved(b, -1), x), c), work.budget());
        return Terms.product(rational, term);
    }

    private Term factored(Term polynomial) {
        work.take(polynomial.size());
        return Transformations.factor(polynomial, work.budget());
    }

    // ---- shifts

    private List<Term> factors(Term polynomial) {
        List<Term> factors = new ArrayList<>();
        for (Term factor : polynomial instanceof Product product ? product.parts() : List.of(polynomial)) {
            Term base = factor instanceof Power power ? power.base() : factor;
            if (ratios.occurs(base)) factors.add(base);
        }
        return factors;
    }

    /** The whole numbers h ≥ 0 for which a(k) and b(k + h) have a common factor. */
    private List<Integer> shifts(Term a, Term b) {
        List<Integer> shifts = new ArrayList<>();
        for (Term f : factors(a)) {
            for (Term g : factors(b)) {
                Integer h = shift(f, g);
                if (h != null && h >= 0 && !shifts.contains(h)) shifts.add(h);
            }
        }
        shifts.sort(null);
        return shifts;
    }

    /** h where f(k) is a multiple of g(k + h). */
    private Integer shift(Term f, Term g) {
        List<Term> p = Transformations.coefficients(f, k, work.budget());
        List<Term> q = Transformations.coefficients(g, k, work.budget());
        int degree = p.size() - 1;
        if (degree != q.size() - 1 || degree == 0) return null;
        Term difference = Terms.difference(
                Terms.quotient(p.get(degree - 1), p.get(degree)), Terms.quotient(q.get(degree - 1), q.get(degree)));
        Rational h = Transformations.cancel(Terms.times(Rational.of(1, degree), difference), work.budget())
                .number();
        if (h == null || !h.isInt()) return null;
        Term multiple = Terms.difference(
                Terms.product(f, q.get(degree)), Terms.product(ratios.moved(g, h.intValue()), p.get(degree)));
        return facts.isZero(multiple) ? h.intValue() : null;
    }

    private Term common(Term a, Term b, int h) {
        for (Term f : factors(a)) {
            for (Term g : factors(b)) {
                Integer shift = shift(f, g);
                if (shift != null && shift == h) return f;
            }
        }
        return null;
    }

    // ---- the polynomial

    /** x with a(k) x(k + 1) − b(k) x(k) = c(k), by its coefficients; null where there is none. */
    private Term solved(Term a, Term b, Term c) {
        int bound = bound(a, b, c);
        if (bound < 0 || bound > HIGHEST) return null;
        List<Symbol> unknowns = new ArrayList<>();
        List<Term> powers = new ArrayList<>();
        for (int j = 0; j <= bound; j++) {
            unknowns.add(Symbol.real("~x" + j));
            powers.add(Terms.product(unknowns.get(j), Terms.power(k, j)));
        }
        Term x = Terms.sum(powers);
        Term equation = Terms.sum(
                List.of(Terms.product(a, ratios.moved(x, 1)), Terms.negative(Terms.product(b, x)), Terms.negative(c)));
        List<Term> rows = Transformations.coefficients(equation, k, work.budget());
        List<Term> values = new LinearSystem(unknowns, facts, work).solved(rows);
        if (values == null) return null;
        List<Term> found = new ArrayList<>();
        for (int j = 0; j <= bound; j++) found.add(Terms.product(values.get(j), Terms.power(k, j)));
        return Terms.sum(found);
    }

    private int bound(Term a, Term b, Term c) {
        List<Term> p = Transformations.coefficients(a, k, work.budget());
        List<Term> q = Transformations.coefficients(b, k, work.budget());
        int degree = Transformations.degree(c, k, work.budget());
        int high = Math.max(p.size(), q.size()) - 1;
        Term first = Terms.difference(at(p, high), at(q, high));
        if (!facts.isZero(first)) return degree - high;
        int loose = degree - high + 1;
        Term ratio = Transformations.cancel(
                Terms.quotient(Terms.difference(at(q, high - 1), at(p, high - 1)), at(p, high)), work.budget());
        Rational special = ratio.number();
        boolean whole = special != null && special.isInt() && special.signum() >= 0;
        return whole ? Math.max(loose, special.intValue()) : loose;
    }

    private static Term at(List<Term> coefficients, int power) {
        return power >= 0 && power < coefficients.size() ? coefficients.get(power) : Terms.number(0);
    }
}
