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
            example = "is_nan([1, ∞, -∞])   # [false, false, false]",
            see = {"is_finite", "is_infinite"},
            alias = {"isnan", "ismissing"})
    static Value is_nan(Value x, Run run) {
        return marked(x, number -> number != number, run);
    }

    @Builtin(
            doc = "Which entries are neither infinite nor undefined: of a tensor entry by entry.",
            example = {"is_finite(1.5)   # true", "is_finite([1, ∞, -∞])   # [true, false, false]"},
            see = {"is_nan", "is_infinite"},
            alias = {"isfinite"})
    static Value is_finite(Value x, Run run) {
        return marked(x, Double::isFinite, run);
    }

    @Builtin(
            doc = "Which entries are infinite, ∞ or -∞: of a tensor entry by entry.",
            example = "is_infinite([1, ∞, -∞])   # [false, true, true]",
            see = {"is_finite", "is_nan"},
            alias = {"isinf", "np.isinf"})
    static Value is_infinite(Value x, Run run) {
        return marked(x, Double::isInfinite, run);
    }

    private static Value marked(Value x, java.util.function.DoublePredicate holds, Run run) {
        Tensor marks = Marks.of(Tensors.of(x, run), holds, run);
        return marks.rank() == 0 ? marks.at(0) : marks;
    }
}
