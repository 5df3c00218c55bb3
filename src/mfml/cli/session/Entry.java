package mfml.cli.session;

/** What came of a prompt. */
sealed interface Entry {
    /** A text to be run, of one line or more. */
    record Text(String text) implements Entry {}

    /** Ctrl-C; {@code empty} where nothing had been typed. */
    record Interrupted(boolean empty) implements Entry {}

    /** Ctrl-D, or the end of the input. */
    record End() implements Entry {}
}
