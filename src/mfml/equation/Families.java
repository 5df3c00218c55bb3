package mfml.equation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.algebra.Transformations;
import mfml.symbolic.sameness.Condition;

/** Solutions that go on by a fixed step: joined where they lie evenly, or picked within two ends. */
final class Families {
    private static final int MOST = 10_000;

    private final Work work;

    Families(Work work) {
        this.work = work;
    }

    /** start π + step π n. */
    private record Family(Rational start, Rational step) {}

    /** With families of multiples of π joined, none told twice. */
    List<Zero> joined(List<Zero> zeros) {
        List<Zero> others = new ArrayList<>();
        List<Family> families = new ArrayList<>();
        List<Condition> conditions = null;
        for (Zero zero : zeros) {
            Family family = family(zero.at());
            boolean fits = family != null && (conditions == null || conditions.equals(zero.conditions()));
            if (!fits) {
                others.add(zero);
                continue;
            }
            conditions = zero.conditions();
            families.add(family);
        }
        if (families.size() < 2) return zeros;
        List<Zero> joined = new ArrayList<>();
        for (Family family : evenly(families)) {
            Term step = Terms.product(List.of(Terms.number(family.step), NamedNumber.PI, work.whole()));
            joined.add(new Zero(Terms.sum(Terms.times(family.start, NamedNumber.PI), step), conditions));
        }
        joined.addAll(others);
        return joined;
    }

    private Family family(Term at) {
        Symbol n = work.whole();
        List<Term> c = new Polynomials(work.budget).coefficients(at, n);
        if (c == null || c.size() != 2) return null;
        Rational start = c.get(0).isZero()
                ? Rational.ZERO
                : Terms.quotient(c.get(0), NamedNumber.PI).number();
        Rational step = Terms.quotient(c.get(1), NamedNumber.PI).number();
        return start == null || step == null ? null : new Family(start, step.abs());
    }

    private static List<Family> evenly(List<Family> families) {
        Rational whole = Rational.ONE;
        BigInteger above = BigInteger.ONE;
        BigInteger below = BigInteger.ZERO;
        for (Family each : families) { // the least common multiple of the steps
            above = above.multiply(each.step.numerator().divide(above.gcd(each.step.numerator())));
            below = below.gcd(each.step.denominator());
        }
        whole = Rational.of(above, below);
        TreeSet<Rational> starts = new TreeSet<>();
        for (Family each : families) {
            for (Rational at = each.start; at.minus(each.start).compareTo(whole) < 0; at = at.plus(each.step)) {
                starts.add(within(at, whole));
                if (starts.size() > 200) return families;
            }
        }
        List<Family> joined = new ArrayList<>();
        for (int parts = starts.size(); parts >= 1; parts--) {
            Rational step = whole.over(Rational.of(parts));
            for (Rational start : new ArrayList<>(starts)) {
                List<Rational> all = new ArrayList<>();
                for (int k = 0; k < parts; k++) all.add(within(start.plus(step.times(Rational.of(k))), whole));
                if (starts.containsAll(all)) {
                    starts.removeAll(all);
                    joined.add(new Family(within(start, step), step));
                }
            }
        }
        return joined;
    }

    private static Rational within(Rational at, Rational whole) {
        return at.minus(whole.times(Rational.of(at.over(whole).floor())));
    }

    /** The members between two ends, in order; null where they are too many, or the family is no sequence of even steps. */
    List<Term> between(Term at, Term from, Term to) {
        Symbol n = work.whole();
        List<Term> c = new Polynomials(work.budget).coefficients(at, n);
        if (c == null || c.size() != 2) return null;
        double start = Numbers.nearest(c.get(0));
        double step = Numbers.nearest(c.get(1));
        double low = Numbers.nearest(from);
        double high = Numbers.nearest(to);
        if (Double.isNaN(start + step + low + high) || step == 0) return null;
        double first = step > 0 ? (low - start) / step : (high - start) / step;
        double last = step > 0 ? (high - start) / step : (low - start) / step;
        if (last - first > MOST) return null;
        List<Term> members = new ArrayList<>();
        for (long k = (long) Math.floor(first) - 1; k <= Math.ceil(last) + 1; k++) {
            Term member = Transformations.expand(work.replaced(at, n, Terms.number(k)), work.budget);
            Interval range = new Interval(from, false, to, false);
            if (Boolean.TRUE.equals(range.holds(member, work.budget))) members.add(member);
        }
        return members;
    }
}
