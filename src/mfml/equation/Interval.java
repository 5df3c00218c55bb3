package mfml.equation;

import mfml.budget.Budget;
import mfml.render.Notation;
import mfml.symbolic.Sign;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.enclosure.ConstantSign;
import mfml.value.Container;
import mfml.value.Kind;
import mfml.value.Real;
import mfml.value.Scalar;
import mfml.value.Truth;
import mfml.value.Value;

/**
 * The numbers between two ends; an end that is null is infinite.
 *
 * @param lowOpen whether the lower end is left out
 */
public record Interval(Term low, boolean lowOpen, Term high, boolean highOpen) implements Container {
    static final Interval ALL = new Interval(null, true, null, true);

    static Interval point(Term at) {
        return new Interval(at, false, at, false);
    }

    boolean isPoint() {
        return low != null && low.equals(high);
    }

    /** Whether a number lies in it, null where that cannot be told. */
    Boolean holds(Term number, Budget budget) {
        Boolean above = beyond(number, low, lowOpen, budget);
        Boolean below =
                high == null ? Boolean.TRUE : beyond(Terms.negative(number), Terms.negative(high), highOpen, budget);
        if (Boolean.FALSE.equals(above) || Boolean.FALSE.equals(below)) return false;
        return above == null || below == null ? null : Boolean.TRUE;
    }

    private static Boolean beyond(Term number, Term end, boolean open, Budget budget) {
        if (end == null) return true;
        Term difference = Terms.difference(number, end);
        if (difference.isZero()) return !open;
        Sign sign = ConstantSign.of(difference, budget);
        if (sign.isPositive()) return true;
        if (sign.isNegative()) return false;
        Boolean zero = Zeroness.isZero(difference, budget);
        return Boolean.TRUE.equals(zero) ? !open : null;
    }

    @Override
    public boolean contains(Value value) {
        if (!(value instanceof Scalar)) return false;
        Term number = value instanceof Real real ? Terms.number(Numbers.exact(real)) : Terms.of(value);
        return Boolean.TRUE.equals(holds(number, Budget.unlimited()));
    }

    /** {@code low}, {@code high}; {@code low_open}, {@code high_open}, whether they are left out. */
    @Override
    public Value field(String name) {
        return switch (name) {
            case "low" -> low == null ? new Real(Double.NEGATIVE_INFINITY) : Terms.value(low);
            case "high" -> high == null ? new Real(Double.POSITIVE_INFINITY) : Terms.value(high);
            case "low_open" -> Truth.of(lowOpen);
            case "high_open" -> Truth.of(highOpen);
            default -> null;
        };
    }

    @Override
    public java.util.List<String> fieldNames() {
        return java.util.List.of("low", "high", "low_open", "high_open");
    }

    @Override
    public Kind kind() {
        return Kind.OTHER;
    }

    @Override
    public String description() {
        return "an interval";
    }

    @Override
    public Notation notation() {
        return new Notation.Described(
                () -> bracketed(low == null ? "-∞" : low.text(), high == null ? "∞" : high.text()),
                () -> "(low = " + field("low").source() + ", high = "
                        + field("high").source() + ", low_open = " + lowOpen + ", high_open = " + highOpen + ")",
                () -> bracketed(low == null ? "-\\infty" : low.latex(), high == null ? "\\infty" : high.latex()),
                new Notation.Fields(java.util.List.of("low", "high"), java.util.List.of(end(low, -1), end(high, 1))));
    }

    private static Notation end(Term end, int side) {
        return end == null ? new Notation.Word(side < 0 ? "-∞" : "∞") : Numbers.plain(end);
    }

    private String bracketed(String from, String to) {
        return isPoint() ? "{" + from + "}" : (lowOpen ? "(" : "[") + from + ", " + to + (highOpen ? ")" : "]");
    }
}
