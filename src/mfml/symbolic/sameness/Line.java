package mfml.symbolic.sameness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import mfml.error.Fault;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/**
 * Terms of one real letter with absolute values, signs, cases: the line is cut at the roots of every polynomial whose sign
 * matters, and the term proved to be 0 on each stretch; where it jumps, at the cuts too. Where that fails are the points at
 * which a difference is to be looked for.
 */
final class Line {
    private static final int MOST_CELLS = 200;
    private static final int MOST_SUSPECTS = 40;

    private final Symbol symbol;
    private final Effort effort;
    private final boolean jumps;
    private final boolean turns;
    private final Predicate<Term> apart;
    private final List<Term> suspects = new ArrayList<>();
    private int cells;
    private boolean refuted;

    /**
     * @param jumps whether the term has other values at the cuts than beside them
     * @param turns whether it has angles or logarithms
     * @param apart whether the term is certainly not 0 at a point
     */
    Line(Symbol symbol, Effort effort, boolean jumps, boolean turns, Predicate<Term> apart) {
        this.symbol = symbol;
        this.effort = effort;
        this.jumps = jumps;
        this.turns = turns;
        this.apart = apart;
    }

    String prove(Term difference) {
        Cell whole = Cell.whole(symbol, effort);
        return whole != null && isZero(difference, whole) ? "split at the points where a sign changes" : null;
    }

    /** Points of the stretches where no proof was found. */
    List<Term> suspects() {
        return suspects;
    }

    private boolean isZero(Term difference, Cell cell) {
        if (++cells > MOST_CELLS) throw new Effort.Exhausted();
        try {
            Conversion conversion = new Conversion(effort, cell);
            boolean zero = Prover.isZero(conversion, difference)
                    || turns && new Winding(conversion, effort).isZero(difference, Map.of(symbol, cell.sample()));
            if (zero && (!jumps || cell.parts().isEmpty())) return true;
        } catch (Quotients.Undefined nowhere) {
            return true;
        } catch (Cell.Cut cut) {
            // its parts are looked at instead
        }
        List<Cell> parts = cell.parts();
        if (parts.isEmpty()) {
            for (Rational sample : cell.samples()) suspect(Terms.number(sample));
            return false;
        }
        for (Cell part : parts) if (isRefuted(Terms.number(part.sample()))) return false;
        boolean zero = !jumps || isZeroAtCuts(difference, cell);
        for (Cell part : parts) zero = !refuted && isZero(difference, part) && zero;
        return zero;
    }

    private void suspect(Term point) {
        if (!isRefuted(point) && suspects.size() < MOST_SUSPECTS) suspects.add(point);
    }

    private boolean isRefuted(Term point) {
        if (refuted || !apart.test(point)) return refuted;
        refuted = true;
        suspects.clear();
        suspects.add(point);
        return true;
    }

    private boolean isZeroAtCuts(Term difference, Cell cell) {
        boolean zero = true;
        for (Cell cut : cell.cuts()) {
            boolean here = cut.sample() == null ? isZeroAt(difference, cut) : isZeroAt(difference, cut.sample());
            Optional<Term> place = here ? Optional.empty() : cut.place();
            place.ifPresent(this::suspect);
            zero &= here;
        }
        return zero;
    }

    private boolean isZeroAt(Term difference, Cell point) {
        try {
            Conversion conversion = new Conversion(effort, point);
            return conversion.isZeroAtPoint(difference) || Prover.isZero(conversion, difference);
        } catch (Quotients.Undefined nowhere) {
            return true;
        }
    }

    private boolean isZeroAt(Term difference, Rational cut) {
        Term there;
        try {
            there = new Replacement(Map.of(symbol, Terms.number(cut)), effort.budget()).in(difference);
        } catch (Fault fault) {
            if (fault.code().startsWith("limit.")) throw fault;
            return true; // undefined there
        }
        return new Prover(Set.of(), effort, point -> false).prove(there) != null;
    }
}
