package mfml.builtin;

import mfml.value.Text;
import mfml.value.Truth;
import mfml.value.Value;

/** What the Java methods of built-ins return, as values. */
final class Results {
    private Results() {}

    static Value value(boolean holds) {
        return Truth.of(holds);
    }

    static Value value(String text) {
        return new Text(text);
    }
}
