package mfml.symbolic;

import java.util.Optional;
import mfml.error.Fault;
import mfml.symbolic.enclosure.ConstantSign;
import mfml.syntax.Operator;
import mfml.syntax.Relation;
import mfml.value.Elementary;
import mfml.value.Real;
import mfml.value.Truth;
import mfml.value.Value;

/**
 * ∞ and -∞ in exact work. They stand beside formulas and never within one, so that x - x is 0 of every formula: with
 * numbers they follow the limit laws, what those leave open stops, and what has letters is a question for {@code lim}.
 */
final class Infinities {
    private Infinities() {}

    static boolean isInfinite(Value value) {
        return value instanceof Real real && Double.isInfinite(real.value());
    }

    static Value binary(Operator operator, Value left, Value right) {
        Optional<Value> result =
                switch (operator.undotted()) {
                    case ADD -> sum(left, right);
                    case SUBTRACT -> sum(left, opposite(right));
                    case MULTIPLY, DOT -> product(left, right);
                    case DIVIDE -> quotient(left, right);
                    case LEFT_DIVIDE -> quotient(right, left);
                    case POWER -> power(left, right);
                    default -> Optional.empty();
                };
        return result.orElseThrow(() -> Fault.of("term.infinite_form")
                .with("form", text(left) + " " + operator.undotted().sign() + " " + text(right)));
    }

    private static String text(Value value) {
        String text = value instanceof Term term ? term.formula() : value.text();
        return text.startsWith("-") || value instanceof Sum ? "(" + text + ")" : text;
    }

    private static Value infinity(int sign) {
        return Real.of(sign * Double.POSITIVE_INFINITY);
    }

    private static Value number(long number) {
        return Terms.value(Terms.number(number));
    }

    private static Value opposite(Value value) {
        return isInfinite(value) ? infinity(-signum(value)) : Terms.value(Terms.negative(finite(value)));
    }

    /** A real number without letters. */
    private static Term finite(Value value) {
        Term term = Terms.of(value);
        if (!ConstantSign.isConstant(term)) {
            throw Fault.of("term.infinity").with("found", term.formula());
        }
        return term;
    }

    /** −1, 0 or 1; a Fault of a number that is not real or whose sign is not known. */
    private static int signum(Value value) {
        if (value instanceof Real real && Double.isInfinite(real.value())) return real.value() > 0 ? 1 : -1;
        Sign sign = Signs.of(finite(value));
        if (sign.isPositive()) return 1;
        if (sign.isNegative()) return -1;
        if (sign == Sign.ZERO) return 0;
        throw Fault.of("term.infinity").with("found", Terms.of(value).formula());
    }

    private static Optional<Value> sum(Value left, Value right) {
        if (isInfinite(left) && isInfinite(right)) {
            return signum(left) == signum(right) ? Optional.of(left) : Optional.empty();
        }
        finite(isInfinite(left) ? right : left);
        return Optional.of(isInfinite(left) ? left : right);
    }

    private static Optional<Value> product(Value left, Value right) {
        int sign = signum(left) * signum(right);
        return sign == 0 ? Optional.empty() : Optional.of(infinity(sign));
    }

    private static Optional<Value> quotient(Value above, Value below) {
        if (isInfinite(above) && isInfinite(below)) return Optional.empty();
        if (isInfinite(below)) {
            finite(above);
            return Optional.of(number(0));
        }
        if (signum(below) == 0) {
            throw Fault.of("number.division_by_zero")
                    .with("dividend", above.text())
                    .with("left", above.text());
        }
        return product(above, below);
    }

    private static Optional<Value> power(Value base, Value exponent) {
        if (isInfinite(exponent)) return endless(base, signum(exponent) > 0);
        int direction = signum(exponent);
        if (direction == 0) return Optional.empty();
        if (direction < 0) return Optional.of(number(0));
        if (signum(base) > 0) return Optional.of(base);
        Rational whole = Terms.of(exponent).number();
        if (whole == null || !whole.isWhole()) return Optional.empty();
        return Optional.of(infinity(whole.numerator().testBit(0) ? -1 : 1));
    }

    /** bⁿ as n grows, or falls, beyond all bounds. */
    private static Optional<Value> endless(Value base, boolean growing) {
        if (isInfinite(base)) {
            if (!growing) return Optional.of(number(0));
            return signum(base) > 0 ? Optional.of(base) : Optional.empty();
        }
        int sign = signum(base);
        if (sign == 0) return growing ? Optional.of(number(0)) : Optional.empty();
        Term size = Terms.apply(Head.ABS, finite(base));
        if (Boolean.TRUE.equals(Terms.holds(Relation.LESS, size, Numeral.ONE))) growing = !growing;
        else if (!Boolean.TRUE.equals(Terms.holds(Relation.GREATER, size, Numeral.ONE))) return Optional.empty();
        if (!growing) return Optional.of(number(0));
        return sign > 0 ? Optional.of(infinity(1)) : Optional.empty();
    }

    /** A function at ∞ or -∞: where it tends to something there, that. */
    static Value apply(Elementary function, Value at) {
        boolean positive = signum(at) > 0;
        Term half = Terms.times(Rational.HALF, NamedNumber.PI);
        return switch (function) {
            case NEGATE -> opposite(at);
            case ABS -> infinity(1);
            case SIGN, TANH, ERF -> number(positive ? 1 : -1);
            case ARCTAN -> positive ? half : Terms.negative(half);
            case EXP -> positive ? at : number(0);
            case CBRT, SINH -> at;
            case COSH -> infinity(1);
            case SQRT, LN, LOG2, LOG10 -> {
                if (positive) yield at;
                throw undefined(function, at);
            }
            default -> throw undefined(function, at);
        };
    }

    private static Fault undefined(Elementary function, Value at) {
        return Fault.of("term.infinite_form")
                .with("form", function.name().toLowerCase(java.util.Locale.ROOT) + "(" + at.text() + ")");
    }

    /** Real numbers, known or not, lie between -∞ and ∞. */
    static Value compare(Relation relation, Value left, Value right) {
        int a = isInfinite(left) ? signum(left) : real(left);
        int b = isInfinite(right) ? signum(right) : real(right);
        return Truth.of(Boolean.TRUE.equals(Sign.of(Integer.compare(a, b)).holds(relation)));
    }

    private static int real(Value value) {
        Term term = Terms.of(value);
        if (!Signs.isReal(term)) throw Fault.of("term.infinity").with("found", term.formula());
        return 0;
    }
}
