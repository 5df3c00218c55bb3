package mfml.tensor;

import java.util.Arrays;
import java.util.StringJoiner;
import mfml.error.Fault;
import mfml.syntax.Operator;

/** The refusals of two shapes that do not fit each other, with the repair that would make them fit. */
final class Mismatch {
    private Mismatch() {}

    /** Two operands of + or of another operator that takes equal shapes. */
    static Fault sum(Operator operator, Tensor a, Tensor b) {
        Fault fault = TensorAlgebra.shaped("tensor.shapes", operator, a, b).with("axes", axes(a.shape, b.shape));
        if (b.isMatrix() && a.hasShape(b.transposed().shape)) return fault.hint("transpose");
        boolean meets = Broadcast.shape(a.shape, b.shape) != null;
        return meets && operator != Operator.MODULO ? fault.hint("dotted") : repaired(fault, a, b);
    }

    /** Two operands of a dotted operator. */
    static Fault broadcast(Tensor a, Tensor b) {
        Fault fault = Fault.of("tensor.broadcast")
                .with("leftShape", a.description())
                .with("rightShape", b.description())
                .with("axes", axes(a.shape, b.shape));
        return repaired(fault, a, b);
    }

    /** With the hint of what gives both one shape: a column, a new arrangement, a part of the larger one. */
    private static Fault repaired(Fault fault, Tensor a, Tensor b) {
        if (isColumn(b, a)) return fault.hint("column_right").with("shape", column(b, a));
        if (isColumn(a, b)) return fault.hint("column_left").with("shape", column(a, b));
        if (a.rank() != b.rank() && a.size() == b.size()) {
            boolean right = a.rank() > b.rank();
            return fault.hint(right ? "reshape_right" : "reshape_left").with("shape", list(right ? a.shape : b.shape));
        }
        if (a.rank() != b.rank()) return fault;
        boolean cutLeft = false;
        boolean cutRight = false;
        for (int axis = 0; axis < a.rank(); axis++) {
            cutLeft |= a.shape[axis] > b.shape[axis];
            cutRight |= a.shape[axis] < b.shape[axis];
        }
        if (cutLeft && cutRight || a.size() == 0 || b.size() == 0) return fault;
        return fault.hint(cutLeft ? "cut_left" : "cut_right")
                .with("part", cutLeft ? part(a.shape, b.shape) : part(b.shape, a.shape));
    }

    /** Whether the small one has the first axes of the large one, so that it fits with axes of one entry behind. */
    private static boolean isColumn(Tensor small, Tensor large) {
        return small.rank() > 0
                && small.rank() < large.rank()
                && Arrays.equals(small.shape, Arrays.copyOf(large.shape, small.rank()));
    }

    private static String column(Tensor small, Tensor large) {
        int[] shape = Arrays.copyOf(small.shape, large.rank());
        Arrays.fill(shape, small.rank(), large.rank(), 1);
        return list(shape);
    }

    private static String list(int[] shape) {
        StringJoiner sizes = new StringJoiner(", ");
        for (int n : shape) sizes.add(Integer.toString(n));
        return sizes.toString();
    }

    /** The subscripts that cut one shape down to another: {@code 1:2, :}. */
    static String part(int[] from, int[] to) {
        StringJoiner subscripts = new StringJoiner(", ");
        for (int axis = 0; axis < from.length; axis++) {
            subscripts.add(from[axis] == to[axis] ? ":" : "1:" + to[axis]);
        }
        return subscripts.toString();
    }

    /** The inner sizes of a product differ. */
    static Fault inner(Tensor a, int inner, Tensor b) {
        int meets = b.shape[0];
        Fault fault = TensorAlgebra.shaped("tensor.inner", Operator.MULTIPLY, a, b)
                .with("leftCount", a.isVector() ? Shape.entries(inner) : columns(inner))
                .with("rightCount", b.isVector() ? Shape.entries(meets) : rows(meets));
        if (a.isMatrix() && a.shape[0] == meets) return fault.hint("left");
        if (b.isMatrix() && inner == b.shape[1]) return fault.hint(a.isVector() ? "swapped" : "right");
        if (a.hasShape(b.shape)) return fault.hint("dotted");
        if (b.isMatrix() && a.shape[0] == b.shape[1]) return fault.hint("swapped");
        if (inner == 0 || meets == 0) return fault;
        boolean right = meets > inner;
        Tensor longer = right ? b : a;
        String behind = longer.isVector() ? "" : right ? ", :" : "";
        String before = longer.isVector() || right ? "" : ":, ";
        return fault.hint(right ? "cut_right" : "cut_left")
                .with("part", before + "1:" + Math.min(inner, meets) + behind);
    }

    /** A system whose right side has another number of rows. */
    static Fault rightSides(Tensor a, Tensor b) {
        Fault fault = TensorAlgebra.shaped("tensor.solve_rows", Operator.LEFT_DIVIDE, a, b)
                .with("leftCount", rows(a.shape[0]))
                .with("rightCount", b.isVector() ? Shape.entries(b.shape[0]) : rows(b.shape[0]));
        if (a.shape[1] == b.shape[0]) return fault.hint("left");
        return b.isMatrix() && a.shape[0] == b.shape[1] ? fault.hint("right") : fault;
    }

    /** Two vectors of a dot product. */
    static Fault lengths(Tensor a, Tensor b) {
        Fault fault =
                TensorAlgebra.shaped("tensor.dot_length", Operator.DOT, a, b).with("axes", axes(a.shape, b.shape));
        int least = Math.min(a.shape[0], b.shape[0]);
        if (least == 0) return fault;
        return fault.hint(a.shape[0] > least ? "cut_left" : "cut_right").with("part", "1:" + least);
    }

    /** Which axes do not meet, in words. */
    static String axes(int[] first, int[] second) {
        if (first.length != second.length) {
            return "one has " + Shape.axes(first.length) + ", the other " + second.length;
        }
        StringJoiner axes = new StringJoiner(", ");
        for (int axis = 0; axis < first.length; axis++) {
            if (first[axis] != second[axis]) axes.add(pair(first.length, axis, first[axis], second[axis]));
        }
        return axes.toString();
    }

    private static String pair(int rank, int axis, int first, int second) {
        String count = rank == 1 ? Shape.entries(first) : axis == 0 ? rows(first) : columns(first);
        if (rank > 2) count = "along axis " + (axis + 1) + " " + Shape.entries(first);
        return count + (first == 1 ? " does not meet " : " do not meet ") + second;
    }

    static String columns(int count) {
        return count == 1 ? "1 column" : count + " columns";
    }

    static String rows(int count) {
        return count == 1 ? "1 row" : count + " rows";
    }
}
