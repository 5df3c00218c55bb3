package mfml.integral;

import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Rational;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/** The gamma function where it has a closed form: of whole numbers and of halves. */
final class Gammas {
    private static final int LARGEST = 200;

    private Gammas() {}

    static Term of(Term order) {
        Rational number = order.number();
        boolean half = number != null
                && !number.isWhole()
                && number.times(Rational.TWO).isInt();
        if (!half || number.abs().compareTo(Rational.of(LARGEST)) > 0) return Terms.apply(Head.GAMMA, order);
        Rational factor = Rational.ONE;
        Rational k = number;
        for (; k.compareTo(Rational.ONE) > 0; k = k.minus(Rational.ONE)) factor = factor.times(k.minus(Rational.ONE));
        for (; k.signum() < 0; k = k.plus(Rational.ONE)) factor = factor.over(k);
        return Terms.times(factor, Terms.squareRoot(NamedNumber.PI));
    }
}
