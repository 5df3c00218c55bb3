package mfml.tensor;

import mfml.error.Fault;
import mfml.syntax.Operator;
import mfml.value.Algebra;
import mfml.value.Run;
import mfml.value.Shaped;
import mfml.value.Value;

/** Products of linear algebra: of matrices and vectors, dot, outer, cross. */
public final class Products {
    private Products() {}

    /** A product and whether it is a row, that is a vector that still counts as transposed in the product around it. */
    public record Product(Value value, boolean isRow) {}

    /**
     * {@code a b} where a vector marked as a row was written with a ᵀ: xᵀ y is the dot product, xᵀ A a row, x yᵀ the
     * outer product, A x a vector. A single number goes with everything. The marks are ignored for what is no vector.
     */
    public static Product multiply(Value a, boolean aIsRow, Value b, boolean bIsRow, Run run) {
        if (a instanceof Shaped || b instanceof Shaped) {
            return new Product(shaped(a, aIsRow, b, bIsRow, run), false);
        }
        if (!(a instanceof Tensor) && !(b instanceof Tensor) && !Tensors.isGathered(a) && !Tensors.isGathered(b)) {
            return new Product(Algebra.compute(Operator.MULTIPLY, a, b, run), false);
        }
        Tensor x = Tensors.operand(a, Operator.MULTIPLY, a, b, run);
        Tensor y = Tensors.operand(b, Operator.MULTIPLY, a, b, run);
        if (x.rank() == 0 || y.rank() == 0) {
            boolean isRow = aIsRow && x.isVector() || bIsRow && y.isVector();
            return new Product(Elementwise.binary(Operator.MULTIPLY, x, y, run), isRow);
        }
        if (x.rank() > 2 || y.rank() > 2) throw TensorAlgebra.shaped("tensor.product_rank", Operator.MULTIPLY, x, y);
        if (x.isVector() && y.isVector()) return vectors(x, aIsRow, y, bIsRow, run);
        if (x.isVector()) return new Product(vectorMatrix(x, aIsRow, y, run), true);
        if (y.isVector()) return matrixVector(x, y, bIsRow, run);
        return new Product(matrices(x, y, run), false);
    }

    /** Beside a value that knows rows from columns itself a vector that counts as a row is a matrix of one row. */
    private static Value shaped(Value a, boolean aIsRow, Value b, boolean bIsRow, Run run) {
        return Algebra.compute(Operator.MULTIPLY, aIsRow ? row(a, run) : a, bIsRow ? row(b, run) : b, run);
    }

    private static Value row(Value vector, Run run) {
        Tensor tensor = Tensors.of(vector, run);
        return tensor.isVector() ? tensor.reshaped(run, 1, tensor.size()) : tensor;
    }

    private static Product vectors(Tensor x, boolean xIsRow, Tensor y, boolean yIsRow, Run run) {
        if (xIsRow && !yIsRow) return new Product(dot(x, y, run), false);
        if (!xIsRow && yIsRow) return new Product(outer(x, y, run), false);
        throw TensorAlgebra.shaped(xIsRow ? "tensor.two_rows" : "tensor.two_vectors", Operator.MULTIPLY, x, y);
    }

    /** xᵀ A, which may also be written x A. */
    private static Tensor vectorMatrix(Tensor x, boolean isRow, Tensor a, Run run) {
        if (x.shape[0] != a.shape[0]) throw Mismatch.inner(x, x.shape[0], a);
        return matrices(x.glimpse(x.offset, new int[] {1, x.shape[0]}, new int[] {0, x.strides[0]}), a, run)
                .relabelled(a.shape[1]);
    }

    private static Product matrixVector(Tensor a, Tensor x, boolean isRow, Run run) {
        if (isRow && a.shape[1] == 1) return new Product(outer(a.reshaped(run, a.shape[0]), x, run), false);
        if (isRow) throw TensorAlgebra.shaped("tensor.matrix_row", Operator.MULTIPLY, a, x);
        if (a.shape[1] != x.shape[0]) throw Mismatch.inner(a, a.shape[1], x);
        Tensor column = x.glimpse(x.offset, new int[] {x.shape[0], 1}, new int[] {x.strides[0], 0});
        return new Product(matrices(a, column, run).relabelled(a.shape[0]), false);
    }

    /** The product of two matrices. */
    static Tensor matrices(Tensor a, Tensor b, Run run) {
        if (a.shape[1] != b.shape[0]) throw Mismatch.inner(a, a.shape[1], b);
        ElementType type = ElementType.result(Operator.MULTIPLY, a.type, b.type);
        Tensor product =
                switch (type) {
                    case GENERAL -> GeneralProducts.matrices(a, b, run);
                    case COMPLEX128 -> complex(a.as(type, run), b.as(type, run), run);
                    default -> MatrixKernel.multiply(a, b, run);
                };
        if (type.isReal() && type != ElementType.FLOAT64) product = product.as(type, run);
        return product;
    }

