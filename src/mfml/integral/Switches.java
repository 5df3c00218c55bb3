package mfml.integral;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mfml.budget.Budget;
import mfml.symbolic.Applied;
import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Piecewise;
import mfml.symbolic.Sign;
import mfml.symbolic.Substitution;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.syntax.Relation;

/** Bars, signs, roundings, extremes and cases: where they change over, and what they are in between. */
final class Switches {
    private final Symbol x;
    private final Budget budget;

    Switches(Symbol x, Budget budget) {
        this.x = x;
        this.budget = budget;
    }

    static boolean in(Term f, Symbol x) {
        for (Term part : Forms.all(f)) if (Forms.has(part, x) && isSwitch(part)) return true;
        return false;
    }

    private static boolean isSwitch(Term part) {
        if (part instanceof Piecewise) return true;
        return part instanceof Applied applied
                && switch (applied.head()) {
                    case ABS, SIGN, FLOOR, CEIL, MIN, MAX -> true;
                    default -> false;
                };
    }

    /** All places in an interval where one of them may change over; null where they cannot all be told. */
    List<Term> places(Term f, Interval interval) {
        Zeros zeros = new Zeros(x, interval, budget);
        Set<Term> places = new LinkedHashSet<>();
        for (Term part : Forms.all(f)) {
            if (!Forms.has(part, x) || !isSwitch(part)) continue;
            for (Term g : deciding(part)) {
                List<Term> some = zeros.of(g);
                if (some == null) return null;
                places.addAll(some);
            }
        }
        return new ArrayList<>(places);
    }

    private List<Term> deciding(Term part) {
        List<Term> deciding = new ArrayList<>();
        if (part instanceof Piecewise cases) {
            for (Piecewise.Branch branch : cases.branches()) {
                if (!branch.isOtherwise()) deciding.add(Terms.difference(branch.left(), branch.right()));
            }
            return deciding;
        }
        Applied applied = (Applied) part;
        switch (applied.head()) {
            case ABS, SIGN -> deciding.add(applied.argument());
            case FLOOR, CEIL -> deciding.add(Terms.apply(Head.SIN, Terms.product(NamedNumber.PI, applied.argument())));
            default -> {
                List<Term> parts = applied.parts();
                for (int k = 0; k < parts.size(); k++) {
                    for (int j = 0; j < k; j++) deciding.add(Terms.difference(parts.get(k), parts.get(j)));
                }
            }
        }
        return deciding;
    }

    /** f as it is around a place at which nothing changes over; null where that cannot be told. */
    Term around(Term f, Term place) {
        boolean[] known = {true};
        Term result = Forms.replaced(f, part -> {
            if (!Forms.has(part, x) || !isSwitch(part)) return null;
            Term chosen = chosen(part, place);
            if (chosen == null) {
                known[0] = false;
                return Terms.number(0);
            }
            return around(chosen, place);
        });
        return known[0] ? result : null;
    }

    private Term chosen(Term part, Term place) {
        if (part instanceof Piecewise cases) {
            for (Piecewise.Branch branch : cases.branches()) {
                if (branch.isOtherwise()) return branch.value();
                Boolean holds = sign(Terms.difference(branch.left(), branch.right()), place)
                        .holds(branch.relation());
                if (holds == null) return null;
                if (holds) return branch.value();
            }
            return null;
        }
        Applied applied = (Applied) part;
        Term u = applied.argument();
        return switch (applied.head()) {
            case ABS -> {
                Sign sign = sign(u, place);
                yield sign.isPositive() ? u : sign.isNegative() ? Terms.negative(u) : null;
            }
            case SIGN -> {
                Sign sign = sign(u, place);
                yield sign.isPositive() ? Terms.number(1) : sign.isNegative() ? Terms.number(-1) : null;
            }
            case FLOOR, CEIL -> {
                double value = Numeric.of(at(u, place), mfml.value.Run.silent());
                if (Double.isNaN(value) || Math.abs(value) > 1e15) yield null;
                yield Terms.number((long) (applied.head() == Head.FLOOR ? Math.floor(value) : Math.ceil(value)));
            }
            default -> extreme(applied, place);
        };
    }

    private Term extreme(Applied applied, Term place) {
        Term best = applied.argument();
        for (Term other : applied.parts()) {
            if (other.equals(best)) continue;
            Sign sign = sign(Terms.difference(other, best), place);
            Boolean better = sign.holds(applied.head() == Head.MAX ? Relation.GREATER : Relation.LESS);
            if (better == null) return null;
            if (better) best = other;
        }
        return best;
    }

    private Term at(Term g, Term place) {
        return Substitution.of(g, Map.of(x.name(), place), budget);
    }

    private Sign sign(Term g, Term place) {
        return Interval.sign(at(g, place), budget);
    }
}
