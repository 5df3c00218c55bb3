package mfml.integral;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import mfml.error.Fault;
import mfml.symbolic.Evaluation;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.value.Output;
import mfml.value.Real;
import mfml.value.Run;
import mfml.value.Value;

/** Formulas as functions of doubles. */
final class Numeric {
    private Numeric() {}

    /** NaN where the formula has no real value. */
    static DoubleUnaryOperator of(Term term, Symbol x, Run run) {
        Run quiet = new Run(run.budget(), Output.SILENT, run.random());
        return number -> real(() -> Evaluation.of(term, Map.of(x, new Real(number)), quiet));
    }

    /** The nearest double of a number; NaN where it is none that is real. */
    static double of(Term number, Run run) {
        Run quiet = new Run(run.budget(), Output.SILENT, run.random());
        return real(() -> Evaluation.of(number, Map.of(), quiet));
    }

    static double real(java.util.function.Supplier<Value> worked) {
        try {
            Value value = worked.get();
            return switch (value.kind()) {
                case WHOLE, FRACTION, REAL -> value.asDouble();
                default -> Double.NaN;
            };
        } catch (Fault fault) {
            if (fault.code().startsWith("limit.")) throw fault;
            return Double.NaN;
        }
    }
}
