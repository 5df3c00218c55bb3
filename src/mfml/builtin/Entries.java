package mfml.builtin;

import mfml.tensor.Marks;
import mfml.tensor.Tensor;
import mfml.tensor.Tensors;
import mfml.value.Run;
import mfml.value.Value;

@Topic("Undefined and infinite entries")
final class Entries {
    private Entries() {}

    @Builtin(
            doc = "Which entries are undefined (NaN): of a tensor entry by entry.",
            example = "sum(is_nan([0, 1] ./ 0))   # 1",
            see = {"is_finite"},
            alias = {"isnan", "ismissing"})
    static Value is_nan(Value x, Run run) {
        return marked(x, number -> number != number, run);
    }

    @Builtin(
            doc = "Which entries are neither infinite nor undefined: of a tensor entry by entry.",
            example = {"is_finite(1.5)   # true", "sum(is_finite([0, 1] ./ 0))   # 0"},
            see = {"is_nan"},
            alias = {"isfinite"})
    static Value is_finite(Value x, Run run) {
        return marked(x, Double::isFinite, run);
    }

    private static Value marked(Value x, java.util.function.DoublePredicate holds, Run run) {
        Tensor marks = Marks.of(Tensors.of(x, run), holds, run);
        return marks.rank() == 0 ? marks.at(0) : marks;
    }
}
