package mfml.calculus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mfml.budget.Budget;
import mfml.symbolic.Substitution;
import mfml.symbolic.Sum;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/**
 * Rules applied to terms give terms.
 *
 * @param flat whether products are multiplied out over sums: repeated derivatives then stay one sum of products, of which
 *     like ones are collected, instead of nesting deeper each time
 */
record TermArithmetic(Budget budget, boolean flat) implements Arithmetic<Term> {
    @Override
    public Term number(long number) {
        return Terms.number(number);
    }

    @Override
    public Term sum(List<Term> summands) {
        long count = 0;
        for (Term summand : summands) count += summand.parts().size();
        budget.charge(20 * count);
        budget.allocate(50 * count);
        return Terms.sum(summands);
    }

    @Override
    public Term negative(Term part) {
        return Terms.negative(part);
    }

    @Override
    public Term product(List<Term> factors) {
        budget.charge(20L * factors.size());
        return flat ? multipliedOut(factors) : Terms.product(factors);
    }

    private Term multipliedOut(List<Term> factors) {
        List<Term> single = new ArrayList<>();
        List<Term> products = new ArrayList<>();
        for (Term factor : factors) if (!(factor instanceof Sum)) single.add(factor);
        products.add(Terms.product(single));
        for (Term factor : factors) {
            if (!(factor instanceof Sum sum)) continue;
            List<Term> longer = new ArrayList<>();
            budget.charge(50L * products.size() * sum.parts().size());
            for (Term product : products) for (Term part : sum.parts()) longer.add(Terms.product(product, part));
            products = longer;
        }
        return sum(products);
    }

    @Override
    public Term difference(Term left, Term right) {
        return Terms.difference(left, right);
    }

    @Override
    public Term quotient(Term dividend, Term divisor) {
        return Terms.quotient(dividend, divisor);
    }

    @Override
    public Term square(Term part) {
        return Terms.power(part, 2);
    }

    @Override
    public Term filled(Term pattern, Map<String, Term> parts) {
        return Substitution.of(pattern, parts, budget);
    }
}
