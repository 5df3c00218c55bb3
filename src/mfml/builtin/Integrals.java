package mfml.builtin;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import mfml.error.Fault;
import mfml.integral.IntegralOperators;
import mfml.integral.Quadrature;
import mfml.symbolic.Symbol;
import mfml.symbolic.Terms;
import mfml.value.FunctionValue;
import mfml.value.Real;
import mfml.value.RecordValue;
import mfml.value.Run;
import mfml.value.Scalar;
import mfml.value.Value;

@Topic("Integrals")
final class Integrals {
    private Integrals() {}

    @Builtin(
            doc =
                    "The integral of a function of one number from a to b, exact where it has a closed form; as ∫ … dx from a to b,"
                            + " for a function that has a name.",
            example = {"integral(x -> x/2, 1, 2)   # 3/4", "integral(sin, 0, π)   # 2.0"},
            see = "quadrature",
            alias = {"integrate"})
    static Value integral(Value f, Value a, Value b, Run run) {
        FunctionValue function = Arguments.function(f, "integral", "f");
        Symbol x = Symbol.real(
                function.signature().parameters().isEmpty()
                        ? "x"
                        : function.signature().parameters().getFirst().name());
        Value body;
        try {
            body = run.exactly(Terms.algebra(), () -> function.apply(run, x));
        } catch (Fault fault) {
            if (fault.code().startsWith("limit.")) throw fault;
            return IntegralOperators.told(IntegralOperators.numeric(numbers(function, run), a, b, run), run);
        }
        Value found = run.exactly(Terms.algebra(), () -> IntegralOperators.definite(body, x, a, b, run));
        boolean decimal = isDecimal(a) || isDecimal(b);
        return decimal && found instanceof Scalar ? IntegralOperators.decimal(found, run) : found;
    }

    @Builtin(
            doc =
                    "The integral of a function of one number as a number, with an estimate of its error: by Gauss-Kronrod with"
                            + " halving; ends may be infinite or singular.",
            example = {
                "quadrature(x -> x/2, 1, 2).value   # 0.75",
                "quadrature(x -> exp(-x^2), -∞, ∞).value   # 1.772454",
                "quadrature(ln, 0, 1).value   # -1.0"
            },
            see = {"integral", "trapezoid", "simpson"},
            alias = {"quad", "scipy.integrate.quad"})
    static RecordValue quadrature(Value f, Value a, Value b, Run run) {
        DoubleUnaryOperator numbers = numbers(Arguments.function(f, "quadrature", "f"), run);
        Quadrature.Estimate found = IntegralOperators.numeric(numbers, a, b, run);
        if (!found.isSettled()) {
            throw Fault.of("integral.unsettled").with("value", new Real(found.value()).text());
        }
        return RecordValue.of(List.of("value", "error"), List.of(new Real(found.value()), new Real(found.error())));
    }

    private static DoubleUnaryOperator numbers(FunctionValue function, Run run) {
        return x -> run.exactly(null, () -> number(function.apply(run, new Real(x))));
    }

    private static boolean isDecimal(Value bound) {
        return bound instanceof Real real && Double.isFinite(real.value());
    }

    private static double number(Value value) {
        boolean real = value instanceof Scalar
                && switch (value.kind()) {
                    case WHOLE, FRACTION, REAL, TRUTH -> true;
                    default -> false;
                };
        if (!real) throw Fault.of("integral.values").with("found", value.description());
        return value.asDouble();
    }
}
