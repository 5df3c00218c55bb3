package mfml.builtin;

import mfml.error.Fault;
import mfml.tensor.Determinant;
import mfml.tensor.Diagonal;
import mfml.tensor.Fold;
import mfml.tensor.Norms;
import mfml.tensor.Reduction;
import mfml.tensor.Solving;
import mfml.tensor.Tensor;
import mfml.value.Run;
import mfml.value.Value;

@Topic("Linear algebra")
final class LinearAlgebra {
    private LinearAlgebra() {}

    @Builtin(
            doc = "The determinant of a square matrix; exact where the entries are exact or small whole numbers.",
            example = "det([4, 2; -5, -3])   # -2.0",
            see = {"inv", "rank"},
            alias = {"np.linalg.det"})
    static Value det(Value A, Run run) {
        return Determinant.of(Given.matrix(A, run), run);
    }

    @Builtin(
            doc = "The inverse of a square matrix, A⁻¹; a singular one stops.",
            example = "inv([2, 0; 0, 4])[2, 2]   # 0.25",
            see = {"det", "rank"},
            alias = {"np.linalg.inv", "inverse"})
    static Tensor inv(Value A, Run run) {
        return Solving.inverse(Given.matrix(A, run), run);
    }

    @Builtin(
            doc = "The sum of the diagonal of a square matrix.",
            example = "trace([25, 2; 5, 4])   # 29.0",
            see = {"diag", "det"})
    static Value trace(Value A, Run run) {
        Tensor matrix = Given.matrix(A, run);
        if (!matrix.isSquare()) throw Fault.of("tensor.trace").with("what", matrix.description());
        return Reduction.all(Fold.SUM, Diagonal.of(matrix, 0, run), run);
    }

    @Builtin(
            doc = "The trace, by the short name that formulas have: the sum of the diagonal of a square matrix.",
            example = "tr([25, 2; 5, 4])   # 29.0",
            see = {"trace", "det"})
    static Value tr(Value A, Run run) {
        return trace(A, run);
    }

    @Builtin(
            doc = "The rank of a matrix: how many of its columns are independent.",
            example = "rank([1, 2; 2, 4])   # 1",
            see = {"det", "ndim"},
            alias = {"matrix_rank"})
    static long rank(Value A, Run run) {
        return Norms.rank(Given.matrix(A, run), run);
    }
}
