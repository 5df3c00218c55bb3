package mfml.tensor;

import mfml.error.Fault;
import mfml.value.Real;
import mfml.value.Run;
import mfml.value.Value;

/** Parts of a tensor: reading and replacing them. */
final class TensorIndexing {
    private TensorIndexing() {}

    /** One entry where all subscripts are single, a tensor else. */
    static Value get(Tensor tensor, Run run, Subscript... subscripts) {
        Value part = look(tensor, run, subscripts);
        if (!(part instanceof Tensor window) || window.buffer != tensor.buffer) return part;
        // A small part is copied: sharing would make the next assignment to either copy all of the tensor.
        if (2L * window.size() <= tensor.size()) return Storage.copy(window, run);
        window.markShared();
        return window;
    }

    /** The same as a window on the tensor where the places are evenly spaced. */
    static Value look(Tensor tensor, Run run, Subscript... subscripts) {
        if (isWholeMask(tensor, subscripts)) return masked(tensor, ((Subscript.Mask) subscripts[0]).truths(), run);
        demandCount(tensor, subscripts);
        if (allSingle(subscripts)) return tensor.stored(location(tensor, subscripts));
        if (tensor.isVector()
                && subscripts[0] instanceof Subscript.Mask mask
                && mask.truths().hasShape(tensor.shape)) {
            return picked(tensor, mask.truths(), run);
        }
        Tensor window = window(tensor, subscripts);
        return window != null ? window : copied(tensor, new Selection(tensor, subscripts, run), run);
    }

    /** The part that evenly spaced subscripts choose, in place; null where a subscript lists its places. */
    private static Tensor window(Tensor tensor, Subscript[] subscripts) {
        int rank = 0;
        for (Subscript subscript : subscripts) {
            if (!subscript.isEven()) return null;
            if (!subscript.isSingle()) rank++;
        }
        int[] shape = new int[rank];
        int[] strides = new int[rank];
        int offset = tensor.offset;
        int kept = 0;
        for (int axis = 0; axis < subscripts.length; axis++) {
            Subscript subscript = subscripts[axis];
            int length = tensor.shape[axis];
            int step = tensor.strides[axis];
            int first = subscript.begin(axis, length, tensor);
            offset += first * step;
            if (subscript.isSingle()) continue;
            shape[kept] = subscript.places(length);
            strides[kept++] = subscript.spacing() * step;
        }
        Tensor window = tensor.glimpse(offset, shape, strides);
        return window.size() == 0 ? tensor.glimpse(0, shape, strides) : window;
    }

    private static boolean allSingle(Subscript[] subscripts) {
        for (Subscript subscript : subscripts) if (!(subscript instanceof Subscript.Single)) return false;
        return true;
    }

    private static int location(Tensor tensor, Subscript[] subscripts) {
        int at = tensor.offset;
        for (int axis = 0; axis < subscripts.length; axis++) {
            long index = ((Subscript.Single) subscripts[axis]).index();
            at += Subscript.check(index, axis, tensor.shape[axis], tensor) * tensor.strides[axis];
        }
        return at;
    }

    private static Tensor copied(Tensor tensor, Selection selection, Run run) {
        int count = selection.size();
        if (tensor.isGeneral()) {
            Value[] entries = Storage.values(count, run);
            selection.forEach(run, (place, location) -> entries[place] = tensor.buffer.values[location]);
            return Storage.general(entries, selection.shape());
        }
        double[] from = tensor.buffer.numbers();
        double[] entries = Storage.numbers((tensor.isComplex() ? 2L : 1L) * count, run);
        if (tensor.isComplex()) {
            selection.forEach(run, (place, location) -> {
                entries[2 * place] = from[2 * location];
                entries[2 * place + 1] = from[2 * location + 1];
            });
        } else {
            selection.forEach(run, (place, location) -> entries[place] = from[location]);
        }
        return Tensor.adopt(tensor.type, entries, selection.shape());
    }

    /** The tensor with the selected entries replaced, in place where nobody else sees its buffer. */
    static Tensor set(Tensor tensor, Value value, Run run, Subscript... subscripts) {
        if (tensor.type == ElementType.FLOAT64
                && value instanceof Real real
                && !tensor.buffer.isShared()
                && subscripts.length == tensor.rank()
                && allSingle(subscripts)) {
            tensor.buffer.numbers()[location(tensor, subscripts)] = real.value();
            return tensor;
        }
        Tensor replacement = replacement(tensor, value);
        ElementType type = ElementType.joined(tensor.type, replacement.type);
        Tensor target = type == tensor.type ? writable(tensor, run) : writable(tensor.as(type, run), run);
        Tensor source = type.isReal() ? replacement : replacement.as(type, run);
        if (isWholeMask(target, subscripts)) {
            return setMasked(target, ((Subscript.Mask) subscripts[0]).truths(), source, run);
        }
        demandCount(target, subscripts);
        Tensor window = window(target, subscripts);
        if (window != null) {
            demandShape(source, window.shape);
            Tensor spread = Broadcast.to(window.shape, source);
            Walk walk = new Walk(window, spread);
            walk.run(run, (to, from, place, count) -> {
                for (int k = 0; k < count; k++) {
                    put(target, to + k * walk.firstStep(), spread, from + k * walk.secondStep());
                }
            });
            return target;
        }
        Selection selection = new Selection(target, subscripts, run);
        demandShape(source, selection.shape());
        selection.forEach(
                run, (place, location) -> put(target, location, source, source.locate(source.rank() == 0 ? 0 : place)));
        return target;
    }

