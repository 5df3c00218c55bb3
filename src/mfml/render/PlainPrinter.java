package mfml.render;

import java.util.List;

/**
 * Values as plain JSON: whole numbers in full, fractions and closed forms as the nearest double, complex numbers as {@code {"re", "im"}},
 * tensors and lists as nested arrays, records as objects, ∞ and NaN as strings, {@code null} for what has no plain form.
 */
public final class PlainPrinter {
    private static final long LONGEST_RANGE = 10_000_000;

    public String print(Notation notation) {
        StringBuilder json = new StringBuilder();
        write(notation, json);
        return json.toString();
    }

    /** A JSON string, with its quotes. */
    public static String quoted(String text) {
        return Quoted.json(text);
    }

    private void write(Notation notation, StringBuilder json) {
        switch (notation) {
            case Notation.Whole whole -> json.append(whole.digits());
            case Notation.Fraction fraction ->
                number(Decimal.nearest(fraction.numerator(), fraction.denominator()), json);
            case Notation.Real real -> number(real.number(), json);
            case Notation.Complex z -> {
                json.append("{\"re\":");
                number(z.re(), json);
                json.append(",\"im\":");
                number(z.im(), json);
                json.append('}');
            }
            case Notation.Word word ->
                json.append(
                        switch (word.name()) {
                            case "true", "false" -> word.name();
                            case "∞", "-∞", "undecided" -> Quoted.json(word.name());
                            default -> "null";
                        });
            case Notation.Characters text -> json.append(Quoted.json(text.characters()));
            case Notation.Written written -> json.append("null");
            case Notation.Formula formula -> write(formula.plain().get(), json);
            case Notation.Described described -> write(described.plain(), json);
            case Notation.Call call -> json.append("null");
            case Notation.Progression range -> progression(range, json);
            case Notation.Grid grid -> grid(grid.entries(), grid.entries().shape(), 0, 0, json);
            case Notation.Items items -> array(items.items(), json);
            case Notation.Fields fields -> {
                json.append('{');
                for (int k = 0; k < fields.names().size(); k++) {
                    json.append(k == 0 ? "" : ",")
                            .append(Quoted.json(fields.names().get(k)))
                            .append(":");
                    write(fields.values().get(k), json);
                }
                json.append('}');
            }
        }
    }

    private static void number(double number, StringBuilder json) {
        if (number != number) json.append("\"NaN\"");
        else if (Double.isInfinite(number)) json.append(number > 0 ? "\"∞\"" : "\"-∞\"");
        else json.append(Decimal.source(number));
    }

    private void progression(Notation.Progression range, StringBuilder json) {
        if (range.length() > LONGEST_RANGE) {
            json.append("null");
            return;
        }
        json.append('[');
        for (long k = 0; k < range.length(); k++) {
            if (k > 0) json.append(",");
            write(range.at().apply(k), json);
        }
        json.append(']');
    }

    private void array(List<Notation> items, StringBuilder json) {
        json.append('[');
        for (int k = 0; k < items.size(); k++) {
            if (k > 0) json.append(",");
            write(items.get(k), json);
        }
        json.append(']');
    }

    private long grid(Notation.Entries entries, int[] shape, int axis, long place, StringBuilder json) {
        if (axis == shape.length) {
            write(entries.at(place), json);
            return place + 1;
        }
        json.append('[');
        for (int k = 0; k < shape[axis]; k++) {
            if (k > 0) json.append(",");
            place = grid(entries, shape, axis + 1, place, json);
        }
        json.append(']');
        return place;
    }
}
