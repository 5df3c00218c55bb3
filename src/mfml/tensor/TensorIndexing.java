package mfml.tensor;

import java.util.Arrays;
import mfml.error.Fault;
import mfml.value.Real;
import mfml.value.Run;
import mfml.value.Value;

/** Parts of a tensor: reading and replacing them. */
final class TensorIndexing {
    private TensorIndexing() {}

    /** One entry where all subscripts are single, a tensor else. */
    static Value get(Tensor tensor, Run run, Subscript... subscripts) {
        if (isWholeMask(tensor, subscripts)) return masked(tensor, ((Subscript.Mask) subscripts[0]).truths(), run);
        demandCount(tensor, subscripts);
        if (allSingle(subscripts)) return tensor.stored(location(tensor, subscripts));
        Selection selection = new Selection(tensor, subscripts, run);
        if (selection.isEven() && 2L * selection.size() > tensor.size()) return selection.view(tensor);
        // A small part is copied: a view would mark all of it shared, and the next assignment would copy all of it.
        return copied(tensor, selection, run);
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
        double[] from = tensor.buffer.numbers;
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
            tensor.buffer.numbers[location(tensor, subscripts)] = real.value();
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
        Selection selection = new Selection(target, subscripts, run);
        if (source.rank() > 0 && !source.hasShape(selection.shape())) {
            throw unfit(selection, source);
        }
        selection.forEach(run, (place, location) -> put(target, location, source, source.rank() == 0 ? 0 : place));
        return target;
    }

    private static Tensor replacement(Tensor tensor, Value value) {
        if (Tensors.isConvertible(value)) return Tensors.beside(value, tensor);
        throw Fault.of("index.assigned_kind").with("found", value.description()).with("what", tensor.description());
    }

    private static Tensor writable(Tensor tensor, Run run) {
        return tensor.buffer.isShared() ? Storage.copy(tensor, run) : tensor;
    }

    private static void put(Tensor target, int location, Tensor source, int place) {
        switch (target.type) {
            case GENERAL -> target.buffer.values[location] = source.at(place);
            case COMPLEX128 -> {
                int at = 2 * source.locate(place);
                target.buffer.numbers[2 * location] = source.buffer.numbers[at];
                target.buffer.numbers[2 * location + 1] = source.buffer.numbers[at + 1];
            }
            default -> target.buffer.numbers[location] = target.type.rounded(source.real(place));
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

    /** The numbers of the entries that are true. */
    private static int[] places(Tensor truths, Run run) {
        run.budget().charge(truths.size());
        run.budget().allocate(16 + 4L * truths.size());
        int[] places = new int[truths.size()];
        int count = 0;
        for (int place = 0; place < places.length; place++) if (truths.real(place) != 0) places[count++] = place;
        return Arrays.copyOf(places, count);
    }

    private static Fault unfit(Selection selection, Tensor source) {
        int[] shape = selection.shape();
        Fault fault = Fault.of("index.assigned_shape")
                .with("found", source.description())
                .with("needed", selection.isEntry() ? "one number" : Shape.description(shape))
                .with("axes", selection.isEntry() ? "it has one place" : Mismatch.axes(shape, source.shape));
        if (selection.isEntry()) return fault;
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
        return copied(tensor, new Selection(tensor, places(truths, run)), run);
    }

    private static Tensor setMasked(Tensor target, Tensor truths, Tensor source, Run run) {
        demandMask(target, truths);
        Selection selection = new Selection(target, places(truths, run));
        if (source.rank() > 0 && !source.hasShape(selection.shape())) {
            throw unfit(selection, source);
        }
        selection.forEach(run, (place, location) -> put(target, location, source, source.rank() == 0 ? 0 : place));
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
