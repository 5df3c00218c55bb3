package mfml.builtin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mfml.error.Fault;
import mfml.tensor.Diagonal;
import mfml.tensor.ElementType;
import mfml.tensor.Joining;
import mfml.tensor.Shape;
import mfml.tensor.Tensor;
import mfml.tensor.Tensors;
import mfml.value.ListValue;
import mfml.value.Run;
import mfml.value.Text;
import mfml.value.Value;

@Topic("Making tensors")
final class Making {
    private Making() {}

    @Builtin(
            doc = "A tensor of zeros, of the sizes given one by one or as a shape.",
            example = {"zeros(3)   # [0, 0, 0]", "zeros(2, 3).shape   # [2, 3]"},
            see = {"ones", "full", "eye"})
    static Tensor zeros(Run run, Value[] n) {
        return filled(0, Given.sizes(n, run), run);
    }

    @Builtin(
            doc = "A tensor of ones, of the sizes given one by one or as a shape.",
            example = "ones(4)   # [1, 1, 1, 1]",
            see = {"zeros", "full"})
    static Tensor ones(Run run, Value[] n) {
        return filled(1, Given.sizes(n, run), run);
    }

    @Builtin(
            doc = "A tensor with the number v in every place, of the sizes given one by one or as a shape.",
            example = "full(7, 3)   # [7, 7, 7]",
            see = {"zeros", "ones", "repeat"},
            alias = {"fill", "np.full"})
    static Tensor full(Run run, Value v, Value[] n) {
        int[] shape = Given.sizes(n, run);
        if (v instanceof mfml.value.Real real) return filled(real.value(), shape, run);
        Tensor one = Tensors.of(v, run);
        if (one.rank() > 0) throw Fault.of("tensor.single").with("found", v.description());
        if (one.type() == ElementType.FLOAT64) return filled(one.real(0), shape, run);
        Value[] entries = new Value[allocated(shape, 8, run)];
        Arrays.fill(entries, v);
        return Tensor.adopt(entries, shape);
    }

    private static Tensor filled(double number, int[] shape, Run run) {
        double[] entries = new double[allocated(shape, 8, run)];
        if (number != 0) Arrays.fill(entries, number);
        return Tensor.adopt(entries, shape);
    }

    private static int allocated(int[] shape, int bytes, Run run) {
        int size = Shape.size(shape);
        run.budget().allocate(16 + (long) bytes * size);
        run.budget().charge(size);
        return size;
    }

    @Builtin(
            doc = "The identity matrix: ones on the diagonal, zeros elsewhere.",
            example = "eye(3)[2, :]   # [0, 1, 0]",
            see = {"diag", "zeros"},
            alias = {"identity", "np.eye"})
    static Tensor eye(Run run, Value n) {
        int size = Given.size(n);
        double[] entries = new double[allocated(new int[] {size, size}, 8, run)];
        for (int k = 0; k < size; k++) entries[k * (size + 1)] = 1;
        return Tensor.adopt(entries, size, size);
    }

    @Builtin(
            doc = "The diagonal matrix of a vector; of a matrix its diagonal, as a vector.",
            example = {"diag([1, 2, 3])[2, :]   # [0, 2, 0]", "diag([1, 2; 3, 4])   # [1, 4]"},
            see = {"eye", "trace"})
    static Tensor diag(Run run, Value v) {
        Tensor tensor = Tensors.of(v, run);
        if (tensor.isMatrix()) return Diagonal.of(tensor, run);
        if (!tensor.isVector()) throw Fault.of("tensor.block").with("found", v.description());
        return Diagonal.matrix(tensor, run);
    }

    @Builtin(
            doc = "n evenly spaced numbers from a to b, both included.",
            example = "linspace(0, 1, 5)   # [0, 0.25, 0.5, 0.75, 1]",
            see = {"logspace"})
    static Tensor linspace(double a, double b, @Preset("50") long n, Run run) {
        if (n < 2) throw Fault.of("tensor.points").with("given", n);
        double[] entries = new double[allocated(new int[] {Given.size(mfml.value.Whole.of(n))}, 8, run)];
        double step = (b - a) / (n - 1);
        for (int k = 0; k < n; k++) entries[k] = a + k * step;
        entries[entries.length - 1] = b;
        return Tensor.adopt(entries, entries.length);
    }

    @Builtin(
            doc = "n numbers from a to b in equal ratios, both included.",
            example = "logspace(1, 1000, 4)   # [1, 10, 100, 1000]",
            see = {"linspace"},
            alias = {"geomspace"})
    static Tensor logspace(double a, double b, @Preset("50") long n, Run run) {
        if (!(a > 0 && b > 0)) throw Fault.of("tensor.logspace").with("a", a).with("b", b);
        double[] entries = linspace(Math.log10(a), Math.log10(b), n, run).toDoubles();
        for (int k = 0; k < entries.length; k++) entries[k] = Math.pow(10, entries[k]);
        entries[0] = a;
        entries[entries.length - 1] = b;
        return Tensor.adopt(entries, entries.length);
    }

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
            doc = "Tensors of one shape as the slices of a new first axis.",
            example = "stack([1, 2], [3, 4]).shape   # [2, 2]",
            see = {"rows", "concat"})
    static Tensor stack(Run run, Value[] parts) {
        if (parts.length == 0) throw Fault.of("tensor.no_parts");
        return Joining.stack(
                Arrays.stream(parts).map(part -> Tensors.of(part, run)).toList(), run);
    }

    @Builtin(
            doc = "The same entries, read row by row, in another shape.",
            example = {"reshape([1, 2, 3, 4], 2, 2)[2, :]   # [3, 4]", "reshape([1, 2; 3, 4], 4)   # [1, 2, 3, 4]"},
            see = {"permute"})
    static Tensor reshape(Run run, Value A, Value[] n) {
        return Tensors.of(A, run).reshaped(run, Given.sizes(n, run));
    }

    @Builtin(
            doc = "The entries of a vector n times over; of a number a vector of n.",
            example = {"repeat([1, 2], 2)   # [1, 2, 1, 2]", "repeat(5, 3)   # [5, 5, 5]"},
            see = {"full"},
            alias = {"tile"})
    static Tensor repeat(Run run, Value x, Value n) {
        int times = Given.size(n);
        Tensor once = Tensors.of(x, run);
        if (once.rank() == 0) once = once.reshaped(run, 1);
        Given.vector(once, run);
        if (times == 0) return Tensor.of();
        if ((long) times * once.size() > Integer.MAX_VALUE - 8) {
            throw Fault.of("tensor.too_large").with("shape", (long) times * once.size());
        }
        run.budget().allocate(8L * times);
        return Joining.concat(0, java.util.Collections.nCopies(times, once), run);
    }

    @Builtin(
            doc = "The numbers in another element type: float64, float32, float16, int64, int32, int16, int8, truth,"
                    + " complex128 or general.",
            example = {"as_type(25, \"int16\") + as_type(3, \"int16\")   # 28", "as_type([0.1], \"float32\")[1]   # 0.1"
            },
            alias = {"astype", "cast", "dtype"})
    static Tensor as_type(Run run, Value x, String type) {
        return Tensors.of(x, run).as(ElementType.named(type), run);
    }
}
