package mfml.symbolic.matrix;

import mfml.error.Fault;
import mfml.symbolic.Head;
import mfml.symbolic.Rational;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.syntax.Operator;
import mfml.value.FunctionValue;
import mfml.value.Kind;
import mfml.value.Run;
import mfml.value.Scalar;
import mfml.value.Value;

/** The functions of the language that know matrices of symbolic size. */
final class MatrixFunctions {
    private MatrixFunctions() {}

    /** {@code f.(X)}: of one matrix, beside numbers. */
    static Value mapped(FunctionValue function, Value[] arguments, Run run) {
        Value[] entry = arguments.clone();
        MatrixTerm matrix = null;
        for (int k = 0; k < entry.length; k++) {
            if (entry[k] instanceof Scalar) continue;
            if (matrix != null) throw Fault.of("matrix.mapped").with("function", function.name());
            matrix = MatrixAlgebra.matrix(entry[k], run);
            entry[k] = Matrices.ENTRY;
        }
        Value each = run.exactly(Terms.algebra(), () -> function.apply(run, entry));
        if (!(each instanceof Scalar)) {
            throw Fault.of("matrix.mapped_kind")
                    .with("function", function.name())
                    .with("found", each.description());
        }
        return Entrywise.mapped(Terms.of(each), matrix);
    }

    static Value call(String function, Value[] arguments, Run run) {
        run.budget().charge(50);
        boolean plain = true;
        for (int k = 1; k < arguments.length; k++) plain &= isLeftOut(arguments[k]);
        Value first = arguments[0];
        return switch (function) {
            case "dot" -> MatrixAlgebra.TABLE.binary(Operator.DOT, first, arguments[1], run);
            case "outer" -> MatrixAlgebra.TABLE.binary(Operator.OUTER, first, arguments[1], run);
            case "norm" -> norm(matrix(first, run), arguments);
            case "sum" -> sum(matrix(first, run), arguments, false);
            case "mean" -> sum(matrix(first, run), arguments, true);
            default -> plain ? ofOne(function, first, run) : null;
        };
    }

    private static boolean isLeftOut(Value value) {
        return value == null || value.kind() == Kind.NONE || value.kind() == Kind.TRUTH;
    }

    private static Value ofOne(String function, Value first, Run run) {
        return switch (function) {
            case "tr", "trace" -> Terms.value(MatrixNumbers.trace(matrix(first, run)));
            case "det" -> Terms.value(MatrixNumbers.determinant(matrix(first, run)));
            case "inv" -> Matrices.inverse(matrix(first, run));
            case "diag" -> {
                MatrixTerm matrix = matrix(first, run);
                yield matrix.isColumn() ? Matrices.diagonal(matrix) : Matrices.diagonalOf(matrix);
            }
            case "logsumexp" -> {
                Term total =
                        MatrixNumbers.total(Entrywise.mapped(Terms.exponential(Matrices.ENTRY), matrix(first, run)));
                yield Terms.value(Terms.apply(Head.LN, total));
            }
            case "max" -> MatrixNumbers.largest(matrix(first, run));
            case "length" -> matrix(first, run).rows();
            default -> null;
        };
    }

    private static MatrixTerm matrix(Value value, Run run) {
        return MatrixAlgebra.matrix(value, run);
    }

    private static Value norm(MatrixTerm matrix, Value[] arguments) {
        for (int k = 2; k < arguments.length; k++) if (!isLeftOut(arguments[k])) return null;
        Value p = arguments.length > 1 ? arguments[1] : null;
        if (p == null || isLeftOut(p)) return Terms.value(Terms.squareRoot(MatrixNumbers.squaredNorm(matrix)));
        boolean vector = matrix.isColumn() || matrix.isRow();
        if (!vector || !(p instanceof Scalar) || Terms.of(p).number() == null) return null;
        Rational order = Terms.of(p).number();
        if (order.signum() <= 0) return null;
        if (order.equals(Rational.TWO)) return Terms.value(Terms.squareRoot(MatrixNumbers.squaredNorm(matrix)));
        Term each = Terms.power(Terms.apply(Head.ABS, Matrices.ENTRY), Terms.number(order));
        Term total = MatrixNumbers.total(Entrywise.mapped(each, matrix));
        return Terms.value(Terms.power(total, Terms.number(order.reciprocal())));
    }

    /** All entries, or with an axis the columns (1) or rows (2). */
    private static Value sum(MatrixTerm matrix, Value[] arguments, boolean mean) {
        Value axis = null;
        for (int k = 1; k < arguments.length; k++) {
            if (isLeftOut(arguments[k])) continue;
            if (axis != null) return null;
            axis = arguments[k];
        }
        if (axis == null) {
            Term total = MatrixNumbers.total(matrix);
            return Terms.value(mean ? Terms.quotient(total, Terms.product(matrix.rows(), matrix.columns())) : total);
        }
        boolean columns = axis instanceof Scalar && Terms.of(axis).isNumber(1);
        if (!columns && !(axis instanceof Scalar && Terms.of(axis).isNumber(2))) return null;
        MatrixTerm turned = columns ? Matrices.transposed(matrix) : matrix;
        MatrixTerm sums = Multiplication.of(turned, new MatrixTerm.Ones(turned.columns(), Matrices.ONE))
                .matrix();
        return mean ? Matrices.times(Terms.power(turned.columns(), -1), sums) : sums;
    }
}
