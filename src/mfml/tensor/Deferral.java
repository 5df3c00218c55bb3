package mfml.tensor;

import java.util.Arrays;
import mfml.syntax.Operator;
import mfml.syntax.Relation;
import mfml.value.Complex;
import mfml.value.Elementary;
import mfml.value.Run;
import mfml.value.Scalar;
import mfml.value.Truth;
import mfml.value.Value;

/**
 * Which operations may wait for the operators around them: elementwise ones on many plain numbers that meet and whose
 * results need no rounding to a narrower type. All others, and all that are wrong, are null: they are done, and
 * refused, at once.
 */
final class Deferral {
    private Deferral() {}

    static Value of(Operator operator, Value left, Value right, Run run) {
        if (!isLarge(left) && !isLarge(right)) return null;
        if (!goesByEntries(operator, left, right)) return null;
        Deferred a = operand(left, right);
        Deferred b = operand(right, left);
        if (a == null || b == null) return null;
        if (ElementType.result(operator, a.type, b.type) != ElementType.FLOAT64) return null;
        return together(RealKernel.of(operator.undotted()), ElementType.FLOAT64, a, b, run);
    }

    static Value of(Relation relation, Value left, Value right, Run run) {
        if (!relation.isDotted() || !isLarge(left) && !isLarge(right)) return null;
        Deferred a = operand(left, right);
        Deferred b = operand(right, left);
        if (a == null || b == null) return null;
        return together(ComparisonKernel.of(relation.undotted()), ElementType.TRUTH, a, b, run);
    }

    static Value of(Elementary function, Value argument) {
        if (!isLarge(argument)) return null;
        Deferred x = operand(argument, argument);
        if (x == null || x.isLong()) return null;
        ElementType type = RealFunctions.result(function, x.type);
        if (type != ElementType.FLOAT64) return null;
        return Deferred.of(RealFunctions.of(function), RealFunctions.cost(function), type, x);
    }

    private static boolean isLarge(Value value) {
        return value instanceof Deferred || value instanceof Tensor tensor && tensor.size() > Deferred.SMALLEST;
    }

    private static boolean goesByEntries(Operator operator, Value left, Value right) {
        if (operator.isDotted()) return true;
        return switch (operator) {
            case ADD, SUBTRACT, MODULO ->
                left instanceof Scalar || right instanceof Scalar || Arrays.equals(shape(left), shape(right));
            case MULTIPLY -> left instanceof Scalar || right instanceof Scalar;
            case DIVIDE -> right instanceof Scalar;
            default -> false;
        };
    }

    private static int[] shape(Value value) {
        return switch (value) {
            case Tensor tensor -> tensor.shape;
            case Deferred deferred -> deferred.shape;
            default -> null;
        };
    }

    private static Deferred operand(Value value, Value other) {
        return switch (value) {
            case Deferred deferred -> deferred;
            case Tensor tensor -> tensor.type.isReal() ? Deferred.entries(tensor) : null;
            case Scalar scalar
            when Tensors.isNumber(scalar) && !(scalar instanceof Complex || scalar instanceof Truth) -> {
                double number = Tensors.real(scalar);
                yield Deferred.number(number, Tensors.beside(number, type(other)));
            }
            default -> null;
        };
    }

    private static ElementType type(Value value) {
        return value instanceof Deferred deferred ? deferred.type : ((Tensor) value).type;
    }

    /** Both over the common shape; what has another one, and with it what stands before, is worked out first. */
    private static Deferred together(Step.BinaryLoop loop, ElementType type, Deferred a, Deferred b, Run run) {
        if (a.step instanceof Step.Number || b.step instanceof Step.Number) {
            return a.isLong() || b.isLong() ? null : Deferred.pair(loop, type, a, b);
        }
        int[] shape = Broadcast.shape(a.shape, b.shape);
        if (shape == null || Shape.isTooLarge(shape)) return null;
        boolean fit = Arrays.equals(a.shape, shape)
                && Arrays.equals(b.shape, shape)
                && a.steps + b.steps < Deferred.MOST_STEPS;
        return fit
                ? Deferred.pair(loop, type, a, b)
                : Deferred.pair(loop, type, spread(shape, a, run), spread(shape, b, run));
    }

    private static Deferred spread(int[] shape, Deferred operand, Run run) {
        Tensor tensor = operand.step instanceof Step.Entries entries ? entries.tensor() : operand.finish(run);
        return Deferred.entries(Broadcast.to(shape, tensor));
    }
}
