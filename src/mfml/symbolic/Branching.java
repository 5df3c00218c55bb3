package mfml.symbolic;

import java.util.ArrayList;
import java.util.List;
import mfml.error.Fault;
import mfml.syntax.Relation;

/** Cases in normal form, and what is known of comparisons. */
final class Branching {
    private Branching() {}

    static Term of(List<Piecewise.Branch> branches) {
        List<Piecewise.Branch> kept = new ArrayList<>();
        for (Piecewise.Branch branch : branches) {
            Boolean holds =
                    branch.isOtherwise() ? Boolean.TRUE : holds(branch.relation(), branch.left(), branch.right());
            if (Boolean.FALSE.equals(holds)) continue;
            if (Boolean.TRUE.equals(holds)) {
                kept.add(Piecewise.Branch.otherwise(branch.value()));
                break;
            }
            kept.add(branch);
        }
        if (kept.isEmpty()) throw Fault.of("cases.none");
        if (kept.getFirst().isOtherwise()) return kept.getFirst().value();
        return new Piecewise(kept);
    }

    static Boolean holds(Relation relation, Term left, Term right) {
        Term difference = Terms.difference(left, right);
        Sign sign = Signs.isReal(difference) ? Signs.of(difference) : Sign.UNKNOWN;
        return sign.holds(relation);
    }
}