    private static void demandShape(Tensor source, int[] shape) {
        if (source.rank() == 0 || source.hasShape(shape)) return;
        throw unfit(shape, source);
    }

    private static Tensor replacement(Tensor tensor, Value value) {
        if (Tensors.isConvertible(value)) return Tensors.beside(value, tensor);
        throw Fault.of("index.assigned_kind").with("found", value.description()).with("what", tensor.description());
    }

    private static Tensor writable(Tensor tensor, Run run) {
        return tensor.buffer.isShared() || tensor.buffer.truths != null ? Storage.copy(tensor, run) : tensor;
    }

    private static void put(Tensor target, int location, Tensor source, int from) {
        switch (target.type) {
            case GENERAL -> target.buffer.values[location] = source.stored(from);
            case COMPLEX128 -> {
                target.buffer.numbers()[2 * location] = source.buffer.numbers()[2 * from];
                target.buffer.numbers()[2 * location + 1] = source.buffer.numbers()[2 * from + 1];
            }
            case FLOAT64 -> target.buffer.numbers()[location] = source.buffer.numbers()[from];
            default ->
                target.buffer.numbers()[location] =
                        target.type.rounded(source.buffer.numbers()[from]);
        }
    }

    private static boolean isWholeMask(Tensor tensor, Subscript[] subscripts) {
        return subscripts.length == 1
                && tensor.rank() > 1
                && subscripts[0] instanceof Subscript.Mask mask
                && mask.truths().rank() > 1;
    }

    private static void demandMask(Tensor tensor, Tensor truths) {
        if (truths.hasShape(tensor.shape)) return;
        throw Fault.of("index.mask_shape").with("mask", truths.description()).with("what", tensor.description());
    }

    /** The entries that are marked true, in a vector; tensor and marks have one shape. */
    private static Tensor picked(Tensor tensor, Tensor truths, Run run) {
        Truths marks = Truths.of(truths, run);
        if (!tensor.type.isReal()) return copied(tensor, new Selection(tensor, marks.places(run)), run);
        Tensor packed = tensor.packed(run);
        double[] x = packed.buffer.numbers();
        int[] before = marks.countsByPiece(run);
        double[] entries = Storage.numbers(before[before.length - 1], run);
        Cores.share(tensor.size(), Cores.PIECE, 1, run, () -> (from, to) -> {
            int piece = from / Cores.PIECE;
            marks.pick(from, x, packed.offset, entries, before[piece], before[piece + 1]);
        });
        return Tensor.adopt(tensor.type, entries, entries.length);
    }

    private static Fault unfit(int[] shape, Tensor source) {
        boolean isEntry = shape.length == 0;
        Fault fault = Fault.of("index.assigned_shape")
                .with("found", source.description())
                .with("needed", isEntry ? "one number" : Shape.description(shape))
                .with("axes", isEntry ? "it has one place" : Mismatch.axes(shape, source.shape));
        if (isEntry) return fault;
        if (source.isMatrix() && source.transposed().hasShape(shape)) return fault.hint("transpose");
        if (Shape.size(shape) == source.size()) {
            return fault.hint("reshape").with("shape", Shape.text(shape).replace("×", ", "));
        }
        boolean isLonger = source.rank() == shape.length;
        for (int axis = 0; isLonger && axis < shape.length; axis++) isLonger = source.shape[axis] >= shape[axis];
        return isLonger ? fault.hint("cut").with("part", Mismatch.part(source.shape, shape)) : fault;
    }

    private static Tensor masked(Tensor tensor, Tensor truths, Run run) {
        demandMask(tensor, truths);
        return picked(tensor, truths, run);
    }

    private static Tensor setMasked(Tensor target, Tensor truths, Tensor source, Run run) {
        demandMask(target, truths);
        Selection selection = new Selection(target, Truths.of(truths, run).places(run));
        demandShape(source, selection.shape());
        selection.forEach(
                run, (place, location) -> put(target, location, source, source.locate(source.rank() == 0 ? 0 : place)));
        return target;
    }

    private static void demandCount(Tensor tensor, Subscript[] subscripts) {
        int given = subscripts.length;
        if (given == tensor.rank()) return;
        Fault fault = Fault.of(given > tensor.rank() ? "index.too_many" : "index.too_few")
                .with("what", tensor.description())
                .with("needed", count(tensor.rank()))
                .with("given", given);
        throw tensor.isMatrix() && given == 1 ? fault.hint("row") : fault;
    }

    private static String count(int subscripts) {
        return subscripts == 0 ? "no subscript" : subscripts == 1 ? "1 subscript" : subscripts + " subscripts";
    }
}
