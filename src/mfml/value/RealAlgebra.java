package mfml.value;

import mfml.syntax.Operator;
import mfml.syntax.Relation;

/** The arithmetic of floating-point numbers, among themselves and with exact ones. */
final class RealAlgebra implements Algebra {
    static final Algebra TABLE = new RealAlgebra();

    @Override
    public int level() {
        return 20;
    }

    @Override
    public Value binary(Operator operator, Value left, Value right, Run run) {
        if (run != null && run.exactWork() != null) return run.exactWork().binary(operator, left, right, run);
        double a = Reals.of(left);
        double b = Reals.of(right);
        switch (operator.undotted()) {
            case CROSS, OUTER -> throw Reals.ofVectors(operator, left, right);
            case POWER -> {
                boolean third = right instanceof Fraction fraction && fraction.equals(new Fraction(1, 3));
                if (a < 0 && right instanceof Fraction) throw Reals.powerDomain((Scalar) left, (Scalar) right, third);
            }
            default -> {}
        }
        return Real.of(Reals.compute(operator, a, b));
    }

    @Override
    public Value apply(Elementary function, Value argument, Run run) {
        if (run != null && run.exactWork() != null) return run.exactWork().apply(function, argument, run);
        double result = Reals.apply(function, Reals.of(argument));
        return switch (function) {
            case FLOOR, CEIL, ROUND, SIGN -> whole(result);
            default -> Real.of(result);
        };
    }

    /** A whole number is what rounding is for; past 64 bits a real has no digits left to round. */
    private static Value whole(double result) {
        return Math.abs(result) < 0x1p63 ? Whole.of((long) result) : Real.of(result);
    }

    @Override
    public Value compare(Relation relation, Value left, Value right, Run run) {
        return Order.relate(relation, left, right);
    }
}
