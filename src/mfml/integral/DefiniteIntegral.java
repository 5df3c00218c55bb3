package mfml.integral;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.symbolic.Measured;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.Unknown;
import mfml.symbolic.algebra.Transformations;
import mfml.value.Real;
import mfml.value.Run;
import mfml.value.Value;

/**
 * ∫ f dx from a to b by F(b) − F(a), between the places where f or F may fail to be continuous; each result is compared
 * with quadrature.
 */
final class DefiniteIntegral {
    private final Term f;
    private final Symbol x;
    private final Bound from;
    private final Bound to;
    private final Run run;
    private final Budget budget;
    private List<Term[]> pieces = List.of();

    DefiniteIntegral(Term f, Symbol x, Bound from, Bound to, Run run) {
        this.f = f;
        this.x = x;
        this.from = from;
        this.to = to;
        this.run = run;
        budget = run.budget();
    }

    Value value() {
        if (from.equals(to)) return Terms.value(Terms.number(0));
        if (isReversed()) {
            Value turned = new DefiniteIntegral(f, x, to, from, run).value();
            return turned instanceof Divergent ? turned : negated(turned);
        }
        Value exact = exact();
        return exact != null ? compared(exact) : numeric();
    }

    private static Value negated(Value value) {
        return value instanceof Real real ? new Real(-real.value()) : Terms.value(Terms.negative(Terms.of(value)));
    }

    private boolean isReversed() {
        if (from.isInfinite() || to.isInfinite()) return from.infinite() > 0 || to.infinite() < 0;
        return Interval.sign(Terms.difference(to.term(), from.term()), budget).isNegative();
    }

    // ---- exact

    private Value exact() {
        Value known = new KnownIntegrals(f, x, from, to, budget).value();
        if (known != null) return known;
        return Switches.in(f, x) ? switched() : smooth();
    }

    /** Between the places where bars, signs and cases change over. */
    private Value switched() {
        Switches switches = new Switches(x, budget);
        Interval interval = Interval.of(from.term(), to.term(), run);
        List<Term> places = switches.places(f, interval);
        places = places == null || !interval.isNumeric() ? null : ordered(places, interval);
        if (places == null) return smooth();
        List<Bound> ends = new ArrayList<>();
        ends.add(from);
        for (Term place : places) if (!place.equals(from.term()) && !place.equals(to.term())) ends.add(Bound.of(place));
        ends.add(to);
        List<Term> sum = new ArrayList<>();
        for (int k = 0; k + 1 < ends.size(); k++) {
            Term piece = switches.around(f, between(ends.get(k), ends.get(k + 1)));
            Value part =
                    piece == null ? null : new DefiniteIntegral(piece, x, ends.get(k), ends.get(k + 1), run).exact();
            if (part == null || part instanceof Divergent) return part;
            sum.add(Terms.of(part));
        }
        return Terms.value(Transformations.expand(Terms.sum(sum), budget));
    }

    private static Term between(Bound low, Bound high) {
        if (low.isInfinite() && high.isInfinite()) return Terms.number(0);
        if (low.isInfinite()) return Terms.difference(high.term(), Terms.number(1));
        if (high.isInfinite()) return Terms.sum(low.term(), Terms.number(1));
        return Forms.half(Terms.sum(low.term(), high.term()));
    }

    private Value smooth() {
        Antiderivative found;
        try {
            found = Antiderivative.of(f, x, budget);
        } catch (Fault fault) {
            if (!fault.code().startsWith("integral.")) throw fault;
            return null;
        }
        Term antiderivative = found.work().value();
        Interval interval = Interval.of(from.term(), to.term(), run);
        Critical critical = new Critical(x, interval, budget);
        if (!critical.add(f) || !critical.add(antiderivative)) return null;
        List<Term> points = ordered(critical.points(), interval);
        if (points == null) return null;
        found.noteConditions(run);
        Pieces parts = new Pieces(antiderivative, x, from, to, points, budget);
        Value value = parts.value();
        pieces = parts.values();
        return value;
    }

    /** The antiderivative at the lower and the upper end of each piece, after {@link #value}. */
    List<Term[]> pieces() {
        return pieces;
    }

    /** By size, equal ones once; null where their order cannot be told. */
    private List<Term> ordered(List<Term> points, Interval interval) {
        List<Term> sorted = new ArrayList<>(points);
        try {
            sorted.sort(Comparator.comparingDouble(interval::nearest));
        } catch (IllegalArgumentException notComparable) {
            return null;
        }
        List<Term> different = new ArrayList<>();
        for (Term point : sorted) {
            if (!different.isEmpty()) {
                mfml.symbolic.Sign order = Interval.sign(Terms.difference(point, different.getLast()), budget);
                if (order.isPositive()) different.add(point);
                else if (order != mfml.symbolic.Sign.ZERO
                        && !Transformations.simplify(Terms.difference(point, different.getLast()), budget)
                                .isZero()) return null;
            } else {
                different.add(point);
            }
        }
        return different;
    }

    // ---- numbers

    private boolean isNumeric() {
        return letters(f)
                && (from.isInfinite() || Forms.all(from.term()).stream().noneMatch(Symbol.class::isInstance))
                && (to.isInfinite() || Forms.all(to.term()).stream().noneMatch(Symbol.class::isInstance));
    }

    private boolean letters(Term term) {
        return Forms.all(term).stream()
                .noneMatch(part -> part instanceof Symbol symbol && !symbol.equals(x)
                        || part instanceof Unknown
                        || part instanceof Measured);
    }

    private Quadrature.Estimate estimate() {
        return Quadrature.of(Numeric.of(f, x, run), number(from), number(to), budget);
    }

    private double number(Bound bound) {
        if (bound.isInfinite()) return bound.infinite() * Double.POSITIVE_INFINITY;
        return Numeric.of(bound.term(), run);
    }

    /** A closed form that quadrature contradicts is not shown. */
    private Value compared(Value exact) {
        if (exact instanceof Divergent || !isNumeric()) return exact;
        Quadrature.Estimate estimate = estimate();
        if (!estimate.isSettled()) return exact;
        double value = Numeric.of(Terms.of(exact), run);
        double allowed = 1e-6 * (Math.abs(value) + Math.abs(estimate.value())) + 100 * estimate.error() + 1e-12;
        if (Math.abs(value - estimate.value()) <= allowed) return exact;
        return IntegralOperators.told(
                estimate, " (internal error: the closed form " + exact.text() + " is another number)", run);
    }

    private Value numeric() {
        if (!isNumeric()) {
            throw Fault.of("integral.letters").with("integrand", f.text()).with("letter", x.text());
        }
        return IntegralOperators.told(estimate(), run);
    }
}
