package mfml.symbolic;

import java.util.ArrayList;
import java.util.List;
import mfml.syntax.Relation;

/** Cases in normal form, and what is known of comparisons. */
final class Branching {
    private Branching() {}

    static Term of(List<Piecewise.Branch> branches) {
        List<Piecewise.Branch> kept = new ArrayList<>();
        for (Piecewise.Branch branch : branches) {
            Boolean holds = branch.isOtherwise() ? Boolean.TRUE : holds(branch.relation(), branch.left(), branch.right());
            if (Boolean.FALSE.equals(holds)) continue;
            if (Boolean.TRUE.equals(holds)) {
                kept.add(Piecewise.Branch.otherwise(branch.value()));
                break;
            }
            kept.add(branch);
        }
        if (!kept.isEmpty() && kept.getFirst().isOtherwise()) return kept.getFirst().value();
        return new Piecewise(kept);
    }

    static Boolean holds(Relation relation, Term left, Term right) {
        Term difference = Terms.difference(left, right);
        Sign sign = Signs.isReal(difference) ? Signs.of(difference) : Sign.UNKNOWN;
        return switch (relation) {
            case EQUAL -> sign == Sign.ZERO ? Boolean.TRUE : sign.isNotZero() ? Boolean.FALSE : null;
            case NOT_EQUAL -> sign == Sign.ZERO ? Boolean.FALSE : sign.isNotZero() ? Boolean.TRUE : null;
            case LESS -> sign.isNegative() ? Boolean.TRUE : sign.isNotNegative() ? Boolean.FALSE : null;
            case LESS_EQUAL -> sign.isNotPositive() ? Boolean.TRUE : sign.isPositive() ? Boolean.FALSE : null;
            case GREATER -> sign.isPositive() ? Boolean.TRUE : sign.isNotPositive() ? Boolean.FALSE : null;
            case GREATER_EQUAL -> sign.isNotNegative() ? Boolean.TRUE : sign.isNegative() ? Boolean.FALSE : null;
            default -> null;
        };
    }
}
