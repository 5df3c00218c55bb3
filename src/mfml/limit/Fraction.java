package mfml.limit;

import java.util.ArrayList;
import java.util.List;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Sum;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/** What stands above and below the line of a product: negative powers below. */
record Fraction(Term above, Term below) {
    static Fraction of(Term term) {
        List<Term> above = new ArrayList<>();
        List<Term> below = new ArrayList<>();
        for (Term factor : term instanceof Product product ? product.parts() : List.of(term)) {
            if (factor.number() != null) {
                above.add(Terms.number(Rational.of(factor.number().numerator())));
                below.add(Terms.number(Rational.of(factor.number().denominator())));
            } else if (factor instanceof Power power && isNegative(power.exponent())) {
                below.add(Terms.power(power.base(), Terms.negative(power.exponent())));
            } else {
                above.add(factor);
            }
        }
        return new Fraction(Terms.product(above), Terms.product(below));
    }

    private static boolean isNegative(Term exponent) {
        if (exponent.number() != null) return exponent.number().signum() < 0;
        return exponent instanceof Product product && product.coefficient().signum() < 0;
    }

    boolean isProper() {
        return !below.isNumber(1);
    }

    Term term() {
        return Terms.quotient(above, below);
    }

    /** Of a sum of fractions over one denominator, or of one fraction; exponentials are letters like others. */
    static boolean isSumOfFractions(Term term) {
        if (!(term instanceof Sum sum)) return false;
        return sum.parts().stream().anyMatch(part -> of(part).below().number() == null);
    }

    static boolean isExponential(Term term) {
        return term instanceof Power power && power.base() == NamedNumber.E;
    }
}
