package mfml.limit;

import java.util.ArrayList;
import java.util.List;
import mfml.symbolic.Applied;
import mfml.symbolic.Head;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.algebra.Transformations;

/**
 * The term of a sum taken apart: constant · sign^k · root^(2k) · rational / factorial!.
 *
 * @param sign 1 or −1
 * @param root the square root of what is raised to the k-th power, the sign aside
 * @param factorial what stands under the factorial below the line, null where there is none
 */
record SumParts(Term constant, int sign, Term root, Term rational, Term factorial) {
    /** Null of what is of another form. */
    static SumParts of(Term term, Symbol k, Work work) {
        Ratios ratios = new Ratios(k, work);
        List<Term> constant = new ArrayList<>();
        List<Term> root = new ArrayList<>();
        List<Term> rational = new ArrayList<>();
        int sign = 1;
        Term factorial = null;
        for (Term factor : term instanceof Product product ? product.parts() : List.of(term)) {
            if (!ratios.occurs(factor)) {
                constant.add(factor);
            } else if (ratios.isRational(factor)) {
                rational.add(factor);
            } else if (factor instanceof Power power && !ratios.occurs(power.base())) {
                List<Term> line = linear(power.exponent(), k, work);
                Rational slope = line == null ? null : line.get(1).number();
                if (line == null) return null;
                Term base = power.base();
                if (base.number() != null && base.number().signum() < 0) {
                    if (slope == null || !slope.isWhole()) return null;
                    if (!slope.isEven()) sign = -sign;
                    constant.add(Terms.power(Terms.number(-1), line.get(0)));
                    base = Terms.negative(base);
                }
                constant.add(Terms.power(base, line.get(0)));
                root.add(Terms.power(base, Terms.times(Rational.HALF, line.get(1))));
            } else if (factor instanceof Power power
                    && power.exponent().isNumber(-1)
                    && power.base() instanceof Applied applied
                    && applied.head() == Head.FACTORIAL
                    && factorial == null) {
                factorial = applied.argument();
            } else {
                return null;
            }
        }
        return new SumParts(Terms.product(constant), sign, Terms.product(root), Terms.product(rational), factorial);
    }

    /** b and a of a k + b; null of what is no such line. */
    static List<Term> linear(Term term, Symbol k, Work work) {
        if (!new Ratios(k, work).isRational(term)) return null;
        Fraction fraction = Fraction.of(term);
        if (new Occurrence(k).in(fraction.below())) return null;
        List<Term> coefficients =
                Transformations.coefficients(Transformations.expand(term, work.budget()), k, work.budget());
        if (coefficients.size() > 2 || coefficients.isEmpty()) return null;
        return coefficients.size() == 2 ? coefficients : List.of(coefficients.getFirst(), Terms.number(0));
    }

    /** What is raised to the k-th power. */
    Term base() {
        return Terms.times(Rational.of(sign), Terms.power(root, 2));
    }
}
