package mfml.builtin.processor;

/** The Java types a parameter of a built-in may have, each with the method of {@code Arguments} that checks and converts. */
enum ParameterType {
    VALUE("mfml.value.Value", ""),
    TENSOR("mfml.tensor.Tensor", "tensor"),
    REAL("double", "real"),
    WHOLE("long", "whole"),
    INTEGER("java.math.BigInteger", "integer"),
    TRUTH("boolean", "truth"),
    TEXT("java.lang.String", "text"),
    FUNCTION("mfml.value.FunctionValue", "function"),
    REST("mfml.value.Value[]", "rest"),
    RUN("mfml.value.Run", "");

    final String javaName;
    final String conversion;

    ParameterType(String javaName, String conversion) {
        this.javaName = javaName;
        this.conversion = conversion;
    }

    /** The type of that Java name, or null. */
    static ParameterType of(String javaName) {
        for (ParameterType type : values()) {
            if (type.javaName.equals(javaName)) return type;
        }
        return null;
    }
}
