package mfml.cli;

/** What a run tells the shell. */
final class ExitStatus {
    static final int FINE = 0;
    static final int SCRIPT_FAILED = 1;
    static final int COMMAND_LINE_WRONG = 2;
    /** What a program killed by SIGPIPE has: whoever read our output went away. */
    static final int NOBODY_LISTENS = 141;

    private ExitStatus() {}
}
