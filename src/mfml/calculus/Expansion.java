package mfml.calculus;

import java.util.ArrayList;
import java.util.List;
import mfml.budget.Budget;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Sum;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/** A term as one quotient, both parts multiplied out: what a difference quotient needs before h can be cancelled. */
final class Expansion {
    private static final int LARGEST_POWER = 20;

    private final Budget budget;

    Expansion(Budget budget) {
        this.budget = budget;
    }

    record Ratio(Term above, Term below) {}

    Ratio ratio(Term term) {
        return switch (term) {
            case Sum sum -> {
                Ratio total = new Ratio(Terms.number(0), Terms.number(1));
                for (Term summand : sum.parts()) total = sum(total, ratio(summand));
                yield total;
            }
            case Product product -> {
                Ratio total = new Ratio(Terms.number(1), Terms.number(1));
                for (Term factor : product.parts()) {
                    Ratio next = ratio(factor);
                    total = new Ratio(product(total.above(), next.above()), Terms.product(total.below(), next.below()));
                }
                yield total;
            }
            case Power power when isSmall(power) -> power(power);
            default -> new Ratio(term, Terms.number(1));
        };
    }

    private Ratio sum(Ratio left, Ratio right) {
        if (left.below().equals(right.below())) {
            return new Ratio(Terms.sum(left.above(), right.above()), left.below());
        }
        return new Ratio(
                Terms.sum(
                        product(left.above(), multiplied(right.below())),
                        product(right.above(), multiplied(left.below()))),
                Terms.product(left.below(), right.below()));
    }

    private static boolean isSmall(Power power) {
        Rational exponent = power.exponent().number();
        return exponent != null && exponent.isInt() && Math.abs(exponent.intValue()) <= LARGEST_POWER;
    }

    private Ratio power(Power power) {
        int exponent = power.exponent().number().intValue();
        Ratio base = ratio(power.base());
        Term above = exponent > 0 ? base.above() : base.below();
        Term below = exponent > 0 ? base.below() : base.above();
        return new Ratio(multiplied(Terms.power(above, Math.abs(exponent))), Terms.power(below, Math.abs(exponent)));
    }

    /** A polynomial without brackets. */
    Term multiplied(Term term) {
        return switch (term) {
            case Sum sum -> Terms.sum(sum.parts().stream().map(this::multiplied).toList());
            case Product product -> {
                Term total = Terms.number(1);
                for (Term factor : product.parts()) total = product(total, multiplied(factor));
                yield total;
            }
            case Power power
            when isSmall(power) && power.exponent().number().signum() > 0 -> {
                Term base = multiplied(power.base());
                Term total = Terms.number(1);
                for (int k = 0; k < power.exponent().number().intValue(); k++) total = product(total, base);
                yield total;
            }
            default -> term;
        };
    }

    private Term product(Term left, Term right) {
        List<Term> summands = new ArrayList<>();
        List<Term> others = right instanceof Sum sum ? sum.parts() : List.of(right);
        for (Term one : left instanceof Sum sum ? sum.parts() : List.of(left)) {
            budget.charge(10L * others.size());
            for (Term other : others) summands.add(Terms.product(one, other));
        }
        return Terms.sum(summands);
    }
}
