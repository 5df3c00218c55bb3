package mfml.eval;

import mfml.error.Fault;
import mfml.source.Span;
import mfml.tensor.Products;
import mfml.tensor.Tensor;
import mfml.tensor.Tensors;
import mfml.value.RecordValue;
import mfml.value.Scalar;
import mfml.value.Shaped;
import mfml.value.Value;

/**
 * A product with a transposed factor. On paper a ᵀ on a vector counts inside its product: {@code xᵀ y} is a dot product,
 * {@code x yᵀ} an outer one, {@code xᵀ A x} a quadratic form. So while the product is worked out from left to right, a
 * vector is told a row from a column; outside, it is just a vector.
 */
final class RowProduct extends Node {
    private final Node left;
    private final Node right;
    private final int spill;

    RowProduct(Span span, Node left, Node right, int spill) {
        super(span);
        this.left = left;
        this.right = right;
        this.spill = spill;
    }

    @Override
    int execute(Frame frame) {
        int kind = executeInProduct(frame);
        frame.row = false;
        return kind;
    }

    private int executeInProduct(Frame frame) {
        Value first = frame.box(factor(frame, left));
        boolean firstIsRow = frame.row;
        frame.keep(spill, first);
        Value second = frame.box(factor(frame, right));
        boolean secondIsRow = frame.row;
        frame.clear(spill);
        try {
            Products.Product product = Products.multiply(first, firstIsRow, second, secondIsRow, frame.execution);
            frame.row = product.isRow();
            return noted(frame, frame.unbox(product.value()));
        } catch (Fault fault) {
            throw OperandNames.fill(fault, named(frame, left, "the left side"), named(frame, right, "the right side"))
                    .at(frame.source, span);
        }
    }

    private static boolean isVector(Value value) {
        return value instanceof Tensor tensor ? tensor.isVector() : Tensors.isConvertible(value);
    }

    private static int factor(Frame frame, Node node) {
        if (node instanceof RowProduct product) return product.executeInProduct(frame);
        int kind = node instanceof Transpose ? node.begin(frame) : node.execute(frame);
        frame.row = node instanceof Transpose && kind == OBJECT && isVector(frame.object);
        return kind;
    }

    @Override
    Node[] children() {
        return new Node[] {left, right};
    }

    /** {@code Aᵀ}: of a matrix its transpose; of a vector the vector itself, a row inside a product; of a number the number. */
    static final class Transpose extends Node {
        private final Node operand;
        private final boolean mayBeField; // written A.T, which of a record is its part T

        Transpose(Span span, Node operand, boolean mayBeField) {
            super(span);
            this.operand = operand;
            this.mayBeField = mayBeField;
        }

        @Override
        int execute(Frame frame) {
            int kind = begin(frame);
            if (kind == OBJECT && frame.object instanceof Tensor tensor) tensor.markShared();
            return kind;
        }

        /** To be looked at only: the entries are not marked as shared. */
        @Override
        int begin(Frame frame) {
            int kind = operand.execute(frame);
            if (kind != OBJECT) return kind;
            if (mayBeField && frame.object instanceof RecordValue record && record.field("T") != null) {
                return frame.unbox(record.field("T"));
            }
            try {
                Value value = frame.object;
                if (value instanceof Shaped shaped) return frame.unbox(shaped.transposed());
                return value instanceof Scalar
                        ? kind
                        : frame.unbox(Tensors.of(value).transposed());
            } catch (Fault fault) {
                throw fault.with("call", "The transpose").at(frame.source, span);
            }
        }

        @Override
        boolean isQuiet() {
            return operand.isQuiet();
        }

        @Override
        Node[] children() {
            return new Node[] {operand};
        }
    }
}
