package mfml.symbolic.sameness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mfml.budget.Budget;
import mfml.symbolic.Applied;
import mfml.symbolic.Measured;
import mfml.symbolic.Piecewise;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Sum;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.Unknown;

/** Terms in the place of symbols or of other terms, the result in normal form. */
final class Replacement {
    private final Map<? extends Term, Term> values;
    private final Budget budget;
    private final Map<Term, Term> done = new HashMap<>();

    Replacement(Map<? extends Term, Term> values, Budget budget) {
        this.values = values;
        this.budget = budget;
    }

    Term in(Term term) {
        Term found = done.get(term);
        if (found == null) {
            budget.charge(4);
            Term value = values.get(term);
            found = value != null ? value : replaced(term);
            done.put(term, found);
        }
        return found;
    }

    private Term replaced(Term term) {
        return switch (term) {
            case Sum sum -> Terms.sum(all(sum.parts()));
            case Product product -> Terms.product(all(product.parts()));
            case Power power -> Terms.power(in(power.base()), in(power.exponent()));
            case Applied applied ->
                Terms.apply(applied.head(), all(applied.parts()).toArray(new Term[0]));
            case Piecewise piecewise -> {
                List<Piecewise.Branch> branches = new ArrayList<>();
                for (Piecewise.Branch branch : piecewise.branches()) {
                    branches.add(new Piecewise.Branch(
                            in(branch.value()), branch.relation(), in(branch.left()), in(branch.right())));
                }
                yield Terms.piecewise(branches);
            }
            case Unknown unknown -> unknown;
            case Measured measured -> Terms.with(measured, all(measured.parts()));
            default -> term;
        };
    }

    private List<Term> all(List<Term> terms) {
        List<Term> all = new ArrayList<>();
        for (Term term : terms) all.add(in(term));
        return all;
    }
}
