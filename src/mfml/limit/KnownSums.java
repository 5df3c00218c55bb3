package mfml.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Power;
import mfml.symbolic.Rational;
import mfml.symbolic.Substitution;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.algebra.Transformations;

/** Infinite sums that every table has: Σ 1/kᵖ, Σ xᵏ/k!, Σ xᵏ/k, geometric ones, with their alternating kin. */
final class KnownSums {
    private static final int MOST_TERMS = 200;
    private static final int HIGHEST_POWER = 60;

    private final Symbol k;
    private final Work work;
    private final Facts facts;
    private final Set<String> where;

    KnownSums(Symbol k, Work work, Set<String> where) {
        this.k = k;
        this.work = work;
        this.where = where;
        facts = new Facts(work);
    }

    /** Null where it is not among them. */
    Term of(Term body, Term first) {
        if (first.number() == null || !first.number().isInt()) return null;
        int from = first.number().intValue();
        SumParts parts = SumParts.of(body, k, work);
        if (parts == null || Math.abs(from) > MOST_TERMS) return null;
        if (parts.factorial() != null) return exponential(body, parts, from);
        if (parts.root().isNumber(1)) return powers(body, parts, from);
        return geometric(body, parts, from);
    }

    private Term at(Term term, long value) {
        return Substitution.of(term, Map.of(k.name(), Terms.number(value)), work.budget());
    }

    /** The sum from where the table begins, less the terms before. */
    private Term shifted(Term whole, Term body, int start, int from) {
        List<Term> parts = new ArrayList<>(List.of(whole));
        for (int j = start; j < from; j++) parts.add(Terms.negative(at(body, j)));
        for (int j = from; j < start; j++) parts.add(at(body, j));
        return Terms.sum(parts);
    }

    // ---- 1/(a k + b)^p

    private record Line(Term scale, Rational slope, Rational offset, int power) {}

    /** c/(a k + b)^p as (1/cᵖ…) with whole a and b; null of others. */
    private Line line(Term rational) {
        Fraction fraction = Fraction.of(Transformations.factor(rational, work.budget()));
        if (new Occurrence(k).in(fraction.above())) return null;
        Term below = fraction.below();
        Rational inverse = Rational.ONE;
        if (below instanceof mfml.symbolic.Product product) {
            inverse = product.coefficient();
            if (product.count() != 1) return null;
            below = product.factor(0);
        }
        int power = 1;
        if (below instanceof Power p) {
            if (!p.exponent().number().isInt()) return null;
            power = p.exponent().number().intValue();
            below = p.base();
        }
        List<Term> line = SumParts.linear(below, k, work);
        if (line == null || line.get(0).number() == null || line.get(1).number() == null) return null;
        Rational slope = line.get(1).number();
        Rational offset = line.get(0).number();
        if (!slope.isInt() || !offset.isInt() || slope.signum() <= 0 || power > HIGHEST_POWER) return null;
        return new Line(Terms.times(inverse.reciprocal(), fraction.above()), slope, offset, power);
    }

    private Term powers(Term body, SumParts parts, int from) {
        Line line = line(parts.rational());
        if (line == null) return null;
        boolean alternating = parts.sign() < 0;
        int slope = line.slope.intValue();
        int offset = line.offset.intValue();
        if (line.power == 1 && !alternating || slope > 2 || slope == 2 && offset % 2 == 0) return null;
        Term scale = Terms.product(parts.constant(), line.scale);
        int start = slope == 1 ? 1 - offset : -(offset - 1) / 2; // where a k + b is 1
        if (slope == 2 && 2 * start + offset != 1) return null;
        boolean minus = alternating && start % 2 != 0;
        Term whole = alternating ? alternating(slope, line.power) : straight(slope, line.power);
        if (whole == null) return null;
        Term sum = Terms.product(scale, minus ? Terms.negative(whole) : whole);
        return shifted(sum, body, start, from);
    }

    /** 1 + 1/2ᵖ + 1/3ᵖ + …, or of the odd numbers alone. */
    private static Term straight(int slope, int power) {
        if (power % 2 == 1) return null;
        Term zeta = zeta(power);
        if (slope == 1) return zeta;
        return Terms.times(Rational.ONE.minus(Rational.of(2).power(-power)), zeta);
    }

    /** 1 − 1/2ᵖ + 1/3ᵖ − …, 1 − 1/3 + 1/5 − … */
    private static Term alternating(int slope, int power) {
        if (slope == 2) return power == 1 ? Terms.times(Rational.of(1, 4), NamedNumber.PI) : null;
        if (power == 1) return Terms.apply(Head.LN, Terms.number(2));
        if (power % 2 == 1) return null;
        return Terms.times(Rational.ONE.minus(Rational.of(2).power(1 - power)), zeta(power));
    }

