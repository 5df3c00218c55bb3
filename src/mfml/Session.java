package mfml;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import mfml.error.Fault;
import mfml.eval.Executable;
import mfml.eval.Globals;
import mfml.random.RandomStream;
import mfml.resolve.TopLevel;
import mfml.source.Source;
import mfml.value.FunctionValue;
import mfml.value.Value;

/** Keeps variables between calls, as at a prompt. For one thread at a time: a second one gets an error, not a race. */
public final class Session implements AutoCloseable {
    private final Mfml mfml;
    private final TopLevel top = new TopLevel();
    private final Globals globals = new Globals(top);
    private final RandomStream random;
    private final ReentrantLock inUse = new ReentrantLock();
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
            return Executable.of(source, top, mfml.vocabulary()).run(mfml.execution(random), globals);
        });
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
