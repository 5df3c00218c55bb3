package mfml.tensor;

import java.util.Map;
import java.util.TreeMap;
import mfml.syntax.Operator;
import mfml.value.Algebra;
import mfml.value.Run;
import mfml.value.Scalar;
import mfml.value.Value;
import mfml.value.Whole;

/** Determinants: exactly for small matrices of whole numbers and of what is no plain number, by elimination else. */
public final class Determinant {
    private static final int LARGEST_EXACT = 20;
    private static final int LARGEST_EXPANDED = 12;

    private Determinant() {}

    public static Value of(Tensor a, Run run) {
        Solving.demandSquare(a, "tensor.determinant");
        if (a.isGeneral() && a.shape[0] <= LARGEST_EXPANDED) return expanded(a, run);
        if (!a.type.isReal()) return GeneralElimination.determinant(a, run);
        Finite.demand(a, run);
        int n = a.shape[0];
        if (n <= LARGEST_EXACT) {
            try {
                return Tensor.scalar(ElementType.FLOAT64, fractionFree(a.toDoubles(), n));
            } catch (ArithmeticException notWholeOrTooLarge) {
                // floating point then
            }
        }
        return Tensor.scalar(ElementType.FLOAT64, new LU(a, run).determinant());
    }

    /** By rows, minor by minor, without a division: of letters nobody knows whether they are 0. */
    private static Value expanded(Tensor a, Run run) {
        int n = a.shape[0];
        Map<Integer, Value> minors = Map.of(0, Whole.ONE); // of the rows so far, by the set of their columns
        for (int row = 0; row < n; row++) {
            Map<Integer, Value> next = new TreeMap<>();
            for (Map.Entry<Integer, Value> minor : minors.entrySet()) {
                for (int column = 0; column < n; column++) {
                    int columns = minor.getKey();
                    Value entry = a.at(row * n + column);
                    if ((columns >> column & 1) == 1 || entry instanceof Scalar number && number.isZero()) continue;
                    run.budget().charge(1);
                    boolean odd = (Integer.bitCount(columns >> column) & 1) == 1;
                    Value term = row == 0 ? entry : Algebra.compute(Operator.MULTIPLY, entry, minor.getValue(), run);
                    Value before = next.get(columns | 1 << column);
                    if (before == null) before = Whole.ZERO;
                    Operator sign = odd ? Operator.SUBTRACT : Operator.ADD;
                    next.put(columns | 1 << column, Algebra.compute(sign, before, term, run));
                }
            }
            minors = next;
        }
        return minors.getOrDefault((1 << n) - 1, Whole.ZERO);
    }

    /** Bareiss's elimination, in which every division comes out even. */
    private static double fractionFree(double[] entries, int n) {
        long[][] a = new long[n][n];
        for (int place = 0; place < n * n; place++) {
            double entry = entries[place];
            if (entry != Math.rint(entry) || Math.abs(entry) > 0x1p53) throw new ArithmeticException();
            a[place / n][place % n] = (long) entry;
        }
        int sign = 1;
        long before = 1;
        for (int k = 0; k < n - 1; k++) {
            int pivot = k;
            while (pivot < n && a[pivot][k] == 0) pivot++;
            if (pivot == n) return 0;
            if (pivot != k) {
                long[] row = a[pivot];
                a[pivot] = a[k];
                a[k] = row;
                sign = -sign;
            }
            for (int row = k + 1; row < n; row++) {
                for (int j = k + 1; j < n; j++) {
                    long plus = Math.multiplyExact(a[row][j], a[k][k]);
                    long minus = Math.multiplyExact(a[row][k], a[k][j]);
                    a[row][j] = Math.subtractExact(plus, minus) / before;
                }
            }
            before = a[k][k];
        }
        return n == 0 ? 1 : sign * (double) a[n - 1][n - 1];
    }
}
