package mfml.eval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mfml.budget.Budget;
import mfml.budget.Measure;
import mfml.error.Fault;
import mfml.random.RandomStream;
import mfml.source.Source;
import mfml.source.Span;
import mfml.syntax.Language;
import mfml.value.FunctionValue;
import mfml.value.Output;
import mfml.value.Progress;
import mfml.value.Run;

/** A run as the evaluator sees it: besides budget and output, how deep it is and which frames live. */
public final class Execution extends Run {
    /** Depth (in nodes) that any thread of a host has room for; what goes deeper moves to a large stack. */
    private static final int DEPTH_ANYWHERE = 600;

    private static final int DEPTH_ON_LARGE_STACK = 600_000;

    private final Vocabulary vocabulary;
    private final Set<String> noted = new HashSet<>();
    private final List<Fault> notes = new ArrayList<>(); // that wait for whoever knows the place they arose at
    private int depth;
    private int depthHere = DEPTH_ANYWHERE;
    private int calls;
    Frame newest;
    int returned;
    /** The outermost loop that runs, or null; {@link #progress} reads it from another thread. */
    LoopPlace loop;

    private Progress statement;

    public Execution(Budget budget, Output output, RandomStream random, Vocabulary vocabulary) {
        super(budget, output, random);
        this.vocabulary = vocabulary;
        budget.measureFrom(this::measure);
    }

    @Override
    public Optional<FunctionValue> function(String name) {
        return vocabulary.value(Language.name(name)) instanceof FunctionValue function
                ? Optional.of(function)
                : Optional.empty();
    }

    private void measure(Measure measure) {
        for (Frame frame = newest; frame != null; frame = frame.below) {
            frame.measure(measure);
            frame.top.measure(measure);
        }
    }

    /** Keeps the note until {@link #settle}, where it gets its place. */
    @Override
    public void note(Fault note) {
        boolean isWaiting = notes.stream().anyMatch(other -> other.code().equals(note.code()));
        if (!isWaiting) notes.add(note);
    }

    /** Tells the notes that arose at this place, each once; those of the library wait for the line that called it. */
    void settle(Source source, Span span) {
        if (!notes.isEmpty() && !source.isLibrary()) place(source, span);
    }

    /** Drops a note that waits, where it turned out to say nothing of the result. */
    void forget(String code) {
        if (!notes.isEmpty()) notes.removeIf(note -> note.code().equals(code));
    }

    private void place(Source source, Span span) {
        List<Fault> arisen = List.copyOf(notes);
        notes.clear();
        for (Fault note : arisen) {
            if (noted.add(note.code() + " " + source.name() + " " + span)) told(note.at(source, span));
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

    /** A statement of the worksheet itself begins. */
    void begin(Source source, Span span) {
        statement = new Progress(source, span, Optional.empty());
    }

    /** Where it is; from any thread. Empty before its first statement. */
    public Optional<Progress> progress() {
        Progress started = statement;
        LoopPlace around = loop;
        if (started == null || around == null) return Optional.ofNullable(started);
        return Optional.of(new Progress(started.source(), started.statement(), Optional.of(around.progress())));
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
