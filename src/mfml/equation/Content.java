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
        Term plain = denested(sum);
        if (plain != null) return plain;
        Rational content = of(sum);
        if (content.isOne() || content.isZero()) return Terms.squareRoot(term);
        Term inner = scaled(sum, content.reciprocal());
        return Terms.product(Terms.squareRoot(Terms.number(content)), Terms.squareRoot(inner));
    }

    /** √(a + b√d) is √((a + s)/2) ± √((a − s)/2) where s² = a² − b²d is a square; null elsewhere. */
    private static Term denested(Sum sum) {
        if (sum.count() != 1 || sum.constant().signum() <= 0) return null;
        Term square = Terms.power(Terms.times(sum.coefficient(0), sum.term(0)), 2);
        if (square.number() == null) return null;
        Rational a = sum.constant();
        Term s = Terms.squareRoot(Terms.number(a.times(a).minus(square.number())));
        if (s.number() == null) return null;
        Term first = Terms.squareRoot(Terms.number(a.plus(s.number()).times(Rational.HALF)));
        Term second = Terms.squareRoot(Terms.number(a.minus(s.number()).times(Rational.HALF)));
        Term root = sum.coefficient(0).signum() > 0 ? Terms.sum(first, second) : Terms.difference(first, second);
        return overOneLine(root);
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
