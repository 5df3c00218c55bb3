package mfml;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mfml.error.Fault;
import mfml.eval.Executable;
import mfml.eval.Globals;
import mfml.resolve.TopLevel;
import mfml.source.Source;
import mfml.value.Value;

/** Code that was parsed and resolved once. It never changes: runs in any number of threads, each with its own budget. */
public final class Program {
    private final Mfml mfml;
    private final Source source;
    private final Executable executable;
    private final TopLevel top;
    private final Set<String> inputs;

    private Program(Mfml mfml, Source source, Executable executable, TopLevel top, Set<String> inputs) {
        this.mfml = mfml;
        this.source = source;
        this.executable = executable;
        this.top = top;
        this.inputs = inputs;
    }

    static Program of(Mfml mfml, Source source, List<String> inputs) {
        return Problems.translated(() -> {
            TopLevel top = new TopLevel();
            inputs.forEach(top::declare);
            Executable executable = Executable.of(source, top, mfml.vocabulary());
            return new Program(mfml, source, executable, top, new HashSet<>(inputs));
        });
    }

    public Value run() {
        return run(Map.of());
    }

    /**
     * Runs with these inputs, Java values that {@link Session#set} describes.
     *
     * @return the value of the last statement
     * @throws EvaluationProblem also when an input is missing or was not named
     */
    public Value run(Map<String, ?> given) {
        return Problems.translated(() -> {
            Globals globals = new Globals(top);
            for (String input : inputs) {
                if (!given.containsKey(input))
                    throw Fault.of("host.input_missing").with("name", input);
            }
            for (var entry : given.entrySet()) {
                if (!inputs.contains(entry.getKey())) {
                    throw Fault.of("host.input_unknown").with("name", entry.getKey());
                }
                globals.set(entry.getKey(), FromJava.value(entry.getValue()));
            }
            return executable.run(mfml.execution(mfml.random()), globals);
        });
    }

    @Override
    public String toString() {
        return source.text();
    }
}
