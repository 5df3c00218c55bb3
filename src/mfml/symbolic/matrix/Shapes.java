package mfml.symbolic.matrix;

import mfml.error.Fault;

/** Whether shapes meet; letters are equal where they are the same letter. */
final class Shapes {
    private Shapes() {}

    static boolean isSquare(MatrixTerm matrix) {
        return matrix.rows().equals(matrix.columns());
    }

    static boolean same(MatrixTerm left, MatrixTerm right) {
        return left.rows().equals(right.rows()) && left.columns().equals(right.columns());
    }

    static void square(MatrixTerm matrix, String what) {
        if (isSquare(matrix)) return;
        throw Fault.of("matrix.square")
                .with("what", what)
                .with("found", matrix.text())
                .with("shape", of(matrix));
    }

    static void equal(String operation, MatrixTerm left, MatrixTerm right) {
        if (same(left, right)) return;
        Fault fault = Fault.of("matrix.sum")
                .with("operation", operation)
                .with("first", left.text())
                .with("second", right.text())
                .with("firstShape", of(left))
                .with("secondShape", of(right));
        boolean turned = left.rows().equals(right.columns()) && left.columns().equals(right.rows());
        if (turned) fault.with("turned", Matrices.transposed(right).text()).hint("turned");
        throw fault;
    }

    static void inner(MatrixTerm left, MatrixTerm right) {
        if (left.columns().equals(right.rows())) return;
        Fault fault = Fault.of("matrix.inner")
                .with("first", left.text())
                .with("second", right.text())
                .with("firstShape", of(left))
                .with("secondShape", of(right))
                .with("firstInner", left.columns().text())
                .with("secondInner", right.rows().text());
        if (left.isColumn() && right.isColumn()) {
            fault.with("turned", Matrices.transposed(left).text() + " " + bracketed(right))
                    .hint("vectors");
        } else if (left.rows().equals(right.rows())) {
            fault.with("turned", Matrices.transposed(left).text() + " " + bracketed(right))
                    .hint("turned");
        } else if (left.columns().equals(right.columns())) {
            fault.with(
                            "turned",
                            bracketed(left) + " " + Matrices.transposed(right).text())
                    .hint("turned");
        }
        throw fault;
    }

    private static String bracketed(MatrixTerm matrix) {
        return matrix instanceof MatrixTerm.Sum ? "(" + matrix.text() + ")" : matrix.text();
    }

    /** n×p; a vector of n entries is n×1. */
    static String of(MatrixTerm matrix) {
        return matrix.rows().text() + "×" + matrix.columns().text();
    }
}
