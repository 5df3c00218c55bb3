package mfml.symbolic.matrix;

import java.util.List;
import mfml.error.Fault;
import mfml.symbolic.Rational;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.syntax.Operator;
import mfml.syntax.Relation;
import mfml.tensor.Tensors;
import mfml.value.Algebra;
import mfml.value.Elementary;
import mfml.value.Run;
import mfml.value.Scalar;
import mfml.value.Truth;
import mfml.value.Value;

/** What operators mean where an operand is a matrix of symbolic size: the same as for tensors. */
final class MatrixAlgebra implements Algebra {
    static final Algebra TABLE = new MatrixAlgebra();
    private static final int LARGEST_POWER = 50;

    @Override
    public int level() {
        return 150;
    }

    @Override
    public Value binary(Operator operator, Value left, Value right, Run run) {
        run.budget().charge(50);
        if (operator.isDotted()) return dotted(operator.undotted(), left, right, run);
        return switch (operator) {
            case ADD, SUBTRACT -> sum(operator, left, right, run);
            case MULTIPLY -> product(left, right, run);
            case DOT -> dot(left, right, run);
            case OUTER -> outer(left, right, run);
            case DIVIDE -> {
                if (!(right instanceof Scalar)) throw shaped("tensor.divide", operator, left, right);
                yield Matrices.times(inverse(right), matrix(left, run));
            }
            case LEFT_DIVIDE -> {
                MatrixTerm inverse = Matrices.inverse(matrix(left, run));
                yield Multiplication.of(inverse, matrix(right, run)).value();
            }
            case POWER -> {
                if (!(right instanceof Scalar) || left instanceof Scalar || !Shapes.isSquare(matrix(left, run))) {
                    throw shaped("tensor.power", operator, left, right);
                }
                yield power(matrix(left, run), Terms.of(right));
            }
            default -> throw Fault.of("matrix.operator").with("operator", operator.sign());
        };
    }

    private static Term inverse(Value number) {
        return Terms.quotient(Matrices.ONE, Terms.of(number));
    }

    private static Fault shaped(String code, Operator operator, Value left, Value right) {
        return Fault.of(code)
                .with("operator", operator.sign())
                .with("leftShape", left.description())
                .with("rightShape", right.description());
    }

    static MatrixTerm matrix(Value value, Run run) {
        if (value instanceof MatrixTerm matrix) return matrix;
        if (!Tensors.isConvertible(value) || value instanceof Scalar) {
            throw Fault.of("matrix.operand").with("found", value.description());
        }
        return Placement.known(Tensors.of(value, run), run);
    }

    /** A number beside a matrix counts for every entry. */
    private static MatrixTerm beside(Value value, Value other, Run run) {
        if (!(value instanceof Scalar)) return matrix(value, run);
        MatrixTerm shape = matrix(other, run);
        return Matrices.times(Terms.of(value), new MatrixTerm.Ones(shape.rows(), shape.columns()));
    }

    private static Value sum(Operator operator, Value left, Value right, Run run) {
        MatrixTerm a = beside(left, right, run);
        MatrixTerm b = beside(right, left, run);
        Shapes.equal(operator.sign(), a, b);
        return operator == Operator.ADD ? Matrices.sum(a, b) : Matrices.difference(a, b);
    }

    static Value product(Value left, Value right, Run run) {
        if (left instanceof Scalar) return Matrices.times(Terms.of(left), matrix(right, run));
        if (right instanceof Scalar) return Matrices.times(Terms.of(right), matrix(left, run));
        MatrixTerm a = matrix(left, run);
        MatrixTerm b = matrix(right, run);
        boolean rowMeant =
                a.isColumn() && !b.isRow() && !b.isColumn() && !b.rows().isNumber(1);
        if (rowMeant && a.rows().equals(b.rows())) {
            return Multiplication.of(Matrices.transposed(b), a).value(); // x W is xᵀ W
        }
        return Multiplication.of(a, b).value();
    }

    private static Value dot(Value left, Value right, Run run) {
        if (left instanceof Scalar || right instanceof Scalar) return product(left, right, run);
        MatrixTerm a = column(matrix(left, run), left, right, Operator.DOT);
        MatrixTerm b = column(matrix(right, run), left, right, Operator.DOT);
        Shapes.equal("·", a, b);
        return Multiplication.of(Matrices.transposed(a), b).value();
    }

