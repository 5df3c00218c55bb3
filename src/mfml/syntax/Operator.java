package mfml.syntax;

/** The operators between two values, with the sign people write and its ASCII twin where it differs. */
public enum Operator {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    LEFT_DIVIDE("\\"),
    MODULO("mod"),
    POWER("^"),
    DOT("·"),
    CROSS("×"),
    OUTER("⊗"),
    DOT_ADD(".+"),
    DOT_SUBTRACT(".-"),
    DOT_MULTIPLY(".*"),
    DOT_DIVIDE("./"),
    DOT_POWER(".^");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    /** The operator that a dotted one repeats for every entry, or itself. */
    public Operator undotted() {
        return switch (this) {
            case DOT_ADD -> ADD;
            case DOT_SUBTRACT -> SUBTRACT;
            case DOT_MULTIPLY -> MULTIPLY;
            case DOT_DIVIDE -> DIVIDE;
            case DOT_POWER -> POWER;
            default -> this;
        };
    }

    public boolean isDotted() {
        return undotted() != this;
    }
}
