package mfml.value;

import java.math.BigInteger;
import mfml.syntax.Operator;
import mfml.syntax.Relation;

/** The arithmetic of whole numbers and fractions; truth values count as 1 and 0. */
final class ExactAlgebra implements Algebra {
    static final Algebra TABLE = new ExactAlgebra();

    @Override
    public int level() {
        return 10;
    }

    @Override
    public Value binary(Operator operator, Value left, Value right, Run run) {
        boolean leaves = operator.undotted() == Operator.POWER || left instanceof Fraction || right instanceof Fraction;
        boolean divides = operator.undotted() == Operator.DIVIDE || operator.undotted() == Operator.LEFT_DIVIDE;
        if (run != null && run.exactWork() != null && (leaves || divides)) {
            return run.exactWork().binary(operator, left, right, run);
        }
        return switch (operator.undotted()) {
            case ADD -> Exact.add(left, right, run);
            case SUBTRACT -> Exact.subtract(left, right, run);
            case MULTIPLY, DOT -> Exact.multiply(left, right, run);
            case DIVIDE -> Exact.divide(left, right, run);
            case LEFT_DIVIDE -> Exact.divide(right, left, run);
            case MODULO -> Exact.modulo(left, right, run);
            case POWER -> Powers.power((Scalar) left, (Scalar) right, run);
            default -> throw Reals.ofVectors(operator, left, right);
        };
    }

    @Override
    public Value apply(Elementary function, Value argument, Run run) {
        if (run != null && run.exactWork() != null) return run.exactWork().apply(function, argument, run);
        Scalar number = argument instanceof Truth truth ? Whole.of(truth.holds() ? 1 : 0) : (Scalar) argument;
        int sign = Exact.numerator(number).signum();
        return switch (function) {
            case NEGATE -> negate(number);
            case ABS -> sign < 0 ? negate(number) : number;
            case SIGN -> Whole.of(sign);
            case FLOOR -> floor(number);
            case CEIL -> negate(floor(negate(number)));
            case ROUND -> sign < 0 ? negate(halfUp(negate(number), run)) : halfUp(number, run);
            case RE, CONJ -> number;
            case IM -> Whole.ZERO;
            case SQRT -> {
                if (sign < 0) throw Reals.domain(function, number);
                yield Powers.sqrt(number, run);
            }
            case CBRT -> Powers.cbrt(number, run);
            case FACTORIAL -> Powers.factorial(number, run);
            case LN, LOG2, LOG10 -> {
                if (sign <= 0) throw Reals.domain(function, number);
                yield Real.of(logarithm(function, number));
            }
            default -> Real.of(Reals.apply(function, Reals.of(number), number));
        };
    }

    @Override
    public Value compare(Relation relation, Value left, Value right, Run run) {
        return Order.relate(relation, left, right);
    }

    private static Scalar negate(Scalar number) {
        return switch (number) {
            case Whole whole -> Exact.negate(whole.value());
            case Fraction fraction ->
                Exact.quotient(Exact.numerator(fraction).negate(), Exact.denominator(fraction), null);
            default -> Whole.of(Exact.numerator(number).negate());
        };
    }

    private static Scalar floor(Scalar number) {
        return number instanceof Fraction fraction
                ? Whole.of(Math.floorDiv(fraction.numerator(), fraction.denominator()))
                : number;
    }

    private static Scalar halfUp(Scalar number, Run run) {
        return number instanceof Fraction ? floor(Exact.add(number, Fraction.of(1, 2), run)) : number;
    }

    /** Of a number past the range of doubles too. */
    private static double logarithm(Elementary function, Scalar number) {
        double nearest = Reals.of(number);
        if (Double.isFinite(nearest)) return Reals.apply(function, nearest);
        BigInteger digits = Exact.numerator(number);
        int dropped = digits.bitLength() - 1000;
        double kept = Ieee.apply(function, digits.shiftRight(dropped).doubleValue());
        return kept + dropped * Ieee.apply(function, 2);
    }
}
