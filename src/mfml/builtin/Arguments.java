package mfml.builtin;

import mfml.error.Fault;
import mfml.value.FunctionValue;
import mfml.value.Kind;
import mfml.value.Rest;
import mfml.value.Text;
import mfml.value.Truth;
import mfml.value.Value;

/** Checks and converts the arguments of built-ins; what does not fit says which function needs what. */
final class Arguments {
    private Arguments() {}

    static boolean truth(Value given, String function, String parameter) {
        if (given instanceof Truth truth) return truth.holds();
        throw wrong(given, "true or false", function, parameter);
    }

    static String text(Value given, String function, String parameter) {
        if (given instanceof Text text) return text.text();
        throw wrong(given, "a text", function, parameter);
    }

    static FunctionValue function(Value given, String function, String parameter) {
        if (given instanceof FunctionValue called) return called;
        throw wrong(given, "a function", function, parameter);
    }

    static Value[] rest(Value given, String function, String parameter) {
        return given instanceof Rest rest ? rest.values() : new Value[] {given};
    }

    /** Whether an argument with the preset {@code none} was left out, or given as none. */
    static boolean isAbsent(Value given) {
        return given == null || given.kind() == Kind.NONE;
    }

    static Fault wrong(Value given, String needed, String function, String parameter) {
        return Fault.of("call.argument")
                .with("function", function)
                .with("parameter", parameter)
                .with("needed", needed)
                .with("found", given.description());
    }
}
