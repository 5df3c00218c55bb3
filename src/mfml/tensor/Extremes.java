package mfml.tensor;

import mfml.error.Fault;
import mfml.value.Run;

/** Where the largest or smallest entries are. */
public final class Extremes {
    private Extremes() {}

    /**
     * The 0-based number of the first largest (or smallest) entry, row by row; of an undefined entry if there is one.
     */
    public static int position(Fold extreme, Tensor tensor, Run run) {
        if (tensor.size() == 0) throw Fault.of("tensor.empty").with("function", "arg" + extreme.functionName());
        run.budget().charge(tensor.size());
        int best = 0;
        for (int place = 1; place < tensor.size(); place++) {
            if (tensor.type.isReal()
                    ? beats(extreme, tensor.real(place), tensor.real(best))
                    : Reduction.of(extreme, tensor.at(best), tensor.at(place), run) != tensor.at(best)) {
                best = place;
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
