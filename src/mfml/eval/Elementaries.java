package mfml.eval;

import mfml.error.Fault;
import mfml.source.Span;
import mfml.tensor.Operations;
import mfml.value.Elementary;
import mfml.value.Exponential;
import mfml.value.Logarithm;

/** A function of analysis of one argument; of a real inside its domain it is worked out in place. */
final class Elementaries extends Node {
    private final Elementary function;
    private final Node argument;
    private final boolean isQuiet;

    Elementaries(Span span, Elementary function, Node argument) {
        super(span);
        this.function = function;
        this.argument = argument;
        this.isQuiet = argument.isQuiet();
    }

    @Override
    int execute(Frame frame) {
        return finished(frame, begin(frame));
    }

    @Override
    int begin(Frame frame) {
        int kind = argument.begin(frame);
        if (kind == REAL) {
            double x = frame.real;
            double value =
                    switch (function) {
                        case NEGATE -> -x;
                        case ABS -> Math.abs(x);
                        case SQRT -> Math.sqrt(x);
                        case EXP -> Exponential.of(x);
                        case LN -> x == 0 ? Double.NaN : Logarithm.of(x);
                        case SIN -> Math.sin(x);
                        case COS -> Math.cos(x);
                        case TANH -> Exponential.tanh(x);
                        default -> Double.NaN;
                    };
            if (Arithmetic.isPlain(value, x, 0)) return real(frame, value);
        } else if (kind == WHOLE) {
            if (function == Elementary.NEGATE && frame.whole != Long.MIN_VALUE) return whole(frame, -frame.whole);
            if (function == Elementary.ABS && frame.whole >= 0) return kind;
        }
        try {
            return noted(frame, frame.unbox(Operations.begin(function, frame.box(kind), frame.execution)));
        } catch (Fault fault) {
            throw fault.with("call", function.functionName())
                    .with("argument", named(frame, argument, "the argument"))
                    .at(frame.source, span);
        }
    }

    @Override
    boolean isQuiet() {
        return isQuiet;
    }

    @Override
    Node[] children() {
        return new Node[] {argument};
    }
}
