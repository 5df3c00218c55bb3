package mfml.host;

import mfml.value.None;
import mfml.value.Real;
import mfml.value.Text;
import mfml.value.Truth;
import mfml.value.Value;
import mfml.value.Whole;

/** What a script engine gives back: plain numbers, texts and truth values as Java's, everything else as the value it is. */
final class ToJava {
    private ToJava() {}

    static Object value(Value value) {
        return switch (value) {
            case None none -> null;
            case Whole whole -> whole.value();
            case Real real -> real.value();
            case Truth truth -> truth.holds();
            case Text text -> text.text();
            default -> value;
        };
    }
}
