package mfml.equation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import mfml.symbolic.Rational;
import mfml.symbolic.Sum;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/** Rational factors of sums. */
final class Content {
    private Content() {}

    /** The greatest number of which all coefficients are whole multiples. */
    private static Rational of(Sum sum) {
        BigInteger above = sum.constant().numerator();
        BigInteger below = sum.constant().denominator();
        for (int k = 0; k < sum.count(); k++) {
            above = above.gcd(sum.coefficient(k).numerator());
            BigInteger other = sum.coefficient(k).denominator();
            below = below.multiply(other.divide(below.gcd(other)));
        }
        return Rational.of(above, below);
    }

    /** With what is common to a sum before the root: √(4 - 4t²) is 2√(1 - t²). */
    static Term squareRoot(Term term) {
        if (!(term instanceof Sum sum)) return Terms.squareRoot(term);
        Rational content = of(sum);
        if (content.isOne() || content.isZero()) return Terms.squareRoot(term);
        Term inner = scaled(sum, content.reciprocal());
        return Terms.product(Terms.squareRoot(Terms.number(content)), Terms.squareRoot(inner));
    }

    /** A sum with its denominators under one line. */
    static Term overOneLine(Term term) {
        if (!(term instanceof Sum sum)) return term;
        Rational content = of(sum);
        if (content.isWhole()) return term;
        Rational unit = Rational.of(content.denominator());
        return Terms.times(unit.reciprocal(), scaled(sum, unit));
    }

    private static Term scaled(Sum sum, Rational by) {
        List<Term> parts = new ArrayList<>();
        for (Term part : sum.parts()) parts.add(Terms.times(by, part));
        return Terms.sum(parts);
    }
}
