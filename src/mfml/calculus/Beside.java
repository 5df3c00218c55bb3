package mfml.calculus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.symbolic.Applied;
import mfml.symbolic.Domain;
import mfml.symbolic.Head;
import mfml.symbolic.Piecewise;
import mfml.symbolic.Rational;
import mfml.symbolic.Sign;
import mfml.symbolic.Signs;
import mfml.symbolic.Substitution;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.enclosure.ConstantSign;
import mfml.symbolic.sameness.Sameness;
import mfml.symbolic.sameness.Verdict;
import mfml.syntax.Relation;

/**
 * A formula just beside a place, as a smooth formula of the distance t > 0: what has kinks or jumps (|u|, sign, floor, min,
 * max, cases) is resolved by the sign that its argument has there, which its lowest derivative that is not 0 tells.
 */
final class Beside {
    static final Symbol DISTANCE = Symbol.of("~t", Domain.POSITIVE);

    private static final int MOST_DERIVATIVES = 8;
    private static final Term ZERO = Terms.number(0);

    private final Budget budget;
    private final Differentiation differentiation;
    private final Map<Term, Term> done = new HashMap<>();

    private Beside(Budget budget) {
        this.budget = budget;
        this.differentiation = new Differentiation(DISTANCE, budget);
    }

    /**
     * @param side 1 to the right of the place, −1 to the left
     * @return the formula as one of {@link #DISTANCE}
     * @throws Fault {@code cases.none} where it has no value on that side, {@code derivative.unclear} where a sign is not known
     */
    static Term of(Term formula, Symbol letter, Term place, int side, Budget budget) {
        Term moved = Terms.sum(place, Terms.times(Rational.of(side), DISTANCE));
        return new Beside(budget).resolved(Substitution.of(formula, Map.of(letter.name(), moved), budget));
    }

    /** What a formula of the distance comes to at the place itself. */
    static Term limit(Term beside, Budget budget) {
        return Substitution.of(beside, Map.of(DISTANCE.name(), ZERO), budget);
    }

    private Term resolved(Term term) {
        if (term.parts().isEmpty() || !Letters.has(term, DISTANCE)) return term;
        Term known = done.get(term);
        if (known != null) return known;
        budget.charge(10);
        Term result =
                switch (term) {
                    case Piecewise cases -> branch(cases);
                    case Applied applied -> applied(applied.head(), parts(applied));
                    default -> Terms.with(term, parts(term));
                };
        done.put(term, result);
        return result;
    }

    private List<Term> parts(Term term) {
        List<Term> parts = new ArrayList<>();
        for (Term part : term.parts()) parts.add(resolved(part));
        return parts;
    }

    private Term branch(Piecewise cases) {
        for (Piecewise.Branch branch : cases.branches()) {
            if (branch.isOtherwise()) return resolved(branch.value());
            Sign sign = sign(Terms.difference(resolved(branch.left()), resolved(branch.right())));
            Boolean holds = sign.holds(branch.relation());
            if (holds == null) throw Fault.of("derivative.unclear");
            if (holds) return resolved(branch.value());
        }
        throw Fault.of("cases.none");
    }

    private Term applied(Head head, List<Term> arguments) {
        Term u = arguments.getFirst();
        return switch (head) {
            case ABS -> Signs.isReal(u) ? Terms.product(signed(u), u) : Terms.apply(head, u);
            case SIGN -> signed(u);
            case FLOOR, CEIL, ROUND -> rounded(head, u);
            case MIN, MAX -> extreme(head, arguments);
            case MOD -> {
                Term quotient = rounded(Head.FLOOR, Terms.quotient(u, arguments.get(1)));
                yield Terms.difference(u, Terms.product(quotient, arguments.get(1)));
            }
            default -> Terms.apply(head, arguments.toArray(new Term[0]));
        };
    }

    private Term signed(Term u) {
        Sign sign = sign(u);
        if (sign == Sign.ZERO) return ZERO;
        if (!sign.isPositive() && !sign.isNegative()) throw Fault.of("derivative.unclear");
        return Terms.number(sign.isPositive() ? 1 : -1);
    }

    private Term rounded(Head head, Term u) {
        if (head == Head.CEIL) return Terms.negative(rounded(Head.FLOOR, Terms.negative(u)));
        Term shifted = head == Head.ROUND ? Terms.sum(u, Terms.number(Rational.HALF)) : u;
        Term whole = Terms.apply(Head.FLOOR, limit(shifted, budget));
        boolean below = signed(Terms.difference(shifted, whole)).isNumber(-1);
        return below ? Terms.difference(whole, Terms.number(1)) : whole;
    }

    private Term extreme(Head head, List<Term> arguments) {
        Term best = arguments.getFirst();
        for (Term other : arguments.subList(1, arguments.size())) {
            boolean above = signed(Terms.difference(other, best)).isNumber(1);
            if (above == (head == Head.MAX)) best = other;
        }
        return best;
    }

    /** Of a resolved formula, just beside the place. */
    private Sign sign(Term u) {
        Sign known = Signs.isReal(u) ? Signs.of(u) : Sign.UNKNOWN;
        Term derived = u;
        for (int k = 0; k < MOST_DERIVATIVES && !isDecided(known); k++) {
            known = sign(derived, budget);
            if (known != Sign.ZERO) return known;
            known = Sign.UNKNOWN;
            derived = differentiation.derivative(derived);
            if (derived.isZero()) return Sign.ZERO;
        }
        return known;
    }

    private static Sign sign(Term beside, Budget budget) {
        try {
            Term here = limit(beside, budget);
            Sign sign = Signs.isReal(here) ? Signs.of(here) : Sign.UNKNOWN;
            if (isDecided(sign)) return sign;
            sign = ConstantSign.of(here, budget);
            return isDecided(sign) ? sign : areSame(here, ZERO, budget).orElse(false) ? Sign.ZERO : Sign.UNKNOWN;
        } catch (Fault fault) {
            if (fault.isLimit()) throw fault;
            return Sign.UNKNOWN; // no value at the place itself
        }
    }

    private static boolean isDecided(Sign sign) {
        return sign == Sign.ZERO || sign.isPositive() || sign.isNegative();
    }

    /** Whether two values are equal; empty where that is not decided. */
    static Optional<Boolean> areSame(Term left, Term right, Budget budget) {
        if (left.equals(right)) return Optional.of(true);
        if (Boolean.TRUE.equals(Terms.holds(Relation.NOT_EQUAL, left, right))) return Optional.of(false);
        return switch (Sameness.of(left, right, budget)) {
            case Verdict.Same same -> Optional.of(true);
            case Verdict.Different different -> Optional.of(false);
            case Verdict.NotDecided open -> Optional.empty();
        };
    }
}
