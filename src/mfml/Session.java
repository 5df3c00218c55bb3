package mfml;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import mfml.error.Fault;
import mfml.eval.Executable;
import mfml.eval.Execution;
import mfml.eval.Globals;
import mfml.random.RandomStream;
import mfml.reference.Entry;
import mfml.resolve.TopLevel;
import mfml.source.Source;
import mfml.value.FunctionValue;
import mfml.value.Progress;
import mfml.value.Value;

/** Keeps variables between calls, as at a prompt. For one thread at a time: a second one gets an error, not a race. */
public final class Session implements AutoCloseable {
    private final Mfml mfml;
    private final TopLevel top = new TopLevel();
    private final Globals globals = new Globals(top);
    private final RandomStream random;
    private final ReentrantLock inUse = new ReentrantLock();
    private volatile Execution running;
    private boolean closed;
    private int statements;

    Session(Mfml mfml) {
        this.mfml = mfml;
        this.random = mfml.random();
    }

    /** Runs code among the session's variables; what it defined before an error stays. */
    public Value eval(String code) {
        return run(new Source("line " + (statements + 1), code));
    }

    public Value run(Source source) {
        return alone(() -> {
            statements++;
            boolean done = false;
            try {
                Executable executable = Executable.of(source, top, mfml.vocabulary());
                running = mfml.execution(random);
                Value value = executable.run(running, globals);
                done = true;
                return value;
            } finally {
                running = null;
                if (!done) globals.forgetUnset(); // no later line gives them a value
            }
        });
    }

    /** Where the call that runs now is; empty between calls. From any thread, while another one runs the code. */
    public Optional<Progress> progress() {
        Execution execution = running;
        return execution == null ? Optional.empty() : execution.progress();
    }

    /**
     * Gives a variable a Java value: numbers, BigInteger, Boolean, String, double[], double[][], int[], long[], lists, maps
     * with text keys (records), sets, Java records, Values. Arrays are copied.
     */
    public void set(String name, Object value) {
        alone(() -> {
            globals.set(name, FromJava.value(value));
            return null;
        });
    }

    /** The value of a variable. */
    public Value get(String name) {
        return alone(() -> {
            Value value = globals.get(name);
            if (value == null) throw Fault.of("host.no_variable").with("name", name);
            return value;
        });
    }

    /**
     * Calls a function that the session has under a name, with Java values as arguments.
     *
     * @throws EvaluationProblem also where the name is no function
     */
    public Value call(String name, Object... arguments) {
        return alone(() -> {
            Value callee = globals.get(name);
            if (callee == null) callee = mfml.vocabulary().value(name);
            if (!(callee instanceof FunctionValue function)) {
                throw Fault.of("host.no_function").with("name", name);
            }
            Value[] values = new Value[arguments.length];
            for (int k = 0; k < values.length; k++) values[k] = FromJava.value(arguments[k]);
            return function.apply(mfml.execution(random), values);
        });
    }

    /** The names of its variables, in the order in which they came. */
    public List<String> names() {
        return alone(globals::names);
    }

    /** Forgets a variable, so that its name is as good as new; false where there was none. */
    public boolean forget(String name) {
        return alone(() -> globals.forget(name));
    }

    /** What could stand at a cursor in a text: names, fields, arguments, files. Nothing is run to find out. */
    public Completion complete(String text, int cursor) {
        return alone(() -> Completing.at(text.substring(0, cursor), globals, mfml.vocabulary(), mfml.files()));
    }

    /**
     * What is written about a function, constant, word or sign, the session's own functions included.
     *
     * @throws EvaluationProblem {@code help.none} where the name has none, with the name that was perhaps meant
     */
    public Entry help(String name) {
        return alone(() -> Helping.find(name, globals, mfml.vocabulary()));
    }

    private <T> T alone(Supplier<T> work) {
        return Problems.translated(() -> {
            if (inUse.isHeldByCurrentThread() || !inUse.tryLock()) throw Fault.of("host.session_in_use");
            try {
                if (closed) throw Fault.of("host.session_closed");
                return work.get();
            } finally {
                inUse.unlock();
            }
        });
    }

    @Override
    public void close() {
        closed = true;
    }
}
