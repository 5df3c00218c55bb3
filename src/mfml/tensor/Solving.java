package mfml.tensor;

import mfml.error.Fault;
import mfml.syntax.Operator;
import mfml.value.Run;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.qr.QRColPivDecompositionHouseholderColumn_DDRM;

/** Linear systems A X = B, exactly determined or not. */
public final class Solving {
    private Solving() {}

    /**
     * X with A X = B. A square: by elimination. More equations than unknowns: least squares. Fewer: the shortest
     * solution. B is a vector or a matrix with as many rows as A.
     */
    public static Tensor solve(Tensor a, Tensor b, Run run) {
        if (!a.isMatrix() || b.rank() == 0 || b.rank() > 2) {
            throw TensorAlgebra.shaped("tensor.solve", Operator.LEFT_DIVIDE, a, b);
        }
        if (a.shape[0] != b.shape[0]) throw Mismatch.rightSides(a, b);
        int[] shape = Shape.with(b.shape, 0, a.shape[1]);
        if (!a.type.isReal() || !b.type.isReal()) {
            Tensor column =
                    b.isVector() ? b.glimpse(b.offset, new int[] {b.shape[0], 1}, new int[] {b.strides[0], 0}) : b;
            return GeneralElimination.solve(a, column, run).relabelled(shape);
        }
        int columns = b.isVector() ? 1 : b.shape[1];
        if (a.isSquare()) return Tensor.adopt(LU.regular(a, run).solve(b.toDoubles(), columns, run), shape);
        Finite.demand(a, run);
        Finite.demand(b, run);
        DMatrixRMaj right = DMatrixRMaj.wrap(b.shape[0], columns, b.toDoubles());
        DMatrixRMaj solution = a.shape[0] > a.shape[1] ? leastSquares(a, right, run) : shortest(a, right, run);
        return Tensor.adopt(solution.data, shape);
    }

    public static Tensor inverse(Tensor a, Run run) {
        demandSquare(a, "tensor.inverse");
        int n = a.shape[0];
        Tensor one = identity(n, run);
        if (!a.type.isReal())
            return GeneralElimination.solve(
                    a, one.as(a.isGeneral() ? ElementType.INT64 : ElementType.FLOAT64, run), run);
        return Tensor.adopt(LU.regular(a, run).solve(one.toDoubles(), n, run), n, n);
    }

    static Tensor identity(int n, Run run) {
        double[] entries = Storage.numbers(Shape.size(n, n), run);
        for (int k = 0; k < n; k++) entries[k * (n + 1)] = 1;
        return Tensor.adopt(entries, n, n);
    }

    static void demandSquare(Tensor a, String code) {
        if (!a.isSquare()) throw Fault.of(code).with("what", a.description());
    }

    private static DMatrixRMaj leastSquares(Tensor a, DMatrixRMaj b, Run run) {
        Triangle triangle = new Triangle(a, run);
        DMatrixRMaj y = new DMatrixRMaj(triangle.n, b.numCols);
        org.ejml.dense.row.CommonOps_DDRM.multTransA(triangle.q, b, y);
        for (int row = triangle.n - 1; row >= 0; row--) triangle.eliminate(y, row, row + 1, triangle.n, false);
        DMatrixRMaj x = new DMatrixRMaj(triangle.n, b.numCols);
        for (int row = 0; row < triangle.n; row++) copyRow(y, row, x, triangle.order[row]);
        return x;
    }

    private static DMatrixRMaj shortest(Tensor a, DMatrixRMaj b, Run run) {
        Triangle triangle = new Triangle(a.transposed(), run);
        DMatrixRMaj y = new DMatrixRMaj(triangle.n, b.numCols);
        for (int row = 0; row < triangle.n; row++) copyRow(b, triangle.order[row], y, row);
        for (int row = 0; row < triangle.n; row++) triangle.eliminate(y, row, 0, row, true);
        DMatrixRMaj x = new DMatrixRMaj(triangle.q.numRows, b.numCols);
        org.ejml.dense.row.CommonOps_DDRM.mult(triangle.q, y, x);
        return x;
    }

    private static void copyRow(DMatrixRMaj from, int row, DMatrixRMaj to, int toRow) {
        System.arraycopy(from.data, row * from.numCols, to.data, toRow * to.numCols, from.numCols);
    }

    /** A tall matrix as Q R with its columns in a better order; stops where they depend on each other. */
    private static final class Triangle {
        final int n;
        final DMatrixRMaj q;
        final DMatrixRMaj r;
        final int[] order;

        Triangle(Tensor tall, Run run) {
            int rows = tall.shape[0];
            n = tall.shape[1];
            run.budget().allocate(24L * rows * n);
            var decomposition = new QRColPivDecompositionHouseholderColumn_DDRM();
            decomposition.setSingularThreshold(rows * Math.ulp(1.0));
            DMatrixRMaj copy = DMatrixRMaj.wrap(rows, n, tall.toDoubles());
            run.budget().closed(3.0 * rows * n * n, () -> decomposition.decompose(copy));
            if (decomposition.getRank() < n) {
                throw Fault.of("tensor.rank_deficient")
                        .with("rank", decomposition.getRank())
                        .with("needed", n);
            }
            q = run.budget().closed(4.0 * rows * n * n, () -> decomposition.getQ(null, true));
            r = decomposition.getR(null, true);
            order = decomposition.getColPivots();
        }

        /** Row {@code row} of y less its multiples of the rows from…to, divided by the diagonal of R (or Rᵀ). */
        void eliminate(DMatrixRMaj y, int row, int from, int to, boolean transposed) {
            for (int column = 0; column < y.numCols; column++) {
                double rest = y.get(row, column);
                for (int k = from; k < to; k++) {
                    rest -= (transposed ? r.get(k, row) : r.get(row, k)) * y.get(k, column);
                }
                y.set(row, column, rest / r.get(row, row));
            }
        }
    }
}
