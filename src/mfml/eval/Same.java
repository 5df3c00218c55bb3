package mfml.eval;

import mfml.error.Fault;
import mfml.source.Span;

/** {@code left ≡ right}: of all values of the letters. */
final class Same extends Node {
    private final Node left;
    private final Node right;
    private final Variable[] outside; // letters that hold something elsewhere

    Same(Span span, Node left, Node right, Variable[] outside) {
        super(span);
        this.left = left;
        this.right = right;
        this.outside = outside;
    }

    @Override
    int execute(Frame frame) {
        throw Fault.of("later.form").with("what", "≡").at(frame.source, span);
    }

    @Override
    Node[] children() {
        return new Node[] {left, right};
    }
}
