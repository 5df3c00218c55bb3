package mfml;

import java.util.List;
import mfml.error.Diagnostic;

/** The program used more steps, time, memory or depth than the host allows, or was cancelled. */
public final class LimitExceeded extends Problem {
    public LimitExceeded(List<Diagnostic> diagnostics) {
        super(diagnostics);
    }
}
