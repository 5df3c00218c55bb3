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
 * puts sin² + cos² and cosh² − sinh² together, cancels common factors of a quotient, leaves no fraction in a fraction, and
 * takes exponentials, functions and brackets that all summands share out of a sum.
 */
final class Tidying {
    private static final int MOST_SUMMANDS = 60; // a sum that would get longer is not multiplied out
    private static final int LARGEST_POWER = 3;
    private static final int LARGEST = 3000; // larger ones are left as they are
    private static final int SMALL = 100; // of a factor that is looked into
    private static final int ROUNDS = 4;

    private final Budget budget;

    Tidying(Budget budget) {
        this.budget = budget;
    }

    Term of(Term term) {
        Term tidied = shorter(term);
        if (tidied.size() > LARGEST) return tidied;
        if (tidied instanceof Product product) {
            Term whole = withoutInnerFractions(product);
            tidied = whole == product ? product : shorter(whole);
        }
        if (tidied instanceof Sum sum) tidied = joined(sum);
        return tidied instanceof Product product ? withoutContent(product) : tidied;
    }

    private Term shorter(Term term) {
        return switch (term) {
            case Sum sum -> {
                List<Term> summands = new ArrayList<>();
                for (Term summand : sum.parts()) summands.add(summand instanceof Product ? of(summand) : summand);
                Term tidied = Terms.sum(summands);
                yield tidied instanceof Sum other ? shortened(other, 1) : tidied;
            }
            case Product product -> product(withoutSigns(product));
            default -> term;
        };
    }

    /** sign(u)² is 1 where |u| stands below the line; u sign(u) is |u|. */
    private static List<Term> withoutSigns(Product product) {
        List<Term> kept = new ArrayList<>(product.parts());
        for (Term factor : product.parts()) {
            if (!(base(factor) instanceof Applied sign)
                    || sign.head() != Head.SIGN
                    || !exponent(factor).isWhole()) continue;
            Term size = Terms.apply(Head.ABS, sign.argument());
            boolean odd = exponent(factor).numerator().testBit(0);
            if (!exponent(factor).isOne() && kept.stream().anyMatch(other -> isBelow(other, size))) {
                kept.remove(factor);
                if (odd) kept.add(sign);
            } else if (exponent(factor).isOne() && kept.remove(sign.argument())) {
                kept.remove(factor);
                kept.add(size);
            }
        }
        return kept;
    }

    private static boolean isBelow(Term factor, Term base) {
        return exponent(factor).signum() < 0 && base(factor).equals(base);
    }

    // ---- fractions within, and what all summands share

    /** 1/(x² (1/x² + 1)) is 1/(x² + 1): sums below the line, and above one, are multiplied by what they divide by. */
    private Term withoutInnerFractions(Product product) {
        boolean below = !product.coefficient().isWhole();
        for (int k = 0; k < product.count(); k++)
            below |= exponent(product.factor(k)).signum() < 0;
        List<Term> factors = new ArrayList<>();
        factors.add(Terms.number(product.coefficient()));
        boolean changed = false;
        for (int k = 0; k < product.count(); k++) {
            Term factor = product.factor(k);
            Rational exponent = exponent(factor);
            boolean fraction = exponent.signum() < 0 || below && exponent.isOne();
            Term by = fraction && base(factor) instanceof Sum sum ? divisor(sum, exponent) : Terms.number(1);
            if (by.isNumber(1)) {
                Term inner = !below && factor instanceof Sum && factor.size() <= SMALL ? of(factor) : factor;
                changed |= inner != factor;
                factors.add(inner);
                continue;
            }
            changed = true;
            Term cleared = divided(base(factor), Terms.power(by, -1));
            if (cleared instanceof Sum sum) cleared = shortened(sum, LARGEST_POWER);
            factors.add(Terms.power(cleared, Terms.number(exponent)));
            factors.add(Terms.power(by, Terms.number(exponent.negated())));
        }
        return changed ? Terms.product(factors) : product;
    }

