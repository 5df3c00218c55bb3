package mfml;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import mfml.budget.Budget;
import mfml.eval.Execution;
import mfml.eval.Vocabulary;
import mfml.random.RandomStream;
import mfml.source.Completeness;
import mfml.source.Piece;
import mfml.source.Source;
import mfml.syntax.Language;
import mfml.syntax.Parser;
import mfml.syntax.Pieces;
import mfml.syntax.Reading;
import mfml.syntax.Shorthand;
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
    private final AllowedFiles files;
    private final long seed;
    private final Vocabulary vocabulary;

    private Mfml(Builder builder) {
        this.stepLimit = builder.stepLimit;
        this.timeLimitNanos = builder.timeLimitNanos;
        this.memoryLimit = builder.memoryLimit;
        this.output = builder.output;
        this.seed = builder.seed;
        this.files = new AllowedFiles(builder.folders);
        this.vocabulary = new Vocabulary(builder.functions, files::read);
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

    /** Whether a text can be run as it stands, needs more lines, or can never be read: for prompts and notebooks. */
    public static Completeness completeness(String code) {
        return Reading.completeness(new Source("code", code));
    }

    /** What the words and signs of a text are, whether or not it can be read as a whole: for colouring. */
    public static List<Piece> pieces(String code) {
        return Pieces.of(new Source("code", code));
    }

    /** The words that editors turn into a sign when they stand behind a backslash, each with its sign: alpha, α. */
    public static Map<String, String> shorthands() {
        return Shorthand.words();
    }

    /** The text with the shorthand at its end turned into its sign: {@code x^2} into x²; empty where none ends there. */
    public static Optional<String> expandShorthand(String text) {
        return Shorthand.atEndOf(text).map(found -> text.substring(0, found.from()) + found.sign());
    }

    /** The spelling under which a name is known: α is alpha, x₁ is x_1. */
    public static String name(String written) {
        return Language.name(written);
    }

    /** A name as people read it: alpha is α, x_1 is x₁. */
    public static String shownName(String name) {
        return Language.shown(name);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    AllowedFiles files() {
        return files;
    }

    /** Random draws from their beginning, as the host seeded them. */
    RandomStream random() {
        return new RandomStream(seed);
    }

    Execution execution(RandomStream random) {
        return new Execution(new Budget(stepLimit, timeLimitNanos, memoryLimit), output, random, vocabulary);
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
