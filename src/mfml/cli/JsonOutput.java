package mfml.cli;

import mfml.error.Diagnostic;
import mfml.value.Value;

/** One JSON object a shown value on standard output, one a note or error on standard error. */
final class JsonOutput implements Report {
    private final Console console;

    JsonOutput(Console console) {
        this.console = console;
    }

    @Override
    public boolean writesSource() {
        return true;
    }

    @Override
    public void shown(Value value) {
        console.say(new Json()
                .field("type", JsonValue.type(value))
                .field("text", value.text())
                .field("source", value.source())
                .field("latex", value.latex())
                .raw("value", JsonValue.plain(value))
                .raw("shape", JsonValue.shape(value))
                .end());
    }

    @Override
    public void spoken(String text, Value value) {
        if (value != null) {
            shown(value);
            return;
        }
        console.say(new Json().field("type", "text").field("text", text).end());
    }

    @Override
    public void noted(Diagnostic diagnostic) {
        console.complain(new Json()
                        .field("severity", diagnostic.severity().name().toLowerCase(java.util.Locale.ROOT))
                        .field("code", diagnostic.code())
                        .field("message", diagnostic.message())
                        .raw("line", Integer.toString(diagnostic.line()))
                        .raw("column", Integer.toString(diagnostic.column()))
                        .end()
                + "\n");
    }
}
