package mfml.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mfml.error.Fault;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.enclosure.Enclosure;
import mfml.value.Real;

/** Changes of sign of a function without a formula for its zeros: as a hint, not as all of them. */
final class RealSearch {
    private static final int BITS = 80;
    private static final double FARTHEST = 40;
    private static final int MOST = 6;

    private RealSearch() {}

    /** What {@code near} would find, in words; empty where there are other letters. */
    static String described(Term f, Symbol x, Work work) {
        for (Symbol letter : Occurrence.letters(f)) if (!letter.equals(x)) return "";
        List<String> found = new ArrayList<>();
        double last = Double.NaN;
        for (double at = -FARTHEST; at <= FARTHEST && found.size() <= MOST; at += 0.125) {
            double value = value(f, x, at, work);
            if (value == 0) found.add(new Real(at).text());
            else if (Math.signum(last) * Math.signum(value) < 0) {
                Double zero = between(f, x, at - 0.125, at, work);
                if (zero != null) found.add(new Real(zero).text());
            }
            last = value;
        }
        if (found.isEmpty()) return "";
        return "near gives " + x.text() + " ≈ " + String.join(", ", found.size() > MOST ? found.subList(0, MOST) : found)
                + (found.size() > MOST ? ", …" : "");
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
        try {
            Enclosure found = Enclosure.of(f, Map.of(x, Numbers.exact(new Real(at))), BITS, work.budget);
            if (found.isEmpty() || !found.low().isFinite() || !found.high().isFinite()) return Double.NaN;
            return found.low().rational().plus(found.high().rational()).times(Rational.HALF).doubleValue();
        } catch (Fault fault) {
            if (fault.code().startsWith("limit.")) throw fault;
            return Double.NaN;
        }
    }
}
