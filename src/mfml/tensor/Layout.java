package mfml.tensor;

import java.util.Arrays;

/** How the entries of a tensor lie in its buffer: from an offset on, with a stride along every axis. */
abstract sealed class Layout permits Views {
    final Buffer buffer;
    final int offset;
    final int[] shape;
    final int[] strides;
    final ElementType type;
    private final int size;

    Layout(Buffer buffer, int offset, int[] shape, int[] strides, ElementType type) {
        this.buffer = buffer;
        this.offset = offset;
        this.shape = shape;
        this.strides = strides;
        this.type = type;
        this.size = Shape.size(shape);
    }

    public int size() {
        return size;
    }

    public int rank() {
        return shape.length;
    }

    public int[] shape() {
        return shape.clone();
    }

    public int length(int axis) {
        return shape[axis];
    }

    public ElementType type() {
        return type;
    }

    public boolean isVector() {
        return shape.length == 1;
    }

    public boolean isMatrix() {
        return shape.length == 2;
    }

    public boolean isSquare() {
        return isMatrix() && shape[0] == shape[1];
    }

    public boolean hasShape(int... other) {
        return Arrays.equals(shape, other);
    }

    boolean isGeneral() {
        return type == ElementType.GENERAL;
    }

    boolean isComplex() {
        return type == ElementType.COMPLEX128;
    }

    /** Whether the entries lie row by row without gaps, from {@link #offset} on. */
    boolean isRowMajor() {
        return Shape.isRowMajor(shape, strides);
    }

    /** Where the entry with this number lies in the buffer (counted in entries, a complex pair as one). */
    int locate(int place) {
        int at = offset;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            at += place % shape[axis] * strides[axis];
            place /= shape[axis];
        }
        return at;
    }
}
