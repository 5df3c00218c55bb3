package mfml.syntax;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mfml.error.Fault;

/** A text is no MFML: what is wrong with it, at least one fault, in the order of their places. */
public final class SyntaxFaults extends RuntimeException {
    private final transient List<Fault> faults;
    private final transient Readable readable; // null where there is none

    /**
     * The statements that could be read all the same, blocks taken apart, and the names in those that could not, which
     * may have defined them.
     */
    public record Readable(Script script, Set<String> doubtful) {}

    public SyntaxFaults(List<Fault> faults) {
        this(faults, null);
    }

    SyntaxFaults(List<Fault> faults, Readable readable) {
        super(faults.getFirst().code(), null, false, false);
        this.faults = List.copyOf(faults);
        this.readable = readable;
    }

    public List<Fault> faults() {
        return faults;
    }

    public Optional<Readable> readable() {
        return Optional.ofNullable(readable);
    }
}
