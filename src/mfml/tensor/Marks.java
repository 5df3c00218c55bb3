package mfml.tensor;

import java.util.List;
import java.util.function.DoublePredicate;
import mfml.value.Complex;
import mfml.value.Run;
import mfml.value.Value;

/** Which entries have a property, and tensors of chosen entries. */
public final class Marks {
    private Marks() {}

    /**
     * Truth values of the tensor's shape: whether an entry's size has the property; entries that are no numbers count
     * as 0.
     */
    public static Tensor of(Tensor tensor, DoublePredicate holds, Run run) {
        run.budget().charge(tensor.size());
        double[] marks = Storage.numbers(tensor.size(), run);
        for (int place = 0; place < marks.length; place++) {
            double size = tensor.type.isReal() ? tensor.real(place) : size(tensor.at(place));
            marks[place] = holds.test(size) ? 1 : 0;
        }
        return Tensor.adopt(ElementType.TRUTH, marks, tensor.shape);
    }

    /** NaN where a part is NaN, else the absolute value. */
    private static double size(Value entry) {
        if (entry instanceof Complex z) return z.isNaN() ? Double.NaN : z.abs();
        return Tensors.isNumber(entry) ? Tensors.real(entry) : 0;
    }

    /** A vector of some of the tensor's entries, with its element type. */
    public static Tensor chosen(Tensor from, List<Value> entries) {
        Value[] values = entries.toArray(new Value[0]);
        if (!from.type.isReal()) return Storage.narrowest(values, values.length);
        double[] numbers = new double[values.length];
        for (int k = 0; k < numbers.length; k++) numbers[k] = Tensors.real(values[k]);
        return Tensor.adopt(from.type, numbers, numbers.length);
    }
}
