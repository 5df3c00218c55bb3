package mfml.value;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.error.Severity;
import mfml.random.RandomStream;

/** What belongs to one run of a program: its budget, where its results and notes go, its random draws. One thread at a time. */
public class Run {
    private final Budget budget;
    private final Output output;
    private final RandomStream random;
    private final Set<String> first = new HashSet<>();
    private Algebra exactWork;

    public Run(Budget budget, Output output) {
        this(budget, output, new RandomStream(0));
    }

    public Run(Budget budget, Output output, RandomStream random) {
        this.budget = budget;
        this.output = output;
        this.random = random;
    }

    /** For work outside any program, as in tests of a package: no limits, no output. */
    public static Run silent() {
        return new Run(Budget.unlimited(), Output.SILENT);
    }

    public Budget budget() {
        return budget;
    }

    /** The function that the language, its library or the host has under a name. */
    public Optional<FunctionValue> function(String name) {
        return Optional.empty();
    }

    /** Gives a value that a line shows to the output. */
    public final void show(Value value) {
        pay(value);
        output.shown(value);
    }

    /** Where all its random draws come from. */
    public final RandomStream random() {
        return random;
    }

    /** Gives what {@code show(…)} speaks to the output. */
    public final void speak(String text, Value value) {
        pay(value);
        output.spoken(text, value);
    }

    private void pay(Value value) {
        if (output.writesSource()) Exact.priceDigits(value, this);
    }

    /** In exact work what lifts numbers beyond the rationals, so that nothing passes through floating point; null elsewhere. */
    public final Algebra exactWork() {
        return exactWork;
    }

    /** Does something as exact work, in which {@code lifting} takes what leaves the rationals. */
    public final <T> T exactly(Algebra lifting, Supplier<T> work) {
        Algebra outside = exactWork;
        exactWork = lifting;
        try {
            return work.get();
        } finally {
            exactWork = outside;
        }
    }

    /** Leaves a note, once for each place where it arises. */
    public void note(Fault note) {
        told(note);
    }

    /** Leaves a note where something happens for the first time in the run. */
    public final void noteFirst(Fault note) {
        if (first.add(note.code())) note(note);
    }

    /** Gives a note to the output. */
    protected final void told(Fault note) {
        output.noted(note.diagnostic(Severity.NOTE));
    }
}
