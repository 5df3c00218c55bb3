package mfml.builtin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import mfml.error.Fault;
import mfml.syntax.Operator;
import mfml.tensor.Tensor;
import mfml.value.Algebra;
import mfml.value.ListValue;
import mfml.value.Real;
import mfml.value.Run;
import mfml.value.Scalar;
import mfml.value.Text;
import mfml.value.Value;
import mfml.value.Whole;
import mfml.value.Wholes;

/** Texts, and what a value is called. */
@Topic("Texts")
final class Texts {
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,9})?");

    private Texts() {}

    @Builtin(
            doc = "The text that shows a value.",
            example = "text(1/3)   # 1/3",
            see = "number",
            alias = {"str", "string", "to_string", "repr"})
    static String text(Value v) {
        return v.text();
    }

    @Builtin(
            doc =
                    "The number that a text writes: a whole number, a fraction or a decimal. Of a tensor without axes, the"
                            + " plain number in it.",
            example = {"number(\"2.5\") + 1   # 3.5", "number(\"1/3\")   # 1/3"},
            see = "text",
            alias = {"float", "int", "to_number", "parse", "str2num"})
    static Value number(Value text, Run run) {
        return switch (text) {
            case Text written -> number(written.text(), run);
            case Tensor tensor when tensor.rank() == 0 -> tensor.at(0);
            case Scalar scalar -> scalar;
            default ->
                throw Fault.of("call.argument")
                        .with("function", "number")
                        .with("parameter", "text")
                        .with("needed", "a text or a single number")
                        .with("found", text.description());
        };
    }

    private static Value number(String text, Run run) {
        String digits = text.strip().replace('−', '-');
        int bar = digits.indexOf('/');
        if (bar < 0) return number(text, digits, run);
        Value above = number(text, digits.substring(0, bar).strip(), run);
        return Algebra.compute(
                Operator.DIVIDE, above, number(text, digits.substring(bar + 1).strip(), run), run);
    }

    private static Value number(String text, String digits, Run run) {
        if (WHOLE.matcher(digits).matches()) return Whole.of(Wholes.of(digits, run));
        if (DECIMAL.matcher(digits).matches()) return Real.of(Double.parseDouble(digits));
        return switch (digits) {
            case "∞", "inf" -> Real.of(Double.POSITIVE_INFINITY);
            case "-∞", "-inf" -> Real.of(Double.NEGATIVE_INFINITY);
            default -> throw Fault.of("text.number").with("text", text);
        };
    }

    /** The parts of a text between the places where another stands; its characters where that is empty. */
    static ListValue split(String text, String by, Run run) {
        run.budget().charge(text.length());
        run.budget().allocate(64L * text.length());
        List<Value> parts = new ArrayList<>();
        if (by.isEmpty()) {
            text.codePoints().forEach(c -> parts.add(new Text(Character.toString(c))));
            return new ListValue(parts);
        }
        int from = 0;
        for (int at = text.indexOf(by); at >= 0; at = text.indexOf(by, from)) {
            parts.add(new Text(text.substring(from, at)));
            from = at + by.length();
        }
        parts.add(new Text(text.substring(from)));
        return new ListValue(parts);
    }

    @Builtin(
            doc = "The texts of a list put together, with another between them.",
            example = "join([\"a\", \"b\", \"c\"], \"-\")   # a-b-c",
            see = "split",
            alias = {"strjoin", "paste"})
    static String join(Value texts, @Preset("''") String by, Run run) {
        if (texts instanceof Tensor vector && vector.size() == 0) return ""; // [] is the empty list as well
        if (!(texts instanceof ListValue list))
            throw Arguments.wrong(texts, "a list of texts", "join", "texts").hint("texts");
        StringBuilder joined = new StringBuilder();
        boolean first = true;
        for (Value item : list.items()) {
            if (!(item instanceof Text text)) {
                throw Arguments.wrong(item, "a list of texts", "join", "texts")
                        .instead("found", found(item))
                        .hint("texts");
            }
            String part = text.text();
            run.budget().charge(1 + part.length() / 8);
            run.budget().allocate(2L * (part.length() + by.length()));
            if (!first) joined.append(by);
            joined.append(part);
            first = false;
        }
        return joined.toString();
    }

    private static String found(Value item) {
        return (item instanceof Scalar ? item.text() : item.description()) + " among them";
    }

    @Builtin(
            doc = "The text in capital letters.",
            example = "upper(\"setosa\")   # SETOSA",
            see = "lower",
            alias = {"uppercase", "toupper", "to_upper"})
    static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    @Builtin(
            doc = "The text in small letters.",
            example = "lower(\"Iris\")   # iris",
            see = "upper",
            alias = {"lowercase", "tolower", "to_lower"})
    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    @Builtin(
            doc = "What kind of value it is, in words.",
            example = {"type(1/3)   # fraction", "type(\"a\")   # text"},
            alias = {"typeof", "class", "kind"})
    static String type(Value v) {
        return v.kind().words().replaceFirst("^an? ", "");
    }
}
