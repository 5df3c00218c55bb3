package mfml.symbolic;

import java.util.Locale;

/** The functions that stay as they are in a term. Exponentials and roots are powers; other logarithms are quotients of ln. */
public enum Head {
    SIN,
    COS,
    TAN,
    ARCSIN,
    ARCCOS,
    ARCTAN,
    ARCTAN2,
    SINH,
    COSH,
    TANH,
    LN,
    ABS,
    SIGN,
    FLOOR,
    CEIL,
    ROUND,
    MIN,
    MAX,
    MOD,
    FACTORIAL,
    GAMMA,
    ERF,
    RE,
    IM,
    CONJ,
    ARG,
    /** A root of an irreducible polynomial: its number, then the coefficients from the constant upwards ({@link Terms#rootOf}). */
    ROOT_OF;

    /** As a worksheet calls it. */
    public String functionName() {
        return this == GAMMA ? "Gamma" : name().toLowerCase(Locale.ROOT);
    }
}
