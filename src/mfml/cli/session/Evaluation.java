package mfml.cli.session;

/** The statement that runs, for Ctrl-C: the first ends it, a second while it is still ending means the program. */
final class Evaluation {
    private Thread running;
    private boolean cancelled;

    synchronized void begin() {
        running = Thread.currentThread();
        cancelled = false;
    }

    /** Afterwards no late Ctrl-C reaches the thread. Whether it was cancelled. */
    synchronized boolean end() {
        running = null;
        boolean late = Thread.interrupted();
        return cancelled || late;
    }

    /** False where this is the second time, also where the statement has just ended. */
    synchronized boolean cancel() {
        if (running == null) return !cancelled;
        boolean first = !cancelled;
        cancelled = true;
        running.interrupt();
        return first;
    }
}
