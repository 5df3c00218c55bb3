package mfml.render;

import java.util.ArrayList;
import java.util.List;

/** Values as presentation MathML: rounded and abbreviated like the text for people. */
public final class MathmlPrinter {
    private final int digits;

    public MathmlPrinter() {
        this(TextPrinter.DIGITS);
    }

    public MathmlPrinter(int digits) {
        this.digits = Math.max(1, digits);
    }

    /** A whole {@code <math>} element. */
    public String print(Notation notation) {
        return document(content(notation));
    }

    /** What stands within {@code <math>} made whole; set as a line of its own where it is a table. */
    public static String document(String content) {
        String display = content.contains("<mtable") ? " display=\"block\"" : "";
        return "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"" + display + ">" + content + "</math>";
    }

    /** Words. */
    public static String words(String text) {
        return "<mtext>" + Quoted.xml(text) + "</mtext>";
    }

    private String content(Notation notation) {
        return switch (notation) {
            case Notation.Whole whole -> number(Decimal.whole(whole.digits()));
            case Notation.Fraction fraction -> fraction(fraction);
            case Notation.Real real -> number(Decimal.scalar(real.number(), digits));
            case Notation.Complex z ->
                complex(z, Decimal.scalar(z.re(), digits), Decimal.scalar(Math.abs(z.im()), digits));
            case Notation.Word word -> word.name().equals("∞") ? "<mi>∞</mi>" : words(word.name());
            case Notation.Characters text -> words(text.characters());
            case Notation.Written written -> written.mathml();
            case Notation.Formula formula -> formula.mathml().get();
            case Notation.Described described -> words(described.text().get());
            case Notation.Call call -> call(call);
            case Notation.Progression range -> range.isVector() ? grid(range.entries()) : words(range.text());
            case Notation.Grid grid -> grid(grid.entries());
            case Notation.Items items ->
                items.set() ? fenced("{", list(items.items()), "}") : fenced("[", list(items.items()), "]");
            case Notation.Fields fields -> record(fields);
        };
    }

    private static String row(String... parts) {
        return "<mrow>" + String.join("", parts) + "</mrow>";
    }

    private static String fenced(String open, String inner, String close) {
        return row("<mo>" + open + "</mo>", inner, "<mo>" + close + "</mo>");
    }

    private static String fraction(Notation.Fraction fraction) {
        String size = "<mfrac>" + number(fraction.numerator().abs().toString())
                + number(fraction.denominator().toString()) + "</mfrac>";
        return fraction.numerator().signum() < 0 ? row("<mo>−</mo>", size) : size;
    }

    /** A number for people, its sign as an operator and its power of ten spelt out. */
    private static String number(String text) {
        if (text.startsWith("-")) return row("<mo>−</mo>", number(text.substring(1)));
        if (text.startsWith("≈")) return row("<mo>≈</mo>", number(text.substring(1)));
        if (text.equals("∞")) return "<mi>∞</mi>";
        int power = text.indexOf('e');
        if (power < 0) return text.equals("NaN") ? words(text) : "<mn>" + Quoted.xml(text) + "</mn>";
        return row(
                number(text.substring(0, power)),
                "<mo>⋅</mo>",
                "<msup><mn>10</mn>" + number(text.substring(power + 1)) + "</msup>");
    }

    private static String complex(Notation.Complex z, String re, String imSize) {
        if (z.im() == 0) return number(re);
        String im = imSize.equals("1") ? "<mi>i</mi>" : row(number(imSize), "<mo>\u2062</mo><mi>i</mi>");
        String sign = z.im() < 0 ? "<mo>−</mo>" : "<mo>+</mo>";
        if (z.re() == 0) return z.im() < 0 ? row(sign, im) : im;
        return row(number(re), sign, im);
    }

    private static String listed(List<String> parts) {
        return row(String.join("<mo>,</mo>", parts));
    }

