package mfml.builtin;

import java.util.List;
import mfml.error.Fault;
import mfml.reference.DocComment;
import mfml.reference.Entry;
import mfml.reference.EntryText;
import mfml.reference.Language;
import mfml.render.TextPrinter;
import mfml.value.FunctionValue;
import mfml.value.None;
import mfml.value.Run;
import mfml.value.Text;
import mfml.value.Value;

/** What speaks to the reader of the worksheet. */
@Topic("The worksheet")
final class Speaking {
    private static final int MOST_DIGITS = 17;

    private Speaking() {}

    @Builtin(
            doc = "Shows a value from anywhere, also from inside loops and functions. Reals have as many significant"
                    + " digits as digits says: 7 unless given, at most 17.",
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
            doc = "What a function does, how it is called, its examples, and what it is called elsewhere. The name of a"
                    + " word or a sign of the language is given in quotes.",
            example = {
                "help(gcd)   # gcd(a, b)",
                "            # The greatest common divisor of two whole numbers.",
                "            #     gcd(12, 18)   # 6",
                "            # See also lcm."
            },
            see = {"show", "text"},
            alias = {"doc", "man"})
    static Value help(Value f, Run run) {
        return switch (f) {
            case BuiltinFunction builtin -> new Text(EntryText.of(builtin.entry()));
            case FunctionValue function -> new Text(described(function));
            case Text name -> named(name.text(), run);
            default ->
                throw Arguments.wrong(f, "a function, a word or a sign", "help", "f")
                        .hint("help");
        };
    }

    private static String described(FunctionValue function) {
        if (function.documentation().isBlank()) return function.text();
        DocComment comment = DocComment.parse(function.documentation());
        return EntryText.of(
                Entry.of(List.of(function.name()), function.signature().text(), "", comment));
    }

    private static Value named(String name, Run run) {
        var function = run.function(name);
        if (function.isPresent()) return help(function.get(), run);
        return new Text(EntryText.of(
                Language.find(name).orElseThrow(() -> Fault.of("help.unknown").with("name", name))));
    }
}
