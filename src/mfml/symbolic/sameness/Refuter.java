package mfml.symbolic.sameness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mfml.error.Fault;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.enclosure.Rectangle;

/** Looks for a point at which enclosures keep the values of two terms apart for certain. */
final class Refuter {
    private static final Rational[] NEIGHBOURS = {Rational.of(1, 1009), Rational.of(-1, 997)};

    private final Term left;
    private final Term right;
    private final List<Symbol> symbols;
    private final Points points;
    private final Effort effort;
    private boolean met; // a point at which both are defined

    Refuter(Term left, Term right, List<Symbol> symbols, Effort effort) {
        this.left = left;
        this.right = right;
        this.symbols = symbols;
        this.points = new Points(symbols);
        this.effort = effort;
    }

    /** Whether a point was met at which both sides have a value. */
    boolean metBoth() {
        return met;
    }

    /** A witness among the points from one number to another, or null. */
    Verdict.Different search(int from, int to, int bits) {
        for (int number = from; number < to; number++) {
            Map<Symbol, Term> point = points.get(number);
            if (point == null) continue;
            Verdict.Different found = at(point, bits);
            if (found != null) return found;
        }
        return null;
    }

    /** The two sides kept apart at a point, or null. */
    Verdict.Different at(Map<Symbol, Term> point, int bits) {
        Rectangle here = value(left, point, bits);
        Rectangle there = value(right, point, bits);
        if (here == null || there == null) return null;
        if (!here.isEmpty() && !there.isEmpty()) {
            met = true;
            boolean apart = !here.re().meets(there.re()) || !here.im().meets(there.im());
            return apart ? different(point, here, there) : null;
        }
        if (here.isEmpty() == there.isEmpty() || !isUndefinedAround(point, bits, here.isEmpty())) return null;
        return different(point, here, there);
    }

    /** Whether at points next to it that side has no value either: no hole then, a difference of domains. */
    private boolean isUndefinedAround(Map<Symbol, Term> point, int bits, boolean onTheLeft) {
        for (Rational step : NEIGHBOURS) {
            Map<Symbol, Term> next = new HashMap<>();
            int k = 1;
            for (Map.Entry<Symbol, Term> entry : point.entrySet()) {
                Term moved = Terms.sum(entry.getValue(), Terms.number(step.over(Rational.of(k++))));
                if (moved.number() == null || !Points.contains(entry.getKey().domain(), moved.number())) return false;
                next.put(entry.getKey(), moved);
            }
            Rectangle here = value(left, next, bits);
            Rectangle there = value(right, next, bits);
            if (here == null || there == null) return false;
            if (here.isEmpty() != onTheLeft || there.isEmpty() == onTheLeft) return false;
        }
        return !point.isEmpty();
    }

    /** As {@link #at}, the point put into the terms first: at a jump rounding would hide the value. */
    Verdict.Different exactlyAt(Map<Symbol, Term> point, int bits) {
        try {
            Replacement values = new Replacement(point, effort.budget());
            Rectangle here = value(values.in(left), Map.of(), bits);
            Rectangle there = value(values.in(right), Map.of(), bits);
            if (here == null || there == null || here.isEmpty() || there.isEmpty()) return null;
            boolean apart = !here.re().meets(there.re()) || !here.im().meets(there.im());
            return apart ? different(point, here, there) : null;
        } catch (Fault fault) {
            if (fault.code().startsWith("limit.")) throw fault;
            return null;
        }
    }

    private Verdict.Different different(Map<Symbol, Term> point, Rectangle here, Rectangle there) {
        return new Verdict.Different(point, side(left, point, here), side(right, point, there));
    }

    private Verdict.Side side(Term term, Map<Symbol, Term> point, Rectangle enclosure) {
        Optional<Term> exact =
                enclosure.isEmpty() ? Optional.empty() : Optional.of(new Replacement(point, effort.budget()).in(term));
        return new Verdict.Side(exact, enclosure);
    }

    /** Null where nothing can be said. */
    private Rectangle value(Term term, Map<Symbol, Term> point, int bits) {
        effort.take(term.size());
        long before = effort.budget().used();
        try {
            return enclosed(term, point, bits);
        } finally {
            effort.spent(effort.budget().used() - before);
        }
    }

    private Rectangle enclosed(Term term, Map<Symbol, Term> point, int bits) {
        Map<Symbol, Rational> rationals = new HashMap<>();
        for (Map.Entry<Symbol, Term> entry : point.entrySet()) {
            if (entry.getValue().number() != null)
                rationals.put(entry.getKey(), entry.getValue().number());
        }
        try {
            if (rationals.size() == point.size()) return Rectangle.of(term, rationals, bits, effort.budget());
            return Rectangle.of(new Replacement(point, effort.budget()).in(term), Map.of(), bits, effort.budget());
        } catch (Fault fault) {
            if (fault.code().startsWith("limit.")) throw fault;
            return null;
        }
    }

    List<Symbol> symbols() {
        return symbols;
    }
}
