package mfml.builtin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import mfml.error.Fault;
import mfml.syntax.Relation;
import mfml.tensor.Comparing;
import mfml.tensor.ElementType;
import mfml.tensor.Indexing;
import mfml.tensor.Joining;
import mfml.tensor.Literal;
import mfml.tensor.Marks;
import mfml.tensor.Shape;
import mfml.tensor.Tensor;
import mfml.tensor.Tensors;
import mfml.value.Equality;
import mfml.value.ListValue;
import mfml.value.RecordValue;
import mfml.value.Run;
import mfml.value.SetValue;
import mfml.value.Text;
import mfml.value.Value;

@Topic("Shape and order")
final class Shapes {
    private Shapes() {}

    @Builtin(
            doc =
                    "How many entries a vector, a list, a set or a range has, how many rows a matrix, how many characters a text,"
                            + " how many parts a record.",
            example = "length([25, 2, 5])   # 3",
            see = {"ndim"},
            alias = {"len", "size", "numel"})
    static long length(Value x) {
        if (x instanceof Tensor tensor && tensor.rank() == 0)
            throw Fault.of("tensor.items").with("found", "a number");
        if (x instanceof SetValue set) return set.size();
        if (x instanceof RecordValue record) return record.size();
        if (!Indexing.hasPlaces(x)) throw Fault.of("tensor.items").with("found", x.description());
        return Indexing.length(x, 0);
    }

    @Builtin(
            doc =
                    "A list of the values as they are, also where square brackets would make a tensor of them: whole numbers and"
                            + " fractions stay exact, and parts may have different shapes.",
            example = {"list(1/3, 2)   # [1/3, 2]", "list([1], [1, 2])   # [[1], [1, 2]]"},
            see = {"append", "length"},
            alias = {"tuple", "array_list"})
    static Value list(Value... x) {
        return ListValue.of(x);
    }

    @Builtin(
            doc = "The number of axes: 0 of a number, 1 of a vector, 2 of a matrix.",
            example = "ndim([1, 2; 3, 4])   # 2",
            see = {"length", "rank"})
    static long ndim(Value A, Run run) {
        return Tensors.of(A, run).rank();
    }

    @Builtin(
            doc = "The tensor with its axes in another order.",
            example = "permute(zeros(2, 3, 4), [3, 1, 2]).shape   # [4, 2, 3]",
            see = {"reshape"})
    static Tensor permute(Value A, Value axes, Run run) {
        Tensor tensor = Tensors.of(A, run);
        Tensor order = Given.vector(axes, run);
        int[] axis = new int[order.size()];
        for (int k = 0; k < axis.length; k++) axis[k] = Given.axis(order.at(k), tensor);
        if (axis.length != tensor.rank() || Arrays.stream(axis).distinct().count() != axis.length) {
            throw Fault.of("tensor.axes")
                    .with("what", tensor.description())
                    .with("axes", Shape.axes(tensor.rank()))
                    .with("found", axis.length);
        }
        return tensor.permuted(axis);
    }

    @Builtin(
            doc = "The entries in ascending order, or descending. Undefined entries come last.",
            example = {"sort([3, 1, 2])   # [1, 2, 3]", "sort([3, 1, 2], descending = true)   # [3, 2, 1]"},
            see = {"sort_order", "reverse"},
            alias = {"sorted"})
    static Value sort(Value x, @Preset(value = "false", byNameOnly = true) boolean descending, Run run) {
        if (x instanceof Tensor tensor && tensor.isVector() && tensor.type() == ElementType.FLOAT64) {
            price(tensor.size(), run);
            double[] entries = tensor.toDoubles();
            for (int k = 0; k < entries.length; k++) entries[k] += 0.0; // so that -0 and 0 are one
            Arrays.sort(entries);
            if (descending) reverseNumbers(entries);
            return Tensor.adopt(entries, entries.length);
        }
        return Indexing.get(x, run, mfml.tensor.Subscript.of(sort_order(x, descending, run)));
    }

    private static void reverseNumbers(double[] ascending) {
        int numbers = ascending.length;
        while (numbers > 0 && ascending[numbers - 1] != ascending[numbers - 1]) numbers--;
        for (int k = 0; k < numbers / 2; k++) {
            double entry = ascending[k];
            ascending[k] = ascending[numbers - 1 - k];
            ascending[numbers - 1 - k] = entry;
        }
    }

    @Builtin(
            doc = "The indices that sort x: x[sort_order(x)] is sorted. Equal entries keep their order.",
            example = "sort_order([30, 10, 20])   # [2, 3, 1]",
            see = {"sort", "argmax"},
            alias = {"argsort", "sortperm", "order"})
    static Tensor sort_order(Value x, @Preset(value = "false", byNameOnly = true) boolean descending, Run run) {
        if (x instanceof Tensor tensor) Given.vector(tensor, run);
        List<Value> items = Given.items(x, run);
        price(items.size(), run);
        Integer[] order = new Integer[items.size()];
        for (int k = 0; k < order.length; k++) order[k] = k;
        Relation before = descending ? Relation.GREATER : Relation.LESS;
        Arrays.sort(order, (a, b) -> {
            Value first = items.get(a);
            Value second = items.get(b);
            if (precedes(before, first, second, run)) return -1;
            return precedes(before, second, first, run) ? 1 : 0;
        });
        int[] indices = new int[order.length];
        for (int k = 0; k < indices.length; k++) indices[k] = order[k] + 1;
        return Tensors.wholes(indices);
    }

