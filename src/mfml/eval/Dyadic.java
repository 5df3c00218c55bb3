package mfml.eval;

import mfml.source.Span;

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

    Dyadic(Span span, Node left, Node right) {
        super(span);
        this.left = left;
        this.right = right;
        this.leftSlot = slot(left);
        this.rightSlot = slot(right);
        Constant known = right instanceof Constant constant && constant.kind != OBJECT ? constant : null;
        this.constantKind = known == null ? UNSET : known.kind;
        this.constantReal = known == null ? 0 : known.real;
        this.constantWhole = known == null ? 0 : known.whole;
    }

    private static int slot(Node operand) {
        return operand instanceof Variable.Local local ? local.slot : -1;
    }

    final int left(Frame frame) {
        if (leftSlot >= 0) {
            int kind = frame.load(leftSlot);
            if (kind == REAL || kind == WHOLE) return kind;
        }
        return left.execute(frame);
    }

    final int right(Frame frame) {
        if (rightSlot >= 0) {
            int kind = frame.load(rightSlot);
            if (kind == REAL || kind == WHOLE) return kind;
        } else if (constantKind != UNSET) {
            frame.real = constantReal;
            frame.whole = constantWhole;
            return constantKind;
        }
        return right.execute(frame);
    }

    @Override
    final Node[] children() {
        return new Node[] {left, right};
    }
}
