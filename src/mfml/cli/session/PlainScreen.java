package mfml.cli.session;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import mfml.Session;

/** Lines as they come, for terminals that can do no more: the terminal itself edits, and nothing is ever erased. */
final class PlainScreen implements Screen {
    private static final int USUAL_WIDTH = 80;

    /** A line that was read; without a text Ctrl-C, or the end. */
    private record Event(String line, boolean ends) {}

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final PrintStream out;
    private final Session session;
    private volatile boolean asking;
    private volatile Runnable action = () -> {};

    PlainScreen(InputStream in, OutputStream out, Session session) {
        this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
        this.session = session;
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        Thread.ofPlatform().daemon().name("mfml-lines").start(() -> pump(lines));
    }

    /** A read cannot be ended by Ctrl-C: so another thread reads, and both come through one queue. */
    private void pump(BufferedReader lines) {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                events.add(new Event(line, false));
            }
        } catch (IOException gone) {
            // as good as the end
        }
        events.add(new Event(null, true));
    }

    @Override
    public Entry read(String prompt) {
        write(prompt);
        StringBuilder text = new StringBuilder();
        asking = true;
        try {
            while (true) {
                Event event = events.take();
                if (event.ends) return text.isEmpty() ? new Entry.End() : new Entry.Text(text.toString());
                if (event.line == null) return new Entry.Interrupted(text.isEmpty());
                text.append(text.isEmpty() ? "" : "\n").append(event.line);
                if (!Whole.needsMore(text.toString(), session)) return new Entry.Text(text.toString());
                write(".".repeat(Math.max(0, prompt.length() - 1)) + " ");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return new Entry.End();
        } finally {
            asking = false;
        }
    }

    /** Ctrl-C, in a thread of the system's. */
    void interrupt() {
        if (asking) events.add(new Event(null, false));
        else action.run();
    }

    private synchronized void write(String text) {
        out.print(text);
        out.flush();
    }

    @Override
    public void print(String text) {
        write(text + "\n");
    }

    @Override
    public void status(String line) {}

    @Override
    public int width() {
        return USUAL_WIDTH;
    }

    @Override
    public Paint paint() {
        return new Paint(false);
    }

    @Override
    public void onInterrupt(Runnable whileRunning) {
        action = whileRunning;
    }

    @Override
    public void close() {
        out.flush();
    }
}
