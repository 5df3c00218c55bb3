package mfml.tensor;

import mfml.error.Fault;
import mfml.value.Run;

/** Decompositions need finite entries. */
final class Finite {
    private Finite() {}

    static boolean is(double[] numbers) {
        for (double number : numbers) if (!Double.isFinite(number)) return false;
        return true;
    }

    static void demand(Tensor tensor, Run run) {
        run.budget().charge(tensor.size());
        for (int place = 0; place < tensor.size(); place++) {
            double entry = tensor.real(place);
            if (Double.isFinite(entry)) continue;
            throw Fault.of("tensor.not_finite")
                    .with("what", tensor.description())
                    .with("entry", Double.isNaN(entry) ? "undefined (NaN)" : "infinite")
                    .with("place", Undefined.subscripts(place, tensor.shape));
        }
    }
}
