package mfml.integral;

import java.util.ArrayList;
import java.util.List;
import mfml.budget.Budget;
import mfml.symbolic.Applied;
import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Piecewise;
import mfml.symbolic.Power;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/** Where a formula may fail to be continuous: everywhere else it is so wherever it is defined. */
final class Critical {
    private final Symbol x;
    private final Zeros zeros;
    private final List<Term> points = new ArrayList<>();

    Critical(Symbol x, Interval interval, Budget budget) {
        this.x = x;
        zeros = new Zeros(x, interval, budget);
    }

    /** Adds the points of a formula; false where they cannot all be told. */
    boolean add(Term formula) {
        for (Term part : Forms.all(formula)) {
            if (!Forms.has(part, x)) continue;
            List<Term> some = of(part);
            if (some == null) return false;
            for (Term point : some) if (!points.contains(point)) points.add(point);
        }
        return true;
    }

    List<Term> points() {
        return points;
    }

    private List<Term> of(Term part) {
        return switch (part) {
            case Power power -> ofPower(power);
            case Applied applied -> ofFunction(applied);
            case Piecewise cases -> ofCases(cases);
            case mfml.symbolic.Unknown unknown -> null;
            default -> List.of();
        };
    }

    private List<Term> ofPower(Power power) {
        Rational exponent = power.exponent().number();
        if (power.base() == NamedNumber.E) return List.of();
        if (exponent == null) return Forms.has(power.base(), x) ? zeros.of(power.base()) : List.of();
        return exponent.signum() > 0 ? List.of() : zeros.of(power.base());
    }

    private List<Term> ofFunction(Applied applied) {
        Term u = applied.argument();
        return switch (applied.head()) {
            case SIN, COS, SINH, COSH, TANH, ARCTAN, ARCSIN, ARCCOS, ABS, ERF, MIN, MAX -> List.of();
            case LN, SIGN -> zeros.of(u);
            case TAN -> zeros.of(Terms.apply(Head.COS, u));
            case FLOOR, CEIL -> zeros.of(Terms.apply(Head.SIN, Terms.product(NamedNumber.PI, u)));
            case ARCTAN2 -> zeros.of(u);
            case GAMMA -> mfml.symbolic.Signs.of(u).isPositive() ? List.of() : null;
            default -> null;
        };
    }

    private List<Term> ofCases(Piecewise cases) {
        List<Term> all = new ArrayList<>();
        for (Piecewise.Branch branch : cases.branches()) {
            if (branch.isOtherwise()) continue;
            List<Term> some = zeros.of(Terms.difference(branch.left(), branch.right()));
            if (some == null) return null;
            all.addAll(some);
        }
        return all;
    }
}
