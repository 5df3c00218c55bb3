package mfml.cli.session;

import java.util.Optional;
import mfml.error.Caret;
import mfml.error.Diagnostic;
import mfml.value.Output;
import mfml.value.Value;

/** Shows on the screen what a statement shows, and remembers its last value. */
final class Echo implements Output {
    private Screen screen;
    private Value last;

    void to(Screen screen) {
        this.screen = screen;
    }

    @Override
    public void shown(Value value) {
        last = value;
        screen.print(value.text());
    }

    @Override
    public void spoken(String text, Value value) {
        screen.print(text);
    }

    @Override
    public void noted(Diagnostic note) {
        screen.print(screen.paint().diagnostic(Caret.draw(note)).stripTrailing());
    }

    /** The value shown last since this was asked. */
    Optional<Value> take() {
        Optional<Value> taken = Optional.ofNullable(last);
        last = null;
        return taken;
    }
}
