package mfml.symbolic.algebra;

import java.util.ArrayList;
import java.util.List;
import mfml.budget.Budget;
import mfml.symbolic.Numeral;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Sum;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/** Products and whole powers of sums multiplied out, inside of functions too; what stands below the line stays there. */
final class Expansion {
    private final Kernels kernels;

    private Expansion(Kernels kernels) {
        this.kernels = kernels;
    }

    /** A polynomial with what it is one of. */
    record Result(Kernels kernels, Polynomial polynomial) {}

    static Term of(Term term, Budget budget) {
        Term inner = within(term, budget);
        if (!multiplies(inner)) return inner;
        Result result = once(inner, budget);
        Term expanded = result.kernels.term(result.polynomial);
        return expanded.equals(inner) ? expanded : of(expanded, budget); // √2² became 2, …
    }

    /** Of the expanded formula. */
    static Result polynomial(Term term, Budget budget) {
        return once(of(term, budget), budget);
    }

    private static Result once(Term term, Budget budget) {
        Kernels kernels = new Kernels(term, true, budget);
        return new Result(kernels, new Expansion(kernels).polynomial(term));
    }

    /** The arguments of functions, the bases and exponents of powers expanded. */
    private static Term within(Term term, Budget budget) {
        budget.tick();
        return switch (term) {
            case Sum sum -> Terms.sum(each(sum.parts(), budget));
            case Product product -> Terms.product(each(product.parts(), budget));
            case Power power when isMultiplied(power) -> term(power, budget);
            default -> Parts.changed(term, part -> of(part, budget));
        };
    }

    private static Term term(Power power, Budget budget) {
        return Terms.power(within(power.base(), budget), power.exponent());
    }

    private static List<Term> each(List<Term> parts, Budget budget) {
        List<Term> changed = new ArrayList<>();
        for (Term part : parts) changed.add(within(part, budget));
        return changed;
    }

    private static boolean isMultiplied(Power power) {
        return power.base() instanceof Sum
                && Kernels.isWhole(power.exponent())
                && power.exponent().number().signum() > 0;
    }

    /** Whether a sum stands in a product or under a whole power. */
    static boolean multiplies(Term term) {
        return switch (term) {
            case Sum sum -> {
                boolean found = false;
                for (int k = 0; k < sum.count() && !found; k++) {
                    found = sum.term(k) instanceof Sum || multiplies(sum.term(k));
                }
                yield found;
            }
            case Product product -> {
                boolean found = false;
                for (int k = 0; k < product.count() && !found; k++) {
                    found = product.factor(k) instanceof Sum || multiplies(product.factor(k));
                }
                yield found;
            }
            case Power power -> isMultiplied(power);
            default -> false;
        };
    }

    private Polynomial polynomial(Term term) {
        int width = kernels.width();
        return switch (term) {
            case Numeral number -> Polynomial.number(number.number(), width);
            case Sum sum -> {
                Polynomial total = Polynomial.number(sum.constant(), width);
                List<Polynomial> parts = new ArrayList<>();
                for (int k = 0; k < sum.count(); k++) {
                    parts.add(polynomial(sum.term(k)).times(sum.coefficient(k)));
                }
                yield Sums.of(total, parts, kernels.budget());
            }
            case Product product -> {
                Polynomial total = Polynomial.number(product.coefficient(), width);
                for (int k = 0; k < product.count(); k++) {
                    total = total.times(polynomial(product.factor(k)), kernels.budget());
                }
                yield total;
            }
            case Power power when isMultiplied(power) ->
                polynomial(power.base()).power(power.exponent().number().intValue(), kernels.budget());
            case Power power when Kernels.isWhole(power.exponent()) && !(power.base() instanceof Sum) ->
                polynomial(power.base()).power(power.exponent().number().intValue(), kernels.budget());
            default -> Polynomial.monomial(mfml.symbolic.Rational.ONE, kernels.monomial(term));
        };
    }
}
