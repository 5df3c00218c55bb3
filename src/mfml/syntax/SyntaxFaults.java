package mfml.syntax;

import java.util.List;
import mfml.error.Fault;

/** A text is no MFML: what is wrong with it, at least one fault, in the order of their places. */
public final class SyntaxFaults extends RuntimeException {
    private final transient List<Fault> faults;

    public SyntaxFaults(List<Fault> faults) {
        super(faults.getFirst().code(), null, false, false);
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
