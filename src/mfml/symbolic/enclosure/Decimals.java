package mfml.symbolic.enclosure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.render.TextPrinter;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Sum;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.value.Real;
import mfml.value.Value;

/** Decimals of formulas without symbols, every digit guaranteed: the precision is raised until both ends round alike. */
public final class Decimals {
    public static final int MOST_DIGITS = 100_000;

    private static final double BITS = Math.log(10) / Math.log(2); // of a digit
    private static final int FARTHEST = 2000; // bits more than the digits asked for before it counts as 0
    private static final int EVERY_DIGIT = 20; // more than tell one double from the next
    private static final int LAST_BEHIND = 2048; // bits
    private static final long STEPS_BEHIND = 2_000_000;

    private Decimals() {}

    /**
     * So many significant digits: {@code 3.14159}. What cannot be told from 0 is given as {@code |x| < 10^-n}.
     *
     * @throws Fault with {@code approx.symbols}, {@code approx.undefined} or {@code approx.unknown}
     */
    public static String of(Term term, int digits, Budget budget) {
        Precision precision = new Precision(64, budget);
        int first = (int) (digits * BITS) + 32;
        Rectangle found = null;
        for (int bits = first; bits <= first + 2 * FARTHEST; bits += Math.max(bits / 2, 64)) {
            found = Rectangle.of(term, Map.<Symbol, Rational>of(), precision.at(bits));
            if (found.isEmpty()) throw Fault.of("approx.undefined").with("formula", term.formula());
            String text = text(found, digits, budget);
            if (text != null) return text;
        }
        return small(found, term);
    }

    private static String text(Rectangle found, int digits, Budget budget) {
        String re = text(found.re(), digits, budget);
        if (found.isReal() || re == null) return re;
        String im = text(found.im(), digits, budget);
        if (im == null) return null;
        String times = im.equals("1") ? "i" : im.equals("-1") ? "-i" : im + "i";
        if (re.equals("0")) return times;
        return times.startsWith("-") ? re + " - " + times.substring(1) : re + " + " + times;
    }

    /** Null where the ends do not round to the same digits. */
    private static String text(Enclosure found, int digits, Budget budget) {
        if (!found.low().isFinite() || !found.high().isFinite()) return null;
        if (found.isZero()) return "0";
        if (found.containsZero()) return null;
        BigDecimal low = decimal(found.low(), digits, budget);
        BigDecimal high = decimal(found.high(), digits, budget);
        return low.equals(high) ? written(low, digits) : null;
    }

    private static BigDecimal decimal(Dyadic number, int digits, Budget budget) {
        MathContext context = new MathContext(digits, RoundingMode.HALF_UP);
        Rational value = number.rational();
        double words = (value.numerator().bitLength() + value.denominator().bitLength()) / 32.0;
        BigDecimal rounded = budget.closed(20 * Math.pow(words, 1.6), () -> new BigDecimal(value.numerator())
                .divide(new BigDecimal(value.denominator()), context));
        int missing = digits - rounded.precision();
        return rounded.setScale(rounded.scale() + missing);
    }

    private static String written(BigDecimal number, int digits) {
        int exponent = number.precision() - number.scale() - 1;
        if (exponent >= -5 && exponent < Math.max(digits, 16)) {
            return number.scale() < 0 ? number.toBigInteger().toString() : number.toPlainString();
        }
        return number.movePointLeft(exponent).toPlainString() + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }

    private static String small(Rectangle found, Term term) {
        Enclosure size = found.isReal() ? found.re() : found.re().hull(found.im());
        boolean smallest =
                size.containsZero() && size.high().isFinite() && size.greatest().magnitude() < 0;
        if (!smallest) throw Fault.of("approx.unknown").with("formula", term.formula());
        long places = (long) (-size.greatest().magnitude() / BITS);
        return "|x| < 10^-" + places;
    }

    /**
     * What stands behind a shown formula, ≈ 141.3717: as a decimal of that value is shown, no digit in doubt. Nothing of
     * formulas with symbols, and where it would take long.
     */
    public static Optional<String> behind(Term term, int digits) {
        return isReadAtSight(term) ? Optional.empty() : digits(term, digits);
    }

    /** The nearest real of a real number without symbols. */
    public static Optional<Double> nearest(Term term) {
        return digits(term, EVERY_DIGIT).filter(digits -> !digits.endsWith("i")).map(Double::valueOf);
    }

    private static Optional<String> digits(Term term, int digits) {
        if (!ConstantSign.isConstant(term)) return Optional.empty();
        Budget budget = new Budget(STEPS_BEHIND, Budget.UNLIMITED, Budget.UNLIMITED);
        try {
            Precision precision = new Precision(64, budget);
            for (int bits = 64; bits <= LAST_BEHIND; bits *= 2) {
                Rectangle found = Rectangle.of(term, Map.<Symbol, Rational>of(), precision.at(bits));
                if (found.isEmpty()) return Optional.empty();
                Optional<String> re = shown(found.re(), digits);
                if (re.isPresent() && found.isReal()) return re;
                Optional<String> im = shown(found.im(), digits);
                if (re.isPresent() && im.isPresent()) {
                    return Optional.of(text(
                            new mfml.value.Complex(
                                    found.re().low().doubleValue(),
                                    found.im().low().doubleValue()),
                            digits));
                }
            }
            return Optional.empty();
        } catch (Fault tooMuch) {
            return Optional.empty();
        }
    }

    /** The text that both ends show as floating-point numbers. */
    private static Optional<String> shown(Enclosure found, int digits) {
        if (!found.isFinite() || found.containsZero() && !found.isZero()) return Optional.empty();
        double low = found.low().doubleValue();
        double high = found.high().doubleValue();
        if (Double.isInfinite(low) || Double.isInfinite(high)) return Optional.empty();
        String text = text(new Real(low), digits);
        return text.equals(text(new Real(high), digits)) ? Optional.of(text) : Optional.empty();
    }

    private static String text(Value value, int digits) {
        return new TextPrinter(digits).print(value.notation());
    }

    /** Whole numbers, fractions of few digits, and sums and products of them with i. */
    private static boolean isReadAtSight(Term term) {
        if (term.number() != null)
            return term.number().isWhole() || term.number().bits() <= 14;
        return switch (term) {
            case NamedNumber number -> number == NamedNumber.I;
            case Sum sum -> sum.parts().stream().allMatch(Decimals::isReadAtSight);
            case Product product -> product.parts().stream().allMatch(Decimals::isReadAtSight);
            default -> false;
        };
    }
}
