package mfml;

import java.util.List;
import mfml.error.Diagnostic;

/** A value is not what the host asked for; nothing narrows silently. */
public final class ConversionProblem extends Problem {
    public ConversionProblem(List<Diagnostic> diagnostics) {
        super(diagnostics);
    }
}
