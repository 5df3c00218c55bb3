package mfml.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.symbolic.Domain;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Rational;
import mfml.symbolic.Substitution;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.algebra.Transformations;

/** Limits of formulas in one letter; their other letters are parameters, with what their domains say. */
public final class Limit {
    static final long MOST_WORK = 1_500_000;
    private static final int LONGEST_PERIOD = 24;
    private static final Domain GROWING_WHOLE = new Domain(true, true, Rational.ZERO, true, null, false, false);

    private final Term function;
    private final Symbol letter;
    private final Budget budget;
    private final Work work;

    private Limit(Term function, Symbol letter, Budget budget) {
        this.function = function;
        this.letter = letter;
        this.budget = budget;
        work = new Work(budget, MOST_WORK);
    }

    /**
     * The limit of a term as a letter goes somewhere. Of a whole letter that grows without bound the limit of a sequence.
     *
     * @throws Fault {@code limit.…} where the budget of the run is used up; nothing else
     */
    public static LimitResult of(Term function, Symbol letter, Destination destination, Budget budget) {
        return new Limit(function, letter, budget).limit(destination);
    }

    private LimitResult limit(Destination destination) {
        if (destination.isInfinite()) {
            return letter.domain().whole() ? sequence(destination) : checked(destination);
        }
        int side = side(destination);
        if (side != 0) return checked(destination.from(side));
        LimitResult right = checked(destination.from(1));
        LimitResult left = checked(destination.from(-1));
        if (left instanceof LimitResult.Undefined) return oneSide(right, 1);
        if (right instanceof LimitResult.Undefined) return oneSide(left, -1);
        return joined(left, right);
    }

    /** A letter that is bounded by the point comes from one side only. */
    private int side(Destination destination) {
        Rational point = destination.point().number();
        if (destination.side() != 0 || point == null) return destination.side();
        Domain domain = letter.domain();
        if (domain.lower() != null && domain.lower().compareTo(point) >= 0) return 1;
        return domain.upper() != null && domain.upper().compareTo(point) <= 0 ? -1 : 0;
    }

    private static LimitResult oneSide(LimitResult result, int side) {
        return result.exists() ? new LimitResult.OneSide(result, side) : result;
    }

    private LimitResult joined(LimitResult left, LimitResult right) {
        for (LimitResult each : List.of(left, right)) {
            if (each instanceof LimitResult.SignNeeded || each instanceof LimitResult.Undecided) return each;
        }
        if (left.equals(right)) return left;
        if (left instanceof LimitResult.Number one && right instanceof LimitResult.Number other) {
            try {
                if (new Facts(work).isZero(Terms.difference(one.value(), other.value()))) return right;
            } catch (Stuck stuck) {
                return new LimitResult.Undecided(stuck.getMessage());
            }
        }
        if (left instanceof LimitResult.Oscillating && right instanceof LimitResult.Oscillating) return right;
        return new LimitResult.Jump(left, right);
    }

    // ---- from one side

    private LimitResult checked(Destination destination) {
        LimitResult found = found(destination, Domain.POSITIVE, destination.path(Symbol.of("~t", Domain.POSITIVE)));
        return new Check(function, letter, destination, budget).of(found);
    }

    private LimitResult found(Destination destination, Domain domain, Term path) {
        try {
            return along(path, Symbol.of("~t", domain));
        } catch (Stuck stuck) {
            return switch (stuck.why()) {
                case NOT_REAL -> new LimitResult.Undefined();
                case SIGN_NEEDED -> new LimitResult.SignNeeded((Term) stuck.about());
                case OSCILLATES, UNDECIDED -> new LimitResult.Undecided(stuck.getMessage());
            };
        } catch (Fault fault) {
            if (Ending.is(fault)) throw fault;
            return new LimitResult.Undecided("the formula met in between has no value");
        }
    }

