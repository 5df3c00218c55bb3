package mfml.tensor;

import mfml.error.Fault;
import mfml.syntax.Operator;

/** The refusals of two shapes that do not fit each other, with the repair that would make them fit. */
final class Mismatch {
    private Mismatch() {}

    static Fault sum(Operator operator, Tensor a, Tensor b) {
        Fault fault = TensorAlgebra.shaped("tensor.shapes", operator, a, b)
                .with("axes", Broadcast.mismatch(a.shape, b.shape));
        if (b.isMatrix() && a.hasShape(b.transposed().shape)) return fault.hint("transpose");
        if (operator == Operator.MODULO) return fault;
        if (Broadcast.shape(a.shape, b.shape) != null) return fault.hint("dotted");
        if (a.isMatrix() && b.isVector() && a.shape[0] == b.shape[0]) {
            return fault.hint("column").with("count", b.shape[0]);
        }
        return fault;
    }

    /** The inner sizes of a product differ. */
    static Fault inner(Tensor a, int inner, Tensor b) {
        Fault fault = TensorAlgebra.shaped("tensor.inner", Operator.MULTIPLY, a, b)
                .with("leftCount", a.isVector() ? Shape.entries(inner) : columns(inner))
                .with("rightCount", b.isVector() ? Shape.entries(b.shape[0]) : rows(b.shape[0]));
        int outer = a.shape[0];
        if (a.isMatrix() && outer == b.shape[0]) return fault.hint("left");
        if (b.isMatrix() && inner == b.shape[1]) return fault.hint("right");
        if (a.hasShape(b.shape)) return fault.hint("dotted");
        return fault;
    }

    static String columns(int count) {
        return count == 1 ? "1 column" : count + " columns";
    }

    static String rows(int count) {
        return count == 1 ? "1 row" : count + " rows";
    }
}
