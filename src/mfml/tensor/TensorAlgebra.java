package mfml.tensor;

import mfml.error.Fault;
import mfml.syntax.Operator;
import mfml.syntax.Relation;
import mfml.value.Algebra;
import mfml.value.Elementary;
import mfml.value.Run;
import mfml.value.Truth;
import mfml.value.Value;

/**
 * What operators mean where one of the operands is a tensor. Without a dot they are those of linear algebra and go with
 * single numbers; with a dot they go entry by entry and broadcast.
 */
final class TensorAlgebra implements Algebra {
    static final Algebra TABLE = new TensorAlgebra();

    @Override
    public int level() {
        return 100;
    }

    @Override
    public Value binary(Operator operator, Value left, Value right, Run run) {
        Tensor a = Tensors.operand(left, operator, left, right, run);
        Tensor b = Tensors.operand(right, operator, left, right, run);
        if (operator.isDotted()) return Elementwise.binary(operator.undotted(), a, b, run);
        return switch (operator) {
            case ADD, SUBTRACT, MODULO -> {
                if (!a.hasShape(b.shape) && !isScalar(left) && !isScalar(right)) throw Mismatch.sum(operator, a, b);
                yield Elementwise.binary(operator, a, b, run);
            }
            case MULTIPLY -> Products.multiply(a, false, b, false, run).value();
            case DIVIDE -> {
                if (!isScalar(right)) throw shaped("tensor.divide", operator, a, b);
                yield Elementwise.binary(operator, a, b, run);
            }
            case POWER -> {
                if (!a.isMatrix() || !isScalar(right)) throw shaped("tensor.power", operator, a, b);
                yield MatrixPower.of(a, right, run);
            }
            case LEFT_DIVIDE -> Solving.solve(a, b, run);
            case DOT -> Products.dot(a, b, run);
            case CROSS -> Products.cross(a, b, run);
            case OUTER -> Products.outer(a, b, run);
            default -> throw new IllegalArgumentException(operator.sign());
        };
    }

    private static boolean isScalar(Value value) {
        return !(value instanceof Tensor tensor) || tensor.rank() == 0;
    }

    static Fault shaped(String code, Operator operator, Tensor a, Tensor b) {
        return Fault.of(code)
                .with("operator", operator.sign())
                .with("leftShape", a.description())
                .with("rightShape", b.description());
    }

    @Override
    public Value apply(Elementary function, Value argument, Run run) {
        return Elementwise.apply(function, (Tensor) argument, run);
    }

    @Override
    public Value compare(Relation relation, Value left, Value right, Run run) {
        if (relation == Relation.IN) {
            if (right instanceof Tensor among) return Truth.of(among.contains(left));
            throw Fault.of("type.container").with("found", right.description());
        }
        if (!Tensors.isConvertible(left) || !Tensors.isConvertible(right)) {
            if (relation.undotted() == Relation.EQUAL) return Truth.FALSE;
            if (relation.undotted() == Relation.NOT_EQUAL) return Truth.TRUE;
            throw refused(relation, left, right);
        }
        Tensor a = Tensors.of(left);
        Tensor b = Tensors.of(right);
        if (relation.isDotted()) return Elementwise.compare(relation.undotted(), a, b, run);
        return switch (relation) {
            case EQUAL, SAME -> Sameness.equal(a, b, run);
            case NOT_EQUAL ->
                Sameness.equal(a, b, run) instanceof Truth equal
                        ? Truth.of(!equal.holds())
                        : Elementwise.compare(relation, a, b, run);
            case APPROXIMATELY -> Sameness.approximately(a, b, run);
            default -> throw refused(relation, left, right);
        };
    }

    private static Fault refused(Relation relation, Value left, Value right) {
        return Fault.of("tensor.compare")
                .with("relation", relation.sign())
                .with("leftShape", left.description())
                .with("rightShape", right.description());
    }
}
