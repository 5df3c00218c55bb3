package mfml.integral;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.limit.Destination;
import mfml.limit.Limit;
import mfml.limit.LimitResult;
import mfml.symbolic.Applied;
import mfml.symbolic.Head;
import mfml.symbolic.Power;
import mfml.symbolic.Substitution;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.algebra.Transformations;
import mfml.symbolic.enclosure.ConstantSign;
import mfml.value.Value;

/** F(b) − F(a) added up between points; at a point where F may fail to be continuous its limit from that side counts. */
final class Pieces {
    private final Term antiderivative;
    private final Symbol x;
    private final Bound from;
    private final Bound to;
    private final List<Term> points;
    private final Budget budget;
    private final List<Term[]> values = new ArrayList<>();

    Pieces(Term antiderivative, Symbol x, Bound from, Bound to, List<Term> points, Budget budget) {
        this.antiderivative = antiderivative;
        this.x = x;
        this.from = from;
        this.to = to;
        this.points = points;
        this.budget = budget;
    }

    /** A sum, or a {@link Divergent}; null where a limit cannot be told. */
    Value value() {
        List<Bound> ends = new ArrayList<>();
        ends.add(from);
        for (Term point : points) if (!point.equals(from.term()) && !point.equals(to.term())) ends.add(Bound.of(point));
        ends.add(to);
        List<Term> sum = new ArrayList<>();
        int infinite = 0; // the signs in which pieces grow
        String infinitePlaces = "";
        for (int k = 0; k + 1 < ends.size(); k++) {
            LimitResult upper = at(ends.get(k + 1), -1);
            LimitResult lower = at(ends.get(k), 1);
            for (int end = 0; end < 2; end++) {
                LimitResult result = end == 0 ? lower : upper;
                Bound bound = ends.get(k + end);
                switch (result) {
                    case LimitResult.Number number -> {}
                    case LimitResult.Unbounded unbounded -> {
                        int sign = end == 0 ? -unbounded.sign() : unbounded.sign();
                        infinite = infinite == 0 || infinite == sign ? sign : 2;
                        if (!infinitePlaces.contains(place(bound))) {
                            infinitePlaces += (infinitePlaces.isEmpty() ? "" : " and ") + place(bound);
                        }
                    }
                    case LimitResult.Oscillating oscillating -> {
                        return new Divergent("it swings without end towards " + x.text() + " = " + bound.text());
                    }
                    default -> {
                        return null;
                    }
                }
            }
            if (upper instanceof LimitResult.Number high && lower instanceof LimitResult.Number low) {
                values.add(new Term[] {low.value(), high.value()});
                sum.add(Terms.difference(high.value(), low.value()));
            }
        }
        if (infinite != 0) return divergent(infinite, infinitePlaces);
        return Terms.value(tidied(Terms.sum(sum)));
    }

    private static String place(Bound bound) {
        return bound.isInfinite() ? bound.text() : bound.term().text();
    }

    private Divergent divergent(int sign, String places) {
        String size = sign > 1 ? "the area is infinite above and below" : sign > 0 ? "∞" : "-∞";
        boolean pole = !places.equals("∞") && !places.equals("-∞") && !places.equals("-∞ and ∞");
        return new Divergent(size + (pole ? ", with a pole at " + x.text() + " = " + places : ""));
    }

    private Term tidied(Term sum) {
        Term expanded = Transformations.expand(Forms.replaced(sum, Pieces::ofRoots), budget);
        Term simplified = Transformations.simplify(expanded, budget);
        return simplified.size() < expanded.size() ? simplified : expanded;
    }

    /** ln(√2/2) as −ln(2)/2. */
    private static Term ofRoots(Term part) {
        if (!(part instanceof Applied ln) || ln.head() != Head.LN || !ConstantSign.isConstant(part)) return null;
        List<Term> sum = new ArrayList<>();
        boolean roots = false;
        for (Term factor : Forms.factors(ln.argument())) {
            boolean root = factor instanceof Power power
                    && power.base().number() != null
                    && power.exponent().number() != null;
            if (!root && (factor.number() == null || factor.number().signum() <= 0)) return null;
            roots |= root;
            Power power = root ? (Power) factor : null;
            sum.add(
                    root
                            ? Terms.product(power.exponent(), Terms.apply(Head.LN, power.base()))
                            : Terms.apply(Head.LN, factor));
        }
        return roots ? Terms.sum(sum) : null;
    }

    /** The values of F at the lower and the upper end of each piece. */
    List<Term[]> values() {
        return values;
    }

    private LimitResult at(Bound end, int side) {
        if (end.isInfinite()) return Limit.of(antiderivative, x, Destination.infinity(end.infinite()), budget);
        if (!points.contains(end.term())) {
            try {
                return new LimitResult.Number(
                        Substitution.of(antiderivative, Map.of(x.name(), end.term()), budget), List.of());
            } catch (Fault fault) {
                if (fault.code().startsWith("limit.")) throw fault;
            }
        }
        return Limit.of(antiderivative, x, Destination.to(end.term(), side), budget);
    }
}
