package mfml.budget;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Work of a library that cannot be stopped, on a thread that can be left behind. */
final class Beside {
    private static final long STACK = 64L << 20; // reserved, not used
    private static final long LOOK_EVERY = 10; // milliseconds

    private Beside() {}

    /** The result of the kernel; meanwhile {@code look} is asked again and again, and what it throws ends the waiting. */
    static <T> T work(Supplier<T> kernel, Runnable look) {
        FutureTask<T> task = new FutureTask<>(kernel::get);
        Thread thread = new Thread(null, task, "mfml-closed", STACK);
        thread.setDaemon(true);
        thread.start();
        while (true) {
            try {
                return task.get(LOOK_EVERY, TimeUnit.MILLISECONDS);
            } catch (TimeoutException unfinished) {
                look.run();
            } catch (InterruptedException cancelled) {
                Thread.currentThread().interrupt();
                look.run();
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof RuntimeException fault) throw fault;
                if (failed.getCause() instanceof Error error) throw error;
                throw new IllegalStateException(failed.getCause());
            }
        }
    }
}
