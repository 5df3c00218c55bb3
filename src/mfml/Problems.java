package mfml;

import java.util.List;
import java.util.function.Supplier;
import mfml.error.Fault;
import mfml.syntax.SyntaxFaults;

/** Turns what goes wrong inside into the exceptions that hosts see. */
final class Problems {
    private Problems() {}

    static <T> T translated(Supplier<T> work) {
        try {
            return work.get();
        } catch (SyntaxFaults faults) {
            throw new SyntaxProblem(
                    faults.faults().stream().map(Fault::diagnostic).toList());
        } catch (Fault fault) {
            if (fault.isLimit()) throw new LimitExceeded(List.of(fault.diagnostic()));
            throw new EvaluationProblem(List.of(fault.diagnostic()));
        }
    }
}
