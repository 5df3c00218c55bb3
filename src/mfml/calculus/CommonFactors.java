package mfml.calculus;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Sum;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/**
 * What the summands of a sum share, as powers of bases with numbers for exponents. An exponential with another exponent
 * is a base of its own.
 */
final class CommonFactors {
    private final Map<Term, Rational> powers;

    private CommonFactors(Map<Term, Rational> powers) {
        this.powers = powers;
    }

    /** The powers that are in every summand: of a base the least one, where all have the same sign. */
    static CommonFactors of(Sum sum) {
        Map<Term, Rational> common = null;
        for (Term summand : sum.parts()) {
            Map<Term, Rational> found = powers(summand);
            if (common == null) {
                common = found;
                continue;
            }
            common.keySet().retainAll(found.keySet());
            common.replaceAll((base, power) -> least(power, found.get(base)));
            common.values().removeIf(Rational::isZero);
            if (common.isEmpty()) break;
        }
        return new CommonFactors(common);
    }

    /** 0 where the signs differ. */
    private static Rational least(Rational one, Rational other) {
        if (one.signum() != other.signum()) return Rational.ZERO;
        return one.compareTo(other) < 0 ? one : other;
    }

    /** What the sum must be multiplied by so that nothing is divided by in it but e. */
    static CommonFactors denominators(Sum sum) {
        Map<Term, Rational> below = new LinkedHashMap<>();
        for (Term summand : sum.parts()) {
            powers(summand).forEach((base, power) -> {
                if (power.signum() < 0) below.merge(base, power.negated(), (a, b) -> a.compareTo(b) > 0 ? a : b);
            });
        }
        return new CommonFactors(below);
    }

    private static Map<Term, Rational> powers(Term summand) {
        Map<Term, Rational> powers = new LinkedHashMap<>();
        if (summand instanceof Product product) {
            for (int k = 0; k < product.count(); k++) add(powers, product.factor(k));
        } else if (summand.number() == null) {
            add(powers, summand);
        }
        return powers;
    }

    private static void add(Map<Term, Rational> powers, Term factor) {
        boolean raised = factor instanceof Power power
                && power.exponent().number() != null
                && power.base().number() == null
                && power.base() != NamedNumber.E;
        if (raised)
            powers.put(((Power) factor).base(), ((Power) factor).exponent().number());
        else if (factor.number() == null) powers.put(factor, Rational.ONE);
    }

    boolean isEmpty() {
        return powers.isEmpty();
    }

    /** Whether there is more than letters and named numbers in it. */
    boolean holdsMoreThanLetters() {
        return powers.keySet().stream().anyMatch(base -> !(base instanceof Symbol || base instanceof NamedNumber));
    }

    Term term() {
        List<Term> factors = new ArrayList<>();
        powers.forEach((base, power) -> factors.add(Terms.power(base, Terms.number(power))));
        return Terms.product(factors);
    }

    /** The least common multiple of the denominators of a sum's numbers. */
    static BigInteger numberBelow(Sum sum) {
        BigInteger multiple = sum.constant().denominator();
        for (int k = 0; k < sum.count(); k++) {
            BigInteger below = sum.coefficient(k).denominator();
            multiple = multiple.divide(multiple.gcd(below)).multiply(below);
        }
        return multiple;
    }

    /** The number by which a sum is to be divided so that its numbers are whole and share nothing; negative where all are. */
    static Rational content(Sum sum) {
        Rational below = Rational.of(numberBelow(sum));
        BigInteger divisor = sum.constant().times(below).numerator();
        boolean negative = sum.constant().signum() <= 0;
        for (int k = 0; k < sum.count(); k++) {
            divisor = divisor.gcd(sum.coefficient(k).times(below).numerator());
            negative &= sum.coefficient(k).signum() < 0;
        }
        return Rational.of(negative ? divisor.abs().negate() : divisor.abs(), below.numerator());
    }
}
