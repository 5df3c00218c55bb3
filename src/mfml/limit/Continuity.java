package mfml.limit;

import mfml.error.Fault;
import mfml.symbolic.Applied;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Sum;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/** Whether a formula is defined and continuous at the point, part by part: then the limit is its value there. */
final class Continuity {
    private final Situation situation;

    Continuity(Situation situation) {
        this.situation = situation;
    }

    /** The value, or null where it is not known to be continuous there. */
    Term value(Term term) {
        if (situation.destination().isInfinite()) return null;
        try {
            return holds(term) ? situation.at(term) : null;
        } catch (Fault fault) {
            if (Ending.is(fault)) throw fault;
            return null;
        }
    }

    private boolean holds(Term term) {
        if (!situation.varies(term)) return true;
        return switch (term) {
            case Sum sum -> sum.parts().stream().allMatch(this::holds);
            case Product product -> product.parts().stream().allMatch(this::holds);
            case Power power -> power(power);
            case Applied applied -> applied.parts().stream().allMatch(this::holds) && at(applied);
            case mfml.symbolic.Symbol symbol -> true;
            default -> false;
        };
    }

    private boolean power(Power power) {
        if (!holds(power.base()) || !holds(power.exponent())) return false;
        if (power.base() == NamedNumber.E) return true;
        Rational exponent = power.exponent().number();
        Term base = situation.at(power.base());
        if (exponent != null && exponent.isWhole()) return exponent.signum() > 0 || isNonzero(base);
        return isPositive(base);
    }

    private boolean at(Applied applied) {
        Term u = situation.at(applied.argument());
        return switch (applied.head()) {
            case SIN, COS, ARCTAN, SINH, COSH, TANH, ERF, ABS -> true;
            case TAN -> isNonzero(Terms.apply(mfml.symbolic.Head.COS, u));
            case LN -> isPositive(u);
            case ARCSIN, ARCCOS -> isPositive(Terms.difference(Terms.number(1), Terms.power(u, 2)));
            case SIGN -> isNonzero(u);
            case FLOOR, CEIL -> u.number() != null && !u.number().isWhole();
            case GAMMA -> isPositive(u);
            default -> false;
        };
    }

    private boolean isNonzero(Term term) {
        if (mfml.symbolic.Signs.of(term).isNotZero()) return true;
        return !situation.isZero(term) && mfml.symbolic.enclosure.ConstantSign.isConstant(term)
                || !situation.isZero(term) && term.number() == null;
    }

    private boolean isPositive(Term term) {
        Integer sign = situation.sign(term);
        return sign != null && sign > 0;
    }
}
