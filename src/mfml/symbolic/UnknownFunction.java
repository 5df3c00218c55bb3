package mfml.symbolic;

import java.util.List;
import mfml.render.Notation;
import mfml.value.FunctionValue;
import mfml.value.Run;
import mfml.value.Signature;
import mfml.value.Value;

/** A function of which only the name is known: {@code symbol f(x)}. Applied it stays as it is written. */
public final class UnknownFunction extends FunctionValue {
    private final Signature signature;

    public UnknownFunction(String name, List<String> parameters) {
        signature = new Signature(
                name, parameters.stream().map(Signature.Parameter::required).toList());
    }

    @Override
    public Signature signature() {
        return signature;
    }

    @Override
    public Value call(Value[] arranged, Run run) {
        Term[] arguments = new Term[arranged.length];
        for (int k = 0; k < arguments.length; k++) arguments[k] = Terms.of(arranged[k]);
        return Unknown.of(name(), arguments);
    }

    /** The function at letters of its parameters' names. */
    public Unknown template() {
        return Unknown.of(
                name(),
                signature.parameters().stream()
                        .map(parameter -> (Term) Symbol.real(parameter.name()))
                        .toArray(Term[]::new));
    }

    @Override
    public Notation notation() {
        return new Notation.Written(name());
    }
}
