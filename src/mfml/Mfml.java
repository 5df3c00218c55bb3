package mfml;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import mfml.budget.Budget;
import mfml.eval.Execution;
import mfml.eval.Vocabulary;
import mfml.random.RandomStream;
import mfml.source.Source;
import mfml.syntax.Parser;
import mfml.value.FunctionValue;
import mfml.value.Output;
import mfml.value.Value;

/**
 * The language for a host: its limits, functions, files and output. Immutable and safe in any number of threads; one is
 * enough for an application. A script reaches nothing of the host but what was handed in here.
 */
public final class Mfml {
    private final long stepLimit;
    private final long timeLimitNanos;
    private final long memoryLimit;
    private final Output output;
    private final long seed;
    private final Vocabulary vocabulary;

    private Mfml(Builder builder) {
        this.stepLimit = builder.stepLimit;
        this.timeLimitNanos = builder.timeLimitNanos;
        this.memoryLimit = builder.memoryLimit;
        this.output = builder.output;
        this.seed = builder.seed;
        this.vocabulary = new Vocabulary(builder.functions, new AllowedFiles(builder.folders)::read);
    }

    /** Loads what the first text will need; a host that has a core to spare calls it in another thread at its start. */
    public static void prepare() {
        Parser.unpack();
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * Runs code as a worksheet of its own and gives back the value of its last statement, {@code none} where it has none.
     *
     * @throws SyntaxProblem before anything ran
     * @throws EvaluationProblem where it stopped
     * @throws LimitExceeded when it used more than it may
     */
    public Value eval(String code) {
        return run(new Source("code", code));
    }

    /** As {@link #eval}, with a name for messages. */
    public Value run(Source source) {
        return compile(source).run(Map.of());
    }

    /** Prepares code to be run any number of times, its inputs named. */
    public Program compile(String code, String... inputs) {
        return compile(new Source("code", code), inputs);
    }

    public Program compile(Source source, String... inputs) {
        return Program.of(this, source, List.of(inputs));
    }

    /** A session keeps its variables between calls; for one thread at a time. */
    public Session session() {
        return new Session(this);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Random draws from their beginning, as the host seeded them. */
    RandomStream random() {
        return new RandomStream(seed);
    }

    Execution execution(RandomStream random) {
        return new Execution(new Budget(stepLimit, timeLimitNanos, memoryLimit), output, random);
    }

    /** What a host allows and hands in. Unless told otherwise: 10 seconds, a quarter of the heap, no files, no output. */
    public static final class Builder {
        private long stepLimit = Budget.UNLIMITED;
        private long timeLimitNanos = Duration.ofSeconds(10).toNanos();
        private long memoryLimit = Runtime.getRuntime().maxMemory() / 4;
        private Output output = Output.SILENT;
        private long seed;
        private final Map<String, FunctionValue> functions = new HashMap<>();
        private final List<Path> folders = new ArrayList<>();

        private Builder() {}

        /** The longest that a call may take. */
        public Builder timeLimit(Duration limit) {
            timeLimitNanos = limit.toNanos();
            return this;
        }

        public Builder noTimeLimit() {
            timeLimitNanos = Budget.UNLIMITED;
            return this;
        }

        /** The most bytes that the values of a call may hold at a time. */
        public Builder memoryLimit(long bytes) {
            memoryLimit = bytes;
            return this;
        }

        /** The most steps (rounds of loops, calls, entries worked on) of a call: the same on every machine. */
        public Builder stepLimit(long steps) {
            stepLimit = steps;
            return this;
        }

        /** Where shown values and notes go; called in the thread that runs the program. */
        public Builder output(Output output) {
            this.output = output;
            return this;
        }

        /**
         * Fixes the random draws of scripts that set no seed: every run of a program begins with it, a session goes on
         * drawing from call to call. 0 unless told otherwise.
         */
        public Builder seed(long seed) {
            this.seed = seed;
            return this;
        }

        /** A folder whose files scripts may import and read; given again, one more. */
        public Builder readOnly(Path folder) {
            folders.add(folder);
            return this;
        }

        /** A function of one real number; of a tensor it is worked out entry by entry with {@code f.(x)}. */
        public Builder function(String name, DoubleUnaryOperator function) {
            functions.put(name, HostFunction.of(name, function));
            return this;
        }

        public Builder function(String name, DoubleBinaryOperator function) {
            functions.put(name, HostFunction.of(name, function));
            return this;
        }

        /** A function of any number of values; what it gives back is converted as {@link Session#set} does. */
        public Builder functionOfValues(String name, Function<List<Value>, Object> function) {
            functions.put(name, HostFunction.ofValues(name, function));
            return this;
        }

        public Mfml build() {
            return new Mfml(this);
        }
    }
}
