package mfml.limit;

import java.util.ArrayList;
import java.util.List;
import mfml.symbolic.Domain;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/**
 * What goes round for ever: the angle of a sine whose argument grows without bound, the fractional part of such a term. Each
 * becomes a letter of its own, which takes all its values again and again.
 */
final class Oscillations {
    private static final String MARK = "~θ";
    private static final Domain FRACTION = new Domain(true, false, Rational.ZERO, false, Rational.ONE, true, false);

    private record Angle(Term base, Symbol letter) {}

    private final List<Angle> angles = new ArrayList<>();
    private final List<Angle> fractions = new ArrayList<>();

    static boolean is(Symbol symbol) {
        return symbol.name().startsWith(MARK);
    }

    static boolean occursIn(Term term) {
        return term instanceof Symbol symbol
                ? is(symbol)
                : term.parts().stream().anyMatch(Oscillations::occursIn);
    }

    boolean isEmpty() {
        return angles.isEmpty() && fractions.isEmpty();
    }

    /** Whether at whole numbers too every angle is met again and again: of a n + b with a/π irrational (Weyl). */
    boolean areDense(Growth growth) {
        for (Angle angle : angles) {
            Term slope = growth.tidy(Terms.quotient(angle.base, growth.letter()));
            Tendency rate = growth.limit(slope);
            if (rate.isInfinite() || rate.isZero()) return false;
            Term rest = growth.tidy(Terms.difference(angle.base, Terms.product(rate.value(), growth.letter())));
            boolean rational = rate.value().number() != null && !rate.isZero();
            if (!rational || growth.limit(rest).isInfinite()) return false;
        }
        return fractions.isEmpty();
    }

    List<Symbol> letters() {
        List<Symbol> letters = new ArrayList<>();
        for (Angle angle : angles) letters.add(angle.letter);
        for (Angle fraction : fractions) letters.add(fraction.letter);
        return letters;
    }

    /** An angle that grows without bound, as a multiple of one of the letters and what stays finite. */
    Term angle(Term u, Growth growth) {
        for (Angle known : angles) {
            Tendency ratio = growth.limit(Terms.quotient(u, known.base));
            if (ratio.isInfinite() || ratio.value().number() == null || ratio.isZero()) continue;
            Term rest = growth.tidy(Terms.difference(u, Terms.product(ratio.value(), known.base)));
            if (growth.limit(rest).isInfinite()) continue;
            return Terms.sum(Terms.product(ratio.value(), known.letter), rest);
        }
        Symbol letter = Symbol.real(MARK + (angles.size() + 1));
        angles.add(new Angle(u, letter));
        return letter;
    }

    /** The fractional part of a term that grows without bound: somewhere in [0, 1). */
    Term fraction(Term u) {
        for (Angle known : fractions) if (known.base.equals(u)) return known.letter;
        Symbol letter = Symbol.of(MARK + "f" + (fractions.size() + 1), FRACTION);
        fractions.add(new Angle(u, letter));
        return letter;
    }
}
