package mfml;

import mfml.error.Caret;
import mfml.error.Diagnostic;
import mfml.value.Output;
import mfml.value.Value;

/** What a worksheet shows, as the command line would print it: values, spoken text and notes in their order. */
public final class Transcript implements Output {
    private final StringBuilder text = new StringBuilder();

    @Override
    public void shown(Value value) {
        text.append(value.text()).append('\n');
    }

    @Override
    public void spoken(String said, Value value) {
        text.append(said).append('\n');
    }

    @Override
    public void noted(Diagnostic note) {
        text.append(Caret.draw(note));
    }

    public void failed(Problem problem) {
        text.append(problem.getMessage()).append('\n');
    }

    /** What has come since the last call. */
    public String take() {
        String taken = text.toString();
        text.setLength(0);
        return taken;
    }
}
