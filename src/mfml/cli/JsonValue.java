package mfml.cli;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import mfml.render.Notation;
import mfml.value.Value;

/** A value as plain JSON, with what JSON has: numbers, texts, arrays, objects; what it has not is null. */
final class JsonValue {
    private static final long LONGEST_RANGE = 10_000_000; // a range takes no memory, its numbers do

    private JsonValue() {}

    static String type(Value value) {
        return value.kind().name().toLowerCase(Locale.ROOT);
    }

    /** Sizes along the axes of a tensor, else null. */
    static String shape(Value value) {
        if (!(value.notation() instanceof Notation.Grid grid)) return "null";
        StringBuilder sizes = new StringBuilder();
        for (int size : grid.entries().shape())
            sizes.append(sizes.isEmpty() ? "" : ",").append(size);
        return "[" + sizes + "]";
    }

    static String plain(Value value) {
        StringBuilder json = new StringBuilder();
        write(json, value.notation());
        return json.toString();
    }

    private static void write(StringBuilder json, Notation notation) {
        switch (notation) {
            case Notation.Whole whole -> json.append(whole.digits());
            case Notation.Fraction fraction -> json.append(nearest(fraction.numerator(), fraction.denominator()));
            case Notation.Real real -> json.append(number(real.number()));
            case Notation.Complex complex ->
                json.append(new Json()
                        .raw("re", number(complex.re()))
                        .raw("im", number(complex.im()))
                        .end());
            case Notation.Word word -> json.append(word(word.name()));
            case Notation.Characters text -> json.append(Json.quoted(text.characters()));
            case Notation.Grid grid -> axis(json, grid.entries(), 0, 0);
            case Notation.Items items -> items(json, items.items());
            case Notation.Fields fields -> fields(json, fields);
            case Notation.Progression progression -> progression(json, progression);
            default -> json.append("null");
        }
    }

    private static void progression(StringBuilder json, Notation.Progression range) {
        if (range.length() > LONGEST_RANGE) {
            json.append("null");
            return;
        }
        json.append('[');
        for (long k = 0; k < range.length(); k++) {
            if (k > 0) json.append(',');
            write(json, range.at().apply(k));
        }
        json.append(']');
    }

    private static void items(StringBuilder json, List<Notation> items) {
        json.append('[');
        for (int k = 0; k < items.size(); k++) {
            if (k > 0) json.append(',');
            write(json, items.get(k));
        }
        json.append(']');
    }

    private static void fields(StringBuilder json, Notation.Fields fields) {
        json.append('{');
        for (int k = 0; k < fields.names().size(); k++) {
            if (k > 0) json.append(',');
            json.append(Json.quoted(fields.names().get(k))).append(':');
            write(json, fields.values().get(k));
        }
        json.append('}');
    }

    /** Writes the entries along an axis, from a place in row-major order on; the place behind them. */
    private static long axis(StringBuilder json, Notation.Entries entries, int axis, long place) {
        if (axis == entries.shape().length) {
            write(json, entries.at(place));
            return place + 1;
        }
        json.append('[');
        for (int k = 0; k < entries.shape()[axis]; k++) {
            if (k > 0) json.append(',');
            place = axis(json, entries, axis + 1, place);
        }
        json.append(']');
        return place;
    }

    private static String nearest(BigInteger above, BigInteger below) {
        return number(new BigDecimal(above)
                .divide(new BigDecimal(below), new MathContext(40))
                .doubleValue());
    }

    private static String number(double number) {
        if (Double.isNaN(number)) return "\"NaN\"";
        if (Double.isInfinite(number)) return number > 0 ? "\"∞\"" : "\"-∞\"";
        return Double.toString(number);
    }

    private static String word(String name) {
        return switch (name) {
            case "true", "false" -> name;
            case "none" -> "null";
            default -> Json.quoted(name);
        };
    }
}
