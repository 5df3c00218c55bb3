package mfml.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.symbolic.Head;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.enclosure.Enclosure;
import mfml.value.Real;

/** Changes of sign of a function without a formula for its zeros: as a hint, not as all of them. */
final class RealSearch {
    private static final int BITS = 80;
    private static final double FARTHEST = 64;
    private static final int COUNT = 512;
    private static final long STEPS = 20_000; // of one value
    private static final int MOST = 6;

    private RealSearch() {}

    /** Places where the sign changes, or the value is 0; none where there are other letters, or steps. */
    static List<Double> places(Term f, Symbol x, Work work) {
        List<Double> found = new ArrayList<>();
        for (Symbol letter : Occurrence.letters(f)) if (!letter.equals(x)) return found;
        if (hasSteps(f)) return found;
        double last = Double.NaN;
        double lastAt = Double.NaN;
        for (int k = 0; k < 2 * COUNT && found.size() <= MOST; k++) {
            double at = -FARTHEST + FARTHEST * k / COUNT;
            double value = value(f, x, at, work);
            if (value == 0) found.add(at);
            else if (Math.signum(last) * Math.signum(value) < 0) {
                Double zero = between(f, x, lastAt, at, work);
                if (zero != null) found.add(zero);
            }
            last = value;
            lastAt = at;
        }
        return found;
    }

    private static boolean hasSteps(Term f) {
        if (Generators.isApplied(f, Head.FLOOR, Head.CEIL, Head.ROUND, Head.MOD)) return true;
        for (Term part : f.parts()) if (hasSteps(part)) return true;
        return false;
    }

    /** What {@code near} would find, in words; empty where nothing was seen. */
    static String described(List<Double> found, Symbol x) {
        if (found.isEmpty()) return "";
        List<String> texts = new ArrayList<>();
        for (double each : found.subList(0, Math.min(MOST, found.size()))) texts.add(new Real(each).text());
        return "near gives " + x.text() + " ≈ " + String.join(", ", texts) + (found.size() > MOST ? ", …" : "");
    }

    private static Double between(Term f, Symbol x, double from, double to, Work work) {
        double low = from;
        double high = to;
        double atLow = value(f, x, low, work);
        for (int step = 0; step < 60; step++) {
            double middle = (low + high) / 2;
            double there = value(f, x, middle, work);
            if (Double.isNaN(there)) return null;
            if (there == 0) return middle;
            if (Math.signum(there) == Math.signum(atLow)) low = middle;
            else high = middle;
        }
        return Math.abs(value(f, x, low, work)) < 1e-6 ? low : null; // else a pole
    }

    private static double value(Term f, Symbol x, double at, Work work) {
        Budget budget = work.budget.part(STEPS);
        try {
            Enclosure found = Enclosure.of(f, Map.of(x, Numbers.exact(new Real(at))), BITS, budget);
            if (found.isEmpty() || !found.low().isFinite() || !found.high().isFinite()) return Double.NaN;
            return found.low().doubleValue() / 2 + found.high().doubleValue() / 2;
        } catch (Fault fault) {
            if (fault.code().equals("limit.time") || fault.code().equals("limit.cancelled")) throw fault;
            return Double.NaN;
        } catch (ArithmeticException tooLarge) { // beyond what enclosures reach
            return Double.NaN;
        } finally {
            work.budget.charge(budget.used());
        }
    }
}
