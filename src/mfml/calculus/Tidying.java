package mfml.calculus;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mfml.budget.Budget;
import mfml.symbolic.Applied;
import mfml.symbolic.Head;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Sum;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/**
 * What a teacher does to a derivative before writing it down: multiplies brackets out where that makes a sum no longer,
 * puts sin² + cos² and cosh² − sinh² together, cancels common factors of a quotient.
 */
final class Tidying {
    private static final int MOST_SUMMANDS = 60; // a sum that would get longer is not multiplied out
    private static final int LARGEST_POWER = 3;
    private static final int ROUNDS = 4;

    private final Budget budget;

    Tidying(Budget budget) {
        this.budget = budget;
    }

    Term of(Term term) {
        return switch (term) {
            case Sum sum -> {
                List<Term> summands = new ArrayList<>();
                for (Term summand : sum.parts()) summands.add(summand instanceof Product ? of(summand) : summand);
                Term tidied = Terms.sum(summands);
                yield tidied instanceof Sum other ? shortened(other, 1) : tidied;
            }
            case Product product -> product(product.parts());
            default -> term;
        };
    }

    /** A product whose first sum is the numerator. */
    Term product(List<Term> factors) {
        Term term = Terms.product(factors);
        for (int round = 0; round < ROUNDS && term instanceof Product product; round++) {
            int place = sumIn(product);
            if (place < 0) break;
            Term other = tidied(product, place);
            if (other.equals(term)) break;
            term = other;
        }
        return term;
    }

    private static int sumIn(Product product) {
        boolean below = !product.coefficient().isWhole();
        int place = -1;
        for (int k = 0; k < product.count(); k++) {
            below |= exponent(product.factor(k)).signum() < 0;
            if (place < 0 && product.factor(k) instanceof Sum) place = k;
        }
        return below ? place : -1;
    }

    private Term tidied(Product product, int place) {
        List<Term> others = new ArrayList<>();
        Term numerator = product.factor(place);
        for (int k = 0; k < product.count(); k++) {
            if (k == place) continue;
            Term factor = product.factor(k);
            Term common = exponent(factor).signum() < 0 ? common(numerator, factor) : Terms.number(1);
            if (common.isNumber(1)) {
                others.add(factor);
            } else {
                numerator = divided(numerator, common);
                others.add(Terms.product(factor, common));
            }
        }
        if (numerator instanceof Sum sum) numerator = shortened(sum, LARGEST_POWER);
        Term shared = shared(numerator);
        if (!shared.isNumber(1) && divided(numerator, shared) instanceof Sum sum) {
            numerator = shortened(sum, LARGEST_POWER);
            others.add(shared);
        }
        Rational content = numerator instanceof Sum sum ? content(sum, product.coefficient()) : Rational.ONE;
        if (!content.isOne()) numerator = divided(numerator, Terms.number(content));
        others.add(Terms.number(product.coefficient().times(content)));
        others.add(numerator);
        return Terms.product(others);
    }

    // ---- common factors

    private static Rational exponent(Term factor) {
        Rational number = factor instanceof Power power ? power.exponent().number() : Rational.ONE;
        return number == null ? Rational.ZERO : number;
    }

    private static Term base(Term factor) {
        return factor instanceof Power power ? power.base() : factor;
    }

    /** The power of the divisor's base that every summand has, at most what cancels it. */
    private Term common(Term numerator, Term divisor) {
        Term base = base(divisor);
        Rational least = exponent(divisor).negated();
        for (Term summand : numerator.parts()) {
            budget.charge(1);
            Rational found = Rational.ZERO;
            for (Term factor : summand instanceof Product product ? product.parts() : List.of(summand)) {
                if (base(factor).equals(base)) found = exponent(factor);
            }
            if (found.compareTo(least) < 0) least = found;
        }
        return least.signum() > 0 && numerator instanceof Sum
                ? Terms.power(base, Terms.number(least))
                : Terms.number(1);
    }

    /** A sum that is a factor of every summand, or 1. */
    private Term shared(Term numerator) {
        Term first = numerator instanceof Sum ? numerator.parts().getFirst() : numerator;
        for (Term factor : first instanceof Product product ? product.parts() : List.of(first)) {
            if (!(base(factor) instanceof Sum) || exponent(factor).signum() <= 0) continue;
            Term common = common(numerator, Terms.power(factor, -1));
            if (!common.isNumber(1)) return common;
        }
        return Terms.number(1);
    }

