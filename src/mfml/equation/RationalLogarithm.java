package mfml.equation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import mfml.symbolic.Applied;
import mfml.symbolic.Head;
import mfml.symbolic.Rational;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/** Logarithms of rational numbers: taken apart into those of primes, or one as a multiple of another. */
final class RationalLogarithm {
    private static final int LARGEST_PRIME = 1000;

    private RationalLogarithm() {}

    /** ln v / ln b, a number where v is a power of b. */
    static Term ratio(Term v, Term b, Work work) {
        Term above = Terms.apply(Head.LN, v);
        Term below = Terms.apply(Head.LN, b);
        if (v.number() != null && b.number() != null) {
            Rational number = new Polynomials(work.budget)
                    .tidy(Terms.quotient(apart(above), apart(below)))
                    .number();
            if (number != null) return Terms.number(number);
        }
        return new Polynomials(work.budget).tidy(Terms.quotient(above, below));
    }

    /** ln(3/2) is ln 3 - ln 2, ln 6 is ln 2 + ln 3. */
    static Term apart(Term term) {
        if (term instanceof Applied applied && applied.head() == Head.LN) {
            Rational number = applied.argument().number();
            if (number == null || number.signum() <= 0) return term;
            List<Term> sum = new ArrayList<>();
            add(number.numerator(), Rational.ONE, sum);
            add(number.denominator(), Rational.MINUS_ONE, sum);
            return Terms.sum(sum);
        }
        if (term.parts().isEmpty()) return term;
        List<Term> parts = new ArrayList<>();
        boolean same = true;
        for (Term part : term.parts()) {
            parts.add(apart(part));
            same &= parts.getLast() == part;
        }
        return same ? term : Terms.with(term, parts);
    }

    private static void add(BigInteger number, Rational sign, List<Term> sum) {
        BigInteger rest = number;
        for (int p = 2; p <= LARGEST_PRIME && rest.bitLength() > 1; p++) {
            int times = 0;
            while (rest.mod(BigInteger.valueOf(p)).signum() == 0) {
                rest = rest.divide(BigInteger.valueOf(p));
                times++;
            }
            if (times > 0) {
                sum.add(Terms.times(sign.times(Rational.of(times)), Terms.apply(Head.LN, Terms.number(p))));
            }
        }
        if (rest.bitLength() > 1) sum.add(Terms.times(sign, Terms.apply(Head.LN, Terms.number(Rational.of(rest)))));
    }
}