    private String list(List<Notation> items) {
        List<String> parts = new ArrayList<>();
        for (long k : Abbreviation.of(items.size())) parts.add(k < 0 ? "<mo>…</mo>" : content(items.get((int) k)));
        return listed(parts);
    }

    private String call(Notation.Call call) {
        List<String> parts = new ArrayList<>();
        for (int k = 0; k < call.arguments().size(); k++) {
            Notation argument = call.arguments().get(k);
            String number = argument instanceof Notation.Real real
                    ? number(Decimal.entry(real.number(), digits, Decimal.needsPower(real.number())))
                    : content(argument);
            parts.add(labelled(call.labels().get(k), number));
        }
        return row("<mi>" + Quoted.xml(call.function()) + "</mi>", "<mo>\u2061</mo>", fenced("(", listed(parts), ")"));
    }

    private static String labelled(String label, String value) {
        return label.isEmpty() ? value : row(words(label), "<mo>=</mo>", value);
    }

    private String record(Notation.Fields fields) {
        List<String> parts = new ArrayList<>();
        for (int k = 0; k < fields.names().size(); k++) {
            parts.add(labelled(fields.names().get(k), content(fields.values().get(k))));
        }
        return fenced("(", listed(parts), ")");
    }

    private String grid(Notation.Entries entries) {
        int[] shape = entries.shape();
        if (shape.length == 0) return content(entries.at(0));
        for (int length : shape) {
            if (length == 0) return shape.length == 1 ? fenced("[", "", "]") : words("empty " + GridText.shape(shape));
        }
        if (shape.length > 1) return slices(entries, shape, 0, 0);
        List<Notation> shown = new ArrayList<>();
        for (long place : Abbreviation.of(shape[0])) shown.add(place < 0 ? null : entries.at(place));
        EntryText text = new EntryText(digits, entries.scale(), shown);
        return fenced(
                "[", listed(shown.stream().map(entry -> entry(entry, text)).toList()), "]");
    }

    private String entry(Notation entry, EntryText text) {
        return switch (entry) {
            case null -> "<mo>…</mo>";
            case Notation.Real real -> number(text.write(real));
            case Notation.Complex z -> text.write(z).equals("≈0") ? number("≈0") : complexEntry(z, text);
            default -> content(entry);
        };
    }

    private static String complexEntry(Notation.Complex z, EntryText text) {
        return complex(z, text.write(new Notation.Real(z.re())), text.write(new Notation.Real(Math.abs(z.im()))));
    }

    /** Matrices as they are, more axes as lists of what the others hold. */
    private String slices(Notation.Entries entries, int[] shape, int axis, long slice) {
        if (axis == shape.length - 2) {
            return matrix(entries, slice * shape[axis] * shape[axis + 1], shape[axis], shape[axis + 1]);
        }
        List<String> parts = new ArrayList<>();
        for (long k : Abbreviation.of(shape[axis])) {
            parts.add(k < 0 ? "<mo>…</mo>" : slices(entries, shape, axis + 1, slice * shape[axis] + k));
        }
        return fenced("[", listed(parts), "]");
    }

    private String matrix(Notation.Entries entries, long from, int rows, int columns) {
        List<Notation> shown = new ArrayList<>();
        long[] shownColumns = Abbreviation.of(columns);
        for (long row : Abbreviation.of(rows)) {
            for (long column : shownColumns) {
                shown.add(row < 0 || column < 0 ? null : entries.at(from + row * columns + column));
            }
        }
        EntryText text = new EntryText(digits, entries.scale(), shown);
        StringBuilder table = new StringBuilder("<mtable>");
        for (int k = 0; k < shown.size(); k++) {
            if (k % shownColumns.length == 0) table.append(k == 0 ? "<mtr>" : "</mtr><mtr>");
            table.append("<mtd>").append(entry(shown.get(k), text)).append("</mtd>");
        }
        return fenced("[", table + "</mtr></mtable>", "]");
    }
}
