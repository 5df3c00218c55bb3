package mfml.value;

import java.util.HashSet;
import java.util.Set;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.error.Severity;
import mfml.random.RandomStream;
import mfml.source.Source;
import mfml.source.Span;

/** What belongs to one run of a program: its budget, where its results go, its random draws, the notes it has already made. One thread at a time. */
public class Run {
    private final Budget budget;
    private final Output output;
    private final RandomStream random;
    private final Set<String> noted = new HashSet<>();
    private Source source;
    private Span statement;

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

    public Output output() {
        return output;
    }

    /** Where all its random draws come from. */
    public RandomStream random() {
        return random;
    }

    /** The statement of the worksheet that runs now: the place of notes. */
    public void reached(Source source, Span statement) {
        this.source = source;
        this.statement = statement;
    }

    /** Leaves a note, once a run for each code. */
    public void note(Fault note) {
        if (noted.add(note.code())) {
            if (source != null) note.at(source, statement);
            output.noted(note.diagnostic(Severity.NOTE));
        }
    }
}
