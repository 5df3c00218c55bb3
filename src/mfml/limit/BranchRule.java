package mfml.limit;

import java.util.ArrayList;
import java.util.List;
import mfml.symbolic.Applied;
import mfml.symbolic.Head;
import mfml.symbolic.Piecewise;
import mfml.symbolic.Sign;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/** Absolute values, steps and cases by what they are close to the point, on the side at hand. */
final class BranchRule {
    private final Situation situation;
    private final List<String> said = new ArrayList<>();

    BranchRule(Situation situation) {
        this.situation = situation;
    }

    Move taken(Term body) {
        said.clear();
        Term changed = replaced(body);
        return changed.equals(body) ? null : Move.to(changed, "here " + String.join(", ", said));
    }

    private Term replaced(Term term) {
        if (!situation.varies(term) || term.parts().isEmpty()) return term;
        Term branch = branch(term);
        if (branch != null) {
            String text = term instanceof Piecewise ? "the case " + branch.text() : term.text() + " = " + branch.text();
            if (!said.contains(text)) said.add(text);
            return branch;
        }
        return Terms.with(term, term.parts().stream().map(this::replaced).toList());
    }

    private Term branch(Term term) {
        if (term instanceof Piecewise cases) return branch(cases);
        if (!(term instanceof Applied applied)) return null;
        Term u = applied.argument();
        return switch (applied.head()) {
            case ABS -> {
                Integer sign = sign(u);
                yield sign == null ? null : sign < 0 ? Terms.negative(u) : u;
            }
            case SIGN, FLOOR, CEIL, ROUND -> {
                Term value = situation.number(term);
                yield value != null && value.number() != null ? value : null;
            }
            default -> null;
        };
    }

    private Term branch(Piecewise cases) {
        for (Piecewise.Branch each : cases.branches()) {
            if (each.isOtherwise()) return each.value();
            Integer sign = sign(Terms.difference(each.left(), each.right()));
            Boolean holds = sign == null ? null : Sign.of(sign).holds(each.relation());
            if (holds == null) return null;
            if (holds) return each.value();
        }
        return null;
    }

    /** Close to the point; null where it is not known. */
    private Integer sign(Term term) {
        Term sign = situation.number(Terms.apply(Head.SIGN, term));
        return sign == null || sign.number() == null ? null : sign.number().signum();
    }
}
