package mfml.cli;

import java.util.Locale;
import mfml.render.Notation;
import mfml.render.PlainPrinter;
import mfml.value.Kind;
import mfml.value.Scalar;
import mfml.value.Value;

/** What JSON says of a value besides its printed forms. */
final class JsonValue {
    private JsonValue() {}

    static String type(Value value) {
        return value.kind().name().toLowerCase(Locale.ROOT);
    }

    /** Sizes along the axes: of a number none, of a vector its length; null of what has no shape. */
    static String shape(Value value) {
        if (value.notation() instanceof Notation.Progression range) return "[" + range.length() + "]";
        if (value.kind() == Kind.TENSOR) return plain(value.field("shape"));
        return value instanceof Scalar ? "[]" : "null";
    }

    static String plain(Value value) {
        return new PlainPrinter().print(value.notation());
    }
}
