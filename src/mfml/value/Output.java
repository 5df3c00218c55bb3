package mfml.value;

import mfml.error.Diagnostic;

/** Where a run's results go, in the order in which they come; the host decides what becomes of them. */
public interface Output {
    /** A value that a line of the worksheet shows. */
    void shown(Value value);

    /** What {@code show(…)} speaks: its arguments as text, with the value where it was a single one (else null). */
    void spoken(String text, Value value);

    void noted(Diagnostic note);

    /** Whether the output asks for the source form of what it is given, which has every digit: it is paid for beforehand. */
    default boolean writesSource() {
        return false;
    }

    /** Keeps nothing. */
    Output SILENT = new Output() {
        @Override
        public void shown(Value value) {}

        @Override
        public void spoken(String text, Value value) {}

        @Override
        public void noted(Diagnostic note) {}
    };
}
