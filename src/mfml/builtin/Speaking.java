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
    static Value show(Value value, @Preset(value = "7", byNameOnly = true) long digits, Run run) {
        if (digits < 1 || digits > MOST_DIGITS) {
            throw Fault.of("show.digits").with("found", digits).with("limit", MOST_DIGITS);
        }
        run.output().spoken(new TextPrinter((int) digits).print(value.notation()), value);
        return None.NONE;
    }

    @Builtin(
            doc = "What a function does, how it is called, and its examples.",
            example = "help(abs)                      # …",
            see = {"show"},
            alias = {"doc", "man"})
    static Value help(FunctionValue function) {
        if (!(function instanceof BuiltinFunction builtin)) {
            String said = function.documentation();
            return new Text(said.isEmpty() ? function.signature().text() : function.signature().text() + "\n" + said);
        }
        List<String> lines = new ArrayList<>(List.of(builtin.signature().text(), builtin.doc()));
        for (String line : builtin.examples()) lines.add("    " + line);
        if (!builtin.see().isEmpty()) lines.add("See also " + String.join(", ", builtin.see()) + ".");
        return new Text(String.join("\n", lines));
    }
}
