package mfml.eval;

import mfml.error.Fault;
import mfml.value.Container;
import mfml.value.Text;
import mfml.value.Truth;
import mfml.value.Value;

/** {@code x in S}: an item of a list, set, range or tensor; a name of a record; a piece of a text. */
final class Membership {
    private Membership() {}

    static Value test(Value item, Value collection) {
        if (collection instanceof Container container) return Truth.of(container.contains(item));
        if (collection instanceof Text text && item instanceof Text piece) {
            return Truth.of(text.text().contains(piece.text()));
        }
        throw Fault.of("type.container").with("leftKind", item.description()).with("found", collection.description());
    }
}
