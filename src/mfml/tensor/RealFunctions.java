package mfml.tensor;

import java.util.function.IntFunction;
import mfml.value.Elementary;
import mfml.value.Exponentials;
import mfml.value.Ieee;
import mfml.value.Logarithms;

/**
 * The functions of analysis on doubles as IEEE has them, see {@link Step.UnaryLoop}: NaN where they are undefined and
 * wherever the argument is, ∞ at a pole.
 */
final class RealFunctions {
    private RealFunctions() {}

    static Step.UnaryLoop of(Elementary function) {
        return switch (function) {
            case NEGATE ->
                (x, i, y, to, count) -> {
                    for (int k = 0; k < count; k++) y[to + k] = -x[i + k];
                };
            case ABS ->
                (x, i, y, to, count) -> {
                    for (int k = 0; k < count; k++) y[to + k] = Math.abs(x[i + k]);
                };
            case SQRT ->
                (x, i, y, to, count) -> {
                    for (int k = 0; k < count; k++) y[to + k] = Math.sqrt(x[i + k]);
                };
            case SIN ->
                (x, i, y, to, count) -> {
                    for (int k = 0; k < count; k++) y[to + k] = Math.sin(x[i + k]);
                };
            case COS ->
                (x, i, y, to, count) -> {
                    for (int k = 0; k < count; k++) y[to + k] = Math.cos(x[i + k]);
                };
            case EXP -> new InBlocks(function, count -> new Exponentials(count)::exp);
            case TANH -> new InBlocks(function, count -> new Exponentials(count)::tanh);
            case LN -> new InBlocks(function, count -> new Logarithms(count)::ln);
            default ->
                (x, i, y, to, count) -> {
                    for (int k = 0; k < count; k++) y[to + k] = Ieee.apply(function, x[i + k]);
                };
        };
    }

    /** A loop that needs scratch arrays, made for as many entries as come at a time. */
    private record InBlocks(Elementary function, IntFunction<Step.UnaryLoop> loops) implements Step.UnaryLoop {
        private static final int FEW = 32; // are worked out one by one, with the same digits

        @Override
        public void run(double[] x, int i, double[] y, int to, int count) {
            if (count > FEW) {
                loops.apply(count).run(x, i, y, to, count);
            } else {
                for (int k = 0; k < count; k++) y[to + k] = Ieee.apply(function, x[i + k]);
            }
        }

        @Override
        public Step.UnaryLoop forThread() {
            return loops.apply(Integer.MAX_VALUE);
        }
    }

    /** Units of fuel an entry. */
    static int cost(Elementary function) {
        return switch (function) {
            case GAMMA, FACTORIAL, ERF -> 8;
            default -> 1;
        };
    }

    /** The type of the results: whole numbers stay whole numbers where the function allows. */
    static ElementType result(Elementary function, ElementType type) {
        boolean keeps =
                switch (function) {
                    case NEGATE, ABS, SIGN, FLOOR, CEIL, ROUND, RE, CONJ -> true;
                    default -> false;
                };
        return keeps && type != ElementType.TRUTH ? type : type.fractional();
    }
}
