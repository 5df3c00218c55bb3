package mfml.tensor;

import mfml.render.Notation;
import mfml.syntax.Operator;
import mfml.syntax.Relation;
import mfml.value.Algebra;
import mfml.value.Elementary;
import mfml.value.Kind;
import mfml.value.Reals;
import mfml.value.Run;
import mfml.value.Scalar;
import mfml.value.Value;

/** A number with its derivative: a kind of scalar that the library does not know. */
record Dual(double value, double slope) implements Scalar {
    @Override
    public boolean isZero() {
        return value == 0 && slope == 0;
    }

    @Override
    public Kind kind() {
        return Kind.OTHER;
    }

    @Override
    public Notation notation() {
        return new Notation.Word(value + "+" + slope + "ε");
    }

    @Override
    public Algebra algebra() {
        return TABLE;
    }

    static Dual of(Value value) {
        return value instanceof Dual dual ? dual : new Dual(Reals.of(value), 0);
    }

    private static final Algebra TABLE = new Algebra() {
        @Override
        public int level() {
            return 40;
        }

        @Override
        public Value binary(Operator operator, Value left, Value right, Run run) {
            Dual a = of(left);
            Dual b = of(right);
            return switch (operator.undotted()) {
                case ADD -> new Dual(a.value + b.value, a.slope + b.slope);
                case SUBTRACT -> new Dual(a.value - b.value, a.slope - b.slope);
                case MULTIPLY -> new Dual(a.value * b.value, a.slope * b.value + a.value * b.slope);
                case DIVIDE ->
                    new Dual(a.value / b.value, (a.slope * b.value - a.value * b.slope) / (b.value * b.value));
                case POWER -> new Dual(Math.pow(a.value, b.value), b.value * Math.pow(a.value, b.value - 1) * a.slope);
                default -> throw new UnsupportedOperationException(operator.sign());
            };
        }

        @Override
        public Value apply(Elementary function, Value argument, Run run) {
            Dual x = of(argument);
            return switch (function) {
                case SQRT -> new Dual(Math.sqrt(x.value), x.slope / (2 * Math.sqrt(x.value)));
                case EXP -> new Dual(Math.exp(x.value), Math.exp(x.value) * x.slope);
                case ABS -> x.value < 0 ? new Dual(-x.value, -x.slope) : x;
                default -> throw new UnsupportedOperationException(function.functionName());
            };
        }

        @Override
        public Value compare(Relation relation, Value left, Value right, Run run) {
            return mfml.value.Truth.of(relation.holds(Double.compare(of(left).value, of(right).value)));
        }
    };
}
