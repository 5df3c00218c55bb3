package mfml.eval;

import mfml.error.Fault;
import mfml.source.Span;

/** {@code if … elseif … else}, and cases in braces: the first branch whose condition holds. */
final class Choice extends Node {
    private final Node[] conditions; // one fewer than branches where the last has none
    private final Node[] branches;
    private final boolean mustDecide; // cases stop when no branch applies, an if without else does nothing

    Choice(Span span, Node[] conditions, Node[] branches, boolean mustDecide) {
        super(span);
        this.conditions = conditions;
        this.branches = branches;
        this.mustDecide = mustDecide;
    }

    @Override
    int execute(Frame frame) {
        for (int k = 0; k < conditions.length; k++) {
            if (conditions[k].holds(frame)) return branches[k].execute(frame);
        }
        if (branches.length > conditions.length) return branches[branches.length - 1].execute(frame);
        if (mustDecide) throw Fault.of("cases.none").at(frame.source, span);
        return UNSET;
    }

    @Override
    Node[] children() {
        Node[] all = java.util.Arrays.copyOf(conditions, conditions.length + branches.length);
        System.arraycopy(branches, 0, all, conditions.length, branches.length);
        return all;
    }
}
