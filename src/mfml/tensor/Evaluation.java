package mfml.tensor;

import java.util.Arrays;

/**
 * Works out an elementwise expression block by block, for one thread: intermediate results lie in a few scratch blocks
 * that are used again and again.
 */
final class Evaluation implements Cores.Work {
    /** Entries of a block; a few blocks stay in the second-level cache. */
    private static final int BLOCK = 1024;

    private static final int APART = 80; // scratch blocks a multiple of 4 kB apart would wait for one another

    private final Step root;
    private final double[] result;
    private final byte[] truths; // the result where it is a mask
    private final Undefined[] undefined; // by operation, in the order in which they are worked out
    private final Step.UnaryLoop[] functions; // by operation, once they were needed
    private double[][] scratch = new double[4][];
    private int operation;
    private boolean isSuspect;
    private boolean isCareful;

    // where the block of the step that was worked out last lies
    private double[] array;
    private int offset;
    private int spacing;

    /** Either a result of numbers or one of truths is written, the other is null. */
    Evaluation(Deferred expression, double[] result, byte[] truths) {
        this.root = expression.step;
        this.result = result;
        this.truths = truths;
        this.undefined = new Undefined[expression.steps];
        this.functions = new Step.UnaryLoop[expression.steps];
    }

    /** The entries that an operation left undefined, of those that this thread worked out; null for none. */
    Undefined undefined(int operation) {
        return undefined[operation];
    }

    @Override
    public void piece(int from, int to) {
        for (int place = from; place < to; place += BLOCK) block(place, Math.min(BLOCK, to - place));
    }

    /** Works out a block, and once more where something may have become undefined, to count where. */
    private void block(int place, int count) {
        isSuspect = false;
        root(place, count);
        if (!isSuspect && (result == null || !Undefined.mayBeIn(result, place, count))) return;
        isCareful = true;
        root(place, count);
        isCareful = false;
    }

    private void root(int place, int count) {
        operation = 0;
        step(root, place, count, 0, result != null);
        if (truths != null) {
            for (int k = 0; k < count; k++) truths[place + k] = (byte) array[offset + k * spacing];
        } else if (array != result) {
            Storage.spread(array, offset, spacing, result, place, count);
        }
    }

    /** Leaves the block of a step; scratch blocks from {@code free} on may be used. */
    private void step(Step step, int place, int count, int free, boolean isRoot) {
        switch (step) {
            case Step.Number number -> leave(new double[] {number.number()}, 0, 0);
            case Step.Entries entries -> entries(entries.tensor(), place, count, free);
            case Step.Of function -> function(function, place, count, free, isRoot);
            case Step.Pair pair -> pair(pair, place, count, free, isRoot);
        }
    }

    private void entries(Tensor tensor, int place, int count, int free) {
        if (tensor.isRowMajor() && tensor.buffer.truths == null) {
            leave(tensor.buffer.numbers(), tensor.offset + place, 1);
        } else {
            double[] block = scratch(free);
            Storage.gather(tensor, place, count, block);
            leave(block, 0, 1);
        }
    }

    private void function(Step.Of function, int place, int count, int free, boolean isRoot) {
        step(function.operand(), place, count, free, false);
        double[] x = array;
        int i = offset;
        if (spacing == 0) {
            x = scratch(free);
            Storage.spread(array, offset, 0, x, 0, count);
            i = 0;
        }
        double[] to = isRoot ? result : scratch(isCareful ? free + 1 : free);
        int at = isRoot ? place : 0;
        if (functions[operation] == null) functions[operation] = function.loop().forThread();
        functions[operation].run(x, i, to, at, count);
        if (isCareful) check(to, at, x, i, 1, x, i, 1, place, count);
        operation++;
        keep(to, at, isRoot, free, count);
    }

    private void pair(Step.Pair pair, int place, int count, int free, boolean isRoot) {
        step(pair.left(), place, count, free, false);
        double[] a = array;
        int i = offset;
        int di = spacing;
        step(pair.right(), place, count, free + 1, false);
        double[] b = array;
        int j = offset;
        int dj = spacing;
        if (di == 0 && dj == 0 && count > 1) {
            b = scratch(free + 1);
            Storage.spread(array, offset, 0, b, 0, count);
            j = 0;
            dj = 1;
        }
        if (!isCareful && !pair.loop().keepsUndefined()) {
            isSuspect |= isWorkedOut(pair.left()) && Undefined.mayBeIn(a, i, count);
            isSuspect |= isWorkedOut(pair.right()) && Undefined.mayBeIn(b, j, count);
        }
        double[] to = isRoot ? result : scratch(isCareful ? free + 2 : free);
        int at = isRoot ? place : 0;
        pair.loop().run(a, i, di, b, j, dj, to, at, count);
        if (isCareful) check(to, at, a, i, di, b, j, dj, place, count);
        operation++;
        keep(to, at, isRoot, free, count);
    }

    private static boolean isWorkedOut(Step step) {
        return step instanceof Step.Pair || step instanceof Step.Of;
    }

    /** Operands must outlive the step while they are compared with it; afterwards its block moves to where theirs lay. */
    private void keep(double[] from, int at, boolean isRoot, int free, int count) {
        if (isRoot || !isCareful) {
            leave(from, at, 1);
            return;
        }
        double[] to = scratch(free);
        System.arraycopy(from, at, to, 0, count);
        leave(to, 0, 1);
    }

    private void check(double[] c, int at, double[] a, int i, int di, double[] b, int j, int dj, int place, int count) {
        for (int k = 0; k < count; k++) {
            if (c[at + k] == c[at + k]) continue;
            if (undefined[operation] == null) undefined[operation] = new Undefined();
            undefined[operation].met(place + k, a[i + k * di], b[j + k * dj]);
        }
    }

    private void leave(double[] array, int offset, int spacing) {
        this.array = array;
        this.offset = offset;
        this.spacing = spacing;
    }

    private double[] scratch(int number) {
        if (number >= scratch.length) scratch = Arrays.copyOf(scratch, 2 * number);
        if (scratch[number] == null) scratch[number] = new double[BLOCK + APART];
        return scratch[number];
    }
}
