package mfml.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Values as LaTeX for math mode: rounded and abbreviated like the text for people. */
public final class LatexPrinter {
    private final int digits;

    public LatexPrinter() {
        this(TextPrinter.DIGITS);
    }

    public LatexPrinter(int digits) {
        this.digits = Math.max(1, digits);
    }

    public String print(Notation notation) {
        return switch (notation) {
            case Notation.Whole whole ->
                Decimal.whole(whole.digits())
                        .replace("…", "\\ldots ")
                        .replace("   ", "\\ \\text{")
                        .replace(" digits", " digits}");
            case Notation.Fraction fraction -> fraction(fraction);
            case Notation.Real real -> number(Decimal.scalar(real.number(), digits));
            case Notation.Complex z ->
                ComplexText.sum(
                        z,
                        number(Decimal.scalar(z.re(), digits)),
                        number(Decimal.scalar(Math.abs(z.im()), digits)),
                        " ");
            case Notation.Word word -> word.name().equals("∞") ? "\\infty" : "\\text{" + escaped(word.name()) + "}";
            case Notation.Characters text -> "\\text{" + escaped(text.characters()) + "}";
            case Notation.Written written -> written.latex();
            case Notation.Formula formula -> formula.latex().get();
            case Notation.Described described -> described.latex().get();
            case Notation.Call call -> call(call);
            case Notation.Progression range ->
                range.isVector() ? grid(range.entries()) : range.text().replace("∞", "\\infty ");
            case Notation.Grid grid -> grid(grid.entries());
            case Notation.Items items ->
                items.set()
                        ? "\\left\\{" + list(items.items()) + "\\right\\}"
                        : "\\left[" + list(items.items()) + "\\right]";
            case Notation.Fields fields -> record(fields);
        };
    }

    private static String fraction(Notation.Fraction fraction) {
        boolean negative = fraction.numerator().signum() < 0;
        return (negative ? "-" : "") + "\\frac{" + fraction.numerator().abs() + "}{" + fraction.denominator() + "}";
    }

    /** A number for people with its power of ten spelt out. */
    private static String number(String text) {
        int power = text.indexOf('e');
        if (power >= 0) return text.substring(0, power) + " \\cdot 10^{" + text.substring(power + 1) + "}";
        return text.replace("∞", "\\infty").replace("≈0", "\\approx 0").replace("NaN", "\\text{NaN}");
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '\\' -> escaped.append("\\textbackslash{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '{', '}', '$', '%', '&', '#', '_' -> escaped.append('\\').append(c);
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private String list(List<Notation> items) {
        List<String> parts = new ArrayList<>();
        for (long k : Abbreviation.of(items.size())) parts.add(k < 0 ? "\\ldots" : print(items.get((int) k)));
        return String.join(",\\ ", parts);
    }

    private String call(Notation.Call call) {
        List<String> parts = new ArrayList<>();
        for (int k = 0; k < call.arguments().size(); k++) {
            String label = call.labels().get(k);
            Notation argument = call.arguments().get(k);
            String number = argument instanceof Notation.Real real
                    ? number(Decimal.entry(real.number(), digits, Decimal.needsPower(real.number())))
                    : print(argument);
            parts.add(label.isEmpty() ? number : "\\text{" + escaped(label) + "} = " + number);
        }
        return call.latex() + "(" + String.join(", ", parts) + ")";
    }

    private String record(Notation.Fields fields) {
        List<String> parts = new ArrayList<>();
        for (int k = 0; k < fields.names().size(); k++) {
            parts.add("\\text{" + escaped(fields.names().get(k)) + "} = "
                    + print(fields.values().get(k)));
        }
        return "\\left(" + String.join(",\\ ", parts) + "\\right)";
    }

    private String grid(Notation.Entries entries) {
        int[] shape = entries.shape();
        if (shape.length == 0) return print(entries.at(0));
        for (int length : shape) {
            if (length == 0) return shape.length == 1 ? "\\left[\\,\\right]" : "\\text{empty }" + shape(shape);
        }
        if (shape.length == 1) {
            List<String> parts = new ArrayList<>();
            List<Notation> shown = new ArrayList<>();
            for (long place : Abbreviation.of(shape[0])) shown.add(place < 0 ? null : entries.at(place));
            Function<Notation, String> text = writer(entries, shown);
            for (Notation entry : shown) parts.add(entry == null ? "\\ldots" : text.apply(entry));
            return "\\left[" + String.join(",\\ ", parts) + "\\right]";
        }
        return slices(entries, shape, 0, 0);
    }

    /** Matrices as they are, more axes as lists of what the others hold. */
    private String slices(Notation.Entries entries, int[] shape, int axis, long slice) {
        if (axis == shape.length - 2) {
            return matrix(entries, slice * shape[axis] * shape[axis + 1], shape[axis], shape[axis + 1]);
        }
        List<String> parts = new ArrayList<>();
        for (long k : Abbreviation.of(shape[axis])) {
            parts.add(k < 0 ? "\\ldots" : slices(entries, shape, axis + 1, slice * shape[axis] + k));
        }
        return "\\left[" + String.join(",\\ ", parts) + "\\right]";
    }

    private String matrix(Notation.Entries entries, long from, int rows, int columns) {
        List<Notation> shown = new ArrayList<>();
        long[] shownColumns = Abbreviation.of(columns);
        for (long row : Abbreviation.of(rows)) {
            for (long column : shownColumns) {
                shown.add(row < 0 || column < 0 ? null : entries.at(from + row * columns + column));
            }
        }
        Function<Notation, String> text = writer(entries, shown);
        StringBuilder latex = new StringBuilder("\\begin{bmatrix} ");
        for (int k = 0; k < shown.size(); k++) {
            if (k > 0) latex.append(k % shownColumns.length == 0 ? " \\\\ " : " & ");
            latex.append(shown.get(k) == null ? "\\cdots" : text.apply(shown.get(k)));
        }
        return latex.append(" \\end{bmatrix}").toString();
    }

    private Function<Notation, String> writer(Notation.Entries entries, List<Notation> shown) {
        EntryText text = new EntryText(digits, entries.scale(), shown);
        return entry -> switch (entry) {
            case Notation.Real real -> number(text.write(real));
            case Notation.Complex z ->
                text.write(z)
                        .replace("≈0", "\\approx 0")
                        .replace("∞", "\\infty ")
                        .replaceAll("e(-?\\d+)", " \\\\cdot 10^{$1}");
            default -> print(entry);
        };
    }

    private static String shape(int[] shape) {
        return GridText.shape(shape).replace("×", " \\times ");
    }
}