    /** ζ(p) = |Bₚ| (2π)ᵖ/(2 p!) for even p. */
    static Term zeta(int power) {
        Rational factor = Bernoulli.numbers(power + 1).get(power).abs();
        for (int j = 1; j <= power; j++) factor = factor.times(Rational.of(2, j));
        return Terms.product(Terms.number(factor.times(Rational.HALF)), Terms.power(NamedNumber.PI, power));
    }

    // ---- xᵏ/k!

    private Term exponential(Term body, SumParts parts, int from) {
        List<Term> line = SumParts.linear(parts.factorial(), k, work);
        if (line == null || line.get(0).number() == null || line.get(1).number() == null) return null;
        if (!line.get(0).number().isInt()) return null;
        int offset = line.get(0).number().intValue();
        if (line.get(1).isNumber(1)) return simple(body, parts, offset, from);
        if (!line.get(1).isNumber(2) || !parts.rational().isNumber(1)) return null;
        return even(body, parts, offset, from);
    }

    /** Σ P(k) yᵏ/(k + b)!: P by j(j − 1)…(j − i + 1) of j = k + b, each of which gives yⁱ e^y. */
    private Term simple(Term body, SumParts parts, int offset, int from) {
        if (new Occurrence(k).in(Fraction.of(parts.rational()).below())) return null;
        Term y = parts.base();
        Term rest = Transformations.expand(
                Substitution.of(
                        parts.rational(), Map.of(k.name(), Terms.difference(k, Terms.number(offset))), work.budget()),
                work.budget());
        List<Term> sums = new ArrayList<>();
        Term falling = Terms.number(1);
        int degree = Transformations.degree(rest, k, work.budget());
        for (int i = 0; i <= degree; i++) {
            Term value = at(rest, i); // the coefficient by divided differences: what is left vanishes at 0 … i − 1
            Term scale = at(falling, i);
            Term coefficient = Terms.quotient(value, scale);
            sums.add(Terms.product(coefficient, Terms.power(y, i)));
            rest = Transformations.expand(Terms.difference(rest, Terms.product(coefficient, falling)), work.budget());
            falling =
                    Transformations.expand(Terms.product(falling, Terms.difference(k, Terms.number(i))), work.budget());
        }
        Term whole = Terms.product(
                List.of(parts.constant(), Terms.sum(sums), Terms.exponential(y), Terms.power(y, -offset)));
        return shifted(whole, body, -offset, from);
    }

    /** Σ uᵏ²/(2k)! and Σ u²ᵏ/(2k + 1)!: cosines and sines, of u real or not. */
    private Term even(Term body, SumParts parts, int offset, int from) {
        if (offset != 0 && offset != 1) return null;
        boolean alternating = parts.sign() < 0;
        Term u = parts.root();
        Head head = offset == 0 ? alternating ? Head.COS : Head.COSH : alternating ? Head.SIN : Head.SINH;
        Term value = Terms.apply(head, u);
        if (offset == 1) value = Terms.quotient(value, u);
        return shifted(Terms.product(parts.constant(), value), body, 0, from);
    }

    // ---- xᵏ, xᵏ/k

    private Term geometric(Term body, SumParts parts, int from) {
        Term y = parts.base();
        if (!converges(y)) return null;
        Fraction fraction = Fraction.of(parts.rational());
        if (!new Occurrence(k).in(fraction.below())) {
            Term antidifference = new Gosper(k, work).antidifference(body);
            return antidifference == null ? null : Terms.negative(at(antidifference, from));
        }
        Line line = line(parts.rational());
        if (line == null || line.power != 1) return null;
        Term scale = Terms.product(parts.constant(), line.scale);
        int slope = line.slope.intValue();
        int offset = line.offset.intValue();
        if (slope == 1) {
            Term whole = Terms.negative(Terms.apply(Head.LN, Terms.difference(Terms.number(1), y)));
            return shifted(Terms.product(List.of(scale, whole, Terms.power(y, -offset))), body, 1 - offset, from);
        }
        if (slope != 2 || offset != 1) return null;
        Term u = parts.root();
        Term one = Terms.number(1);
        Term value = parts.sign() < 0
                ? Terms.apply(Head.ARCTAN, u)
                : Terms.times(
                        Rational.HALF,
                        Terms.apply(Head.LN, Terms.quotient(Terms.sum(one, u), Terms.difference(one, u))));
        return shifted(Terms.product(scale, Terms.quotient(value, u)), body, 0, from);
    }

    /** Whether |y| < 1; of a letter that is assumed, and said. */
    private boolean converges(Term y) {
        Term size = Terms.apply(Head.ABS, y);
        try {
            return facts.sign(Terms.difference(Terms.number(1), size)) > 0;
        } catch (Stuck open) {
            if (open.why() != Stuck.Cause.SIGN_NEEDED) throw open;
            Term inner = y instanceof Power power && power.exponent().number() != null ? power.base() : y;
            where.add(Terms.apply(Head.ABS, inner).text() + " < 1");
            return true;
        }
    }
}
