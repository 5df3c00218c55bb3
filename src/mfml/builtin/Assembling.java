package mfml.builtin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mfml.error.Fault;
import mfml.tensor.Indexing;
import mfml.tensor.Joining;
import mfml.tensor.Padding;
import mfml.tensor.Shape;
import mfml.tensor.Subscript;
import mfml.tensor.Tensor;
import mfml.tensor.Tensors;
import mfml.value.ListValue;
import mfml.value.Run;
import mfml.value.Scalar;
import mfml.value.Text;
import mfml.value.Value;

@Topic("Joining and splitting")
final class Assembling {
    private Assembling() {}

    @Builtin(
            doc = "A matrix from vectors and matrices side by side; a vector is a column.",
            example = "columns([1, 2], [3, 4])[1, :]   # [1, 3]",
            see = {"rows", "concat", "stack"},
            alias = {"hstack", "np.column_stack", "hcat"})
    static Tensor columns(Run run, Value[] parts) {
        return blocks(parts, 1, run);
    }

    @Builtin(
            doc = "A matrix from vectors and matrices one below the other; a vector is a row.",
            example = "rows([1, 2], [3, 4])[1, :]   # [1, 2]",
            see = {"columns", "concat", "stack"},
            alias = {"vstack", "vcat"})
    static Tensor rows(Run run, Value[] parts) {
        return blocks(parts, 0, run);
    }

    /** A block whose size across does not agree; a vector counts as a row or a column. */
    private static Fault unfit(int axis, int place, Tensor first, Tensor block, Tensor written) {
        int across = 1 - axis;
        String unit = axis == 0 ? " columns" : " rows";
        Fault fault = Fault.of("tensor.block_sizes")
                .with("together", axis == 0 ? "one below the other" : "side by side")
                .with("place", place)
                .with("found", block.length(across) + unit)
                .with("first", first.length(across) + unit)
                .with("shape", written.description())
                .with("other", axis == 0 ? "columns(…)" : "rows(…)");
        if (written.isMatrix() && first.length(across) == block.length(axis)) return fault.hint("transpose");
        return first.length(axis) == block.length(axis) && written.isMatrix() ? fault.hint("other") : fault;
    }

    private static Tensor blocks(Value[] parts, int axis, Run run) {
        if (parts.length == 0) throw Fault.of("tensor.no_parts");
        List<Tensor> blocks = new ArrayList<>();
        for (Value part : parts) {
            Tensor block = Tensors.of(part, run);
            if (block.isVector()) {
                block = axis == 0 ? block.reshaped(run, 1, block.size()) : block.reshaped(run, block.size(), 1);
            } else if (!block.isMatrix()) {
                throw Fault.of("tensor.block").with("found", part.description());
            }
            int across = 1 - axis;
            if (!blocks.isEmpty() && blocks.getFirst().length(across) != block.length(across)) {
                throw unfit(axis, blocks.size() + 1, blocks.getFirst(), block, Tensors.of(part, run));
            }
            blocks.add(block);
        }
        return Joining.concat(axis, blocks, run);
    }

    @Builtin(
            doc = "Vectors end to end, or tensors along the axis given; lists end to end.",
            example = {"concat([1, 2], [3])   # [1, 2, 3]", "concat([\"a\"], [\"b\"])   # [\"a\", \"b\"]"},
            see = {"append", "rows", "columns", "stack"},
            alias = {"concatenate", "cat"})
    static Value concat(@Preset(value = "1", byNameOnly = true) Value axis, Run run, Value[] parts) {
        if (parts.length == 0) throw Fault.of("tensor.no_parts");
        if (Arrays.stream(parts).anyMatch(part -> part instanceof ListValue && !Tensors.isConvertible(part))) {
            return lists(parts, run);
        }
        List<Tensor> tensors = new ArrayList<>();
        for (Value part : parts) {
            if (part instanceof Text)
                throw Fault.of("tensor.kind").with("found", part.description()).hint("texts");
            Tensor tensor = Tensors.of(part, run);
            if (tensor.rank() == 0)
                throw Fault.of("tensor.block").with("found", part.description()).hint("append");
            tensors.add(tensor);
        }
        return Joining.concat(Given.axis(axis, tensors.getFirst()), tensors, run);
    }

