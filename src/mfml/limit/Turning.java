package mfml.limit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mfml.symbolic.Applied;
import mfml.symbolic.Head;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Substitution;
import mfml.symbolic.Sum;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/** What becomes of a limit in which angles turn for ever: none, where it differs from angle to angle. */
final class Turning {
    private static final Rational[] ANGLES = {
        Rational.of(1, 3),
        Rational.of(5, 7),
        Rational.of(13, 6),
        Rational.of(22, 5),
        Rational.of(37, 8),
        Rational.of(11, 12)
    };
    private static final Rational[] FRACTIONS = {
        Rational.of(1, 5),
        Rational.of(3, 4),
        Rational.of(1, 2),
        Rational.of(8, 9),
        Rational.of(1, 16),
        Rational.of(2, 3)
    };

    private final Oscillations oscillations;
    private final Growth growth;

    Turning(Oscillations oscillations, Growth growth) {
        this.oscillations = oscillations;
        this.growth = growth;
    }

    /** Whether a turning part without the growing letter divides by what comes close to 0, or takes its logarithm. */
    boolean isUnbounded(Term term) {
        if (!Oscillations.occursIn(term)) return false;
        boolean divides = term instanceof Power power
                && (power.exponent().number() == null
                        || power.exponent().number().signum() < 0);
        boolean logarithm = term instanceof Applied applied && applied.head() == Head.LN;
        Term inner = term.parts().isEmpty() ? term : term.parts().getFirst();
        if ((divides || logarithm) && !growth.varies(inner)) {
            if (Oscillations.occursIn(inner) && Bounds.of(inner).sign() == 0) return true;
        }
        return term.parts().stream().anyMatch(this::isUnbounded);
    }

    /** The result where it differs from angle to angle; null where it does not. */
    LimitResult of(Tendency tendency) {
        if (!tendency.isInfinite() && Oscillations.occursIn(tendency.value())) {
            Term first = at(tendency.value(), 0);
            for (int k = 1; k < ANGLES.length; k++) {
                if (growth.isZero(Terms.difference(first, at(tendency.value(), k)))) continue;
                return new LimitResult.Oscillating(range(tendency.value()));
            }
        }
        if (growth.isExceptional()) {
            throw Stuck.undecided("it divides by an oscillating term that comes close to 0 again and again");
        }
        return null;
    }

    /** A value that is the same at every angle. */
    Term still(Term value) {
        if (!Oscillations.occursIn(value)) return value;
        for (Symbol letter : oscillations.letters()) {
            Term moved = Substitution.of(
                    value, Map.of(letter.name(), at(letter, 1)), growth.work().budget());
            if (!growth.isZero(Terms.difference(value, moved)))
                throw Stuck.undecided("its oscillation was not resolved");
        }
        return at(value, 0);
    }

    /** Beyond every bound with a coefficient that is now positive, now negative. */
    LimitResult signChanging(Term coefficient) {
        boolean above = false;
        boolean below = false;
        for (int k = 0; k < ANGLES.length; k++) {
            int sign = growth.facts().sign(at(coefficient, k));
            above |= sign > 0;
            below |= sign < 0;
        }
        if (above && below) return new LimitResult.Oscillating(Optional.of(new LimitResult.Range(null, null)));
        throw Stuck.undecided("it divides or multiplies by an oscillating term that comes close to 0 again and again");
    }

    private Term at(Term term, int k) {
        Map<String, Term> given = new HashMap<>();
        int which = k;
        for (Symbol letter : oscillations.letters()) {
            Rational[] values = letter.domain().upper() == null ? ANGLES : FRACTIONS;
            given.put(letter.name(), Terms.number(values[which++ % values.length]));
        }
        return Substitution.of(term, given, growth.work().budget());
    }

    /** a ± |b| of a + b sin θ or a + b cos θ. */
    private Optional<LimitResult.Range> range(Term value) {
        List<Applied> waves = new ArrayList<>();
        collect(value, waves);
        if (waves.size() != 1 || oscillations.letters().size() != 1) return Optional.empty();
        Applied wave = waves.getFirst();
        Symbol height = Symbol.real("~y");
        Term linear = replaced(value, wave, height);
        if (Oscillations.occursIn(linear) || isBelow(linear, height)) return Optional.empty();
        Term middle = put(linear, height, 0);
        Term slope = growth.tidy(Terms.difference(put(linear, height, 1), middle));
        Term straight = Terms.sum(middle, Terms.product(slope, height));
        if (!growth.isZero(growth.tidy(Terms.difference(linear, straight)))) return Optional.empty();
        Term size = Terms.apply(Head.ABS, slope);
        return Optional.of(new LimitResult.Range(Terms.difference(middle, size), Terms.sum(middle, size)));
    }

    /** Whether a letter stands anywhere but in sums and products. */
    private static boolean isBelow(Term term, Symbol letter) {
        if (!new Occurrence(letter).in(term) || term.equals(letter)) return false;
        if (!(term instanceof Sum) && !(term instanceof Product)) return true;
        return term.parts().stream().anyMatch(part -> isBelow(part, letter));
    }

    private Term put(Term linear, Symbol height, long number) {
        return Substitution.of(
                linear,
                Map.of(height.name(), Terms.number(number)),
                growth.work().budget());
    }

    private static void collect(Term term, List<Applied> waves) {
        boolean wave = term instanceof Applied applied && (applied.head() == Head.SIN || applied.head() == Head.COS);
        if (wave && Oscillations.occursIn(term)) {
            if (!waves.contains(term)) waves.add((Applied) term);
            return;
        }
        for (Term part : term.parts()) collect(part, waves);
    }

    static Term replaced(Term term, Term old, Term by) {
        if (term.equals(old)) return by;
        if (term.parts().isEmpty()) return term;
        return Terms.with(
                term, term.parts().stream().map(part -> replaced(part, old, by)).toList());
    }
}
