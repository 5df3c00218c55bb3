package mfml.equation;

import mfml.symbolic.Applied;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/** Hyperbolic functions as what they are made of. */
final class Hyperbolic {
    private Hyperbolic() {}

    static Term inExponentials(Term term, Symbol x) {
        return Generators.replaced(term, x, each -> {
            if (!(each instanceof Applied applied)) return null;
            Term forth = Terms.exponential(applied.argument());
            Term back = Terms.exponential(Terms.negative(applied.argument()));
            Term sinh = Terms.times(Rational.HALF, Terms.difference(forth, back));
            Term cosh = Terms.times(Rational.HALF, Terms.sum(forth, back));
            return switch (applied.head()) {
                case SINH -> sinh;
                case COSH -> cosh;
                case TANH -> Terms.quotient(sinh, cosh);
                default -> null;
            };
        });
    }
}
