package mfml;

import java.util.List;
import java.util.stream.Collectors;
import mfml.error.Caret;
import mfml.error.Diagnostic;

/** What went wrong with a program, for hosts: the diagnostics as data, and drawn with line and caret as the message. */
public abstract class Problem extends RuntimeException {
    private final List<Diagnostic> diagnostics;

    Problem(List<Diagnostic> diagnostics) {
        super(diagnostics.stream()
                .map(Caret::draw)
                .collect(Collectors.joining("\n"))
                .stripTrailing());
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** At least one, in the order of their places. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** The first one's code, such as {@code shape.inner}. */
    public String code() {
        return diagnostics.getFirst().code();
    }
}
