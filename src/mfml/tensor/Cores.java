package mfml.tensor;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import mfml.value.Run;

/**
 * Shares a long loop among the machine's cores: the caller's thread and those of the JVM's common pool, so that no
 * thread is ours. How the loop is cut into pieces depends on its length alone, never on the number of threads; only the
 * caller looks at the budget, and when that stops the run, the others stop after the piece they are at.
 */
final class Cores {
    /** Entries of a piece: some hundredths of a millisecond. */
    static final int PIECE = 1 << 15;

    private static final int FEWEST_PIECES = 4; // below it waking another thread costs more than it brings

    /** The work of one thread, which it does piece by piece. */
    interface Work {
        /** Never touches the run. */
        void piece(int from, int to);
    }

    private final int count;
    private final int size; // of a piece
    private final int pieces;
    private final Supplier<? extends Work> works;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger busy = new AtomicInteger();
    private volatile Throwable failure;

    private Cores(int count, int size, Supplier<? extends Work> works) {
        this.count = count;
        this.size = size;
        this.pieces = pieces(count, size);
        this.works = works;
    }

    /**
     * Does the work for 0 to {@code count} - 1 in pieces of {@code size}, at {@code units} of fuel for each number; every
     * thread asks for a work of its own.
     */
    static void share(int count, int size, double units, Run run, Supplier<? extends Work> works) {
        new Cores(count, size, works).run(units, run);
    }

    static int pieces(int count, int size) {
        return (int) ((count + (long) size - 1) / size);
    }

    private void run(double units, Run run) {
        int helpers = pieces < FEWEST_PIECES ? 0 : Math.min(ForkJoinPool.getCommonPoolParallelism(), pieces - 1);
        ForkJoinTask<?>[] tasks = new ForkJoinTask<?>[helpers];
        for (int k = 0; k < helpers; k++) tasks[k] = ForkJoinPool.commonPool().submit(this::help);
        long charged = 0;
        try {
            Work work = works.get();
            for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
                long fuel = (long) (units * (end(piece) - begin(piece)));
                charged += fuel;
                run.budget().charge(fuel);
                work.piece(begin(piece), end(piece));
            }
        } finally {
            next.set(pieces);
            for (ForkJoinTask<?> task : tasks) task.cancel(false);
            while (busy.get() > 0) Thread.yield(); // at most a piece long
        }
        if (failure instanceof Error error) throw error;
        if (failure instanceof RuntimeException exception) throw exception;
        run.budget().charge(Math.max(0, (long) (units * count) - charged));
    }

    private void help() {
        busy.incrementAndGet();
        try {
            Work work = null;
            for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
                if (work == null) work = works.get();
                work.piece(begin(piece), end(piece));
            }
        } catch (Throwable thrown) {
            failure = thrown;
            next.set(pieces);
        } finally {
            busy.decrementAndGet();
        }
    }

    private int begin(int piece) {
        return piece * size;
    }

    private int end(int piece) {
        return (int) Math.min(count, (piece + 1L) * size);
    }
}
