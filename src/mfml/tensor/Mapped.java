package mfml.tensor;

import java.util.function.DoubleUnaryOperator;
import mfml.value.Real;
import mfml.value.Run;
import mfml.value.Value;

/** A function of one real number for every entry. */
public final class Mapped {
    private Mapped() {}

    /** A number for a number, else a tensor of the same shape; a Fault where an entry is not real. */
    public static Value of(DoubleUnaryOperator function, Value x, Run run) {
        Tensor tensor = Tensors.of(x, run);
        if (tensor.rank() == 0) return new Real(function.applyAsDouble(Tensors.real(tensor.at(0))));
        double[] result = Storage.numbers(tensor.size(), run);
        if (!tensor.type.isReal()) {
            run.budget().charge(result.length);
            for (int place = 0; place < result.length; place++) {
                result[place] = function.applyAsDouble(Tensors.real(tensor.at(place)));
            }
            return Tensor.adopt(result, tensor.shape);
        }
        double[] entries = tensor.buffer.numbers();
        Walk walk = new Walk(tensor);
        int step = walk.firstStep();
        walk.run(run, (from, other, place, count) -> {
            for (int k = 0; k < count; k++) result[place + k] = function.applyAsDouble(entries[from + k * step]);
        });
        return Tensor.adopt(result, tensor.shape);
    }
}
