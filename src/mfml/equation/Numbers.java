package mfml.equation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.render.Notation;
import mfml.symbolic.Rational;
import mfml.symbolic.Sign;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.enclosure.ConstantSign;
import mfml.symbolic.enclosure.Decimals;
import mfml.symbolic.enclosure.Rectangle;
import mfml.value.Real;
import mfml.value.Value;

/** Formulas without letters as numbers: their order, their decimals. */
final class Numbers {
    private static final long STEPS = 400_000;

    private Numbers() {}

    /** The nearest double, not a number where it is not real or has letters. */
    static double nearest(Term term) {
        if (term.number() != null) return term.number().doubleValue();
        if (!ConstantSign.isConstant(term)) return Double.NaN;
        try {
            Budget budget = new Budget(STEPS, Budget.UNLIMITED, Budget.UNLIMITED);
            for (int bits = 80; bits <= 1280; bits *= 2) {
                Rectangle found = Rectangle.of(term, Map.of(), bits, budget);
                if (found.isEmpty() || !found.im().containsZero()) return Double.NaN;
                if (found.re().low().isFinite() && found.re().high().isFinite()) {
                    double low = found.re().low().doubleValue();
                    double high = found.re().high().doubleValue();
                    if (low == high || Math.abs(high - low) <= 1e-14 * Math.abs(low)) return low;
                    if (Math.abs(high - low) < 1e-300) return 0;
                }
            }
        } catch (Fault outOfReach) {
            return Double.NaN;
        }
        return Double.NaN;
    }

    /** Ascending; those that cannot be compared stay as they came. */
    static Comparator<Term> ascending(Budget budget) {
        return (left, right) -> {
            if (left.equals(right)) return 0;
            Rational a = left.number();
            Rational b = right.number();
            if (a != null && b != null) return a.compareTo(b);
            double x = nearest(left);
            double y = nearest(right);
            if (Math.abs(x - y) > 1e-9 * Math.max(Math.abs(x), Math.abs(y))) return Double.compare(x, y);
            Sign sign = ConstantSign.of(Terms.difference(left, right), budget);
            return sign.isPositive() ? 1 : sign.isNegative() ? -1 : 0;
        };
    }

    /** Sorts by insertion: an order of numbers that cannot all be told apart need not be transitive. */
    static <T> void sort(List<T> items, java.util.function.Function<T, Term> key, Budget budget) {
        Comparator<Term> order = ascending(budget);
        for (int k = 1; k < items.size(); k++) {
            T item = items.get(k);
            int place = k;
            while (place > 0 && order.compare(key.apply(items.get(place - 1)), key.apply(item)) > 0) {
                items.set(place, items.get(place - 1));
                place--;
            }
            items.set(place, item);
        }
    }

    /** The nearest decimal for programs, null of what is not a number. */
    static Notation plain(Value value) {
        if (!(value instanceof Term term) || term.number() != null)
            return Solution.plain(value).notation();
        double nearest = nearest(term);
        return Double.isNaN(nearest) ? new Notation.Word("none") : new Notation.Real(nearest);
    }

    /** So many digits, guaranteed. */
    static String digits(Term term, int digits) {
        return Decimals.of(term, digits, new Budget(20 * STEPS, Budget.UNLIMITED, Budget.UNLIMITED));
    }

    /** The exact number that a real is. */
    static Rational exact(Real real) {
        BigDecimal exact = new BigDecimal(real.value());
        return exact.scale() <= 0
                ? Rational.of(exact.toBigIntegerExact())
                : Rational.of(exact.unscaledValue(), java.math.BigInteger.TEN.pow(exact.scale()));
    }
}
