package mfml.equation;

import java.util.ArrayList;
import java.util.List;
import mfml.symbolic.Applied;
import mfml.symbolic.Head;
import mfml.symbolic.Piecewise;
import mfml.symbolic.Sign;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.enclosure.ConstantSign;
import mfml.symbolic.sameness.Condition;
import mfml.syntax.Relation;

/** Absolute values, signs, extremes and cases: each of their branches is an equation of its own, within its conditions. */
final class CaseSplit {
    private final ZeroFinder finder;

    CaseSplit(ZeroFinder finder) {
        this.finder = finder;
    }

    private record Branch(Term value, List<Condition> conditions) {}

    /** An innermost one that holds the unknown; null without any. */
    Term first(Term term) {
        if (!Occurrence.of(finder.x, term)) return null;
        for (Term part : term.parts()) {
            Term inner = first(part);
            if (inner != null) return inner;
        }
        return ZeroFinder.isCase(term) ? term : null;
    }

    Zeros of(Term f, Term split) {
        if (finder.work.complex) return Zeros.open(f);
        Zeros zeros = new Zeros();
        for (Branch branch : branches(split)) {
            Zeros inside = finder.deeper().of(SharedPart.replaced(f, split, branch.value));
            for (Zero zero : inside.found) {
                Zero kept = within(zero, branch.conditions);
                if (kept == null) continue;
                zeros.add(kept);
                zeros.conditional |= !kept.conditions().isEmpty();
            }
            for (List<Condition> region : inside.everywhere) {
                List<Condition> all = new ArrayList<>(region);
                all.addAll(branch.conditions);
                zeros.everywhere.add(all);
            }
            zeros.open.addAll(inside.open);
            zeros.conditional |= inside.conditional;
        }
        return zeros;
    }

    /** Null where the zero does not lie in the branch. */
    private Zero within(Zero zero, List<Condition> conditions) {
        if (Occurrence.of(finder.work.whole(), zero.at())) return zero; // each member of the family is put back
        List<Condition> open = new ArrayList<>();
        for (Condition condition : conditions) {
            Term at = finder.work.replaced(condition.term(), finder.x, zero.at());
            Sign sign = Zeroness.sign(at, finder.work.budget);
            Boolean holds = sign.holds(condition.relation());
            if (Boolean.FALSE.equals(holds)) return null;
            if (holds == null && !ConstantSign.isConstant(at)) open.add(new Condition(at, condition.relation()));
        }
        return zero.under(open);
    }

    private static List<Branch> branches(Term split) {
        if (split instanceof Piecewise piecewise) return cases(piecewise);
        Applied applied = (Applied) split;
        Term u = applied.argument();
        return switch (applied.head()) {
            case ABS ->
                List.of( // at 0 both say the same
                        new Branch(Terms.negative(u), List.of(new Condition(u, Relation.LESS_EQUAL))),
                        new Branch(u, List.of(new Condition(u, Relation.GREATER_EQUAL))));
            case SIGN ->
                List.of(
                        new Branch(Terms.number(1), List.of(new Condition(u, Relation.GREATER))),
                        new Branch(Terms.number(-1), List.of(new Condition(u, Relation.LESS))),
                        new Branch(Terms.number(0), List.of(new Condition(u, Relation.EQUAL))));
            default -> extremes(applied);
        };
    }

    private static List<Branch> extremes(Applied extreme) {
        Relation beats = extreme.head() == Head.MAX ? Relation.GREATER_EQUAL : Relation.LESS_EQUAL;
        List<Branch> branches = new ArrayList<>();
        for (Term each : extreme.parts()) {
            List<Condition> conditions = new ArrayList<>();
            for (Term other : extreme.parts()) {
                if (other != each) conditions.add(new Condition(Terms.difference(each, other), beats));
            }
            branches.add(new Branch(each, conditions));
        }
        return branches;
    }

    private static List<Branch> cases(Piecewise piecewise) {
        List<Branch> branches = new ArrayList<>();
        List<Condition> before = new ArrayList<>();
        for (Piecewise.Branch branch : piecewise.branches()) {
            List<Condition> conditions = new ArrayList<>(before);
            if (!branch.isOtherwise()) {
                Term difference = Terms.difference(branch.left(), branch.right());
                conditions.add(new Condition(difference, branch.relation()));
                before.add(new Condition(difference, opposite(branch.relation())));
            }
            branches.add(new Branch(branch.value(), conditions));
        }
        return branches;
    }

    static Relation opposite(Relation relation) {
        return switch (relation) {
            case EQUAL -> Relation.NOT_EQUAL;
            case NOT_EQUAL -> Relation.EQUAL;
            case LESS -> Relation.GREATER_EQUAL;
            case LESS_EQUAL -> Relation.GREATER;
            case GREATER -> Relation.LESS_EQUAL;
            default -> Relation.LESS;
        };
    }
}
