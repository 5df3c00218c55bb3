package mfml.value;

import java.util.Locale;

/**
 * The functions of one argument that every scalar kind brings and that go entry by entry over a tensor. Angles in
 * radians; {@code LN} natural; {@code CBRT} is the real cube root; {@code ROUND} rounds halves away from zero.
 */
public enum Elementary {
    NEGATE,
    ABS,
    SIGN,
    SQRT,
    CBRT,
    EXP,
    LN,
    LOG2,
    LOG10,
    SIN,
    COS,
    TAN,
    ARCSIN,
    ARCCOS,
    ARCTAN,
    SINH,
    COSH,
    TANH,
    FLOOR,
    CEIL,
    ROUND,
    FACTORIAL,
    GAMMA,
    ERF,
    RE,
    IM,
    CONJ,
    ARG;

    /** As it is called in MFML; the signs have no names. */
    public String functionName() {
        return switch (this) {
            case NEGATE -> "-";
            case CBRT -> "∛";
            case GAMMA -> "Gamma";
            default -> name().toLowerCase(Locale.ROOT);
        };
    }

    /** As a reader of the worksheet knows it: by its sign, where it has one. */
    public String writtenName() {
        return switch (this) {
            case NEGATE -> "-";
            case SQRT -> "√";
            case CBRT -> "∛";
            case FACTORIAL -> "!";
            default -> functionName();
        };
    }
}
