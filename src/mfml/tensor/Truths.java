package mfml.tensor;

import mfml.value.Run;

/** The entries of a mask, row by row, as bytes: 1 where it is true. */
record Truths(byte[] marks, int offset, int size) {
    static Truths of(Tensor mask, Run run) {
        Tensor packed = mask.buffer.truths != null && mask.isRowMajor() ? mask : mask.packed(run);
        int size = mask.size();
        if (packed.buffer.truths != null) return new Truths(packed.buffer.truths, packed.offset, size);
        run.budget().allocate(16 + size);
        run.budget().charge(size);
        double[] numbers = packed.buffer.numbers();
        byte[] marks = new byte[size];
        for (int place = 0; place < size; place++) marks[place] = numbers[packed.offset + place] == 0 ? (byte) 0 : 1;
        return new Truths(marks, 0, size);
    }

    boolean holds(int place) {
        return marks[offset + place] != 0;
    }

    /** How many are true from one place up to, but without, another. */
    int count(int from, int to) {
        int count = 0;
        for (int at = offset + from; at < offset + to; at++) count += marks[at];
        return count;
    }

    /** Before each piece of {@link Cores#PIECE} entries, and behind the last one, how many are true so far. */
    int[] countsByPiece(Run run) {
        int[] before = new int[Cores.pieces(size, Cores.PIECE) + 1];
        Cores.share(size, Cores.PIECE, 1, run, () -> (from, to) -> before[from / Cores.PIECE + 1] = count(from, to));
        for (int piece = 1; piece < before.length; piece++) before[piece] += before[piece - 1];
        return before;
    }

    /** Puts down x[i + place] for every place that is true, from {@code at} up to, but without, {@code end}. */
    void pick(int from, double[] x, int i, double[] chosen, int at, int end) {
        int next = at;
        for (int place = from; next < end; place++) {
            chosen[next] = x[i + place]; // written always, kept when true: no branch to guess
            next += marks[offset + place];
        }
    }

    /** The numbers of the places that are true. */
    int[] places(Run run) {
        int count = count(0, size);
        run.budget().charge(2L * size);
        run.budget().allocate(16 + 4L * count);
        int[] places = new int[count];
        int next = 0;
        for (int place = 0; next < count; place++) {
            places[next] = place;
            next += marks[offset + place];
        }
        return places;
    }
}