    private static Value lists(Value[] parts, Run run) {
        List<Value> items = new ArrayList<>();
        for (Value part : parts) {
            List<Value> more = Given.items(part, run);
            run.budget().charge(more.size());
            run.budget().allocate(8L * (items.size() + more.size()));
            items.addAll(more);
        }
        return new ListValue(items);
    }

    @Builtin(
            doc = "Tensors of one shape as the slices of a new axis, the first one or the one given.",
            example = {"stack([1, 2], [3, 4]).shape   # [2, 2]", "stack([1, 2], [3, 4], axis = 2)[1, :]   # [1, 3]"},
            see = {"rows", "concat", "add_axis"},
            alias = {"np.stack", "dstack"})
    static Tensor stack(@Preset(value = "1", byNameOnly = true) Value axis, Run run, Value[] parts) {
        if (parts.length == 0) throw Fault.of("tensor.no_parts");
        List<Tensor> tensors =
                Arrays.stream(parts).map(part -> Tensors.of(part, run)).toList();
        return Joining.stack(Shapes.newAxis(axis, tensors.getFirst()), tensors, run);
    }

    @Builtin(
            doc = "The part at one index of an axis, without that axis; for several indices, or a mask, with it.",
            example = {
                "take([1, 2; 3, 4], 2)   # [3, 4]",
                "take([1, 2; 3, 4], 2, axis = 2)   # [2, 4]",
                "take([10, 20, 30], [3, 1])   # [30, 10]"
            },
            see = {"split", "positions"},
            alias = {"np.take", "index_select", "selectdim", "gather"})
    static Value take(Value x, Value indices, @Preset("1") Value axis, Run run) {
        Subscript subscript = Subscript.of(indices);
        if (!(x instanceof Tensor tensor)) return Indexing.get(x, run, subscript);
        return Indexing.get(tensor, run, Ordering.only(Given.axis(axis, tensor), subscript, tensor.rank()));
    }

    @Builtin(
            doc =
                    "A text cut wherever another stands in it, into characters where that is empty. A tensor or list cut along"
                            + " an axis into n equal parts, or into parts of the lengths given.",
            example = {
                "split(\"a,b,c\", \",\")   # [\"a\", \"b\", \"c\"]",
                "split([1, 2, 3, 4], 2)[1]   # [1, 2]",
                "split([1, 2, 3, 4], [1, 3])[2]   # [2, 3, 4]",
                "split([1, 2; 3, 4], 2, axis = 2)[1].shape   # [2, 1]"
            },
            see = {"join", "concat", "take"},
            alias = {"strsplit", "tokenize", "hsplit", "vsplit", "array_split", "chunk"})
    static ListValue split(Value x, Value by, @Preset("1") Value axis, Run run) {
        if (x instanceof Text text) return Texts.split(text.text(), Arguments.text(by, "split", "by"), run);
        if (by instanceof Text) throw Arguments.wrong(x, "a text", "split", "x");
        boolean isList = x instanceof ListValue && !Tensors.isConvertible(x);
        Tensor tensor = isList ? null : Tensors.of(x, run);
        if (!isList && tensor.rank() == 0) throw Fault.of("tensor.items").with("found", x.description());
        int along = isList ? 0 : Given.axis(axis, tensor);
        int length = isList ? ((ListValue) x).size() : tensor.length(along);
        List<Value> parts = new ArrayList<>();
        int from = 0;
        for (int count : lengths(by, length)) {
            run.budget().charge(1 + count);
            Value part = isList
                    ? new ListValue(((ListValue) x).items().subList(from, from + count))
                    : tensor.part(along, from, from + count);
            parts.add(part);
            from += count;
        }
        return new ListValue(parts);
    }

    private static int[] lengths(Value by, int length) {
        if (by instanceof Scalar) {
            int parts = Given.size(by);
            if (parts == 0 || length % parts != 0) {
                throw Fault.of("tensor.split")
                        .with("length", Shape.entries(length))
                        .with("parts", parts == 1 ? "1 part" : parts + " parts");
            }
            int[] equal = new int[parts];
            Arrays.fill(equal, length / parts);
            return equal;
        }
        Value[] given = Tensors.of(by).toValues();
        int[] lengths = new int[given.length];
        long sum = 0;
        for (int k = 0; k < given.length; k++) sum += lengths[k] = Given.size(given[k]);
        if (sum != length) {
            throw Fault.of("tensor.split_lengths").with("sum", sum).with("length", Shape.entries(length));
        }
        return lengths;
    }

