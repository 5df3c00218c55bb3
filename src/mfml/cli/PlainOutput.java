package mfml.cli;

import mfml.error.Caret;
import mfml.error.Diagnostic;
import mfml.value.Value;

/** Values for people on standard output, notes on standard error. */
final class PlainOutput implements Report {
    private final Console console;

    PlainOutput(Console console) {
        this.console = console;
    }

    @Override
    public void shown(Value value) {
        console.say(value.text());
    }

    @Override
    public void spoken(String text, Value value) {
        console.say(text);
    }

    @Override
    public void noted(Diagnostic note) {
        console.complain(Caret.draw(note));
    }
}
