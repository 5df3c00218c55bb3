package mfml.cli.session;

import java.util.Locale;
import mfml.Session;
import mfml.value.Progress;

/** Looks from a thread of its own at a statement that runs, and after two seconds says where it is and how far. */
final class Watch implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 2000;
    private static final long REFRESH_MILLIS = 200;

    private final Session session;
    private final Screen screen;
    private final long started = System.nanoTime();
    private boolean over;

    Watch(Session session, Screen screen) {
        this.session = session;
        this.screen = screen;
        Thread.ofPlatform().daemon().name("mfml-watch").start(this::look);
    }

    private synchronized void look() {
        try {
            long pause = PATIENCE_MILLIS;
            while (true) {
                long until = System.nanoTime() + pause * 1_000_000;
                while (!over && System.nanoTime() < until) wait(Math.max(1, (until - System.nanoTime()) / 1_000_000));
                if (over) return;
                double seconds = (System.nanoTime() - started) / 1e9;
                session.progress().ifPresent(at -> screen.status(line(at, seconds, screen.width())));
                pause = REFRESH_MILLIS;
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void close() {
        over = true;
        notifyAll();
        screen.status("");
    }

    /** {@code line 2: for k in 1:10^8   37 %   4 s}, the share where the loop's end is known. */
    static String line(Progress at, double seconds, int width) {
        var loop = at.loop();
        boolean several = at.source().text().strip().contains("\n");
        int offset = loop.map(l -> l.head().start()).orElse(at.statement().start());
        var source = loop.map(Progress.Loop::source).orElse(at.source());
        String head = several ? "line " + at.line() + ": " : "";
        String share = loop.filter(l -> l.count() > 0)
                .map(l -> String.format(Locale.ROOT, "   %.0f %%", Math.floor(100 * l.share())))
                .orElse("");
        String rest = share + String.format(Locale.ROOT, "   %.0f s", Math.floor(seconds));
        int room = Math.max(8, width - 1 - head.length() - rest.length());
        return Variables.cut(head + Variables.cut(source.lineText(offset).strip(), room) + rest, width - 1);
    }
}
