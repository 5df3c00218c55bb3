package mfml.equation;

import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Sign;
import mfml.symbolic.Signs;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/** The principal logarithm, of negative numbers with its imaginary part written out. */
final class ComplexLogarithm {
    private ComplexLogarithm() {}

    static Term of(Term v) {
        Sign sign = Signs.isReal(v) ? Signs.of(v) : Sign.UNKNOWN;
        if (!sign.isNegative()) return Terms.apply(Head.LN, v);
        Term turn = Terms.product(NamedNumber.I, NamedNumber.PI);
        return Terms.sum(Terms.apply(Head.LN, Terms.negative(v)), turn);
    }
}
