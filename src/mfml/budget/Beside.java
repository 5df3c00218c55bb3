package mfml.budget;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import mfml.error.Fault;

/**
 * Work of a library that cannot be stopped, on threads that can be left behind, but not many of them: while as many as may
 * be are at work unheard, the next kernel waits for one of them to end, and is refused where none does.
 */
final class Beside {
    private static final long STACK = 64L << 20; // reserved, not used
    private static final long LOOK_EVERY = 10; // milliseconds

    private final int most;
    private final long patience; // milliseconds
    private int left; // behind, still at work

    /** So many kernels may be left behind; with so many at work a new one waits so many milliseconds. */
    Beside(int most, long patience) {
        this.most = most;
        this.patience = patience;
    }

    /**
     * The result of the kernel; meanwhile {@code look} is asked again and again, and what it throws ends the waiting. A
     * Fault {@code limit.behind} where too many that were left behind are still at work.
     */
    <T> T work(Supplier<T> kernel, Runnable look) {
        awaitRoom(look);
        Kernel<T> task = new Kernel<>(kernel);
        Thread thread = new Thread(null, task, "mfml-closed", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.result(look);
        } finally {
            task.leave();
        }
    }

    private void awaitRoom(Runnable look) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patience);
        while (true) {
            synchronized (this) {
                if (left < most) return;
                if (System.nanoTime() - end >= 0) throw Fault.of("limit.behind").with("count", left);
                try {
                    wait(LOOK_EVERY);
                } catch (InterruptedException cancelled) {
                    Thread.currentThread().interrupt();
                }
            }
            look.run();
        }
    }

    /** How many are at work unheard. */
    synchronized int left() {
        return left;
    }

    private final class Kernel<T> extends FutureTask<T> {
        private boolean ended; // under the lock of the owner
        private boolean leftBehind;

        Kernel(Supplier<T> kernel) {
            super(kernel::get);
        }

        @Override
        public void run() {
            try {
                super.run();
            } finally {
                synchronized (Beside.this) {
                    ended = true;
                    if (leftBehind) {
                        left--;
                        Beside.this.notifyAll();
                    }
                }
            }
        }

        /** Nobody waits any longer. */
        void leave() {
            synchronized (Beside.this) {
                if (ended || isDone()) return;
                leftBehind = true;
                left++;
            }
        }

        T result(Runnable look) {
            while (true) {
                try {
                    return get(LOOK_EVERY, TimeUnit.MILLISECONDS);
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
}
