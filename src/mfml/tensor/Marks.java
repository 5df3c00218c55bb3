package mfml.tensor;

import java.util.function.DoublePredicate;
import mfml.value.Complex;
import mfml.value.Run;
import mfml.value.Value;

/** Which entries have a property. */
public final class Marks {
    private Marks() {}

    /**
     * Truth values of the tensor's shape: whether an entry's size has the property; entries that are no numbers count
     * as 0.
     */
    public static Tensor of(Tensor tensor, DoublePredicate holds, Run run) {
        double[] marks = Storage.numbers(tensor.size(), run);
        Walk walk = new Walk(tensor);
        int step = walk.firstStep();
        walk.run(run, (from, same, place, count) -> {
            for (int k = 0; k < count; k++) {
                int at = from + k * step;
                double size = tensor.type.isReal() ? tensor.buffer.numbers()[at] : size(tensor.stored(at));
                marks[place + k] = holds.test(size) ? 1 : 0;
            }
        });
        return Tensor.adopt(ElementType.TRUTH, marks, tensor.shape);
    }

    /** NaN where a part is NaN, else the absolute value. */
    private static double size(Value entry) {
        if (entry instanceof Complex z) return z.isNaN() ? Double.NaN : z.abs();
        return Tensors.isNumber(entry) ? Tensors.real(entry) : 0;
    }
}
