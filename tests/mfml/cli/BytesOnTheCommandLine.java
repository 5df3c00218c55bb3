package mfml.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What {@code mfml --json -e CODE} and {@code mfml -e CODE} make of an input: its exit status and both streams are looked at. */
public final class BytesOnTheCommandLine {
    private BytesOnTheCommandLine() {}

    /** What is wrong with how it ended, or "". */
    public static String run(String code) {
        String fault = run(new String[] {"-e", code});
        return fault.isEmpty() ? run(new String[] {"--json", "-e", code}) : fault;
    }

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());

    /** The command line sets no limit of time: somebody interrupts it. */
    private static String run(String[] arguments) {
        Future<?> interruption = CLOCK.schedule(Thread.currentThread()::interrupt, 250, TimeUnit.MILLISECONDS);
        try {
            return outcome(arguments);
        } finally {
            interruption.cancel(false);
            Thread.interrupted();
        }
    }

    private static String outcome(String[] arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status;
        try {
            status = new Main(new Console(out, err)).run(arguments);
        } catch (Throwable mistake) {
            return mistake + "\n    at " + mistake.getStackTrace()[0];
        }
        String errors = err.toString(StandardCharsets.UTF_8);
        if (status != ExitStatus.FINE && status != ExitStatus.SCRIPT_FAILED) return "exit status " + status;
        if (status == ExitStatus.SCRIPT_FAILED && errors.isBlank()) return "fails without a word";
        return errors.contains("internal") && errors.contains("Exception") ? "an internal error: " + errors : "";
    }
}