    private static boolean precedes(Relation before, Value first, Value second, Run run) {
        run.budget().tick();
        boolean undefined = isNaN(first);
        if (undefined || isNaN(second)) return !undefined;
        return Comparing.holds(before, first, second, run);
    }

    private static boolean isNaN(Value value) {
        return value instanceof mfml.value.Real real && Double.isNaN(real.value());
    }

    private static void price(int count, Run run) {
        run.budget().allocate(16L + 32L * count);
        run.budget().charge((long) count * (1 + Integer.SIZE - Integer.numberOfLeadingZeros(count)));
    }

    @Builtin(
            doc = "The entries from last to first; of a matrix the rows; of a text the characters.",
            example = "reverse([1, 2, 3])   # [3, 2, 1]",
            see = {"flip", "sort"},
            alias = {"reversed"})
    static Value reverse(Value x, Run run) {
        if (x instanceof Text text)
            return new Text(new StringBuilder(text.text()).reverse().toString());
        if (x instanceof Tensor tensor && tensor.rank() > 0) return tensor.reversed(0);
        List<Value> items = new ArrayList<>(Given.items(x, run));
        run.budget().charge(items.size());
        Collections.reverse(items);
        return Literal.gathered(items, run);
    }

    @Builtin(
            doc = "The tensor with the entries along an axis from last to first.",
            example = "flip([1, 2; 3, 4], axis = 2)[1, :]   # [2, 1]",
            see = {"reverse", "roll"})
    static Tensor flip(Value A, @Preset(value = "1", byNameOnly = true) Value axis, Run run) {
        Tensor tensor = Tensors.of(A, run);
        return tensor.reversed(Given.axis(axis, tensor));
    }

    @Builtin(
            doc = "The entries moved n places on, those that fall off the end coming in at the beginning.",
            example = "roll([1, 2, 3, 4], 1)   # [4, 1, 2, 3]",
            see = {"reverse"},
            alias = {"circshift"})
    static Value roll(Value x, long n, @Preset(value = "1", byNameOnly = true) Value axis, Run run) {
        Tensor tensor = Tensors.of(x, run);
        int along = Given.axis(axis, tensor);
        int length = tensor.length(along);
        if (length == 0) return tensor;
        int cut = length - (int) Math.floorMod(n, (long) length);
        if (cut == length) return tensor;
        return Joining.concat(along, List.of(tensor.part(along, cut, length), tensor.part(along, 0, cut)), run);
    }

    @Builtin(
            doc = "Every entry once, in the order of first appearance.",
            example = "unique([3, 1, 3, 2, 1])   # [3, 1, 2]",
            see = {"sort"},
            alias = {"distinct", "drop_duplicates"})
    static Value unique(Value x, Run run) {
        Tensor tensor = x instanceof Tensor given ? given : null;
        List<Value> items = tensor == null ? Given.items(x, run) : List.of(tensor.toValues());
        run.budget().charge(2L * items.size());
        run.budget().allocate(64L * items.size());
        record Entry(Value value) {
            @Override
            public boolean equals(Object other) {
                return other instanceof Entry entry && (value == entry.value || Equality.equal(value, entry.value));
            }

            @Override
            public int hashCode() {
                return Equality.hash(value);
            }
        }
        List<Value> kept = new ArrayList<>();
        var seen = new java.util.HashSet<Entry>();
        for (Value item : items) if (seen.add(new Entry(item))) kept.add(item);
        return tensor != null ? Marks.chosen(tensor, kept) : Literal.gathered(kept, run);
    }

    @Builtin(
            doc = "The vector or list with one more item at its end; a matrix with one more row.",
            example = "append([1, 2], 3)   # [1, 2, 3]",
            see = {"concat"},
            alias = {"push", "push_back"})
    static Value append(Value x, Value v, Run run) {
        if (x instanceof Tensor tensor && tensor.rank() > 0 && Tensors.isConvertible(v)) {
            Tensor last = Tensors.of(v, run);
            boolean fits = Arrays.equals(last.shape(), Arrays.copyOfRange(tensor.shape(), 1, tensor.rank()));
            if (!fits && tensor.size() > 0) { // anything can begin a vector that is still empty
                Fault fault =
                        Fault.of("tensor.append").with("found", v.description()).with("what", tensor.description());
                throw tensor.isVector() ? fault.hint("vectors") : fault;
            }
            if (fits) {
                int[] one = new int[tensor.rank()];
                one[0] = 1;
                System.arraycopy(last.shape(), 0, one, 1, last.rank());
                return Joining.concat(0, List.of(tensor, last.reshaped(run, one)), run);
            }
        }
        List<Value> items = new ArrayList<>(Given.items(x, run));
        run.budget().charge(items.size());
        run.budget().allocate(8L * items.size());
        if (v instanceof Tensor tensor) tensor.markShared();
        items.add(v);
        return x instanceof ListValue ? new ListValue(items) : Literal.gathered(items, run);
    }

    @Builtin(
            doc = "The pairs of entries of two vectors or lists of one length.",
            example = "zip([1, 2], [3, 4])[1, :]   # [1, 3]",
            see = {"columns"})
    static Value zip(Value x, Value y, Run run) {
        List<Value> first = Given.items(x, run);
        List<Value> second = Given.items(y, run);
        if (first.size() != second.size()) {
            throw Fault.of("tensor.zip").with("left", first.size()).with("right", second.size());
        }
        run.budget().charge(first.size());
        run.budget().allocate(64L * first.size());
        List<Value> pairs = new ArrayList<>(first.size());
        for (int k = 0; k < first.size(); k++) pairs.add(Literal.gathered(List.of(first.get(k), second.get(k)), run));
        return Literal.gathered(pairs, run);
    }
}
