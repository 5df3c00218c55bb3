package mfml.symbolic.enclosure;

import java.util.Map;
import mfml.budget.Budget;
import mfml.symbolic.Measured;
import mfml.symbolic.Rational;
import mfml.symbolic.Sign;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Unknown;

/** The sign of a formula without symbols, by enclosing it more and more closely. */
public final class ConstantSign {
    private static final int FIRST = 64;
    private static final int LAST = 4096; // bits

    private ConstantSign() {}

    /** {@link Sign#UNKNOWN} where it cannot be told from 0, is not real, or has symbols. */
    public static Sign of(Term term, Budget budget) {
        if (!isConstant(term)) return Sign.UNKNOWN;
        Precision precision = new Precision(FIRST, budget);
        for (int bits = FIRST; bits <= LAST; bits *= 4) {
            Enclosure found = Rectangle.of(term, Map.<Symbol, Rational>of(), precision.at(bits))
                    .real();
            if (found.isEmpty()) return Sign.UNKNOWN;
            Sign sign = found.sign();
            if (sign.isNotZero() || sign == Sign.ZERO) return sign;
        }
        return Sign.UNKNOWN;
    }

    /** Whether no symbol, no unknown function and no matrix of letters occurs in it. */
    public static boolean isConstant(Term term) {
        if (term instanceof Symbol || term instanceof Unknown || term instanceof Measured) return false;
        for (Term part : term.parts()) if (!isConstant(part)) return false;
        return true;
    }
}
