package mfml.tensor;

import java.util.function.Consumer;
import java.util.function.Function;
import mfml.value.Run;
import mfml.value.Value;

/** The parts of a tensor that lie along some of its axes: the columns of a matrix along axis 1, its rows along axis 2. */
final class Lanes {
    private Lanes() {}

    /** The result for each part, as a tensor without the axes. */
    static Tensor each(int[] axes, Tensor tensor, Function<Tensor, Value> result, Run run) {
        int[] rest = rest(axes, tensor).shape;
        Value[] results = Storage.values(Shape.size(rest), run);
        int[] place = {0};
        forEach(axes, tensor, part -> results[place[0]++] = result.apply(part), run);
        return results.length == 0 ? Tensor.adopt(new double[0], rest) : Storage.narrowest(results, rest);
    }

    /** In the order of the entries of what is left without the axes. */
    static void forEach(int[] axes, Tensor tensor, Consumer<Tensor> visit, Run run) {
        int[] shape = new int[axes.length];
        int[] strides = new int[axes.length];
        for (int k = 0; k < axes.length; k++) {
            shape[k] = tensor.shape[axes[k]];
            strides[k] = tensor.strides[axes[k]];
        }
        Tensor origins = rest(axes, tensor);
        for (int place = 0; place < origins.size(); place++) {
            run.budget().tick();
            visit.accept(tensor.glimpse(origins.locate(place), shape, strides));
        }
    }

    /** The first entries of all parts. */
    private static Tensor rest(int[] axes, Tensor tensor) {
        int[] order = Along.last(axes, tensor.rank());
        int[] shape = new int[order.length - axes.length];
        int[] strides = new int[shape.length];
        for (int k = 0; k < shape.length; k++) {
            shape[k] = tensor.shape[order[k]];
            strides[k] = tensor.strides[order[k]];
        }
        return tensor.glimpse(tensor.offset, shape, strides);
    }
}
