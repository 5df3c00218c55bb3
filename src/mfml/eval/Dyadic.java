package mfml.eval;

import mfml.error.Fault;
import mfml.source.Span;
import mfml.value.Value;

/**
 * A node of two operands. Numbers in variables of the function and constants, most of all operands, are brought into the
 * register without a call through the table of methods.
 */
abstract class Dyadic extends Node {
    final Node left;
    final Node right;
    private final int leftSlot; // where the operand is a variable of the function; -1 otherwise
    private final int rightSlot;
    private final int constantKind; // of the right operand where it is a known number; UNSET otherwise
    private final double constantReal;
    private final long constantWhole;
    private final boolean isTyped; // whether the constant is another one in exact work
    private final boolean takesUnfinished;
    private final boolean rightIsQuiet;
    private final boolean isQuiet;

    /** {@code takesUnfinished}: whether it can go on with unfinished elementwise results of its operands. */
    Dyadic(Span span, Node left, Node right, boolean takesUnfinished) {
        super(span);
        this.takesUnfinished = takesUnfinished;
        this.rightIsQuiet = right.isQuiet();
        this.isQuiet = rightIsQuiet && left.isQuiet();
        this.left = left;
        this.right = right;
        this.leftSlot = slot(left);
        this.rightSlot = slot(right);
        Constant known = right instanceof Constant constant && constant.kind != OBJECT ? constant : null;
        this.constantKind = known == null ? UNSET : known.kind;
        this.constantReal = known == null ? 0 : known.real;
        this.constantWhole = known == null ? 0 : known.whole;
        this.isTyped = known != null && known.exact != null;
    }

    private static int slot(Node operand) {
        return operand instanceof Variable.Local local ? local.slot : -1;
    }

    final int left(Frame frame) {
        if (leftSlot >= 0) {
            int kind = frame.load(leftSlot);
            if (kind == REAL || kind == WHOLE) return kind;
        }
        return takesUnfinished ? left.begin(frame) : left.execute(frame);
    }

    final int right(Frame frame) {
        if (rightSlot >= 0) {
            int kind = frame.load(rightSlot);
            if (kind == REAL || kind == WHOLE) return kind;
        } else if (constantKind != UNSET && (!isTyped || frame.execution.exactWork() == null)) {
            frame.real = constantReal;
            frame.whole = constantWhole;
            return constantKind;
        }
        return takesUnfinished ? right.begin(frame) : right.execute(frame);
    }

    /** The right operand after the left one, which is not in the register any more; it is kept in the slot, if any, until then. */
    final Value right(Frame frame, Value first, int spill) {
        if (spill >= 0) frame.keep(spill, first);
        int kind;
        try {
            kind = right(frame);
        } catch (Fault fault) {
            left.finished(frame, first); // for the notes it leaves
            throw fault;
        }
        if (spill >= 0) frame.clear(spill);
        return frame.box(kind);
    }

    /** The left operand, which is in the register, as a value that can wait for the right one. */
    final Value waiting(Frame frame, int kind) {
        Value first = frame.box(kind);
        return rightIsQuiet ? first : left.finished(frame, first);
    }

    @Override
    final boolean isQuiet() {
        return isQuiet;
    }

    @Override
    final Node[] children() {
        return new Node[] {left, right};
    }
}
