package mfml.tensor;

import mfml.error.Fault;
import mfml.syntax.Relation;
import mfml.value.Run;
import mfml.value.Value;
import mfml.value.Whole;

/** Where entries are, and where they would belong. */
public final class Searching {
    private Searching() {}

    /** The 1-based places where a mask is true: of a vector their numbers, of more axes one row of subscripts for each. */
    public static Tensor places(Tensor mask, Run run) {
        int rank = mask.rank();
        int[] numbers = Truths.of(mask, run).places(run);
        int count = numbers.length;
        double[] places = Storage.numbers((long) rank * count, run);
        int at = 0;
        for (int place : numbers) {
            run.budget().tick();
            int rest = place;
            for (int axis = rank - 1; axis >= 0; axis--) {
                places[at + axis] = rest % mask.shape[axis] + 1;
                rest /= mask.shape[axis];
            }
            at += rank;
        }
        return rank == 1
                ? Tensor.adopt(ElementType.INT64, places, count)
                : Tensor.adopt(ElementType.INT64, places, count, rank);
    }

    /**
     * The place (1-based) at which a value would go into an ascending vector: before the entries that are equal to it, or
     * after them. Halves what is left, so that a million entries take twenty comparisons.
     */
    public static Value insertion(Tensor ascending, Value value, boolean after, Run run) {
        demandOrder(ascending, run);
        if (!(value instanceof Tensor values)) return Whole.of(place(ascending, value, after, run) + 1);
        double[] places = Storage.numbers(values.size(), run);
        boolean real = ascending.type.isReal() && values.type.isReal();
        double[] keys = real ? ascending.toDoubles() : null;
        double[] wanted = real ? values.toDoubles() : null;
        for (int k = 0; k < places.length; k++) {
            int place = real ? place(keys, wanted[k], after, run) : place(ascending, values.at(k), after, run);
            places[k] = place + 1;
        }
        return Tensor.adopt(ElementType.INT64, places, values.shape);
    }

    private static int place(double[] ascending, double value, boolean after, Run run) {
        int low = 0;
        int high = ascending.length;
        run.budget().charge(8);
        while (low < high) {
            int middle = (low + high) >>> 1;
            double entry = ascending[middle];
            boolean isBefore = after ? !Sorting.comesFirst(value, entry) : Sorting.comesFirst(entry, value);
            if (isBefore) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static int place(Tensor ascending, Value value, boolean after, Run run) {
        int low = 0;
        int high = ascending.size();
        while (low < high) {
            run.budget().tick();
            int middle = (low + high) >>> 1;
            Value entry = ascending.at(middle);
            boolean isBefore = after ? !precedes(value, entry, run) : precedes(entry, value, run);
            if (isBefore) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /** In ascending order, undefined entries last. */
    private static boolean precedes(Value a, Value b, Run run) {
        return Sorting.precedes(Relation.LESS, a, b, run);
    }

    private static void demandOrder(Tensor vector, Run run) {
        for (int k = 1; k < vector.size(); k++) {
            run.budget().tick();
            boolean falls = vector.type.isReal()
                    ? Sorting.comesFirst(vector.real(k), vector.real(k - 1))
                    : precedes(vector.at(k), vector.at(k - 1), run);
            if (falls) {
                throw Fault.of("tensor.not_ascending")
                        .with("place", k + 1)
                        .with("entry", vector.at(k).text())
                        .with("before", vector.at(k - 1).text());
            }
        }
    }
}
