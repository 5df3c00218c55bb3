package mfml.tensor;

import java.util.List;
import mfml.error.Fault;
import mfml.syntax.Operator;
import mfml.value.Algebra;
import mfml.value.Elementary;
import mfml.value.Kind;
import mfml.value.Run;
import mfml.value.Value;
import mfml.value.Whole;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/** Norms of vectors and matrices. */
public final class Norms {
    private Norms() {}

    /** The square root of the sum of squares of all entries, whatever the shape. */
    public static Value euclidean(Tensor tensor, Run run) {
        if (tensor.isGeneral()) return generalEuclidean(tensor, run);
        double[] x = magnitudes(tensor, run);
        double sum = Summation.dot(x, 0, 1, x, 0, 1, x.length);
        if (!(sum > 1e-290 && sum < 1e300)) sum = scaled(x);
        else sum = Math.sqrt(sum);
        return Tensor.scalar(
                ElementType.FLOAT64,
                tensor.isComplex() ? sum : tensor.type.fractional().rounded(sum));
    }

    /** For entries whose squares overflow or vanish. */
    private static double scaled(double[] x) {
        double largest = 0;
        for (double entry : x) largest = Math.max(largest, entry);
        if (largest == 0 || !Double.isFinite(largest)) return largest;
        int exponent = Math.getExponent(largest);
        double sum = 0;
        for (double entry : x) {
            double small = Math.scalb(entry, -exponent);
            sum += small * small;
        }
        return Math.scalb(Math.sqrt(sum), exponent);
    }

    private static Value generalEuclidean(Tensor tensor, Run run) {
        Value sum = Whole.of(0);
        for (int place = 0; place < tensor.size(); place++) {
            run.budget().tick();
            Value entry = tensor.at(place);
            if (entry.kind() == Kind.COMPLEX) entry = Algebra.compute(Elementary.ABS, entry, run);
            Value square = Algebra.compute(Operator.MULTIPLY, entry, entry, run);
            sum = place == 0 ? square : Algebra.compute(Operator.ADD, sum, square, run);
        }
        return Algebra.compute(Elementary.SQRT, sum, run);
    }

    /** The absolute values row by row in an array of their own. */
    private static double[] magnitudes(Tensor tensor, Run run) {
        run.budget().charge(tensor.size());
        run.budget().allocate(16 + 8L * tensor.size());
        run.budget().charge(tensor.size());
        if (!tensor.isComplex()) {
            double[] x = tensor.toDoubles();
            for (int k = 0; k < x.length; k++) x[k] = Math.abs(x[k]);
            return x;
        }
        double[] x = new double[tensor.size()];
        for (int k = 0; k < x.length; k++) {
            if ((k & 0xFFFF) == 0) run.budget().look();
            int at = 2 * tensor.locate(k);
            x[k] = Math.hypot(tensor.buffer.numbers()[at], tensor.buffer.numbers()[at + 1]);
        }
        return x;
    }

    /**
     * (Σ |x|ᵖ)^(1/p) for p ≥ 1; the largest absolute value for p = ∞, the smallest for p = -∞; the number of entries that
     * are not 0 for p = 0.
     */
    public static Value vector(Tensor x, double p, Run run) {
        if (p == 2) return euclidean(x, run);
        if (p == Double.NEGATIVE_INFINITY && x.size() == 0) {
            throw Fault.of("tensor.empty").with("function", "norm with p = -∞");
        }
        if (p == Double.NEGATIVE_INFINITY)
            return Reduction.all(Fold.MIN, Elementwise.apply(Elementary.ABS, x, run), run);
        if (!(p >= 1 || p == 0)) throw Fault.of("tensor.norm_order").with("p", text(p));
        if (x.isGeneral()) return general(x, p, run);
        double[] size = magnitudes(x, run);
        if (p == 0) {
            int count = 0;
            for (double entry : size) if (entry != 0) count++;
            return Tensor.scalar(ElementType.FLOAT64, count);
        }
        double largest = 0;
        for (double entry : size) largest = Math.max(largest, entry);
        double norm;
        if (p == Double.POSITIVE_INFINITY) {
            norm = largest;
        } else if (p == 1) {
            norm = Summation.sum(size, 0, 1, size.length);
        } else if (largest == 0 || !Double.isFinite(largest)) {
            norm = largest;
        } else {
            for (int k = 0; k < size.length; k++) {
                if ((k & 0xFFF) == 0) run.budget().charge(2 * Math.min(0x1000, size.length - k));
                size[k] = Math.pow(size[k] / largest, p);
            }
            norm = largest * Math.pow(Summation.sum(size, 0, 1, size.length), 1 / p);
        }
        return Tensor.scalar(
                ElementType.FLOAT64, x.isComplex() ? norm : x.type.fractional().rounded(norm));
    }

