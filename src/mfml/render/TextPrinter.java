package mfml.render;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Values as people read them: rounded to a number of digits, long things abbreviated. May take several lines. */
public final class TextPrinter {
    public static final int DIGITS = 7;

    private static final BigInteger READ_AT_SIGHT = BigInteger.valueOf(100);
    private static final int WIDEST_LINE = 100;

    private final int digits;

    public TextPrinter() {
        this(DIGITS);
    }

    /** With this many significant digits, from 1 on. */
    public TextPrinter(int digits) {
        this.digits = Math.max(1, digits);
    }

    public String print(Notation notation) {
        return notation instanceof Notation.Characters text ? text.characters() : alone(notation);
    }

    /** On a line of its own or behind a name: fractions that nobody reads at sight, and closed forms, have their decimals behind them. */
    private String alone(Notation notation) {
        if (notation instanceof Notation.Fraction fraction && !isReadAtSight(fraction)) {
            double decimals = Decimal.nearest(fraction.numerator(), fraction.denominator());
            return inside(fraction) + " ≈ " + Decimal.scalar(decimals, digits);
        }
        if (notation instanceof Notation.Formula formula) {
            return inside(formula)
                    + formula.decimals()
                            .apply(digits)
                            .map(decimals -> " ≈ " + decimals)
                            .orElse("");
        }
        if (notation instanceof Notation.Fields fields) return record(fields);
        return inside(notation);
    }

    private static boolean isReadAtSight(Notation.Fraction fraction) {
        return fraction.numerator().abs().compareTo(READ_AT_SIGHT) <= 0
                && fraction.denominator().compareTo(READ_AT_SIGHT) <= 0;
    }

    /** Among other things: texts in quotes, records in brackets. */
    private String inside(Notation notation) {
        return switch (notation) {
            case Notation.Whole whole -> Decimal.whole(whole.digits());
            case Notation.Fraction fraction -> fraction.numerator() + "/" + fraction.denominator();
            case Notation.Real real -> Decimal.scalar(real.number(), digits);
            case Notation.Complex complex -> ComplexText.scalar(complex, digits);
            case Notation.Word word -> word.name();
            case Notation.Characters text -> Quoted.mfml(text.characters());
            case Notation.Written written -> written.text();
            case Notation.Formula formula -> formula.text().get();
            case Notation.Described described -> described.text().get();
            case Notation.Call call -> call(call);
            case Notation.Progression range ->
                range.isVector() ? new GridText(digits).print(range.entries()) : range.text();
            case Notation.Grid grid -> new GridText(digits).print(grid.entries());
            case Notation.Items items -> items(items);
            case Notation.Fields fields -> {
                String record = record(fields);
                yield record.indexOf('\n') < 0 && !fields.names().isEmpty() ? "(" + record + ")" : record;
            }
        };
    }

    private String call(Notation.Call call) {
        List<String> parts = new ArrayList<>();
        for (int k = 0; k < call.arguments().size(); k++) {
            String label = call.labels().get(k);
            Notation argument = call.arguments().get(k);
            String number = argument instanceof Notation.Real real
                    ? Decimal.entry(real.number(), digits, Decimal.needsPower(real.number()))
                    : inside(argument);
            parts.add(label.isEmpty() ? number : label + " = " + number);
        }
        return call.function() + "(" + String.join(", ", parts) + ")";
    }

    private String items(Notation.Items items) {
        List<String> labels = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        for (long k : Abbreviation.of(items.items().size())) {
            labels.add(k < 0 ? "…" : "[" + (k + 1) + "]");
            shown.add(k < 0 ? "…" : inside(items.items().get((int) k)));
        }
        String count = items.items().size() > Abbreviation.LONGEST
                ? "   " + items.items().size() + (items.set() ? " elements" : " entries")
                : "";
        if (shown.stream().anyMatch(text -> text.indexOf('\n') >= 0)) return Block.labelled(labels, shown) + count;
        String joined = String.join(", ", shown);
        return (items.set() ? "{" + joined + "}" : "[" + joined + "]") + count;
    }

    private String record(Notation.Fields fields) {
        if (fields.names().isEmpty()) return "()";
        List<String> values = new ArrayList<>();
        boolean large = false;
        for (Notation value : fields.values()) {
            values.add(value instanceof Notation.Fields ? inside(value) : quotedAlone(value));
            large |= values.getLast().indexOf('\n') >= 0;
        }
        StringBuilder line = new StringBuilder();
        for (int k = 0; k < values.size(); k++) {
            line.append(k == 0 ? "" : ", ")
                    .append(fields.names().get(k))
                    .append(" = ")
                    .append(values.get(k));
        }
        return large || line.length() > WIDEST_LINE ? Block.labelled(fields.names(), values) : line.toString();
    }

    private String quotedAlone(Notation value) {
        return value instanceof Notation.Characters ? inside(value) : alone(value);
    }
}
