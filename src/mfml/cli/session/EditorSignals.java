package mfml.cli.session;

import org.jline.utils.Signals;

/** Ctrl-C where no editor holds the terminal. */
final class EditorSignals {
    private EditorSignals() {}

    static void onInterrupt(Runnable action) {
        Signals.register("INT", action);
    }
}
