package mfml.tensor;

import java.util.function.UnaryOperator;
import mfml.value.Run;
import mfml.value.Value;

/** Any function of scalars, entry by entry, of whatever kind the entries are. */
public final class Entrywise {
    private Entrywise() {}

    public static Tensor of(Tensor tensor, UnaryOperator<Value> function, Run run) {
        Value[] results = Storage.values(tensor.size(), run);
        for (int k = 0; k < results.length; k++) results[k] = function.apply(tensor.at(k));
        return Storage.narrowest(results, tensor.shape);
    }
}
