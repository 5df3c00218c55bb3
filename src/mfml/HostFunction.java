package mfml;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import mfml.error.Fault;
import mfml.render.Notation;
import mfml.value.FunctionValue;
import mfml.value.Real;
import mfml.value.Rest;
import mfml.value.Run;
import mfml.value.Signature;
import mfml.value.Value;

/** A host's lambda as a function of the language. What it throws becomes an error at the place of the call. */
final class HostFunction extends FunctionValue {
    private final Signature signature;
    private final Function<Value[], Object> body;

    private HostFunction(Signature signature, Function<Value[], Object> body) {
        this.signature = signature;
        this.body = body;
    }

    static HostFunction of(String name, DoubleUnaryOperator function) {
        Signature signature = new Signature(name, List.of(Signature.Parameter.required("x")));
        return new HostFunction(signature, given -> new Real(function.applyAsDouble(real(name, "x", given[0]))));
    }

    static HostFunction of(String name, DoubleBinaryOperator function) {
        Signature signature =
                new Signature(name, List.of(Signature.Parameter.required("x"), Signature.Parameter.required("y")));
        return new HostFunction(
                signature,
                given -> new Real(function.applyAsDouble(real(name, "x", given[0]), real(name, "y", given[1]))));
    }

    static HostFunction ofValues(String name, Function<List<Value>, Object> function) {
        Signature.Parameter all = new Signature.Parameter("values", Optional.empty(), true, false);
        return new HostFunction(
                new Signature(name, List.of(all)), given -> function.apply(List.of(((Rest) given[0]).values())));
    }

    private static double real(String function, String parameter, Value given) {
        try {
            return given.asDouble();
        } catch (ConversionProblem wrong) {
            throw Fault.of("call.argument")
                    .with("function", function)
                    .with("parameter", parameter)
                    .with("needed", "a real number")
                    .with("found", given.description());
        }
    }

    @Override
    public Signature signature() {
        return signature;
    }

    @Override
    public Value call(Value[] arranged, Run run) {
        Value result;
        try {
            result = FromJava.value(body.apply(arranged));
        } catch (Fault | Problem known) {
            throw known;
        } catch (RuntimeException thrown) {
            throw Fault.of("host.function").with("name", name()).with("reason", String.valueOf(thrown.getMessage()));
        }
        if (result instanceof Real real && Double.isNaN(real.value())) {
            throw Fault.of("number.undefined").with("operation", signature.text());
        }
        return result;
    }

    @Override
    public Notation notation() {
        String text = signature.text();
        return new Notation.Written(text, name(), "\\operatorname{" + name() + "}");
    }
}
