package mfml.calculus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.symbolic.Piecewise;
import mfml.symbolic.Substitution;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.syntax.Relation;

/**
 * Cases are derived branch by branch. Where two branches meet with equal values and equal derivatives the derivative goes
 * through; a place where that is not so, or cannot be told, is left out and remembered as a gap.
 */
final class Branches {
    private static final String LETTER = "~";

    private final Piecewise cases;
    private final List<Term> derivatives;
    private final Symbol by;
    private final Budget budget;
    private final Set<Gap> gaps;

    private Branches(Piecewise cases, List<Term> derivatives, Symbol by, Budget budget, Set<Gap> gaps) {
        this.cases = cases;
        this.derivatives = derivatives;
        this.by = by;
        this.budget = budget;
        this.gaps = gaps;
    }

    /** The rule for these cases, whose parts are the branches' values. */
    static Rule rule(Piecewise cases, List<Term> derivatives, Symbol by, Budget budget, Set<Gap> gaps) {
        List<String> letters = new ArrayList<>();
        for (int k = 0; k < derivatives.size(); k++) letters.add(LETTER + k);
        Branches branches = new Branches(cases, derivatives, by, budget, gaps);
        return new Rule.Shaped("branch by branch", letters, Terms.piecewise(branches.from(0)));
    }

    static List<Term> values(Piecewise cases) {
        List<Term> values = new ArrayList<>();
        for (Piecewise.Branch branch : cases.branches()) values.add(branch.value());
        return values;
    }

    private List<Piecewise.Branch> from(int k) {
        List<Piecewise.Branch> result = new ArrayList<>();
        if (k == cases.branches().size()) return result;
        Piecewise.Branch branch = cases.branches().get(k);
        Term derived = Symbol.of(LETTER + k + "'", Derivatives.U.domain());
        if (branch.isOtherwise() || !depends(branch) || isSmooth(k)) {
            result.add(new Piecewise.Branch(derived, branch.relation(), branch.left(), branch.right()));
            result.addAll(from(k + 1));
            return result;
        }
        gaps.add(Gap.zero(Terms.difference(branch.left(), branch.right())));
        Relation inside = strict(branch.relation());
        if (inside != null) result.add(new Piecewise.Branch(derived, inside, branch.left(), branch.right()));
        List<Piecewise.Branch> rest = branch.relation() == Relation.NOT_EQUAL ? List.of() : from(k + 1);
        if (!rest.isEmpty()) {
            Term other = rest.getFirst().isOtherwise() ? rest.getFirst().value() : Terms.piecewise(rest);
            result.add(new Piecewise.Branch(other, beyond(branch.relation()), branch.left(), branch.right()));
        }
        return result;
    }

    private boolean depends(Piecewise.Branch branch) {
        return Letters.has(branch.left(), by) || Letters.has(branch.right(), by);
    }

    /** Where the branch itself is derived: inside; an equation has no inside. */
    private static Relation strict(Relation relation) {
        return switch (relation) {
            case LESS, LESS_EQUAL -> Relation.LESS;
            case GREATER, GREATER_EQUAL -> Relation.GREATER;
            case NOT_EQUAL -> Relation.NOT_EQUAL;
            default -> null;
        };
    }

    private static Relation beyond(Relation relation) {
        return switch (relation) {
            case LESS, LESS_EQUAL -> Relation.GREATER;
            case GREATER, GREATER_EQUAL -> Relation.LESS;
            default -> Relation.NOT_EQUAL;
        };
    }

    /** Whether the branch meets the one beyond its border with the same value and the same derivative. */
    private boolean isSmooth(int k) {
        Piecewise.Branch branch = cases.branches().get(k);
        if (beyond(branch.relation()) == Relation.NOT_EQUAL) return false;
        Term border = Gap.border(Terms.difference(branch.left(), branch.right()), by, budget);
        if (border == null) return false;
        try {
            int other = holding(border, k + 1);
            return other >= 0
                    && agree(branch.value(), cases.branches().get(other).value(), border)
                    && agree(derivatives.get(k), derivatives.get(other), border);
        } catch (Fault fault) {
            if (fault.code().startsWith("limit.")) throw fault;
            return false; // one of them has no value there
        }
    }

    private Term at(Term term, Term place) {
        return Substitution.of(term, Map.of(by.name(), place), budget);
    }

    private boolean agree(Term left, Term right, Term place) {
        return Terms.difference(at(left, place), at(right, place)).isZero();
    }

    /** The first branch that holds at a place and around it; -1 where that cannot be told. */
    private int holding(Term place, int from) {
        for (int k = from; k < cases.branches().size(); k++) {
            Piecewise.Branch branch = cases.branches().get(k);
            if (branch.isOtherwise()) return k;
            Term left = at(branch.left(), place);
            Term right = at(branch.right(), place);
            boolean apart = Boolean.TRUE.equals(Terms.holds(Relation.NOT_EQUAL, left, right));
            Boolean holds = apart ? Terms.holds(branch.relation(), left, right) : null;
            if (holds == null) return -1;
            if (holds) return k;
        }
        return -1;
    }
}
