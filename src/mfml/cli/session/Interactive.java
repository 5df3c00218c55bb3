package mfml.cli.session;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import mfml.Mfml;
import mfml.Session;
import mfml.error.Caret;
import mfml.error.Fault;
import mfml.error.Severity;

/** Starts the interactive session on whatever terminal there is. */
public final class Interactive {
    private final Mfml.Builder host;
    private final Map<String, String> environment;

    /** A session of a language that may do what the host allows; its output is set here. */
    public Interactive(Mfml.Builder host, Map<String, String> environment) {
        this.host = host;
        this.environment = environment;
    }

    /** Whether people sit at both ends; a pipe is no conversation. */
    public static boolean isPossible() {
        return System.console() != null && System.console().isTerminal();
    }

    /** Talks until the end; the exit status. */
    public int run() {
        return converse(this::screen);
    }

    /** What a start does, with nobody there: for the start cache. */
    public void rehearse() {
        converse(session -> EditorScreen.rehearsal("1 + 1\nsu\t\nhelp(sum)\nexit\n", session, Optional.empty()));
    }

    private int converse(Function<Session, Screen> screens) {
        Echo echo = new Echo();
        try (Session session = host.output(echo).build().session();
                Screen screen = screens.apply(session)) {
            echo.to(screen);
            return new Conversation(session, screen, echo).run();
        }
    }

    private Screen screen(Session session) {
        if ("dumb".equals(environment.getOrDefault("TERM", "dumb"))) return plain(session);
        Path wanted = StateFolder.history(environment, System.getProperty("user.home"));
        Optional<Path> history = StateFolder.writable(wanted);
        try {
            Screen screen = EditorScreen.open(session, history, new Paint(Paint.wanted(environment)));
            if (history.isEmpty()) {
                var note = Fault.of("session.no_history").with("file", wanted).diagnostic(Severity.NOTE);
                screen.print(screen.paint().diagnostic(Caret.draw(note)).stripTrailing());
            }
            return screen;
        } catch (IOException | IllegalStateException | LinkageError noEditor) {
            return plain(session);
        }
    }

    private static Screen plain(Session session) {
        PlainScreen screen = new PlainScreen(
                new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out), session);
        try {
            EditorSignals.onInterrupt(screen::interrupt);
        } catch (LinkageError noEditor) {
            return screen; // then Ctrl-C ends the program
        }
        return screen;
    }
}
