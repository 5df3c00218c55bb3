package mfml.tensor;

import java.util.Arrays;
import java.util.List;
import mfml.syntax.Relation;
import mfml.value.Real;
import mfml.value.Run;
import mfml.value.Value;

/** Puts entries in order, and finds the permutation that does. Undefined entries come last, equal ones stay in order. */
public final class Sorting {
    private static final int PIECE = 1 << 15; // sorted in one go: a millisecond or two
    private static final int RUN = 8;

    private Sorting() {}

    /** Whether the item with the first number must stand before the one with the second. */
    interface Precedence {
        boolean precedes(int first, int second);
    }

    /** The tensor with every lane along the axis in order. */
    public static Tensor along(int axis, boolean descending, Tensor tensor, Run run) {
        int[] order = Along.last(new int[] {axis}, tensor.rank());
        int[] back = new int[order.length];
        for (int k = 0; k < order.length; k++) back[order[k]] = k;
        Tensor lanes = tensor.permuted(order);
        int n = tensor.shape[axis];
        Tensor sorted;
        if (tensor.type.isReal()) {
            run.budget().allocate(16 + 8L * tensor.size());
            double[] entries = lanes.toDoubles();
            for (int from = 0; from < entries.length; from += n) sort(entries, from, from + n, descending, run);
            sorted = Tensor.adopt(tensor.type, entries, lanes.shape);
        } else {
            Value[] entries = lanes.toValues();
            Value[] ordered = Storage.values(entries.length, run);
            for (int from = 0; from < entries.length; from += n) {
                int[] places = order(List.of(entries).subList(from, from + n), descending, run);
                for (int k = 0; k < n; k++) ordered[from + k] = entries[from + places[k]];
            }
            sorted = Storage.narrowest(ordered, lanes.shape);
        }
        return axis == tensor.rank() - 1 ? sorted : sorted.permuted(back);
    }

    private static void sort(double[] entries, int from, int to, boolean descending, Run run) {
        for (int k = from; k < to; k++) entries[k] += 0.0; // so that -0 and 0 are one
        for (int at = from; at < to; at += PIECE) {
            int end = Math.min(to, at + PIECE);
            run.budget().charge((long) (end - at) * (32 - Integer.numberOfLeadingZeros(end - at)) / 4);
            Arrays.sort(entries, at, end);
        }
        if (to - from > PIECE) merge(entries, from, to, run);
        if (!descending) return;
        int numbers = to;
        while (numbers > from && entries[numbers - 1] != entries[numbers - 1]) numbers--;
        for (int low = from, high = numbers - 1; low < high; low++, high--) {
            double entry = entries[low];
            entries[low] = entries[high];
            entries[high] = entry;
        }
    }

    /** Merges sorted pieces, two and two. */
    private static void merge(double[] entries, int from, int to, Run run) {
        double[] source = entries;
        double[] target = Storage.numbers(entries.length, run);
        for (int width = PIECE; width < to - from; width *= 2) {
            for (int low = from; low < to; low += 2 * width) {
                int middle = Math.min(to, low + width);
                int high = Math.min(to, low + 2 * width);
                int left = low;
                int right = middle;
                for (int k = low; k < high; k++) {
                    if ((k & PIECE - 1) == 0) run.budget().charge(PIECE);
                    boolean takesRight = left == middle || right < high && comesFirst(source[right], source[left]);
                    target[k] = takesRight ? source[right++] : source[left++];
                }
            }
            double[] swapped = source;
            source = target;
            target = swapped;
        }
        if (source != entries) System.arraycopy(source, from, entries, from, to - from);
    }

    static boolean comesFirst(double a, double b) {
        return a < b || b != b && a == a;
    }

    /** The 1-based places of the entries of every lane in order, in the shape of the tensor. */
    public static Tensor orderAlong(int axis, boolean descending, Tensor tensor, Run run) {
        double[] places = Storage.numbers(tensor.size(), run);
        int n = tensor.shape[axis];
        int[] at = {0};
        Lanes.forEach(
                new int[] {axis},
                tensor,
                lane -> {
                    for (int place : order(lane, descending, run)) places[at[0]++] = place + 1;
                },
                run);
        int[] laneShape = Shape.joined(Shape.without(tensor.shape, axis), n);
        Tensor lanes = Tensor.adopt(ElementType.INT64, places, laneShape);
        int[] back = new int[tensor.rank()];
        for (int k = 0; k < back.length; k++) back[k] = k < axis ? k : k == axis ? back.length - 1 : k - 1;
        return axis == tensor.rank() - 1 ? lanes : lanes.permuted(back);
    }

    /** The 0-based places of the entries of a vector in order. */
    public static int[] order(Tensor vector, boolean descending, Run run) {
        if (!vector.type.isReal()) return order(List.of(vector.toValues()), descending, run);
        double[] keys = vector.toDoubles();
        return descending
                ? order(keys.length, (a, b) -> keys[a] > keys[b] || keys[b] != keys[b] && keys[a] == keys[a], run)
                : order(keys.length, (a, b) -> comesFirst(keys[a], keys[b]), run);
    }

    /** The 0-based places of the items in order; a Fault where two have no order. */
    public static int[] order(List<Value> items, boolean descending, Run run) {
        Relation relation = descending ? Relation.GREATER : Relation.LESS;
        return order(items.size(), (a, b) -> precedes(relation, items.get(a), items.get(b), run), run);
    }

    static boolean precedes(Relation relation, Value first, Value second, Run run) {
        boolean undefined = isUndefined(first);
        if (undefined || isUndefined(second)) return !undefined;
        return Comparing.holds(relation, first, second, run);
    }

    private static boolean isUndefined(Value value) {
        return value instanceof Real real && Double.isNaN(real.value());
    }

    /** A merge sort from below, which keeps equal items in order and never minds an order that contradicts itself. */
    private static int[] order(int count, Precedence precedence, Run run) {
        run.budget().allocate(32 + 8L * count);
        int[] source = new int[count];
        for (int k = 0; k < count; k++) source[k] = k;
        for (int low = 0; low < count; low += RUN) insert(source, low, Math.min(count, low + RUN), precedence, run);
        int[] target = new int[count];
        for (long width = RUN; width < count; width *= 2) {
            for (long low = 0; low < count; low += 2 * width) {
                int middle = (int) Math.min(count, low + width);
                merge(source, target, (int) low, middle, (int) Math.min(count, low + 2 * width), precedence, run);
            }
            int[] swapped = source;
            source = target;
            target = swapped;
        }
        return source;
    }

    private static void insert(int[] order, int low, int high, Precedence precedence, Run run) {
        run.budget().charge(2L * (high - low));
        for (int k = low + 1; k < high; k++) {
            int item = order[k];
            int at = k;
            for (; at > low && precedence.precedes(item, order[at - 1]); at--) order[at] = order[at - 1];
            order[at] = item;
        }
    }

    private static void merge(
            int[] source, int[] target, int low, int middle, int high, Precedence precedence, Run run) {
        int left = low;
        int right = middle;
        for (int k = low; k < high; k++) {
            run.budget().tick();
            boolean takesRight = left == middle || right < high && precedence.precedes(source[right], source[left]);
            target[k] = takesRight ? source[right++] : source[left++];
        }
    }
}