    @Builtin(
            doc =
                    "A vector n times over, end to end; of a number a vector of n; of a tensor copies along each axis, as in"
                            + " repeat(A, [2, 3]). each = true repeats every entry in its place.",
            example = {
                "repeat([1, 2], 2)   # [1, 2, 1, 2]",
                "repeat(5, 3)   # [5, 5, 5]",
                "repeat([1, 2], 2, each = true)   # [1, 1, 2, 2]",
                "repeat([1, 2; 3, 4], [1, 2])[1, :]   # [1, 2, 1, 2]"
            },
            see = {"full", "kron", "concat"},
            alias = {"tile", "np.repeat", "repmat", "rep"})
    static Tensor repeat(Run run, Value x, Value n, @Preset(value = "false", byNameOnly = true) boolean each) {
        Tensor once = Tensors.of(x, run);
        if (once.rank() == 0) once = once.reshaped(run, 1);
        if (n instanceof Scalar && !once.isVector()) {
            throw Fault.of("tensor.repeat_axes")
                    .with("what", once.description())
                    .with("n", n.text());
        }
        int[] times = Given.sizes(new Value[] {n}, run);
        if (times.length != once.rank()) {
            throw Fault.of("tensor.repeat_count")
                    .with("given", times.length)
                    .with("what", once.description())
                    .with("axes", Shape.axes(once.rank()));
        }
        return Padding.repeated(once, times, each, run);
    }

    @Builtin(
            doc =
                    "The tensor with a margin around it: n entries of the value before and behind each axis, or for every axis a"
                            + " row [before, behind].",
            example = {"pad([1, 2], 1)   # [0, 1, 2, 0]", "pad([1, 2], [[0, 2]], value = 9)   # [1, 2, 9, 9]"},
            see = {"concat", "full"},
            alias = {"np.pad", "padarray"})
    static Tensor pad(Run run, Value x, Value n, @Preset("0") Value value) {
        Tensor inner = Tensors.of(x, run);
        if (inner.rank() == 0) throw Fault.of("tensor.items").with("found", x.description());
        int[] before = new int[inner.rank()];
        int[] behind = new int[inner.rank()];
        if (n instanceof Scalar) {
            Arrays.fill(before, Given.size(n));
            Arrays.fill(behind, before[0]);
        } else {
            Tensor margins = Tensors.of(n, run);
            if (!margins.hasShape(inner.rank(), 2)) {
                throw Fault.of("tensor.margins")
                        .with("found", margins.description())
                        .with("needed", Shape.description(inner.rank(), 2))
                        .with("what", inner.description());
            }
            for (int axis = 0; axis < before.length; axis++) {
                before[axis] = Given.size(margins.at(2 * axis));
                behind[axis] = Given.size(margins.at(2 * axis + 1));
            }
        }
        Tensor filling = Tensors.of(value, run);
        if (filling.rank() > 0) throw Fault.of("tensor.single").with("found", value.description());
        return Padding.around(inner, before, behind, value, run);
    }

    @Builtin(
            doc =
                    "The coordinates of all pairs of entries (or triples, …), as the slices of a new first axis: with X, Y ="
                            + " mesh(x, y) X[i, j] is x[i] and Y[i, j] is y[j].",
            example = {"mesh([1, 2], [10, 20, 30]).shape   # [2, 2, 3]", "mesh(1:2, 5:6)[2, 1, :]   # [5, 6]"},
            see = {"outer", "linspace"},
            alias = {"meshgrid", "ndgrid", "np.meshgrid", "mgrid"})
    static Tensor mesh(Run run, Value[] x) {
        if (x.length == 0) throw Fault.of("tensor.no_parts");
        List<Tensor> vectors = new ArrayList<>();
        for (Value each : x) vectors.add(Given.vector(each, run));
        int[] shape = vectors.stream().mapToInt(Tensor::size).toArray();
        List<Tensor> coordinates = new ArrayList<>();
        for (int axis = 0; axis < x.length; axis++) {
            int[] once = new int[x.length];
            Arrays.fill(once, 1);
            once[axis] = shape[axis];
            int[] times = shape.clone();
            times[axis] = 1;
            coordinates.add(Padding.repeated(vectors.get(axis).reshaped(run, once), times, false, run));
        }
        return Joining.stack(0, coordinates, run);
    }
}
