package mfml.equation;

import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.symbolic.Rational;
import mfml.symbolic.Sign;
import mfml.symbolic.Signs;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.enclosure.ConstantSign;
import mfml.symbolic.enclosure.Rectangle;
import mfml.symbolic.sameness.Sameness;
import mfml.symbolic.sameness.Verdict;

/** Whether a formula is 0 at all values of its letters. */
final class Zeroness {
    private static final int BITS = 96;

    private Zeroness() {}

    /** True by proof, false by a point or an enclosure, null where neither is found. */
    static Boolean isZero(Term term, Budget budget) {
        Rational number = term.number();
        if (number != null) return number.isZero();
        if (ConstantSign.isConstant(term)) {
            Rectangle found = enclosure(term, budget);
            if (found != null
                    && !found.isEmpty()
                    && (!found.re().containsZero() || !found.im().containsZero())) {
                return false;
            }
        }
        return switch (Sameness.of(term, Terms.number(0), budget)) {
            case Verdict.Same same -> true;
            case Verdict.Different different -> false;
            case Verdict.NotDecided open -> null;
        };
    }

    /** Whether no value of the letters makes it 0, for certain. */
    static boolean isNeverZero(Term term, Budget budget) {
        if (Signs.of(term).isNotZero()) return true;
        return ConstantSign.isConstant(term) && Boolean.FALSE.equals(isZero(term, budget));
    }

    /** The sign of a constant; 0 where it is proved to be 0. */
    static Sign sign(Term term, Budget budget) {
        Sign known = Signs.isReal(term) ? Signs.of(term) : Sign.UNKNOWN;
        if (known.isPositive() || known.isNegative() || known == Sign.ZERO) return known;
        Sign found = ConstantSign.of(term, budget);
        if (found.isNotZero() || found == Sign.ZERO) return found;
        boolean zero = ConstantSign.isConstant(term) && Boolean.TRUE.equals(isZero(term, budget));
        return zero ? Sign.ZERO : known;
    }

    /** Null where it has no enclosure. */
    static Rectangle enclosure(Term term, Budget budget) {
        try {
            return Rectangle.of(term, java.util.Map.of(), BITS, budget);
        } catch (Fault fault) {
            if (fault.code().startsWith("limit.")) throw fault;
            return null;
        }
    }
}
