package mfml.tensor;

import mfml.error.Fault;
import mfml.value.Run;

/** Where the largest or smallest entries are. */
public final class Extremes {
    private static final int BLOCK = 512;

    private Extremes() {}

    /**
     * The 0-based number of the first largest (or smallest) entry, row by row; of an undefined entry if there is one.
     */
    public static int position(Fold extreme, Tensor tensor, Run run) {
        if (tensor.size() == 0) throw Fault.of("tensor.empty").with("function", "arg" + extreme.functionName());
        if (tensor.type.isReal()) return real(extreme, tensor, run);
        run.budget().charge(tensor.size());
        int best = 0;
        for (int place = 1; place < tensor.size(); place++) {
            if (Reduction.of(extreme, tensor.at(best), tensor.at(place), run) != tensor.at(best)) best = place;
        }
        return best;
    }

    private static int real(Fold extreme, Tensor tensor, Run run) {
        Tensor packed = tensor.isVector() ? tensor : tensor.packed(run);
        double[] x = packed.buffer.numbers();
        int step = packed.isRowMajor() ? 1 : packed.strides[0];
        int[] best = new int[Cores.pieces(tensor.size(), Cores.PIECE)];
        Cores.share(
                tensor.size(),
                Cores.PIECE,
                1,
                run,
                () -> (from, to) -> best[from / Cores.PIECE] =
                        from + first(extreme, x, packed.offset + from * step, step, to - from));
        int winner = best[0];
        for (int place : best) {
            if (beats(extreme, x[packed.offset + place * step], x[packed.offset + winner * step])) winner = place;
        }
        return winner;
    }

    private static int first(Fold extreme, double[] x, int i, int di, int count) {
        return di == 1 && count > BLOCK ? firstOfBlocks(extreme, x, i, count) : firstOne(extreme, x, i, di, count);
    }

    /** Only a block whose extreme beats the best so far is searched. */
    private static int firstOfBlocks(Fold extreme, double[] x, int i, int count) {
        int best = 0;
        for (int from = 0; from < count; from += BLOCK) {
            int length = Math.min(BLOCK, count - from);
            double extremum = extreme == Fold.MAX
                    ? RealReduction.max(x, i + from, 1, length)
                    : RealReduction.min(x, i + from, 1, length);
            if (from > 0 && !beats(extreme, extremum, x[i + best])) continue;
            int place = firstOne(extreme, x, i + from, 1, length);
            if (from == 0 || beats(extreme, x[i + from + place], x[i + best])) best = from + place;
        }
        return best;
    }

    private static int firstOne(Fold extreme, double[] x, int i, int di, int count) {
        int best = 0;
        double greatest = x[i];
        for (int k = 1; k < count; k++) {
            double entry = x[i + k * di];
            boolean mayBeat = extreme == Fold.MAX ? !(entry <= greatest) : !(entry >= greatest); // NaN too
            if (mayBeat && beats(extreme, entry, greatest)) {
                best = k;
                greatest = entry;
            }
        }
        return best;
    }

    /** The 1-based indices of the extremes along an axis (0-based). */
    public static Tensor along(int axis, Fold extreme, Tensor tensor, Run run) {
        int[] rest = Shape.without(tensor.shape, axis);
        double[] positions = Storage.numbers(Shape.size(rest), run);
        int inner = Shape.inner(tensor.shape, axis);
        Tensor packed = tensor.packed(run);
        int n = tensor.shape[axis];
        for (int place = 0; place < positions.length; place++) {
            int from = packed.offset + place / inner * n * inner + place % inner;
            Tensor lane = packed.glimpse(from, new int[] {n}, new int[] {inner});
            positions[place] = position(extreme, lane, run) + 1;
        }
        return Tensor.adopt(ElementType.INT64, positions, rest);
    }

    private static boolean beats(Fold extreme, double entry, double best) {
        if (entry != entry) return best == best;
        return extreme == Fold.MAX ? entry > best : entry < best;
    }
}
