package mfml.eval;

import java.util.ArrayList;
import java.util.List;
import mfml.error.Fault;
import mfml.source.Span;
import mfml.symbolic.Equation;
import mfml.symbolic.Piecewise;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.value.Truth;
import mfml.value.Value;

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
            int kind = conditions[k].execute(frame);
            if (kind == TRUTH ? frame.whole != 0 : decided(frame, k, kind)) return branches[k].execute(frame);
            if (kind == OBJECT && frame.object instanceof Equation) return piecewise(frame, k);
        }
        if (branches.length > conditions.length) return branches[branches.length - 1].execute(frame);
        if (mustDecide) throw Fault.of("cases.none").at(frame.source, span);
        return UNSET;
    }

    /** False for an undecided comparison in cases, which become the cases of a formula. */
    private boolean decided(Frame frame, int k, int kind) {
        if (mustDecide && kind == OBJECT && frame.object instanceof Equation) return false;
        return conditions[k].holds(frame, kind);
    }

    /** From the first condition on that only a value of the letters can decide. */
    private int piecewise(Frame frame, int from) {
        List<Piecewise.Branch> cases = new ArrayList<>();
        for (int k = from; k < branches.length; k++) {
            Value condition =
                    k == from ? frame.object : k < conditions.length ? conditions[k].evaluate(frame) : Truth.TRUE;
            if (condition == Truth.FALSE) continue;
            if (!(condition instanceof Equation) && condition != Truth.TRUE)
                conditions[k].holds(frame, frame.unbox(condition));
            Term value = Terms.of(branches[k].evaluate(frame));
            if (condition instanceof Equation open) {
                cases.add(new Piecewise.Branch(value, open.relation(), open.left(), open.right()));
            } else {
                cases.add(Piecewise.Branch.otherwise(value));
                break;
            }
        }
        return frame.unbox(Terms.value(Terms.piecewise(cases)));
    }

    @Override
    Node[] children() {
        Node[] all = java.util.Arrays.copyOf(conditions, conditions.length + branches.length);
        System.arraycopy(branches, 0, all, conditions.length, branches.length);
        return all;
    }
}
