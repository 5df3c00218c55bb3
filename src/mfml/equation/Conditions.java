package mfml.equation;

import java.util.ArrayList;
import java.util.List;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.sameness.Condition;
import mfml.syntax.Relation;

/** Conditions in one form: −a ≤ 0 is a ≥ 0. */
final class Conditions {
    private Conditions() {}

    static Condition normal(Condition condition) {
        if (!(condition.term() instanceof Product product)
                || product.coefficient().isOne()) return condition;
        Rational factor = product.coefficient();
        Term term = Terms.times(factor.reciprocal(), product);
        return new Condition(term, factor.signum() < 0 ? turned(condition.relation()) : condition.relation());
    }

    /** Those that are not plain, each once. */
    static List<Condition> kept(List<Condition> conditions) {
        List<Condition> kept = new ArrayList<>();
        for (Condition each : conditions) {
            Condition normal = normal(each);
            if (!normal.isKnown() && !kept.contains(normal)) kept.add(normal);
        }
        return kept;
    }

    static Relation turned(Relation relation) {
        return switch (relation) {
            case LESS -> Relation.GREATER;
            case LESS_EQUAL -> Relation.GREATER_EQUAL;
            case GREATER -> Relation.LESS;
            case GREATER_EQUAL -> Relation.LESS_EQUAL;
            default -> relation;
        };
    }
}
