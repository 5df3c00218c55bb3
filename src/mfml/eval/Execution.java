package mfml.eval;

import java.util.Optional;
import mfml.budget.Budget;
import mfml.budget.Measure;
import mfml.error.Fault;
import mfml.value.Output;
import mfml.value.Progress;
import mfml.value.Run;

/** A run as the evaluator sees it: besides budget and output, how deep it is and which frames live. */
public final class Execution extends Run {
    /** Depth (in nodes) that any thread of a host has room for; what goes deeper moves to a large stack. */
    private static final int DEPTH_ANYWHERE = 600;

    private static final int DEPTH_ON_LARGE_STACK = 600_000;

    private int depth;
    private int depthHere = DEPTH_ANYWHERE;
    private int calls;
    Frame newest;
    int returned;
    /** The outermost loop that runs, or null; {@link #progress} reads it from another thread. */
    LoopPlace loop;

    public Execution(Budget budget, Output output) {
        super(budget, output);
        budget.measureFrom(this::measure);
    }

    private void measure(Measure measure) {
        for (Frame frame = newest; frame != null; frame = frame.below) {
            frame.measure(measure);
            frame.top.measure(measure);
        }
    }

    /** What must be put back when a fault is caught: the frames, loop and depth of the catcher. */
    record Mark(int depth, int calls, Frame newest, LoopPlace loop) {}

    Mark mark() {
        return new Mark(depth, calls, newest, loop);
    }

    void reset(Mark mark) {
        depth = mark.depth;
        calls = mark.calls;
        newest = mark.newest;
        loop = mark.loop;
    }

    /** Where it is; from any thread. Empty before its first statement. */
    public Optional<Progress> progress() {
        if (source() == null) return Optional.empty();
        LoopPlace now = loop;
        return Optional.of(
                new Progress(source(), statement(), now == null ? Optional.empty() : Optional.of(now.progress())));
    }

    /** Executes a body whose frame is linked already; deep ones move to a large stack of their own. */
    int enter(Node body, int bodyDepth, Frame frame) {
        budget().tick();
        depth += bodyDepth;
        calls++;
        int kind = depth <= depthHere ? body.execute(frame) : deeper(body, frame);
        depth -= bodyDepth;
        calls--;
        return kind;
    }

    private int deeper(Node body, Frame frame) {
        if (depthHere == DEPTH_ON_LARGE_STACK || depth > DEPTH_ON_LARGE_STACK) {
            throw Fault.of("limit.depth").with("calls", calls);
        }
        int before = depthHere;
        depthHere = DEPTH_ON_LARGE_STACK;
        try {
            return LargeStack.call(() -> body.execute(frame));
        } finally {
            depthHere = before;
        }
    }
}
