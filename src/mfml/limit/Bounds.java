package mfml.limit;

import mfml.symbolic.Applied;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Numeral;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Signs;
import mfml.symbolic.Sum;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;

/** Between which numbers a real term lies, whatever its letters are within their domains; infinite where nothing is known. */
record Bounds(double low, double high) {
    static final Bounds ANY = new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    private static final double SLACK = 1e-12; // more than what rounding can do to formulas of this size

    static Bounds of(Term term) {
        return switch (term) {
            case Numeral number -> point(number.number().doubleValue());
            case NamedNumber number when number != NamedNumber.I -> point(number.nearest());
            case Symbol symbol
            when symbol.domain().real() ->
                new Bounds(
                        end(symbol.domain().lower(), Double.NEGATIVE_INFINITY),
                        end(symbol.domain().upper(), Double.POSITIVE_INFINITY));
            case Sum sum -> {
                Bounds total = point(sum.constant().doubleValue());
                for (int k = 0; k < sum.count(); k++) {
                    total = total.plus(
                            of(sum.term(k)).times(point(sum.coefficient(k).doubleValue())));
                }
                yield total;
            }
            case Product product -> {
                Bounds total = point(product.coefficient().doubleValue());
                for (int k = 0; k < product.count(); k++) total = total.times(of(product.factor(k)));
                yield total;
            }
            case Power power -> power(power);
            case Applied applied -> applied(applied);
            default -> ANY;
        };
    }

    private static double end(Rational bound, double without) {
        return bound == null ? without : bound.doubleValue();
    }

    private static Bounds point(double number) {
        return new Bounds(number, number);
    }

    private static Bounds power(Power power) {
        Rational exponent = power.exponent().number();
        Bounds base = of(power.base());
        if (power.base() == NamedNumber.E) {
            Bounds above = of(power.exponent());
            return new Bounds(Math.exp(above.low) * (1 - SLACK), Math.exp(above.high) * (1 + SLACK));
        }
        if (exponent == null)
            return base.low >= -1 && base.high <= 1 && base.low == base.high ? new Bounds(-1, 1) : ANY;
        if (exponent.signum() < 0) {
            if (base.low <= 0 && base.high >= 0 && !(exponent.isEven())) return ANY;
            Bounds raised = raised(base, exponent.negated());
            if (raised.low <= 0 && raised.high >= 0)
                return raised.low == 0 ? new Bounds(1 / raised.high, Double.POSITIVE_INFINITY) : ANY;
            return new Bounds(1 / raised.high, 1 / raised.low);
        }
        return raised(base, exponent);
    }

    private static Bounds raised(Bounds base, Rational exponent) {
        double power = exponent.doubleValue();
        if (exponent.isEven()) {
            double most = Math.max(Math.abs(base.low), Math.abs(base.high));
            double least = base.low <= 0 && base.high >= 0 ? 0 : Math.min(Math.abs(base.low), Math.abs(base.high));
            return new Bounds(Math.pow(least, power), Math.pow(most, power));
        }
        if (exponent.isWhole()) return new Bounds(Math.pow(base.low, power), Math.pow(base.high, power));
        return base.low < 0 ? ANY : new Bounds(Math.pow(base.low, power), Math.pow(base.high, power));
    }

    private static Bounds applied(Applied applied) {
        Bounds inner = of(applied.argument());
        boolean real = Signs.isReal(applied.argument());
        if (!real) return ANY;
        return switch (applied.head()) {
            case SIN, COS, TANH, ERF, SIGN -> new Bounds(-1, 1);
            case ARCTAN -> new Bounds(Math.atan(inner.low) - SLACK, Math.atan(inner.high) + SLACK);
            case ARCSIN -> new Bounds(-Math.PI / 2 - SLACK, Math.PI / 2 + SLACK);
            case ARCCOS -> new Bounds(0, Math.PI + SLACK);
            case ABS -> raised(inner, Rational.TWO).root();
            case COSH -> new Bounds(1, Double.POSITIVE_INFINITY);
            case LN -> inner.low <= 0 ? ANY : new Bounds(Math.log(inner.low) - SLACK, Math.log(inner.high) + SLACK);
            default -> ANY;
        };
    }

    private Bounds root() {
        return new Bounds(Math.sqrt(low), Math.sqrt(high));
    }

    private Bounds plus(Bounds other) {
        return new Bounds(low + other.low, high + other.high);
    }

    private Bounds times(Bounds other) {
        double[] all = {
            product(low, other.low), product(low, other.high), product(high, other.low), product(high, other.high)
        };
        java.util.Arrays.sort(all);
        return new Bounds(all[0], all[3]);
    }

    private static double product(double left, double right) {
        return left == 0 || right == 0 ? 0 : left * right;
    }

    boolean isFinite() {
        return Double.isFinite(low) && Double.isFinite(high);
    }

    /** 1 or −1 where it certainly is positive or negative, with room for rounding; otherwise 0. */
    int sign() {
        double room = 1e-9 * Math.max(1, Math.min(Math.abs(low), Math.abs(high)));
        return low > room ? 1 : high < -room ? -1 : 0;
    }
}
