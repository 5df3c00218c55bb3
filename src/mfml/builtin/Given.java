package mfml.builtin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mfml.error.Fault;
import mfml.tensor.Along;
import mfml.tensor.Shape;
import mfml.tensor.Tensor;
import mfml.tensor.Tensors;
import mfml.value.Kind;
import mfml.value.ListValue;
import mfml.value.Range;
import mfml.value.Reals;
import mfml.value.Run;
import mfml.value.Scalar;
import mfml.value.SetValue;
import mfml.value.Value;

/** Reads arguments of functions on tensors: sizes, axes, vectors. */
final class Given {
    private Given() {}

    static boolean isLeftOut(Value value) {
        return value.kind() == Kind.NONE;
    }

    /** Sizes one by one, or a single vector of them (a shape). */
    static int[] sizes(Value[] given, Run run) {
        Value[] sizes = given.length == 1 && !(given[0] instanceof Scalar) && Tensors.isConvertible(given[0])
                ? Tensors.of(given[0], run).toValues()
                : given;
        if (sizes.length == 0) throw Fault.of("tensor.no_size");
        int[] shape = new int[sizes.length];
        for (int k = 0; k < shape.length; k++) shape[k] = size(sizes[k]);
        Shape.size(shape);
        return shape;
    }

    static int size(Value value) {
        long size = whole(value, "tensor.size");
        if (size < 0) throw Fault.of("tensor.negative_size").with("given", size);
        if (size > Integer.MAX_VALUE - 8) throw Fault.of("tensor.too_large").with("shape", size);
        return (int) size;
    }

    static long whole(Value value, String code) {
        if (value.kind() == Kind.WHOLE || value.kind() == Kind.REAL) {
            double number = Reals.of(value);
            if (number == Math.rint(number) && Math.abs(number) < 1e18) return (long) number;
        }
        throw Fault.of(code).with("found", value.kind() == Kind.REAL ? Reals.of(value) : value.description());
    }

    /** The 0-based axis. */
    static int axis(Value axis, Tensor tensor) {
        return Shape.axis(whole(axis, "tensor.axis_kind"), tensor.shape());
    }

    /** One axis or several, 0-based, each once. */
    static int[] axes(Value axis, Tensor tensor) {
        if (axis instanceof Scalar) return new int[] {axis(axis, tensor)};
        if (!Tensors.isConvertible(axis) || Tensors.of(axis).size() == 0) {
            throw Fault.of("tensor.axis_kind").with("found", axis.description());
        }
        Value[] named = Tensors.of(axis).toValues();
        int[] axes = new int[named.length];
        for (int k = 0; k < axes.length; k++) {
            axes[k] = axis(named[k], tensor);
            for (int before = 0; before < k; before++) {
                if (axes[before] == axes[k]) throw Fault.of("tensor.axis_twice").with("axis", axes[k] + 1);
            }
        }
        return axes;
    }

    /** The axes of a reduction, all of them where none is named. */
    static Along along(Value axis, boolean keep, Tensor tensor) {
        int[] axes = isLeftOut(axis) ? IntStream.range(0, tensor.rank()).toArray() : axes(axis, tensor);
        Arrays.sort(axes);
        return new Along(axes, keep, tensor.shape());
    }

    static Tensor vector(Value value, Run run) {
        Tensor tensor = Tensors.of(value, run);
        if (!tensor.isVector()) throw Fault.of("tensor.vector").with("what", tensor.description());
        return tensor;
    }

    static Tensor matrix(Value value, Run run) {
        Tensor tensor = Tensors.of(value, run);
        if (!tensor.isMatrix()) throw Fault.of("tensor.matrix").with("what", tensor.description());
        return tensor;
    }

    /** The tensor that a value is or counts as; of a list the item that is no number is told. */
    static Tensor numbers(Value value, Run run) {
        if (value instanceof ListValue list) {
            for (Value item : list.items()) {
                if (!(item instanceof Scalar)) {
                    throw Fault.of("tensor.kind").with("found", item.description() + " among them");
                }
            }
        }
        return Tensors.of(value, run);
    }

    /** The items of a vector, a list or a range; of a matrix its rows. */
    static List<Value> items(Value value, Run run) {
        return switch (value) {
            case Tensor tensor
            when tensor.rank() > 0 -> {
                List<Value> items = new ArrayList<>(tensor.length(0));
                for (int k = 0; k < tensor.length(0); k++) {
                    run.budget().tick();
                    items.add(tensor.item(k, run));
                }
                yield items;
            }
            case ListValue list -> list.items();
            case Range range -> range.asList();
            default -> throw Fault.of("tensor.items").with("found", value.description());
        };
    }

    /** The items of a list or range, or the members of a set. */
    static List<Value> contents(Value value, Run run) {
        return value instanceof SetValue set ? List.copyOf(set.items()) : items(value, run);
    }
}
