package mfml.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.symbolic.Domain;
import mfml.symbolic.Head;
import mfml.symbolic.Substitution;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.algebra.Transformations;

/** Expansions in powers of the distance from a point, or of 1/x at infinity: Taylor, Laurent, Puiseux, with logarithms. */
public final class Series {
    private static final int MOST_TERMS = 400;

    private Series() {}

    /**
     * The terms up to the power {@code order}; at infinity up to x^(−order).
     *
     * @throws Fault {@code series.none} where there is no such expansion
     */
    public static SeriesValue of(Term function, Symbol letter, Destination destination, int order, Budget budget) {
        try {
            return expanded(
                    function, letter, destination.isInfinite() ? destination : destination.from(1), order, budget);
        } catch (Stuck stuck) {
            String why =
                    switch (stuck.why()) {
                        case NOT_REAL -> "there are no real values close to it";
                        case SIGN_NEEDED -> "the sign of " + ((Term) stuck.about()).text() + " is not known";
                        case OSCILLATES -> "it oscillates";
                        case UNDECIDED -> stuck.getMessage();
                    };
            throw Fault.of("series.none").with("formula", function.text()).with("why", why);
        }
    }

    private static SeriesValue expanded(
            Term function, Symbol letter, Destination destination, int order, Budget budget) {
        Work work = new Work(budget, Limit.MOST_WORK);
        Symbol growing = Symbol.of("~t", Domain.POSITIVE);
        Growth growth = new Growth(growing, work);
        Term moved = Substitution.of(function, Map.of(letter.name(), destination.path(growing)), budget);
        Oscillations oscillations = new Oscillations();
        Term prepared = new Preparation(growth, oscillations).of(moved);
        if (!oscillations.isEmpty()) throw new Stuck(Stuck.Cause.OSCILLATES, "", null);
        if (!growth.varies(prepared)) return new SeriesValue(List.of(function), null);
        if (growth.fastest(prepared).stream().anyMatch(each -> !each.equals(growing))) {
            throw Stuck.undecided("exponentials of what grows without bound are left in it");
        }
        Scale scale = growth.inPowers();
        Term last = Terms.number(order);
        for (int depth = order + 2; depth < MOST_TERMS; depth *= 2) {
            try {
                Expansion expansion = new Expanding(growth, scale, depth).of(prepared);
                if (!expansion.isExact() && growth.compare(expansion.order(), last) <= 0) continue;
                return written(expansion, letter, destination, growth, last);
            } catch (Shallow shallow) {
                work.take(depth);
            }
        }
        throw Stuck.undecided("too many of its first terms cancel");
    }

    private static SeriesValue written(
            Expansion expansion, Symbol letter, Destination destination, Growth growth, Term last) {
        Term distance =
                destination.isInfinite() ? Terms.power(letter, -1) : Terms.difference(letter, destination.point());
        if (destination.infinite() < 0) distance = Terms.negative(distance);
        List<Term> terms = new ArrayList<>();
        Term rest = expansion.order();
        for (Expansion.Monomial each : expansion.terms()) {
            if (growth.compare(each.exponent(), last) > 0) {
                rest = each.exponent();
                break;
            }
            if (growth.isZero(each.coefficient())) continue;
            Term inverse = Terms.power(distance, -1);
            Term logarithm = Terms.apply(Head.LN, growth.letter());
            Term flat = Turning.replaced(each.coefficient(), logarithm, Terms.negative(Terms.apply(Head.LN, distance)));
            Term coefficient = Substitution.of(
                    flat, Map.of(growth.letter().name(), inverse), growth.work().budget());
            Term simple = coefficient.number() != null || coefficient.size() > 60
                    ? coefficient
                    : Transformations.simplify(coefficient, growth.work().budget());
            terms.add(Terms.product(simple, Terms.power(distance, each.exponent())));
        }
        if (rest == null) return new SeriesValue(terms, null);
        boolean rational = rest.number() != null && last.number() != null;
        Term next = Terms.sum(last, Terms.number(1));
        if (rational && rest.number().compareTo(next.number()) > 0) rest = next;
        return new SeriesValue(terms, Terms.power(distance, rest));
    }
}
