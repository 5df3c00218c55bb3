package mfml.tensor;

import mfml.syntax.Operator;
import mfml.value.Algebra;
import mfml.value.Kind;
import mfml.value.Run;
import mfml.value.Scalar;
import mfml.value.Value;
import mfml.value.Whole;

/**
 * Linear systems of formulas by Bareiss's elimination (E. H. Bareiss, Math. Comp. 22, 1968): whether a formula is 0 for
 * some of its letters nobody knows, so that nothing is divided by but what divides evenly, until the determinant at the end.
 */
final class FractionFree {
    private final Value[][] rows; // [A | B]
    private final int n;
    private final Run run;

    private FractionFree(Tensor a, Tensor b, Run run) {
        this.run = run;
        n = a.shape[0];
        int columns = b.shape[1];
        run.budget().allocate(64L * (a.size() + b.size()));
        rows = new Value[n][n + columns];
        for (int row = 0; row < n; row++) {
            for (int j = 0; j < n; j++) rows[row][j] = a.at(row * n + j);
            for (int j = 0; j < columns; j++) rows[row][n + j] = b.at(row * columns + j);
        }
    }

    /** Whether some entry is a formula. */
    static boolean isFor(Tensor a, Tensor b) {
        return hasFormula(a) || hasFormula(b);
    }

    private static boolean hasFormula(Tensor tensor) {
        if (!tensor.isGeneral()) return false;
        for (int place = 0; place < tensor.size(); place++) if (tensor.at(place).kind() == Kind.TERM) return true;
        return false;
    }

    /** A square. */
    static Tensor solve(Tensor a, Tensor b, Run run) {
        FractionFree system = new FractionFree(a, b, run);
        Value before = Whole.ONE;
        for (int k = 0; k < system.n; k++) {
            if (!system.pivot(k)) throw LU.singular(a, "tensor.singular");
            for (int row = 0; row < system.n; row++) if (row != k) system.eliminate(row, k, before);
            before = system.rows[k][k];
        }
        int columns = b.shape[1];
        Value[] solution = new Value[b.size()];
        for (int place = 0; place < solution.length; place++) {
            int row = place / columns;
            Value above = system.rows[row][system.n + place % columns];
            solution[place] = system.quotient(above, system.rows[row][row]);
        }
        return Storage.narrowest(solution, system.n, columns);
    }

    private void eliminate(int row, int k, Value before) {
        Value factor = rows[row][k];
        Value head = rows[k][k];
        for (int j = 0; j < rows[row].length; j++) {
            if (j < k && j != row) continue; // 0 already
            run.budget().charge(1);
            Value plus = Algebra.compute(Operator.MULTIPLY, head, rows[row][j], run);
            Value minus = Algebra.compute(Operator.MULTIPLY, factor, rows[k][j], run);
            rows[row][j] = quotient(Algebra.compute(Operator.SUBTRACT, plus, minus, run), before);
        }
    }

    private Value quotient(Value above, Value below) {
        Value quotient = Algebra.compute(Operator.DIVIDE, above, below, run);
        return quotient.algebra().lowest(quotient, run);
    }

    /** Brings a row to place k whose entry is not 0 for all letters. */
    private boolean pivot(int k) {
        for (int row = k; row < n; row++) {
            if (rows[row][k] instanceof Scalar entry && entry.isZero()) continue;
            Value[] better = rows[row];
            rows[row] = rows[k];
            rows[k] = better;
            return true;
        }
        return false;
    }
}
