package mfml.value;

import java.util.HashSet;
import java.util.Set;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.error.Severity;
import mfml.source.Source;
import mfml.source.Span;

/** What belongs to one run of a program: its budget, where its results go, the notes it has already made. One thread at a time. */
public class Run {
    private final Budget budget;
    private final Output output;
    private final Set<String> noted = new HashSet<>();
    private Source source;
    private Span statement;

    public Run(Budget budget, Output output) {
        this.budget = budget;
        this.output = output;
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

    /** The statement of the worksheet that runs now: the place of notes. */
    public void reached(Source source, Span statement) {
        this.source = source;
        this.statement = statement;
    }

    /** The text whose statement runs, null before the first. */
    protected final Source source() {
        return source;
    }

    protected final Span statement() {
        return statement;
    }

    /** Leaves a note, once a run for each code. */
    public void note(Fault note) {
        if (noted.add(note.code())) {
            if (source != null) note.at(source, statement);
            output.noted(note.diagnostic(Severity.NOTE));
        }
    }
}
