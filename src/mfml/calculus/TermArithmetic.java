package mfml.calculus;

import java.util.List;
import java.util.Map;
import mfml.budget.Budget;
import mfml.symbolic.Substitution;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/** Rules applied to terms give terms. */
record TermArithmetic(Budget budget) implements Arithmetic<Term> {
    @Override
    public Term number(long number) {
        return Terms.number(number);
    }

    @Override
    public Term sum(List<Term> summands) {
        budget.charge(8L * summands.size());
        return Terms.sum(summands);
    }

    @Override
    public Term negative(Term part) {
        return Terms.negative(part);
    }

    @Override
    public Term product(List<Term> factors) {
        budget.charge(8L * factors.size());
        return Terms.product(factors);
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
