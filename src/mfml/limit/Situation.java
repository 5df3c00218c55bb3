package mfml.limit;

import java.util.HashMap;
import java.util.Map;
import mfml.budget.Budget;
import mfml.symbolic.Rational;
import mfml.symbolic.Substitution;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/** Where a worked solution stands: the letter, where it goes, and what is known of parts of the formula. */
final class Situation {
    private final Symbol letter;
    private final Destination destination;
    private final Budget budget;
    private final Occurrence occurrence;
    private final Facts facts;
    private final Map<Term, LimitResult> limits = new HashMap<>();

    Situation(Symbol letter, Destination destination, Budget budget) {
        this.letter = letter;
        this.destination = destination;
        this.budget = budget;
        occurrence = new Occurrence(letter);
        facts = new Facts(new Work(budget, Limit.MOST_WORK));
    }

    Symbol letter() {
        return letter;
    }

    Destination destination() {
        return destination;
    }

    Budget budget() {
        return budget;
    }

    boolean varies(Term term) {
        return occurrence.in(term);
    }

    LimitResult limit(Term term) {
        if (!varies(term)) return new LimitResult.Number(term, java.util.List.of());
        return limits.computeIfAbsent(term, t -> {
            LimitResult found = Limit.of(t, letter, destination, budget);
            return found instanceof LimitResult.OneSide one ? one.result() : found;
        });
    }

    /** The number that a part tends to, or null. */
    Term number(Term term) {
        return limit(term) instanceof LimitResult.Number number ? number.value() : null;
    }

    boolean vanishes(Term term) {
        Term number = number(term);
        return number != null && isZero(number);
    }

    boolean isInfinite(Term term) {
        return limit(term) instanceof LimitResult.Unbounded;
    }

    /** Whether it grows without bound, on whichever side with whichever sign. */
    boolean explodes(Term term) {
        return isInfinite(term)
                || limit(term) instanceof LimitResult.Jump jump
                        && jump.left() instanceof LimitResult.Unbounded
                        && jump.right() instanceof LimitResult.Unbounded;
    }

    boolean isZero(Term term) {
        try {
            return facts.isZero(term);
        } catch (Stuck open) {
            return false;
        }
    }

    /** Null where it is not known. */
    Integer sign(Term term) {
        try {
            return facts.sign(term);
        } catch (Stuck open) {
            return null;
        }
    }

    Term at(Term term) {
        return Substitution.of(term, Map.of(letter.name(), destination.point()), budget);
    }

    boolean agree(Term one, Term other) {
        LimitResult left = limit(one);
        LimitResult right = limit(other);
        if (left instanceof LimitResult.Number a && right instanceof LimitResult.Number b) {
            return isZero(Terms.difference(a.value(), b.value()));
        }
        return left.exists() && left.equals(right);
    }

    /** "x² + 1 → 5". */
    String tends(Term part) {
        return part.text() + " → " + NoLimit.value(limit(part)).text();
    }

    static Rational exponent(Term term) {
        return term instanceof mfml.symbolic.Power power ? power.exponent().number() : Rational.ONE;
    }
}
