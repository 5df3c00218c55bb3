package mfml.eval;

import mfml.error.Fault;
import mfml.source.Source;
import mfml.source.Span;
import mfml.tensor.Operations;
import mfml.tensor.Tensor;
import mfml.value.Kind;
import mfml.value.Value;

/**
 * A piece of executable program. Nodes never change: one tree runs in many threads, each with its frames. {@link
 * #execute} leaves its value in the frame's register and returns which kind it is, so that numbers are never boxed.
 */
abstract class Node {
    static final int UNSET = 0; // a statement without a value; a slot without one
    static final int WHOLE = 1;
    static final int REAL = 2;
    static final int TRUTH = 3;
    static final int OBJECT = 4;
    // what a statement may return besides
    static final int BREAK = -1;
    static final int CONTINUE = -2;
    static final int RETURN = -3; // the value is in the frame's register, its kind in Execution.returned

    final Span span;

    Node(Span span) {
        this.span = span;
    }

    abstract int execute(Frame frame);

    /**
     * Like {@link #execute}, but what it leaves may be an unfinished elementwise result; only the operators, which can
     * go on with it, ask for one.
     */
    int begin(Frame frame) {
        return execute(frame);
    }

    /** Finishes what {@link #begin} left in the register. */
    final int finished(Frame frame, int kind) {
        if (kind == OBJECT) frame.object = finished(frame, frame.object);
        return kind;
    }

    final Value finished(Frame frame, Value value) {
        try {
            return Operations.finish(value, frame.execution);
        } catch (Fault fault) {
            throw fault.at(frame.source, span);
        }
    }

    /**
     * Whether executing it only looks at variables and computes: nothing is shown or noted by others, and an unfinished
     * operand may wait for it.
     */
    boolean isQuiet() {
        return isSimple();
    }

    /** Nodes below this one on the longest way down, itself included: what a call of it costs in stack. */
    int depth() {
        int deepest = 0;
        for (Node child : children()) deepest = Math.max(deepest, child.depth());
        return deepest + 1;
    }

    /** The nodes it executes, for working out depth. */
    abstract Node[] children();

    /** Notes that arose in what this node has just worked out point at it. */
    final int noted(Frame frame, int kind) {
        if (kind == OBJECT && Operations.isUnfinished(frame.object)) {
            Execution run = frame.execution;
            Source source = frame.source;
            Operations.whenNoted(frame.object, () -> run.settle(source, span));
        }
        frame.execution.settle(frame.source, span);
        return kind;
    }

    final Value evaluate(Frame frame) {
        return frame.box(execute(frame));
    }

    /** Whether it holds; anything but a truth value stops. */
    final boolean holds(Frame frame) {
        return holds(frame, execute(frame));
    }

    /** Of what its execution left in the register. */
    final boolean holds(Frame frame, int kind) {
        if (kind == TRUTH) return frame.whole != 0;
        throw noCondition(frame.box(kind)).at(frame.source, span);
    }

    /** The complaint about a value where a truth value is needed. */
    static Fault noCondition(Value met) {
        if (met.kind() == Kind.EQUATION) return Fault.of("type.undecided").with("condition", met.text());
        Fault fault = Fault.of("type.condition").with("found", met.description());
        return met instanceof Tensor ? fault.hint("entries") : fault;
    }

    /** A constant or variable: executing it makes nothing and takes no stack worth counting. */
    boolean isSimple() {
        return false;
    }

    static int real(Frame frame, double number) {
        frame.real = number;
        return REAL;
    }

    static int whole(Frame frame, long number) {
        frame.whole = number;
        return WHOLE;
    }

    static int truth(Frame frame, boolean holds) {
        frame.whole = holds ? 1 : 0;
        return TRUTH;
    }

    static int object(Frame frame, Value value) {
        frame.object = value;
        return OBJECT;
    }

    /** The text of an operand as messages name it: as written when short. */
    static String named(Frame frame, Node operand, String otherwise) {
        String text = frame.source.text(operand.span).strip();
        return text.isEmpty() || text.length() > 24 || text.indexOf('\n') >= 0 ? otherwise : text;
    }
}
