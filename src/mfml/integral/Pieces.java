package mfml.integral;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.symbolic.Substitution;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.algebra.Transformations;
import mfml.value.Value;

/** F(b) − F(a) added up between points; at a point where F may fail to be continuous its limit from that side counts. */
final class Pieces {
    private final Term f;
    private final Term antiderivative;
    private final Symbol x;
    private final Bound from;
    private final Bound to;
    private final List<Term> points;
    private final Budget budget;
    private final List<Term[]> values = new ArrayList<>();

    Pieces(Term f, Term antiderivative, Symbol x, Bound from, Bound to, List<Term> points, Budget budget) {
        this.f = f;
        this.antiderivative = antiderivative;
        this.x = x;
        this.from = from;
        this.to = to;
        this.points = points;
        this.budget = budget;
    }

    /** Null where a limit cannot be told. */
    Value value() {
        List<Bound> ends = new ArrayList<>();
        ends.add(from);
        for (Term point : points) if (!point.equals(from.term()) && !point.equals(to.term())) ends.add(Bound.of(point));
        ends.add(to);
        List<Term> sum = new ArrayList<>();
        for (int k = 0; k + 1 < ends.size(); k++) {
            Term upper = at(ends.get(k + 1), -1);
            Term lower = at(ends.get(k), 1);
            if (upper == null || lower == null) return null;
            values.add(new Term[] {lower, upper});
            sum.add(Terms.difference(upper, lower));
        }
        return Terms.value(Transformations.expand(Terms.sum(sum), budget));
    }

    /** The values of F at the lower and the upper end of each piece. */
    List<Term[]> values() {
        return values;
    }

    private Term at(Bound end, int side) {
        if (end.isInfinite() || points.contains(end.term())) return null;
        try {
            return Substitution.of(antiderivative, Map.of(x.name(), end.term()), budget);
        } catch (Fault fault) {
            if (fault.code().startsWith("limit.")) throw fault;
            return null;
        }
    }
}
