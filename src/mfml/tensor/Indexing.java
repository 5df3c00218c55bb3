package mfml.tensor;

import java.util.ArrayList;
import java.util.List;
import mfml.error.Fault;
import mfml.value.ListValue;
import mfml.value.Listing;
import mfml.value.Range;
import mfml.value.Run;
import mfml.value.Text;
import mfml.value.Value;

/** {@code x[…]} for everything that has places: tensors, lists, ranges, the characters of a text. */
public final class Indexing {
    private Indexing() {}

    /** The part that the subscripts choose: one item, or several in a value of the same kind. */
    public static Value get(Value target, Run run, Subscript... subscripts) {
        if (target instanceof Tensor tensor) return TensorIndexing.get(tensor, run, subscripts);
        if (target instanceof Listing listing) return get(new ListValue(listing.items()), run, subscripts);
        int length = length(target, 0);
        Subscript subscript = only(target, subscripts);
        if (subscript instanceof Subscript.Single single) {
            return item(target, Subscript.check(single.index(), 0, length, target));
        }
        int[] places = subscript.positions(0, length, target, run);
        run.budget().charge(places.length);
        return switch (target) {
            case ListValue list -> {
                List<Value> items = new ArrayList<>(places.length);
                for (int place : places) items.add(list.items().get(place));
                yield Literal.gathered(items, run);
            }
            case Range range -> {
                if (places.length == range.length() && subscript == Subscript.ALL) yield range;
                List<Value> items = new ArrayList<>(places.length);
                for (int place : places) items.add(range.at(place));
                yield Literal.gathered(items, run);
            }
            default -> {
                int[] letters = ((Text) target).text().codePoints().toArray();
                StringBuilder chosen = new StringBuilder();
                for (int place : places) chosen.appendCodePoint(letters[place]);
                yield new Text(chosen.toString());
            }
        };
    }

    /** Like {@link #get}, but the part of a tensor may be a window on it that is only to be looked at before it changes. */
    public static Value look(Value target, Run run, Subscript... subscripts) {
        return target instanceof Tensor tensor
                ? TensorIndexing.look(tensor, run, subscripts)
                : get(target, run, subscripts);
    }

    private static Value item(Value target, int place) {
        return switch (target) {
            case ListValue list -> list.items().get(place);
            case Range range -> range.at(place);
            default -> {
                String text = ((Text) target).text();
                yield new Text(Character.toString(text.codePointAt(text.offsetByCodePoints(0, place))));
            }
        };
    }

    /** The target with the chosen part replaced; a tensor is written in place where nobody else sees it. */
    public static Value set(Value target, Value value, Run run, Subscript... subscripts) {
        if (target instanceof Tensor tensor) {
            if (Tensors.isConvertible(value)) return tensor.updated(subscripts, value, run);
            throw Fault.of("index.assigned_kind")
                    .with("found", value.description())
                    .with("what", tensor.description());
        }
        if (target instanceof Range range) return set(Tensors.of(range), value, run, subscripts);
        if (!(target instanceof ListValue list)) throw Fault.of("index.fixed").with("what", target.description());
        int[] places = only(target, subscripts).positions(0, list.items().size(), target, run);
        run.budget().allocate(16 + 4L * list.items().size());
        List<Value> items = new ArrayList<>(list.items());
        if (subscripts[0].isSingle()) {
            items.set(places[0], Tensors.held(value));
            return new ListValue(items);
        }
        if (!hasPlaces(value) || length(value, 0) != places.length) {
            throw Fault.of("index.assigned_count")
                    .with("found", value.description())
                    .with("needed", places.length == 1 ? "1 item" : places.length + " items");
        }
        for (int k = 0; k < places.length; k++) items.set(places[k], item(value, k, run));
        return new ListValue(items);
    }

    private static Value item(Value value, int place, Run run) {
        return get(value, run, new Subscript.Single(place + 1));
    }

    /** Whether the value can be indexed with numbers. */
    public static boolean hasPlaces(Value value) {
        return value instanceof Tensor
                || value instanceof ListValue
                || value instanceof Range
                || value instanceof Text
                || value instanceof Listing;
    }

    /** How many places an axis (0-based) has: what {@code end} stands for. */
    public static int length(Value target, int axis) {
        return switch (target) {
            case Tensor tensor when axis < tensor.rank() -> tensor.length(axis);
            case Tensor tensor -> 1; // the count of the subscripts is refused with better words
            case ListValue list -> list.items().size();
            case Range range -> (int) Math.min(range.length(), Integer.MAX_VALUE);
            case Text text -> text.text().codePointCount(0, text.text().length());
            case Listing listing -> listing.items().size();
            default -> throw Fault.of("index.target").with("what", target.description());
        };
    }

    private static Subscript only(Value target, Subscript[] subscripts) {
        if (subscripts.length == 1) return subscripts[0];
        throw Fault.of("index.too_many")
                .with("what", target.description())
                .with("needed", "1 subscript")
                .with("given", subscripts.length);
    }
}
