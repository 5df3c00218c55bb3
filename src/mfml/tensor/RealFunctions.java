package mfml.tensor;

import mfml.value.Elementary;
import mfml.value.Ieee;

/** The functions of analysis on doubles as IEEE has them: NaN where they are undefined, ∞ at a pole. */
final class RealFunctions {
    private RealFunctions() {}

    static void apply(Elementary function, double[] x, int i, int di, double[] y, int to, int count) {
        switch (function) {
            case NEGATE -> {
                for (int k = 0; k < count; k++) y[to + k] = -x[i + k * di];
            }
            case ABS -> {
                for (int k = 0; k < count; k++) y[to + k] = Math.abs(x[i + k * di]);
            }
            case SQRT -> {
                for (int k = 0; k < count; k++) y[to + k] = Math.sqrt(x[i + k * di]);
            }
            case EXP -> {
                for (int k = 0; k < count; k++) y[to + k] = Math.exp(x[i + k * di]);
            }
            default -> {
                for (int k = 0; k < count; k++) y[to + k] = Ieee.apply(function, x[i + k * di]);
            }
        }
    }

    /** Units of fuel an entry. */
    static int cost(Elementary function) {
        return switch (function) {
            case GAMMA, FACTORIAL, ERF -> 8;
            default -> 1;
        };
    }

    /** Whether whole numbers stay whole numbers. */
    static boolean keepsType(Elementary function) {
        return switch (function) {
            case NEGATE, ABS, SIGN, FLOOR, CEIL, ROUND, RE, CONJ -> true;
            default -> false;
        };
    }
}
