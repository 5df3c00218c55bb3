package mfml.symbolic.sameness;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.enclosure.Rectangle;

/** What is known of two formulas: the same, different, or not decided; each with its reason. */
public sealed interface Verdict {
    /**
     * Equal wherever both are defined, within the domains of the symbols.
     *
     * @param method how it was proved, in words
     * @param onlyLeft what must hold for the left side to be defined, and need not for the right
     * @param onlyRight the same the other way round
     */
    record Same(String method, List<Condition> onlyLeft, List<Condition> onlyRight) implements Verdict {
        /** Whether the two are also defined at the same places. */
        public boolean everywhere() {
            return onlyLeft.isEmpty() && onlyRight.isEmpty();
        }
    }

    /**
     * Different at a point.
     *
     * @param witness an exact value for every symbol, within its domain; empty for numbers
     * @param left the value on the left
     * @param right that on the right
     */
    record Different(Map<Symbol, Term> witness, Side left, Side right) implements Verdict {}

    /**
     * A side at the witness.
     *
     * @param exact its value, empty where it has none
     * @param enclosure what holds the value for certain; of the two sides the enclosures have no number in common
     */
    record Side(Optional<Term> exact, Rectangle enclosure) {
        public boolean isDefined() {
            return exact.isPresent();
        }
    }

    /** @param why what was tried, in words */
    record NotDecided(String why) implements Verdict {}
}
