package mfml.tensor;

import mfml.error.Fault;
import mfml.syntax.Operator;
import mfml.value.Algebra;
import mfml.value.Complex;
import mfml.value.Kind;
import mfml.value.Real;
import mfml.value.Run;
import mfml.value.Scalar;
import mfml.value.Value;
import mfml.value.Whole;

/** Gauss's elimination on entries of any scalar kind, by their own arithmetic: exact where they are. */
final class GeneralElimination {
    private final Value[][] rows; // [A | B]
    private final int n;
    private final Run run;
    private boolean oddOrder;

    private GeneralElimination(Tensor a, Tensor b, Run run) {
        this.run = run;
        n = a.shape[0];
        run.budget().allocate(32L * (a.size() + (b == null ? 0 : b.size())));
        int width = n + (b == null ? 0 : b.shape[1]);
        rows = new Value[n][width];
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < width; column++) {
                rows[row][column] = column < n ? a.at(row * n + column) : b.at(row * (width - n) + column - n);
            }
        }
    }

    static Tensor solve(Tensor a, Tensor b, Run run) {
        if (!a.isSquare()) throw Fault.of("tensor.general_square").with("what", a.description());
        if (FractionFree.isFor(a, b)) return FractionFree.solve(a, b, run);
        GeneralElimination system = new GeneralElimination(a, b, run);
        for (int k = 0; k < system.n; k++) {
            if (!system.pivot(k)) throw LU.singular(a, "tensor.singular");
            Value head = system.rows[k][k];
            for (int j = k; j < system.rows[k].length; j++) {
                system.rows[k][j] = Algebra.compute(Operator.DIVIDE, system.rows[k][j], head, run);
            }
            for (int row = 0; row < system.n; row++) if (row != k) system.subtract(row, system.rows[row][k], k);
        }
        Value[] solution = new Value[b.size()];
        int columns = b.shape[1];
        for (int place = 0; place < solution.length; place++) {
            solution[place] = system.rows[place / columns][system.n + place % columns];
        }
        return Storage.narrowest(solution, system.n, columns);
    }

    static Value determinant(Tensor a, Run run) {
        GeneralElimination system = new GeneralElimination(a, null, run);
        Value product = Whole.of(1);
        for (int k = 0; k < system.n; k++) {
            if (!system.pivot(k)) return Whole.of(0);
            Value head = system.rows[k][k];
            product = k == 0 ? head : Algebra.compute(Operator.MULTIPLY, product, head, run);
            for (int row = k + 1; row < system.n; row++) {
                system.subtract(row, Algebra.compute(Operator.DIVIDE, system.rows[row][k], head, run), k);
            }
        }
        return system.oddOrder ? Algebra.compute(Operator.MULTIPLY, Whole.of(-1), product, run) : product;
    }

    private void subtract(int row, Value factor, int pivot) {
        if (factor instanceof Scalar scalar && scalar.isZero()) return;
        run.budget().charge(rows[row].length);
        for (int j = pivot; j < rows[row].length; j++) {
            Value part = Algebra.compute(Operator.MULTIPLY, factor, rows[pivot][j], run);
            rows[row][j] = Algebra.compute(Operator.SUBTRACT, rows[row][j], part, run);
        }
    }

    /** Brings the best row to place k: of floating point numbers the largest, of others the first that is not zero. */
    private boolean pivot(int k) {
        int best = -1;
        double largest = 0;
        for (int row = k; row < n; row++) {
            Value entry = rows[row][k];
            if (!(entry instanceof Scalar scalar) || scalar.isZero()) continue;
            double size = magnitude(entry);
            if (best < 0 || size > largest) {
                best = row;
                largest = size;
            }
        }
        if (best < 0) return false;
        if (best != k) {
            Value[] row = rows[best];
            rows[best] = rows[k];
            rows[k] = row;
            oddOrder = !oddOrder;
        }
        return true;
    }

    private static double magnitude(Value entry) {
        if (entry.kind() == Kind.REAL) return Math.abs(((Real) entry).value());
        return entry instanceof Complex z ? Math.hypot(z.re(), z.im()) : 0;
    }
}
