package mfml.equation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mfml.symbolic.Equation;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.enclosure.ConstantSign;
import mfml.symbolic.sameness.Condition;

/**
 * Where inequalities hold: between neighbouring zeros, poles and ends of the domain nothing changes sign, so that one number
 * of each stretch tells, and each of these points is looked at by itself.
 */
final class Regions {
    private final Symbol x;
    private final Question question;
    private final Work work;
    private final Verification verification;

    Regions(Symbol x, Question question, Work work, Verification verification) {
        this.x = x;
        this.question = question;
        this.work = work;
        this.verification = verification;
    }

    /** The places where a claim may change, ascending; null where they are not all found. */
    List<Term> critical() {
        Set<Term> places = new LinkedHashSet<>();
        Set<Term> looked = new LinkedHashSet<>();
        for (Equation claim : question.claims()) {
            Term difference = Terms.difference(claim.left(), claim.right());
            looked.add(difference);
            for (Condition each : Definedness.of(claim.left())) looked.add(each.term());
            for (Condition each : Definedness.of(claim.right())) looked.add(each.term());
        }
        for (Condition each : question.domain()) looked.add(each.term());
        for (Term term : looked) if (!add(term, places, 0)) return null;
        ends(places);
        List<Term> ordered = new ArrayList<>(places);
        ordered.removeIf(place -> Double.isNaN(Numbers.nearest(place)));
        Numbers.sort(ordered, place -> place, work.budget);
        List<Term> distinct = new ArrayList<>();
        for (Term place : ordered) {
            boolean same =
                    !distinct.isEmpty() && Numbers.ascending(work.budget).compare(distinct.getLast(), place) == 0;
            if (!same) distinct.add(place);
        }
        return distinct;
    }

    private void ends(Set<Term> places) {
        if (x.domain().lower() != null) places.add(Terms.number(x.domain().lower()));
        if (x.domain().upper() != null) places.add(Terms.number(x.domain().upper()));
        sought().from().ifPresent(places::add);
        sought().to().ifPresent(places::add);
    }

    private Question.Sought sought() {
        return question.unknowns().getFirst();
    }

    private boolean add(Term term, Set<Term> places, int depth) {
        if (!Occurrence.of(x, term) || depth > 6) return depth <= 6;
        Zeros zeros = new ZeroFinder(x, work).of(term);
        if (!zeros.open.isEmpty()) return false;
        for (Zero zero : zeros.found) {
            if (Occurrence.of(work.whole(), zero.at())) {
                if (sought().from().isEmpty() || sought().to().isEmpty()) return false;
                List<Term> members = new Families(work)
                        .between(zero.at(), sought().from().get(), sought().to().get());
                if (members == null) return false;
                places.addAll(members);
            } else if (ConstantSign.isConstant(zero.at())) {
                places.add(zero.at());
            } else {
                return false;
            }
        }
        for (List<Condition> region : zeros.everywhere) {
            for (Condition condition : region) if (!add(condition.term(), places, depth + 1)) return false;
        }
        return true;
    }

    /** Null where the critical places are not all known. */
    Intervals solved() {
        List<Term> places = critical();
        if (places == null) return null;
        List<Interval> parts = new ArrayList<>();
        for (int k = 0; k <= places.size(); k++) {
            Term low = k == 0 ? null : places.get(k - 1);
            Term high = k == places.size() ? null : places.get(k);
            if (holds(Terms.number(between(low, high)))) parts.add(new Interval(low, true, high, true));
            if (high != null && holds(high)) parts.add(Interval.point(high));
        }
        return new Intervals(joined(parts));
    }

    private boolean holds(Term at) {
        work.budget.charge(100);
        Question.Sought sought = sought();
        if (sought.from().isPresent() && sought.to().isPresent()) {
            Interval range =
                    new Interval(sought.from().get(), false, sought.to().get(), false);
            if (!Boolean.TRUE.equals(range.holds(at, work.budget))) return false;
        }
        return verification.wrong(Map.of(x.name(), at)) == null;
    }

    /** A simple number between two places; beyond the one where there is no other. */
    static Rational between(Term low, Term high) {
        if (low == null && high == null) return Rational.ZERO;
        if (low == null) return Rational.of((long) Math.floor(Numbers.nearest(high)) - 1);
        if (high == null) return Rational.of((long) Math.ceil(Numbers.nearest(low)) + 1);
        double a = Numbers.nearest(low);
        double b = Numbers.nearest(high);
        double whole = Math.floor(a) + 1;
        if (whole < b - 1e-9) return Rational.of((long) whole);
        return Rational.of(new mfml.value.Real(
                new BigDecimal((a + b) / 2).round(new java.math.MathContext(15)).doubleValue()));
    }

    /** Neighbours that touch become one. */
    private static List<Interval> joined(List<Interval> parts) {
        List<Interval> joined = new ArrayList<>();
        for (Interval part : parts) {
            Interval last = joined.isEmpty() ? null : joined.getLast();
            boolean touches = last != null
                    && last.high() != null
                    && last.high().equals(part.low())
                    && !(last.highOpen() && part.lowOpen());
            if (touches)
                joined.set(joined.size() - 1, new Interval(last.low(), last.lowOpen(), part.high(), part.highOpen()));
            else joined.add(part);
        }
        return joined;
    }
}
