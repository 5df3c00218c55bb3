package mfml;

import java.util.List;
import mfml.error.Diagnostic;

/** The program stopped with an error. */
public final class EvaluationProblem extends Problem {
    public EvaluationProblem(List<Diagnostic> diagnostics) {
        super(diagnostics);
    }
}
