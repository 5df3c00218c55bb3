package mfml.symbolic.matrix;

import java.util.List;
import mfml.error.Fault;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.value.Scalar;
import mfml.value.Value;

/** {@code x[i]}, {@code X[i, j]}, {@code X[i, :]}, {@code X[:, j]}: an entry is a number, a row or a column is a vector. */
final class Entries {
    private Entries() {}

    static Value of(MatrixTerm matrix, List<Value> subscripts) {
        boolean vector = matrix.isColumn() && subscripts.size() == 1;
        if (!vector && subscripts.size() != 2) {
            throw Fault.of("matrix.subscripts")
                    .with("found", subscripts.size())
                    .with("shape", Shapes.of(matrix))
                    .with("needed", matrix.isColumn() ? 1 : 2);
        }
        Term row = place(subscripts.getFirst(), matrix.rows());
        Term column = vector ? Matrices.ONE : place(subscripts.getLast(), matrix.columns());
        if (row == null && column == null) return matrix;
        if (matrix.isColumn() && row == null) return matrix;
        if (matrix.isColumn()) return entry(matrix, row).value();
        if (row == null)
            return Multiplication.of(matrix, Placement.unit(matrix.columns(), column))
                    .value();
        MatrixTerm left = Placement.unit(matrix.rows(), row);
        if (column == null)
            return Multiplication.of(Matrices.transposed(matrix), left).value();
        return entry(Multiplication.of(matrix, Placement.unit(matrix.columns(), column)), left);
    }

    private static Scaled entry(MatrixTerm column, Term place) {
        return Multiplication.of(Matrices.transposed(Placement.unit(column.rows(), place)), column);
    }

    private static Value entry(Scaled column, MatrixTerm unit) {
        return Multiplication.of(Matrices.transposed(unit), column.matrix()).value();
    }

    private static Term place(Value subscript, Term size) {
        if (subscript == null) return null;
        if (!(subscript instanceof Scalar)) throw Fault.of("matrix.subscript").with("found", subscript.description());
        return Terms.of(subscript);
    }
}
