package mfml.tensor;

import mfml.error.Fault;
import mfml.syntax.Operator;
import mfml.value.Elementary;
import mfml.value.Run;
import mfml.value.Whole;

/** How far entries lie from their mean. */
public final class Spread {
    private Spread() {}

    /**
     * The mean squared distance from the mean along an axis (0-based), which disappears; divided by n, or for a sample by
     * n - 1. First the means, then the squares: the digits that a difference of large sums loses are kept.
     */
    public static Tensor variance(int axis, boolean sample, Tensor tensor, Run run) {
        int count = tensor.shape[axis];
        if (count == 0) throw Fault.of("tensor.empty").with("function", "var");
        if (sample && count == 1) throw Fault.of("statistics.one");
        Tensor entries = tensor.as(tensor.type.fractional(), run);
        Tensor means = Reduction.meanAlong(axis, entries, run);
        Tensor beside = means.relabelled(Shape.with(tensor.shape, axis, 1));
        Tensor deviations = Elementwise.binary(Operator.SUBTRACT, entries, beside, run);
        if (deviations.isComplex()) deviations = Elementwise.apply(Elementary.ABS, deviations, run);
        Tensor squares = Elementwise.binary(Operator.MULTIPLY, deviations, deviations, run);
        Tensor sums = Reduction.along(axis, Fold.SUM, squares, run);
        Tensor divisor = Tensors.beside(Whole.of(sample ? count - 1 : count), sums);
        return Elementwise.binary(Operator.DIVIDE, sums, divisor, run);
    }
}
