package mfml;

import java.util.List;
import mfml.error.Diagnostic;

/** The text is no MFML program: it was not started. */
public final class SyntaxProblem extends Problem {
    public SyntaxProblem(List<Diagnostic> diagnostics) {
        super(diagnostics);
    }
}
