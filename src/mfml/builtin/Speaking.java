package mfml.builtin;

import java.util.ArrayList;
import java.util.List;
import mfml.error.Fault;
import mfml.render.TextPrinter;
import mfml.value.FunctionValue;
import mfml.value.None;
import mfml.value.Run;
import mfml.value.Text;
import mfml.value.Value;

/** What speaks to the reader of the worksheet. */
@Topic("the worksheet")
final class Speaking {
    private static final int MOST_DIGITS = 17;

    private Speaking() {}

    @Builtin(
            doc = "Shows a value from anywhere, also from inside loops and functions. digits says how many significant"
                    + " digits reals have (7 unless given, at most 17).",
            example = {
                "show(1/3)                      # 1/3",
                "show(2π, digits = 12)          # 6.28318530718",
                "show(\"cost {1/8:.2f}\")         # cost 0.12"
            },
            see = {"text", "help"},
            alias = {"print", "println", "disp", "display", "echo", "printf", "puts", "console"})
    static Value show(Value v, @Preset(value = "7", byNameOnly = true) long digits, Run run) {
        if (digits < 1 || digits > MOST_DIGITS) {
            throw Fault.of("show.digits").with("found", digits).with("limit", MOST_DIGITS);
        }
        run.speak(new TextPrinter((int) digits).print(v.notation()), v);
        return None.NONE;
    }

    @Builtin(
            doc = "What a function does, how it is called, and its examples.",
            example = "help(abs)                      # …",
            see = {"show"},
            alias = {"doc", "man"})
    static Value help(Value f) {
        if (!(f instanceof FunctionValue function))
            throw Arguments.wrong(f, "a function", "help", "f").hint("help");
        if (function instanceof BuiltinFunction builtin) {
            List<String> lines = new ArrayList<>(List.of(builtin.signature().text(), builtin.doc()));
            lines.addAll(aligned(builtin.examples()));
            if (!builtin.see().isEmpty()) lines.add("See also " + String.join(", ", builtin.see()) + ".");
            return new Text(String.join("\n", lines));
        }
        List<String> said = function.documentation().lines().toList();
        if (said.isEmpty()) return new Text(function.text());
        List<String> lines = new ArrayList<>(List.of(function.signature().text()));
        for (String line : said) if (!isExample(line)) lines.add(line);
        lines.addAll(aligned(said.stream().filter(Speaking::isExample).toList()));
        return new Text(String.join("\n", lines));
    }

    private static boolean isExample(String line) {
        return line.startsWith("    ");
    }

    /** Lines of examples indented, with what they show below each other. */
    private static List<String> aligned(List<String> given) {
        List<String> examples = given.stream()
                .map(line -> line.strip().replaceFirst(" {3,}#", "   #"))
                .toList();
        int widest =
                examples.stream().mapToInt(line -> line.indexOf("   #")).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (String line : examples) {
            int end = line.indexOf("   #");
            lines.add("    "
                    + (end < 0 ? line : line.substring(0, end) + " ".repeat(widest - end) + line.substring(end)));
        }
        return lines;
    }
}
