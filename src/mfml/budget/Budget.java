package mfml.budget;

import java.util.function.Consumer;
import java.util.function.Supplier;
import mfml.error.Fault;

/**
 * What one run may use: steps (fuel), time, memory, depth. Every loop takes fuel; every 2¹⁴ units the clock and the
 * interrupt of the running thread are looked at. A closed kernel (a library call that cannot look here) is priced from
 * its sizes before it starts. Running out is a {@link Fault} with a {@code limit.} code and leaves everything usable.
 */
public final class Budget {
    /** One unit of fuel stands for about this much work. */
    private static final double NANOSECONDS_A_UNIT = 20;

    private static final long SLICE = 1 << 14;
    /** Closed kernels of more nanoseconds than this work beside the run. */
    private static final double LONG = 3e7;
    /** The threads of one process, whoever began them: a processor has only so much to give away. */
    private static final Beside BESIDE = new Beside(8, 5000);

    public static final long UNLIMITED = Long.MAX_VALUE;

    private final long stepLimit;
    private final long timeLimitNanos;
    private final long memoryLimit;
    private final long started = System.nanoTime();
    private long spent; // up to the beginning of the present slice
    private long sliceSize;
    private long slice; // units left before the next look
    private long allocatedSinceMeasure;
    private Consumer<Measure> roots = measure -> {};

    /** Limits in units of fuel, nanoseconds and bytes; {@link #UNLIMITED} for none. */
    public Budget(long stepLimit, long timeLimitNanos, long memoryLimit) {
        this.stepLimit = stepLimit;
        this.timeLimitNanos = timeLimitNanos;
        this.memoryLimit = memoryLimit;
        nextSlice();
    }

    public static Budget unlimited() {
        return new Budget(UNLIMITED, UNLIMITED, UNLIMITED);
    }

    /** Says where measuring begins: the frames of the run and what is under construction. */
    public void measureFrom(Consumer<Measure> roots) {
        this.roots = roots;
    }

    /** One unit: the end of a loop's round, a call. */
    public void tick() {
        if (--slice < 0) look();
    }

    /** Takes the fuel of a kernel over {@code units} entries. */
    public void charge(long units) {
        slice -= units;
        if (slice < 0) look();
    }

    /** Refuses a closed kernel whose estimated nanoseconds are more than what is left, and charges it otherwise. */
    public void price(double nanoseconds) {
        double units = nanoseconds / NANOSECONDS_A_UNIT;
        if (units > stepLimit - spent) throw Fault.of("limit.steps").with("limit", stepLimit);
        if (nanoseconds > 1e6 && timeLimitNanos != UNLIMITED && nanoseconds > timeLeft()) {
            throw Fault.of("limit.price").with("seconds", seconds(timeLimitNanos));
        }
        charge((long) units);
    }

    /**
     * The result of a closed kernel of so many estimated nanoseconds, priced first. A long one works on a thread of its own,
     * while this one looks at clock and interrupt; where they end the run the kernel is left alone to finish unheard, at
     * most for what its price said. It must know nothing of the run. While two are left so, a third waits, and is refused
     * ({@code limit.behind}) where neither ends in five seconds.
     */
    public <T> T closed(double nanoseconds, Supplier<T> kernel) {
        price(nanoseconds);
        return nanoseconds < LONG ? kernel.get() : BESIDE.work(kernel, this::look);
    }

    private double timeLeft() {
        return (double) timeLimitNanos - (System.nanoTime() - started);
    }

    /** Looks at the clock and for an interrupt now, whatever the fuel. */
    public void look() {
        spent += sliceSize - slice;
        if (spent > stepLimit) {
            nextSlice();
            throw Fault.of("limit.steps").with("limit", stepLimit);
        }
        nextSlice();
        if (Thread.currentThread().isInterrupted()) throw Fault.of("limit.cancelled");
        if (timeLimitNanos != UNLIMITED && System.nanoTime() - started > timeLimitNanos) {
            throw Fault.of("limit.time").with("seconds", seconds(timeLimitNanos));
        }
    }

    private void nextSlice() {
        sliceSize = Math.max(0, Math.min(SLICE, stepLimit - spent));
        slice = sliceSize;
    }

    /**
     * Charges a value before it is made. When what was made since the last look passes half the limit, what is reachable
     * is measured: sums of allocation are not memory.
     */
    public void allocate(long bytes) {
        if (bytes > memoryLimit || bytes < 0) throw memoryExceeded(bytes);
        allocatedSinceMeasure += bytes;
        if (allocatedSinceMeasure > memoryLimit / 2) {
            Measure live = new Measure(this::look);
            roots.accept(live);
            long held = live.bytes();
            charge(live.work());
            if (held + bytes > memoryLimit) throw memoryExceeded(held + bytes);
            allocatedSinceMeasure = bytes;
        }
    }

    private Fault memoryExceeded(long bytes) {
        return Fault.of("limit.memory").with("needed", bytes(bytes)).with("limit", bytes(memoryLimit));
    }

    /**
     * At most so many units of this budget, under the same clock, for work that is given up when they are used: whoever
     * asks charges this budget with what was {@link #used} of it.
     */
    public Budget part(long units) {
        long time = timeLimitNanos == UNLIMITED ? UNLIMITED : (long) Math.max(1, timeLeft());
        return new Budget(Math.min(units, Math.max(0, stepLimit - used())), time, memoryLimit);
    }

    /** Units used up so far. */
    public long used() {
        return spent + sliceSize - slice;
    }

    private static String seconds(long nanos) {
        double seconds = nanos / 1e9;
        return seconds == Math.rint(seconds) ? Long.toString((long) seconds) : Double.toString(seconds);
    }

    private static String bytes(long bytes) {
        if (bytes < 0) return "more than 9 EB";
        String[] units = {"bytes", "kB", "MB", "GB", "TB", "PB", "EB"};
        double size = bytes;
        int unit = 0;
        while (size >= 1000) {
            size /= 1000;
            unit++;
        }
        return Math.round(size) + " " + units[unit];
    }
}
