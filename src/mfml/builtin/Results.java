package mfml.builtin;

import java.math.BigInteger;
import mfml.value.None;
import mfml.value.Real;
import mfml.value.Text;
import mfml.value.Truth;
import mfml.value.Value;
import mfml.value.Whole;

/** What the Java methods of built-ins return, and their presets, as values. */
final class Results {
    private Results() {}

    static Value value(double number) {
        return Real.of(number);
    }

    static Value value(long number) {
        return Whole.of(number);
    }

    static Value value(BigInteger number) {
        return Whole.of(number);
    }

    static Value value(boolean holds) {
        return Truth.of(holds);
    }

    static Value value(String text) {
        return new Text(text);
    }

    static Value none() {
        return None.NONE;
    }
}
