package mfml.integral;

import mfml.budget.Budget;
import mfml.calculus.Differentiation;
import mfml.error.Fault;
import mfml.symbolic.Applied;
import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Power;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.algebra.Transformations;
import mfml.symbolic.sameness.Sameness;
import mfml.symbolic.sameness.Verdict;

/** Whether the derivative of one formula is another, proved: nothing is shown as an antiderivative otherwise. */
final class Proof {
    private Proof() {}

    /** True where it is proved, false where it is refuted, null where it is undecided. */
    static Boolean isAntiderivative(Term antiderivative, Term integrand, Symbol x, Budget budget) {
        try {
            return proved(antiderivative, integrand, x, budget);
        } catch (Fault fault) {
            if (fault.code().startsWith("limit.") && !fault.code().equals("limit.term")) throw fault;
            return null;
        } catch (ArithmeticException tooLarge) {
            return null;
        }
    }

    private static Boolean proved(Term antiderivative, Term integrand, Symbol x, Budget budget) {
        Term derivative = Differentiation.of(withoutBars(antiderivative), x, budget);
        Term plain = withoutBars(integrand);
        Boolean first = same(derivative, plain, budget);
        if (first != null) return first;
        Term difference = Terms.difference(derivative, plain);
        Boolean again = same(Transformations.cancel(elementary(difference), budget), Terms.number(0), budget);
        if (again != null) return again;
        if (isZero(elementary(difference), budget)) return true;
        return same(Transformations.trigExpand(elementary(difference), budget), Terms.number(0), budget);
    }

    /** As a fraction in its functions and roots, whose powers fold to what stands under them. */
    private static boolean isZero(Term difference, Budget budget) {
        Term above = difference;
        for (int round = 0; round < 3 && !above.isZero(); round++) {
            above = Transformations.expand(RationalFunctions.sides(Transformations.cancel(above, budget))[0], budget);
        }
        return above.isZero();
    }

    private static Boolean same(Term left, Term right, Budget budget) {
        return switch (Sameness.of(left, right, budget)) {
            case Verdict.Same same -> true;
            case Verdict.Different different -> false;
            case Verdict.NotDecided open -> null;
        };
    }

    /** (ln|u|)′ = u′/u = (ln u)′ for real u, so that bars under a logarithm need no cases. */
    static Term withoutBars(Term term) {
        return Forms.replaced(term, part -> {
            if (!(part instanceof Applied ln) || ln.head() != Head.LN) return null;
            return Terms.apply(
                    Head.LN,
                    Terms.product(Forms.factors(ln.argument()).stream()
                            .map(Proof::bare)
                            .toList()));
        });
    }

    private static Term bare(Term factor) {
        return switch (factor) {
            case Applied absolute
            when absolute.head() == Head.ABS && !Forms.all(absolute).contains(NamedNumber.I) -> absolute.argument();
            case Power power when Forms.isWhole(power.exponent()) -> Terms.power(bare(power.base()), power.exponent());
            default -> factor;
        };
    }

    /** Tangents by sines and cosines, hyperbolic functions by exponentials. */
    private static Term elementary(Term term) {
        return Forms.replaced(term, part -> part instanceof Applied applied ? elementary(applied) : null);
    }

    private static Term elementary(Applied applied) {
        Term u = elementary(applied.argument());
        Term up = Terms.exponential(u);
        Term down = Terms.exponential(Terms.negative(u));
        return switch (applied.head()) {
            case TAN -> Terms.quotient(Terms.apply(Head.SIN, u), Terms.apply(Head.COS, u));
            case SINH -> Forms.half(Terms.difference(up, down));
            case COSH -> Forms.half(Terms.sum(up, down));
            case TANH -> Terms.quotient(Terms.difference(up, down), Terms.sum(up, down));
            default -> null;
        };
    }
}
