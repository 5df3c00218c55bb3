package mfml.value;

/** A function: built in, of the library, a user's closure, or a host's lambda. */
public abstract class FunctionValue implements Value {
    public abstract Signature signature();

    /** Calls with one value a parameter in the order of the signature, null where one is left out (as {@link Signature#arrange} gives them). */
    public abstract Value call(Value[] arranged, Run run);

    /** What {@code help} says of it; "" where nobody wrote anything. */
    public String documentation() {
        return "";
    }

    /** Calls with arguments by position. */
    public final Value apply(Run run, Value... arguments) {
        return call(signature().arrange(arguments, null), run);
    }

    public final String name() {
        return signature().name();
    }

    @Override
    public final Kind kind() {
        return Kind.FUNCTION;
    }
}
