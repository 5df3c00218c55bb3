package mfml.symbolic.algebra;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mfml.budget.Budget;
import mfml.symbolic.Numeral;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Sum;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/** A formula as one fraction of polynomials in its kernels. */
final class Fractions {
    private final Kernels kernels;
    private final Budget budget;
    private final Ratio ratio;

    Fractions(Term term, Budget budget) {
        kernels = new Kernels(term, false, budget);
        this.budget = budget;
        ratio = ratio(term);
    }

    Kernels kernels() {
        return kernels;
    }

    Ratio ratio() {
        return ratio;
    }

    private Ratio ratio(Term term) {
        int width = kernels.width();
        return switch (term) {
            case Numeral number -> Ratio.of(Polynomial.number(number.number(), width));
            case Sum sum -> {
                Ratio total = Ratio.of(Polynomial.number(sum.constant(), width));
                for (int k = 0; k < sum.count(); k++) {
                    total = total.plus(ratio(sum.term(k)).times(sum.coefficient(k)), budget);
                }
                yield total;
            }
            case Product product -> {
                Ratio total = Ratio.of(Polynomial.number(product.coefficient(), width));
                for (int k = 0; k < product.count(); k++) total = total.times(ratio(product.factor(k)), budget);
                yield total;
            }
            case Power power when Kernels.isWhole(power.exponent()) ->
                ratio(power.base()).power(power.exponent().number().intValue(), budget);
            default -> kernel(kernels.monomial(term));
        };
    }

    /** Negative powers go below the line. */
    private Ratio kernel(Exponents exponents) {
        int width = exponents.width();
        Ratio product = Ratio.of(Polynomial.number(Rational.ONE, width));
        for (int k = 0; k < width; k++) {
            if (exponents.of(k) == 0) continue;
            Ratio kernel = Ratio.of(Polynomial.monomial(Rational.ONE, Exponents.of(k, 1, width)));
            product = product.times(kernel.power(exponents.of(k), budget), budget);
        }
        return product;
    }

    /** Over one line, nothing cancelled but what stands on both sides as it is. */
    Term together() {
        List<Term> factors = new ArrayList<>();
        factors.add(kernels.term(ratio.numerator()));
        for (Map.Entry<Polynomial, Integer> divisor : ratio.divisors().entrySet()) {
            factors.add(Terms.power(kernels.term(divisor.getKey()), -divisor.getValue()));
        }
        return Terms.product(factors);
    }

    /** Numerator and denominator without a common divisor, with whole coefficients, the denominator primitive. */
    Polynomial[] cancelled() {
        Polynomial above = ratio.numerator();
        Polynomial below = ratio.denominator(budget);
        if (above.isZero() || below.isOne()) return new Polynomial[] {above, below};
        Rational content = above.content();
        above = above.primitive();
        Polynomial common = Divisors.common(above, below, budget);
        above = Divisors.quotient(above, common, budget);
        below = Divisors.quotient(below, common, budget);
        Rational sign = below.content();
        return new Polynomial[] {above.times(content.over(sign)), below.times(sign.reciprocal())};
    }

    Term cancel() {
        Polynomial[] parts = cancelled();
        Rational under = Rational.of(parts[0].content().denominator());
        Term above = kernels.term(parts[0].times(under));
        Term below = kernels.term(parts[1].times(under));
        return Terms.quotient(above, below);
    }

    Term factored() {
        Polynomial[] parts = cancelled();
        if (parts[0].isZero()) return Terms.number(0);
        List<Term> factors = new ArrayList<>();
        factors.add(Terms.number(parts[0].content()));
        add(factors, parts[0].primitive(), 1);
        add(factors, parts[1], -1);
        return Terms.product(factors);
    }

    private void add(List<Term> factors, Polynomial polynomial, int sign) {
        Exponents common = polynomial.common();
        if (!common.isOne()) {
            factors.add(Terms.power(kernels.term(Polynomial.monomial(Rational.ONE, common)), sign));
        }
        for (Divisors.Factor factor : Divisors.factors(polynomial.over(common), budget)) {
            factors.add(Terms.power(kernels.term(factor.base()), (long) sign * factor.times()));
        }
    }
}
