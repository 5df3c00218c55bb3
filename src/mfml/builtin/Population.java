package mfml.builtin;

import java.util.Arrays;
import java.util.stream.LongStream;
import mfml.error.Fault;
import mfml.tensor.Indexing;
import mfml.tensor.Literal;
import mfml.tensor.Subscript;
import mfml.tensor.Tensor;
import mfml.value.Kind;
import mfml.value.ListValue;
import mfml.value.Range;
import mfml.value.Run;
import mfml.value.SetValue;
import mfml.value.Value;

/** What items are drawn from by their 0-based places: a range (never written out), a vector, a matrix's rows, a list. */
record Population(Value source, long size) {
    private static final long WHOLE_DOUBLES = 1L << 53;

    static Population of(Value source) {
        return switch (source) {
            case Range range -> new Population(range, range.length());
            case ListValue list -> new Population(list, list.size());
            case SetValue set -> new Population(new ListValue(set.items()), set.size());
            case Tensor tensor when tensor.rank() > 0 -> new Population(tensor, tensor.length(0));
            default ->
                throw Fault.of("sample.source")
                        .with("found", source.description())
                        .hint(source.kind() == Kind.WHOLE ? "range" : null);
        };
    }

    Value item(long place, Run run) {
        return switch (source) {
            case Range range -> range.at(place);
            case Tensor tensor -> tensor.item((int) place, run);
            default -> ((ListValue) source).items().get((int) place);
        };
    }

    /** The items at these places as a vector, a matrix or a list. */
    Value items(long[] places, Run run) {
        run.budget().allocate(24L * places.length);
        if (source instanceof Range range) return numbers(range, places, run);
        for (int k = 0; k < places.length; k++) places[k]++;
        int axes = source instanceof Tensor tensor ? tensor.rank() : 1;
        Subscript[] subscripts = new Subscript[axes];
        Arrays.fill(subscripts, Subscript.ALL);
        subscripts[0] = new Subscript.Picked(places);
        return Indexing.get(source, run, subscripts);
    }

    private static Value numbers(Range range, long[] places, Run run) {
        boolean plain = range.isWhole()
                && range.length() > 0
                && Math.abs(range.wholeAt(0)) <= WHOLE_DOUBLES
                && Math.abs(range.wholeAt(range.length() - 1)) <= WHOLE_DOUBLES;
        if (!plain && range.isExact()) {
            return Literal.gathered(
                    LongStream.of(places)
                            .mapToObj(place -> (Value) range.at(place))
                            .toList(),
                    run);
        }
        double[] numbers = new double[places.length];
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] = plain ? range.wholeAt(places[k]) : range.realAt(places[k]);
        }
        return Tensor.adopt(numbers, numbers.length);
    }
}
