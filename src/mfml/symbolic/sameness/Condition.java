package mfml.symbolic.sameness;

import mfml.symbolic.Equation;
import mfml.symbolic.Signs;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.syntax.Relation;

/** term relation 0: what must hold for a written formula to be defined over the real numbers. */
public record Condition(Term term, Relation relation) {
    /** Whether it leaves out isolated points only. */
    public boolean isHole() {
        return relation == Relation.NOT_EQUAL;
    }

    /** Whether it holds at every point of the domains of the symbols. */
    public boolean isKnown() {
        if (isHole()) return Signs.of(term).isNotZero();
        return Boolean.TRUE.equals(Terms.holds(relation, term, Terms.number(0)));
    }

    public Equation equation() {
        return new Equation(relation, term, Terms.number(0));
    }
}