    private LimitResult along(Term path, Symbol growing) {
        Term moved = Substitution.of(function, Map.of(letter.name(), path), budget);
        Growth growth = new Growth(Symbol.of(growing.name(), Domain.POSITIVE), work);
        if (growing.domain().whole()) {
            moved = new WholeLetters(growing, work).without(moved);
            moved = Substitution.of(moved, Map.of(growing.name(), growth.letter()), budget);
        }
        if (hasImaginary(moved)) throw new Stuck(Stuck.Cause.NOT_REAL, "", null);
        Oscillations oscillations = new Oscillations();
        try {
            return turned(moved, growth, oscillations, growing.domain().whole());
        } catch (Stuck stuck) {
            if (stuck.why() != Stuck.Cause.NOT_REAL || oscillations.isEmpty()) throw stuck;
            throw Stuck.undecided("it is real now and again only, as it oscillates");
        }
    }

    private LimitResult turned(Term moved, Growth growth, Oscillations oscillations, boolean whole) {
        Term prepared = new Preparation(growth, oscillations).of(moved);
        if (new Turning(oscillations, growth).isUnbounded(prepared)) growth.noteExceptional();
        Tendency tendency;
        try {
            tendency = growth.limit(prepared);
        } catch (Stuck stuck) {
            if (stuck.why() != Stuck.Cause.OSCILLATES) throw stuck;
            LimitResult changing = new Turning(oscillations, growth).signChanging((Term) stuck.about());
            return claimed(changing, whole, oscillations, growth);
        }
        List<String> where = List.copyOf(growth.facts().assumed());
        if (!oscillations.isEmpty()) {
            LimitResult turning = new Turning(oscillations, growth).of(tendency);
            if (turning != null) return claimed(turning, whole, oscillations, growth);
        }
        if (tendency.isInfinite()) return new LimitResult.Unbounded(tendency.infinite(), where);
        Term value =
                oscillations.isEmpty() ? tendency.value() : new Turning(oscillations, growth).still(tendency.value());
        return new LimitResult.Number(shortest(value), where);
    }

    /** Whole numbers may leave angles out. */
    private static LimitResult claimed(LimitResult turning, boolean whole, Oscillations oscillations, Growth growth) {
        if (whole && !oscillations.areDense(growth)) throw Stuck.undecided("its angles at whole numbers are not known");
        return turning;
    }

    /** A root of a negative number has become visible: the normal form takes it out. */
    private static boolean hasImaginary(Term term) {
        return term == NamedNumber.I || term.parts().stream().anyMatch(Limit::hasImaginary);
    }

    private Term shortest(Term value) {
        if (value.number() != null || value.parts().isEmpty() || value.size() > 200) return value;
        try {
            return Transformations.simplify(value, budget);
        } catch (Fault fault) {
            if (Ending.is(fault)) throw fault;
            return value;
        }
    }

    // ---- sequences

    /** Every class n = period · m + k by itself, where the terms go round. */
    private LimitResult sequence(Destination destination) {
        Symbol growing = Symbol.of("~t", GROWING_WHOLE);
        int period = new WholeLetters(letter, work).period(function);
        if (period == 0 || period > LONGEST_PERIOD) period = 1;
        List<LimitResult> parts = new ArrayList<>();
        for (int k = 0; k < period; k++) {
            Term n = Terms.sum(Terms.times(Rational.of(period), growing), Terms.number(k));
            Term path = destination.infinite() > 0 ? n : Terms.negative(n);
            LimitResult part = found(destination, GROWING_WHOLE, path);
            parts.add(part);
        }
        LimitResult first = parts.getFirst();
        for (LimitResult part : parts) {
            if (part instanceof LimitResult.SignNeeded || part instanceof LimitResult.Undecided) return part;
        }
        LimitResult joined = first;
        for (LimitResult part : parts) if (!part.equals(first)) joined = joined(joined, part);
        if (parts.contains(new LimitResult.Undefined())) joined = new LimitResult.Undefined();
        if (joined.exists()) return new Check(function, letter, destination, budget).of(joined);
        return period == 1 ? first : new LimitResult.Periodic(period, parts);
    }
}
