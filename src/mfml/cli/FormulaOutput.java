package mfml.cli;

import java.util.function.Function;
import mfml.error.Caret;
import mfml.error.Diagnostic;
import mfml.value.Value;

/** Values as LaTeX or MathML on standard output, notes on standard error. */
final class FormulaOutput implements Report {
    private final Console console;
    private final Function<Value, String> form;

    FormulaOutput(Console console, Function<Value, String> form) {
        this.console = console;
        this.form = form;
    }

    @Override
    public void shown(Value value) {
        console.say(form.apply(value));
    }

    @Override
    public void spoken(String text, Value value) {
        console.say(value == null ? text : form.apply(value));
    }

    @Override
    public void noted(Diagnostic note) {
        console.complain(Caret.draw(note));
    }
}
