package mfml.builtin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import mfml.error.Fault;
import mfml.syntax.Operator;
import mfml.tensor.Indexing;
import mfml.tensor.Joining;
import mfml.tensor.Literal;
import mfml.tensor.Operations;
import mfml.tensor.Shape;
import mfml.tensor.Tensor;
import mfml.tensor.Tensors;
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
            see = {"reshape", "swap_axes", "move_axis"},
            alias = {"permute_dims", "np.transpose", "permutedims"})
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
            doc = "The tensor with two of its axes in each other's place.",
            example = "swap_axes(zeros(2, 3, 4), 1, 3).shape   # [4, 3, 2]",
            see = {"permute", "move_axis"},
            alias = {"swapaxes", "np.swapaxes"})
    static Tensor swap_axes(Value A, Value first, Value second, Run run) {
        Tensor tensor = Tensors.of(A, run);
        int[] order = IntStream.range(0, tensor.rank()).toArray();
        int i = Given.axis(first, tensor);
        int j = Given.axis(second, tensor);
        order[i] = j;
        order[j] = i;
        return tensor.permuted(order);
    }

    @Builtin(
            doc = "The tensor with one of its axes in another place, the others in the order they had.",
            example = "move_axis(zeros(2, 3, 4), 1, 3).shape   # [3, 4, 2]",
            see = {"permute", "swap_axes"},
            alias = {"moveaxis", "np.moveaxis", "rollaxis", "movedim"})
    static Tensor move_axis(Value A, Value from, Value to, Run run) {
        Tensor tensor = Tensors.of(A, run);
        int moved = Given.axis(from, tensor);
        List<Integer> order = new ArrayList<>(IntStream.range(0, tensor.rank())
                .filter(axis -> axis != moved)
                .boxed()
                .toList());
        order.add(Given.axis(to, tensor), moved);
        return tensor.permuted(order.stream().mapToInt(Integer::intValue).toArray());
    }

    @Builtin(
            doc = "The tensor with one more axis, of one entry; without axis in front of the others.",
            example = {"add_axis([1, 2, 3]).shape   # [1, 3]", "add_axis([1, 2, 3], axis = 2).shape   # [3, 1]"},
            see = {"drop_axes", "reshape", "stack"},
            alias = {"expand_dims", "unsqueeze", "newaxis", "np.expand_dims"})
    static Tensor add_axis(Value A, @Preset("1") Value axis, Run run) {
        Tensor tensor = Tensors.of(A, run);
        return Joining.stack(newAxis(axis, tensor), List.of(tensor), run);
    }

    /** The 0-based place of an axis that is to come, which may be one behind the last. */
    static int newAxis(Value axis, Tensor tensor) {
        long place = Given.whole(axis, "tensor.axis_kind");
        if (place >= 1 && place <= tensor.rank() + 1) return (int) place - 1;
        throw Fault.of("tensor.new_axis")
                .with("axis", place)
                .with("what", tensor.description())
                .with("axes", Shape.axes(tensor.rank()))
                .with("last", tensor.rank() + 1);
    }

    @Builtin(
            doc = "The tensor without its axes of one entry, or without the ones named.",
            example = {"drop_axes(zeros(1, 3, 1)).shape   # [3]", "drop_axes(zeros(1, 3, 1), axis = 1).shape   # [3, 1]"
            },
            see = {"add_axis", "reshape"},
            alias = {"squeeze", "np.squeeze"})
    static Value drop_axes(Value A, @Preset("none") Value axis, Run run) {
        Tensor tensor = Tensors.of(A, run);
        int[] shape = tensor.shape();
        boolean[] dropped = new boolean[shape.length];
        if (Given.isLeftOut(axis)) {
            for (int k = 0; k < shape.length; k++) dropped[k] = shape[k] == 1;
        } else {
            for (int k : Given.axes(axis, tensor)) {
                if (shape[k] != 1) {
                    throw Fault.of("tensor.dropped_axis")
                            .with("axis", k + 1)
                            .with("what", tensor.description())
                            .with("count", Shape.entries(shape[k]));
                }
                dropped[k] = true;
            }
        }
        int[] rest = IntStream.range(0, shape.length)
                .filter(k -> !dropped[k])
                .map(k -> shape[k])
                .toArray();
        return rest.length == 0 ? tensor.at(0) : tensor.reshaped(run, rest);
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
            doc = "The tensor with the entries along an axis, or along several, from last to first.",
            example = {
                "flip([1, 2; 3, 4], axis = 2)[1, :]   # [2, 1]",
                "flip([1, 2; 3, 4], axis = [1, 2])[1, :]   # [4, 3]"
            },
            see = {"reverse", "roll"},
            alias = {"fliplr", "flipud", "np.flip", "flipdim"})
    static Tensor flip(Value A, @Preset(value = "1", byNameOnly = true) Value axis, Run run) {
        Tensor flipped = Tensors.of(A, run);
        for (int along : Given.axes(axis, flipped)) flipped = flipped.reversed(along);
        return flipped;
    }

    @Builtin(
            doc = "The entries moved n places on, those that fall off the end coming in at the beginning.",
            example = {"roll([1, 2, 3, 4], 1)   # [4, 1, 2, 3]", "roll([1, 2; 3, 4], 1, axis = 2)[1, :]   # [2, 1]"},
            see = {"reverse", "flip"},
            alias = {"circshift", "np.roll", "rotate_left"})
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
            doc = "The differences between neighbours: x[2] - x[1], x[3] - x[2], …; of a matrix along an axis.",
            example = {
                "differences([1, 4, 9, 16])   # [3, 5, 7]",
                "differences([1, 4; 9, 16], axis = 2)   # ⎡3⎤\n                                       # ⎣7⎦"
            },
            see = {"cumsum", "take"},
            alias = {"diff", "ediff1d"})
    static Value differences(Value x, @Preset("1") Value axis, Run run) {
        Tensor tensor = Tensors.of(x, run);
        if (tensor.rank() == 0) throw Fault.of("tensor.vector").with("what", tensor.description());
        int along = Given.axis(axis, tensor);
        int n = tensor.length(along);
        if (n == 0) return tensor;
        return Operations.compute(Operator.SUBTRACT, tensor.part(along, 1, n), tensor.part(along, 0, n - 1), run);
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
        run.budget().allocate(64L * first.size());
        List<Value> pairs = new ArrayList<>(first.size());
        for (int k = 0; k < first.size(); k++) {
            run.budget().charge(8);
            pairs.add(Literal.gathered(List.of(first.get(k), second.get(k)), run));
        }
        return Literal.gathered(pairs, run);
    }
}
