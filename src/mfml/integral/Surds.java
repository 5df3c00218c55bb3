package mfml.integral;

import mfml.symbolic.Power;
import mfml.symbolic.Sum;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.enclosure.ConstantSign;

/** Numbers with a root below the line, with the root above it. */
final class Surds {
    private Surds() {}

    /** 1/(p + q) as (p − q)/(p² − q²) where q² is rational and p is. */
    static Term rationalized(Term number) {
        if (!(ConstantSign.isConstant(number))) return number;
        return Forms.replaced(number, part -> part instanceof Power power ? rationalized(power) : null);
    }

    private static Term rationalized(Power power) {
        boolean below = power.exponent().isNumber(-1) && power.base() instanceof Sum;
        if (!below) return null;
        Sum sum = (Sum) power.base();
        if (sum.count() != 1 || sum.constant().isZero()) return null;
        Term q = Terms.times(sum.coefficient(0), sum.term(0));
        Term square = Terms.power(q, 2);
        if (square.number() == null) return null;
        Term p = Terms.number(sum.constant());
        Term norm = Terms.difference(Terms.power(p, 2), square);
        return Linearity.multiplied(Terms.power(norm, -1), Terms.difference(p, q));
    }
}
