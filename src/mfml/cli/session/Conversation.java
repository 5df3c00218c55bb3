package mfml.cli.session;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import mfml.Mfml;
import mfml.Problem;
import mfml.Session;
import mfml.error.Diagnostic;
import mfml.error.Fault;
import mfml.reference.EntryText;
import mfml.source.Source;

/** The turns of a session: a text is asked for, run, and answered, until the user leaves. */
final class Conversation {
    private static final int FINE = 0;
    /** What a program ended by Ctrl-C tells the shell. */
    private static final int INTERRUPTED = 130;

    private static final String AGAIN = "Ctrl-C again ends the session.";

    private final Session session;
    private final Screen screen;
    private final Echo echo;
    private final Results results;
    private final Evaluation evaluation = new Evaluation();
    private int number = 1;
    private boolean interruptedBefore;

    Conversation(Session session, Screen screen, Echo echo) {
        this.session = session;
        this.screen = screen;
        this.echo = echo;
        this.results = new Results(session);
        screen.onInterrupt(() -> {
            if (!evaluation.cancel()) System.exit(INTERRUPTED);
        });
    }

    /** The exit status. */
    int run() {
        screen.print(screen.paint().quiet("MFML: help says what can be done here, Ctrl-D leaves."));
        while (true) {
            switch (screen.read(number + "> ")) {
                case Entry.End() -> {
                    return FINE;
                }
                case Entry.Interrupted(boolean empty) -> {
                    if (empty && interruptedBefore) return INTERRUPTED;
                    interruptedBefore = empty;
                    if (empty) screen.print(screen.paint().quiet(AGAIN));
                }
                case Entry.Text(String text) -> {
                    interruptedBefore = false;
                    if (!answer(text.stripTrailing())) return FINE;
                }
            }
        }
    }

    /** False where the user leaves. */
    private boolean answer(String text) {
        if (text.isBlank()) return true;
        Optional<Command> command = Command.of(text, session.names()::contains);
        if (command.isEmpty()) {
            evaluate(text);
            return true;
        }
        String argument = command.get().argument();
        switch (command.get().kind()) {
            case HELP -> help(argument);
            case WHO -> who();
            case CLEAR -> clear(argument);
            case TIME -> time(argument);
            case QUIT -> {
                return false;
            }
        }
        return true;
    }

    private void evaluate(String text) {
        evaluation.begin();
        Watch watch = new Watch(session, screen);
        Optional<Diagnostic> mistake = Optional.empty();
        List<Diagnostic> problems = List.of();
        try {
            session.run(new Source("input " + number, text));
        } catch (Problem problem) {
            problems = problem.diagnostics();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError unforeseen) {
            mistake = Optional.of(
                    Fault.of("cli.internal").with("what", unforeseen).diagnostic());
        } finally {
            watch.close();
            interruptedBefore = evaluation.end();
        }
        problems.forEach(echo::noted);
        mistake.ifPresent(echo::noted);
        if (interruptedBefore) screen.print(screen.paint().quiet(AGAIN));
        int answered = number++;
        echo.take().ifPresent(value -> results.keep(answered, value));
    }

    private void time(String text) {
        var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        long allocated = threads.getTotalThreadAllocatedBytes();
        long started = System.nanoTime();
        evaluate(text);
        double seconds = (System.nanoTime() - started) / 1e9;
        double megabytes = (threads.getTotalThreadAllocatedBytes() - allocated) / 1e6;
        screen.print(screen.paint().quiet(String.format(Locale.ROOT, "%.4g s, %.3g MB allocated", seconds, megabytes)));
    }

    private void who() {
        Variables table = new Variables();
        for (String name : new TreeSet<>(session.names())) {
            if (!results.isOurs(name)) table.add(name, session.get(name));
        }
        String drawn = table.draw(screen.width());
        screen.print(drawn.isEmpty() ? "There are no variables yet." : drawn);
    }

    private void clear(String names) {
        Set<String> gone = new HashSet<>(names.isEmpty() ? session.names() : List.of(names.split("[,\\s]+")));
        for (String name : gone) {
            if (session.forget(Mfml.name(name))) continue;
            echo.noted(Fault.of("session.nothing_to_clear").with("name", name).diagnostic());
        }
        results.forget(gone);
    }

    private void help(String topic) {
        if (topic.isEmpty()) screen.print(HelpText.general());
        else if (topic.equals("symbols")) screen.print(HelpText.symbols(Mfml.shorthands(), screen.width()));
        else {
            try {
                screen.print(EntryText.of(session.help(topic), screen.width()));
            } catch (Problem none) {
                none.diagnostics().forEach(echo::noted);
            }
        }
    }
}
