package mfml.value;

import java.util.List;
import java.util.Map;

/**
 * A value with a shape and no entries yet, such as a matrix of symbolic size. It says itself what those forms of the
 * language mean for it that go through the entries of a tensor.
 */
public interface Shaped extends Value {
    Value transposed();

    /** {@code X[i, :]}; null stands for a colon. */
    Value part(List<Value> subscripts, Run run);

    /** {@code f.(X, …)}. */
    Value mapped(FunctionValue function, Value[] arguments, Run run);

    /** A function of the language, of arguments of which this is one; null where the function knows none of its kind. */
    Value call(String function, Value[] arguments, Run run);

    /** With values for letters. */
    Value substituted(Map<String, Value> given, Run run);
}
