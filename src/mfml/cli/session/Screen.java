package mfml.cli.session;

/** Where a session reads and writes: a terminal with an editor, or plain lines. Printing is safe from any thread. */
interface Screen extends AutoCloseable {
    /** Asks for a text; lines are added to it until it is whole. */
    Entry read(String prompt);

    /** Whole lines; a line end is added. */
    void print(String text);

    /** Shows a line that the next print or status takes away again; an empty one leaves none. */
    void status(String line);

    /** Columns. */
    int width();

    Paint paint();

    /** What Ctrl-C does while no text is being asked for. */
    void onInterrupt(Runnable action);

    @Override
    void close();
}