    /** Under a root only numbers whose root is rational. */
    private static Term divisor(Sum sum, Rational exponent) {
        Term number = Terms.number(Rational.of(CommonFactors.numberBelow(sum)));
        if (exponent.isWhole()) {
            return Terms.product(number, CommonFactors.denominators(sum).term());
        }
        boolean rational = Terms.power(number, Terms.number(exponent)).number() != null;
        return rational ? number : Terms.number(1);
    }

    private Term joined(Sum sum) {
        Term over = overOneDenominator(sum);
        if (!(over instanceof Sum same)) return over;
        CommonFactors common = CommonFactors.of(same);
        if (!common.holdsMoreThanLetters()) return same;
        Term factor = common.term();
        Term rest = divided(same, factor);
        if (rest instanceof Sum inner) rest = shorter(shortened(inner, LARGEST_POWER));
        Rational content = rest instanceof Sum inner ? CommonFactors.content(inner) : Rational.ONE;
        if (!content.isOne()) rest = divided(rest, Terms.number(content));
        return Terms.product(List.of(Terms.number(content), factor, rest));
    }

    /** √(1 − x²) − x²/√(1 − x²) is (1 − 2x²)/√(1 − x²): where that is shorter. */
    private Term overOneDenominator(Sum sum) {
        CommonFactors below = CommonFactors.denominators(sum);
        if (below.isEmpty() || !below.holdsMoreThanLetters()) return sum;
        Term divisor = below.term();
        Term above = divided(sum, Terms.power(divisor, -1));
        if (above instanceof Sum inner) above = shortened(inner, LARGEST_POWER);
        return above.size() + divisor.size() < sum.size() ? product(List.of(above, Terms.power(divisor, -1))) : sum;
    }

    /** (2x − 2x³)/(x² + 1)² is 2x (1 − x²)/(x² + 1)². */
    private static Term withoutContent(Product product) {
        if (sumIn(product) < 0) return withoutSharedNumbers(product);
        List<Term> factors = new ArrayList<>();
        for (Term factor : product.parts()) {
            if (!(factor instanceof Sum above)) {
                factors.add(factor);
                continue;
            }
            Term common = CommonFactors.of(above).term();
            Term content = Terms.product(Terms.number(CommonFactors.content(above)), common);
            factors.add(content);
            factors.add(divided(above, content));
        }
        Term all = Terms.product(factors);
        return all instanceof Product other ? withoutSharedNumbers(other) : all;
    }

    /** 3x/(3y² − 6x) is x/(y² − 2x). */
    private static Term withoutSharedNumbers(Product product) {
        List<Term> factors = new ArrayList<>();
        BigInteger above = product.coefficient().numerator();
        for (Term factor : product.parts()) {
            boolean below = exponent(factor).equals(Rational.of(-1)) && base(factor) instanceof Sum;
            BigInteger shared = below
                    ? CommonFactors.content((Sum) base(factor)).numerator().gcd(above)
                    : BigInteger.ONE;
            factors.add(factor);
            if (shared.equals(BigInteger.ONE)) continue;
            above = above.divide(shared);
            factors.removeLast();
            factors.add(Terms.power(divided(base(factor), Terms.number(Rational.of(shared))), -1));
            factors.add(Terms.number(Rational.of(BigInteger.ONE, shared)));
        }
        return Terms.product(factors);
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
        Term shared = shared(numerator);
        if (!shared.isNumber(1) && divided(numerator, shared) instanceof Sum sum) {
            numerator = sum;
            others.add(shared);
        }
        if (numerator instanceof Sum sum) numerator = shortened(sum, LARGEST_POWER);
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

    private static Term divided(Term numerator, Term by) {
        List<Term> summands = new ArrayList<>();
        for (Term summand : numerator.parts()) summands.add(Terms.quotient(summand, by));
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
