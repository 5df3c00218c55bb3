package mfml.eval;

import java.util.ArrayList;
import java.util.List;
import mfml.error.Fault;
import mfml.tensor.Tensor;
import mfml.value.ListValue;
import mfml.value.Listing;
import mfml.value.Range;
import mfml.value.RecordValue;
import mfml.value.Run;
import mfml.value.SetValue;
import mfml.value.Text;
import mfml.value.Value;

/**
 * What a {@code for} goes through: the entries of a vector or range, the rows of a matrix, the items of a list or set, the
 * characters of a text, the (name, value) pairs of a record.
 */
interface Items {
    long count();

    Value at(long place);

    static Items of(Value collection, Run run) {
        return switch (collection) {
            case Range range -> items(range.length(), range::at);
            case Tensor tensor
            when tensor.rank() > 0 -> items(tensor.length(0), place -> tensor.item((int) place, run));
            case ListValue list -> items(list.size(), place -> list.items().get((int) place));
            case Listing listing ->
                items(listing.items().size(), place -> listing.items().get((int) place));
            case SetValue set -> {
                List<Value> values = new ArrayList<>(set.items());
                yield items(values.size(), place -> values.get((int) place));
            }
            case Text text -> {
                int[] characters = text.text().codePoints().toArray();
                yield items(characters.length, place -> new Text(Character.toString(characters[(int) place])));
            }
            case RecordValue record -> {
                List<String> names = record.fieldNames();
                yield items(names.size(), place -> {
                    String name = names.get((int) place);
                    return ListValue.of(new Text(name), record.field(name));
                });
            }
            default -> throw Fault.of("type.iterate").with("found", collection.description());
        };
    }

    private static Items items(long count, java.util.function.LongFunction<Value> at) {
        return new Items() {
            @Override
            public long count() {
                return count;
            }

            @Override
            public Value at(long place) {
                return at.apply(place);
            }
        };
    }
}