    private Term divided(Term numerator, Term by) {
        List<Term> summands = new ArrayList<>();
        for (Term summand : numerator.parts()) {
            budget.charge(4);
            summands.add(Terms.quotient(summand, by));
        }
        return Terms.sum(summands);
    }

    /** The number to be taken out of a sum so that its coefficients are whole and the denominator is smallest. */
    private static Rational content(Sum sum, Rational coefficient) {
        BigInteger numerator = coefficient.denominator();
        BigInteger denominator = BigInteger.ONE;
        List<Rational> coefficients = new ArrayList<>();
        for (int k = 0; k < sum.count(); k++) coefficients.add(sum.coefficient(k));
        if (!sum.constant().isZero()) coefficients.add(sum.constant());
        for (Rational each : coefficients) {
            BigInteger below = each.denominator();
            denominator = denominator.multiply(below).divide(denominator.gcd(below));
        }
        for (Rational each : coefficients) {
            numerator = numerator.gcd(each.times(Rational.of(denominator)).numerator());
        }
        return Rational.of(numerator, denominator);
    }

    // ---- shorter sums

    /** Without brackets where that is no longer; powers of brackets up to the given one are multiplied out for it. */
    private Term shortened(Sum sum, int power) {
        Term shorter = pythagoras(sum);
        if (!(shorter instanceof Sum rest)) return shorter;
        Term expanded = expanded(rest, power);
        if (expanded instanceof Sum other) expanded = pythagoras(other);
        return expanded.size() <= shorter.size() ? expanded : shorter;
    }

    private Term expanded(Sum sum, int power) {
        List<Term> summands = new ArrayList<>();
        for (Term summand : sum.parts()) {
            List<Term> products = List.of(Terms.number(1));
            for (Term factor : factors(summand, power)) {
                List<Term> longer = new ArrayList<>();
                for (Term product : products) {
                    for (Term part : factor instanceof Sum inner ? inner.parts() : List.of(factor)) {
                        longer.add(Terms.product(product, part));
                    }
                }
                products = longer;
                budget.charge(10L * products.size());
                if (products.size() > MOST_SUMMANDS) return sum;
            }
            summands.addAll(products);
        }
        return Terms.sum(summands);
    }

    /** The factors of a summand, small powers of sums one by one. */
    private static List<Term> factors(Term summand, int largest) {
        List<Term> factors = new ArrayList<>();
        for (Term factor : summand instanceof Product product ? product.parts() : List.of(summand)) {
            boolean raised = factor instanceof Power
                    && base(factor) instanceof Sum
                    && exponent(factor).isInt();
            int times = raised ? exponent(factor).intValue() : 1;
            if (times < 2 || times > largest) factors.add(factor);
            else for (int k = 0; k < times; k++) factors.add(base(factor));
        }
        return factors;
    }

    /** c sin²(u) + c cos²(u) is c, c cosh²(u) − c sinh²(u) is c, whatever c. */
    private Term pythagoras(Sum sum) {
        Map<Term, Rational> coefficients = new LinkedHashMap<>();
        for (int k = 0; k < sum.count(); k++) coefficients.put(sum.term(k), sum.coefficient(k));
        List<Term> joined = new ArrayList<>();
        for (int k = 0; k < sum.count(); k++) {
            Term square = square(sum.term(k));
            if (square == null || !coefficients.containsKey(sum.term(k))) continue;
            Applied function = (Applied) base(square);
            boolean circular = function.head() == Head.SIN;
            Term other = Terms.power(Terms.apply(circular ? Head.COS : Head.COSH, function.argument()), 2);
            Term rest = Terms.quotient(sum.term(k), square);
            Term partner = Terms.product(rest, other);
            Rational expected =
                    circular ? sum.coefficient(k) : sum.coefficient(k).negated();
            if (!expected.equals(coefficients.get(partner))) continue;
            coefficients.remove(sum.term(k));
            coefficients.remove(partner);
            joined.add(Terms.times(expected, rest));
        }
        if (joined.isEmpty()) return sum;
        coefficients.forEach((term, coefficient) -> joined.add(Terms.times(coefficient, term)));
        joined.add(Terms.number(sum.constant()));
        return Terms.sum(joined);
    }

    /** The factor sin²(u) or sinh²(u), or null. */
    private static Term square(Term term) {
        for (Term factor : term instanceof Product product ? product.parts() : List.of(term)) {
            boolean square = factor instanceof Power power
                    && power.exponent().isNumber(2)
                    && power.base() instanceof Applied applied
                    && (applied.head() == Head.SIN || applied.head() == Head.SINH);
            if (square) return factor;
        }
        return null;
    }
}
