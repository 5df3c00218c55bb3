package mfml.tensor;

import mfml.value.Run;

/**
 * Goes over the entries of one or two tensors of one shape, row by row, in stretches that lie evenly spaced in each of
 * them. Axes that lie behind one another in memory are walked as one; each stretch is charged to the budget.
 */
final class Walk {
    private static final int LONGEST = 1 << 13; // two operands and a result stay in the first-level cache

    /**
     * A stretch: where it begins in each tensor's buffer, its place in row-major order, and how many entries it has.
     */
    interface Stretch {
        void over(int first, int second, int place, int count);
    }

    private final int axes;
    private final int[] shape;
    private final int[] firstStrides;
    private final int[] secondStrides;
    private final int firstOffset;
    private final int secondOffset;
    private final int size;

    Walk(Tensor tensor) {
        this(tensor, tensor);
    }

    Walk(Tensor first, Tensor second) {
        int rank = first.shape.length;
        shape = new int[Math.max(1, rank)];
        firstStrides = new int[shape.length];
        secondStrides = new int[shape.length];
        int used = 0;
        for (int axis = 0; axis < rank; axis++) {
            int n = first.shape[axis];
            if (n == 1) continue;
            int a = first.strides[axis];
            int b = second.strides[axis];
            if (used > 0 && firstStrides[used - 1] == a * n && secondStrides[used - 1] == b * n) {
                used--;
                n *= shape[used];
            }
            shape[used] = n;
            firstStrides[used] = a;
            secondStrides[used++] = b;
        }
        if (used == 0) {
            shape[0] = first.size();
            used = 1;
        }
        axes = used;
        firstOffset = first.offset;
        secondOffset = second.offset;
        size = first.size();
    }

    /** The distance of neighbours within a stretch. */
    int firstStep() {
        return firstStrides[axes - 1];
    }

    int secondStep() {
        return secondStrides[axes - 1];
    }

    void run(Run run, Stretch stretch) {
        if (size == 0) return;
        int last = axes - 1;
        int length = shape[last];
        int[] at = new int[last];
        int first = firstOffset;
        int second = secondOffset;
        for (int place = 0; place < size; place += length) {
            for (int done = 0; done < length; done += LONGEST) {
                int count = Math.min(LONGEST, length - done);
                run.budget().charge(count);
                stretch.over(
                        first + done * firstStrides[last], second + done * secondStrides[last], place + done, count);
            }
            for (int axis = last - 1; axis >= 0; axis--) {
                first += firstStrides[axis];
                second += secondStrides[axis];
                if (++at[axis] < shape[axis]) break;
                first -= at[axis] * firstStrides[axis];
                second -= at[axis] * secondStrides[axis];
                at[axis] = 0;
            }
        }
    }
}
