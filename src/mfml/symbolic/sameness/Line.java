package mfml.symbolic.sameness;

import java.util.List;
import java.util.Map;
import java.util.Set;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/**
 * Terms of one real letter with absolute values, signs, cases: the line is cut at the roots of every polynomial whose sign
 * matters, and the term proved to be 0 on each stretch; where it jumps, at the cuts too.
 */
final class Line {
    private static final int MOST_CELLS = 200;

    private final Symbol symbol;
    private final Effort effort;
    private final boolean jumps;
    private int cells;

    Line(Symbol symbol, Effort effort, boolean jumps) {
        this.symbol = symbol;
        this.effort = effort;
        this.jumps = jumps;
    }

    String prove(Term difference) {
        Cell whole = Cell.whole(symbol, effort);
        return whole != null && isZero(difference, whole) ? "split at the points where a sign changes" : null;
    }

    private boolean isZero(Term difference, Cell cell) {
        if (++cells > MOST_CELLS) throw new Effort.Exhausted();
        try {
            Conversion conversion = new Conversion(effort, cell);
            if (Prover.isZero(conversion, difference)) {
                if (!jumps || cell.parts().isEmpty()) return true;
            }
        } catch (Quotients.Undefined nowhere) {
            return true;
        }
        List<Cell> parts = cell.parts();
        if (parts.isEmpty()) return false;
        for (Cell part : parts) if (!isZero(difference, part)) return false;
        return !jumps || isZeroAtCuts(difference, cell);
    }

    private boolean isZeroAtCuts(Term difference, Cell cell) {
        List<Rational> cuts = cell.cuts();
        if (cuts == null) return false;
        for (Rational cut : cuts) {
            Term there;
            try {
                there = new Replacement(Map.of(symbol, Terms.number(cut)), effort.budget()).in(difference);
            } catch (mfml.error.Fault fault) {
                if (fault.code().startsWith("limit.")) throw fault;
                continue; // undefined there
            }
            if (new Prover(Set.of(), effort).prove(there) == null) return false;
        }
        return true;
    }
}
