package mfml.integral;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import mfml.budget.Budget;
import mfml.symbolic.Head;
import mfml.symbolic.Piecewise;
import mfml.symbolic.Substitution;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.algebra.Transformations;
import mfml.syntax.Relation;

/** |x|, sign, min, max and cases: one antiderivative between each two places of change, joined without a jump. */
final class PieceByPiece implements Method {
    private static final int MOST = 12;

    @Override
    public Work of(Term f, Symbol x, Integrator integrator) {
        if (!Switches.in(f, x)) return null;
        Budget budget = integrator.budget();
        Switches switches = new Switches(x, budget);
        Interval line = new Interval(null, null, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        List<Term> places = switches.places(f, line);
        if (places == null || places.isEmpty() || places.size() > MOST) return null;
        List<Term> ordered = new ArrayList<>(places);
        for (Term place : ordered) if (Double.isNaN(line.nearest(place))) return null;
        ordered.sort(Comparator.comparingDouble(line::nearest));
        List<Work> works = new ArrayList<>();
        for (int k = 0; k <= ordered.size(); k++) {
            Term piece = switches.around(f, between(ordered, k, line));
            Work work = piece == null ? null : integrator.of(piece, x);
            if (work == null) return null;
            works.add(work);
        }
        Term value = ordered.size() == 1 ? turned(works, ordered.getFirst(), x, integrator) : null;
        if (value == null) value = joined(works, ordered, x, budget);
        return value == null ? null : Work.direct("case by case", "joined where the cases meet", f, x, value);
    }

    private static Term between(List<Term> places, int k, Interval line) {
        if (k == 0) return Terms.difference(places.getFirst(), Terms.number(1));
        if (k == places.size()) return Terms.sum(places.getLast(), Terms.number(1));
        return Forms.half(Terms.sum(places.get(k - 1), places.get(k)));
    }

    /** Where the pieces are opposite: sign(x − p) times the one on the right, taken from p on. */
    private static Term turned(List<Work> works, Term place, Symbol x, Integrator integrator) {
        Term right = works.get(1).value();
        Term there = Substitution.of(right, Map.of(x.name(), place), integrator.budget());
        Term rise = integrator.expanded(Terms.difference(right, there));
        Term sum = integrator.expanded(
                Terms.sum(works.get(0).integrand(), works.get(1).integrand()));
        if (!sum.isZero() || !Forms.isPolynomial(rise, x)) return null;
        Term distance = Terms.difference(x, place);
        Term factored = Transformations.factor(Terms.quotient(rise, distance), integrator.budget());
        return Terms.product(Terms.apply(Head.ABS, distance), factored);
    }

    /** Each piece by a constant to where the one before ends. */
    private static Term joined(List<Work> works, List<Term> places, Symbol x, Budget budget) {
        List<Piecewise.Branch> branches = new ArrayList<>();
        Term value = works.getFirst().value();
        for (int k = 0; k < places.size(); k++) {
            Term place = places.get(k);
            branches.add(new Piecewise.Branch(value, Relation.LESS, x, place));
            Map<String, Term> there = Map.of(x.name(), place);
            Term next = works.get(k + 1).value();
            Term jump = Terms.difference(Substitution.of(value, there, budget), Substitution.of(next, there, budget));
            value = Terms.sum(next, Transformations.expand(jump, budget));
        }
        branches.add(Piecewise.Branch.otherwise(value));
        return Terms.piecewise(branches);
    }
}
