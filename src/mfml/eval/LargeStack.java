package mfml.eval;

import java.util.function.Supplier;

/**
 * Does work that needs more stack than a host's thread can be trusted to have, on a thread of its own, while the caller
 * waits. An interrupt of the caller is passed on and kept.
 */
public final class LargeStack {
    /** Reserved, not used: only what is touched becomes memory. */
    private static final long STACK = 1L << 29;

    private LargeStack() {}

    public static <T> T call(Supplier<T> work) {
        Outcome<T> outcome = new Outcome<>(work);
        Thread thread = new Thread(null, outcome, "mfml", STACK);
        thread.setDaemon(true);
        thread.start();
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException stop) {
                interrupted = true;
                thread.interrupt();
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
        return outcome.result();
    }

    private static final class Outcome<T> implements Runnable {
        private final Supplier<T> work;
        private T result;
        private Throwable thrown;

        Outcome(Supplier<T> work) {
            this.work = work;
        }

        @Override
        public void run() {
            try {
                result = work.get();
            } catch (RuntimeException | Error failure) {
                thrown = failure;
            }
        }

        T result() {
            if (thrown instanceof RuntimeException failure) throw failure;
            if (thrown instanceof Error failure) throw failure;
            return result;
        }
    }
}