    /** (A + iB)(C + iD) from four real products. */
    private static Tensor complex(Tensor a, Tensor b, Run run) {
        Tensor re = Elementwise.binary(
                Operator.SUBTRACT,
                MatrixKernel.multiply(ComplexParts.re(a), ComplexParts.re(b), run),
                MatrixKernel.multiply(ComplexParts.im(a), ComplexParts.im(b), run),
                run);
        Tensor im = Elementwise.binary(
                Operator.ADD,
                MatrixKernel.multiply(ComplexParts.re(a), ComplexParts.im(b), run),
                MatrixKernel.multiply(ComplexParts.im(a), ComplexParts.re(b), run),
                run);
        return ComplexParts.joined(re, im);
    }

    /** The dot product of two vectors of one length; between two numbers their product. */
    public static Value dot(Tensor x, Tensor y, Run run) {
        if (x.rank() == 0 || y.rank() == 0) return Tensors.unwrapped(Elementwise.binary(Operator.MULTIPLY, x, y, run));
        if (!x.isVector() || !y.isVector()) throw TensorAlgebra.shaped("tensor.dot_rank", Operator.DOT, x, y);
        if (x.shape[0] != y.shape[0]) throw Mismatch.lengths(x, y);
        ElementType type = ElementType.result(Operator.MULTIPLY, x.type, y.type);
        if (!type.isReal()) return GeneralProducts.dot(x, y, run);
        return Tensor.scalar(type, type.rounded(RealReduction.dot(x, y, run)));
    }

    /** All products of an entry of one with an entry of the other; the axes of x come first. */
    public static Tensor outer(Tensor x, Tensor y, Run run) {
        int[] shape = Shape.joined(x.shape, y.shape);
        Shape.size(shape);
        int[] first = java.util.Arrays.copyOf(x.shape, shape.length);
        java.util.Arrays.fill(first, x.shape.length, shape.length, 1);
        int[] strides = java.util.Arrays.copyOf(x.strides, shape.length);
        return Elementwise.binary(Operator.MULTIPLY, x.glimpse(x.offset, first, strides), y, run);
    }

    /** The entry of a at [i, j] times the whole of b is block [i, j]; the one with fewer axes gets leading ones. */
    public static Value kronecker(Tensor a, Tensor b, Run run) {
        int rank = Math.max(a.rank(), b.rank());
        int[] shape = new int[rank];
        int[] order = new int[2 * rank];
        int[] outerShape = new int[2 * rank];
        for (int axis = 0; axis < rank; axis++) {
            int rows = axis < rank - a.rank() ? 1 : a.shape[axis - rank + a.rank()];
            int copies = axis < rank - b.rank() ? 1 : b.shape[axis - rank + b.rank()];
            outerShape[axis] = rows;
            outerShape[rank + axis] = copies;
            shape[axis] = Shape.size(rows, copies);
            order[2 * axis] = axis;
            order[2 * axis + 1] = rank + axis;
        }
        Shape.size(shape);
        Tensor products = outer(a, b, run).relabelled(outerShape).permuted(order);
        return Tensors.unwrapped(products.reshaped(run, shape));
    }

    public static Tensor cross(Tensor x, Tensor y, Run run) {
        if (!x.hasShape(3) || !y.hasShape(3)) {
            Fault fault = TensorAlgebra.shaped("tensor.cross", Operator.CROSS, x, y);
            boolean plane = x.hasShape(2) && (y.hasShape(2) || y.hasShape(3)) || x.hasShape(3) && y.hasShape(2);
            throw plane ? fault.hint("plane") : fault;
        }
        Value[] a = x.toValues();
        Value[] b = y.toValues();
        Value[] product = new Value[3];
        for (int k = 0; k < 3; k++) {
            int next = (k + 1) % 3;
            int last = (k + 2) % 3;
            product[k] = Algebra.compute(
                    Operator.SUBTRACT,
                    Algebra.compute(Operator.MULTIPLY, a[next], b[last], run),
                    Algebra.compute(Operator.MULTIPLY, a[last], b[next], run),
                    run);
        }
        Tensor exact = Storage.narrowest(product, 3);
        ElementType type = ElementType.result(Operator.MULTIPLY, x.type, y.type);
        return type == ElementType.GENERAL ? exact : exact.as(type, run);
    }
}