    private static Value outer(Value left, Value right, Run run) {
        if (left instanceof Scalar || right instanceof Scalar) return product(left, right, run);
        MatrixTerm a = column(matrix(left, run), left, right, Operator.OUTER);
        MatrixTerm b = column(matrix(right, run), left, right, Operator.OUTER);
        return Multiplication.of(a, Matrices.transposed(b)).value();
    }

    private static MatrixTerm column(MatrixTerm matrix, Value left, Value right, Operator operator) {
        if (matrix.isColumn()) return matrix;
        if (matrix.isRow()) return Matrices.transposed(matrix);
        throw Fault.of("matrix.vectors")
                .with("operator", operator.sign())
                .with("leftShape", left.description())
                .with("rightShape", right.description());
    }

    private static MatrixTerm power(MatrixTerm matrix, Term exponent) {
        Rational number = exponent.number();
        if (number == null || !number.isInt() || Math.abs(number.intValue()) > LARGEST_POWER) {
            throw Fault.of("matrix.power").with("exponent", exponent.text()).with("limit", LARGEST_POWER);
        }
        int count = number.intValue();
        if (count == 0) return new MatrixTerm.Identity(matrix.rows());
        MatrixTerm factor = count < 0 ? Matrices.inverse(matrix) : matrix;
        return Multiplication.of(java.util.Collections.nCopies(Math.abs(count), factor))
                .matrix();
    }

    private static Value dotted(Operator operator, Value left, Value right, Run run) {
        return switch (operator) {
            case ADD, SUBTRACT -> sum(operator, left, right, run);
            case MULTIPLY ->
                left instanceof Scalar || right instanceof Scalar
                        ? product(left, right, run)
                        : Entrywise.hadamard(List.of(matrix(left, run), matrix(right, run)));
            case DIVIDE -> {
                if (right instanceof Scalar) yield Matrices.times(inverse(right), matrix(left, run));
                MatrixTerm below = Entrywise.mapped(Terms.power(Matrices.ENTRY, -1), matrix(right, run));
                yield dotted(Operator.MULTIPLY, left, below, run);
            }
            case POWER -> {
                if (right instanceof Scalar) {
                    yield Entrywise.mapped(Terms.power(Matrices.ENTRY, Terms.of(right)), matrix(left, run));
                }
                if (left instanceof Scalar) {
                    yield Entrywise.mapped(Terms.power(Terms.of(left), Matrices.ENTRY), matrix(right, run));
                }
                throw Fault.of("matrix.operator").with("operator", ".^");
            }
            default -> throw Fault.of("matrix.operator").with("operator", "." + operator.sign());
        };
    }

    @Override
    public Value apply(Elementary function, Value argument, Run run) {
        run.budget().charge(50);
        MatrixTerm matrix = (MatrixTerm) argument;
        if (function == Elementary.NEGATE) return Matrices.negative(matrix);
        return Entrywise.mapped(Terms.apply(function, Matrices.ENTRY), matrix);
    }

    /** Equality in normal form; with a dot, ones where a comparison with a number holds. */
    @Override
    public Value compare(Relation relation, Value left, Value right, Run run) {
        if (relation.isDotted() && (left instanceof Scalar || right instanceof Scalar)) {
            Term a = left instanceof Scalar ? Terms.of(left) : Matrices.ENTRY;
            Term b = right instanceof Scalar ? Terms.of(right) : Matrices.ENTRY;
            Value each = a.algebra().compare(relation.undotted(), a, b, run);
            return Entrywise.mapped(Terms.of(each), matrix(left instanceof Scalar ? right : left, run));
        }
        if (relation == Relation.EQUAL || relation == Relation.NOT_EQUAL) {
            MatrixTerm a = beside(left, right, run);
            MatrixTerm b = beside(right, left, run);
            Shapes.equal(relation.sign(), a, b);
            if (Matrices.difference(a, b) instanceof MatrixTerm.Zero) return Truth.of(relation == Relation.EQUAL);
        }
        throw Fault.of("matrix.compare").with("relation", relation.sign());
    }
}