    private static Value general(Tensor x, double p, Run run) {
        Tensor size = Elementwise.apply(Elementary.ABS, x, run);
        if (!size.isGeneral()) return vector(size, p, run);
        if (p == Double.POSITIVE_INFINITY) return Reduction.all(Fold.MAX, size, run);
        if (p == 1) return Reduction.all(Fold.SUM, size, run);
        if (p == 0) {
            long count = 0;
            for (Value entry : size.toValues()) {
                if (!(entry instanceof mfml.value.Scalar scalar && scalar.isZero())) count++;
            }
            return Whole.of(count);
        }
        Value exponent = p == Math.rint(p) && p < 1e9 ? Whole.of((long) p) : Tensor.scalar(ElementType.FLOAT64, p);
        Value root = Algebra.compute(Operator.DIVIDE, Whole.of(1), exponent, run);
        Tensor powers = Elementwise.binary(Operator.POWER, size, Tensors.beside(exponent, size), run);
        return Algebra.compute(Operator.POWER, Reduction.all(Fold.SUM, powers, run), root, run);
    }

    /**
     * The norm that a matrix has as a map: p = 1 (largest column sum), 2 (largest singular value), ∞ (largest row sum); for
     * p = -∞ the smallest row sum, which is none.
     */
    public static Value ofMap(Tensor matrix, double p, Run run) {
        if (p == 2) return Tensor.scalar(ElementType.FLOAT64, largestSingularValue(matrix, run));
        if (p != 1 && !Double.isInfinite(p))
            throw Fault.of("tensor.matrix_norm_order").with("p", text(p));
        Tensor sums = Reduction.along(p == 1 ? 0 : 1, Fold.SUM, Elementwise.apply(Elementary.ABS, matrix, run), run);
        return Reduction.all(p > 0 ? Fold.MAX : Fold.MIN, sums, run);
    }

    /** The sum of the singular values. */
    public static Value nuclear(Tensor matrix, Run run) {
        double[] values = singularValues(matrix, run);
        return Tensor.scalar(ElementType.FLOAT64, Summation.sum(values, 0, 1, values.length));
    }

    private static double largestSingularValue(Tensor matrix, Run run) {
        double largest = 0;
        for (double value : singularValues(matrix, run)) largest = Math.max(largest, value);
        return largest;
    }

    /** The singular values of a matrix, in no order. */
    static double[] singularValues(Tensor matrix, Run run) {
        if (matrix.size() == 0) return new double[0];
        if (matrix.isComplex()) return complexSingularValues(matrix, run);
        if (matrix.isGeneral()) return singularValues(matrix.as(ElementType.FLOAT64, run), run);
        Finite.demand(matrix, run);
        int rows = matrix.shape[0];
        int columns = matrix.shape[1];
        run.budget().allocate(24L * matrix.size());
        DMatrixRMaj copy = DMatrixRMaj.wrap(rows, columns, matrix.toDoubles());
        var decomposition = DecompositionFactory_DDRM.svd(rows, columns, false, false, false);
        double nanoseconds = 4.0 * rows * columns * Math.min(rows, columns);
        if (!run.budget().closed(nanoseconds, () -> decomposition.decompose(copy))) {
            throw Fault.of("tensor.no_convergence").with("what", "The singular value decomposition");
        }
        return java.util.Arrays.copyOf(decomposition.getSingularValues(), Math.min(rows, columns));
    }

    /** A + iB has those of the real matrix [A, -B; B, A], which has each of them twice. */
    private static double[] complexSingularValues(Tensor matrix, Run run) {
        Tensor re = ComplexParts.re(matrix);
        Tensor im = ComplexParts.im(matrix);
        Tensor above = Joining.concat(1, List.of(re, Elementwise.apply(Elementary.NEGATE, im, run)), run);
        Tensor below = Joining.concat(1, List.of(im, re), run);
        double[] twice = singularValues(Joining.concat(0, List.of(above, below), run), run);
        java.util.Arrays.sort(twice);
        double[] once = new double[twice.length / 2];
        for (int k = 0; k < once.length; k++) once[k] = twice[2 * k];
        return once;
    }

    /** The number of rows that do not depend on the others: singular values above rounding. */
    public static int rank(Tensor matrix, Run run) {
        double[] values = singularValues(matrix, run);
        double largest = 0;
        for (double value : values) largest = Math.max(largest, value);
        double bound = largest * Math.max(matrix.shape[0], matrix.shape[1]) * Math.ulp(1.0);
        int rank = 0;
        for (double value : values) if (value > bound) rank++;
        return rank;
    }

    private static String text(double p) {
        return p == Math.rint(p) && Math.abs(p) < 1e15 ? Long.toString((long) p) : Double.toString(p);
    }
}
