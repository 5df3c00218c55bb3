package mfml.limit;

import mfml.budget.Budget;
import mfml.symbolic.Domain;
import mfml.symbolic.Head;
import mfml.symbolic.Substitution;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/** Whether an infinite sum certainly diverges: its terms do not tend to 0, or are like those of the harmonic series. */
final class Divergence {
    private final Symbol k;
    private final Budget budget;

    Divergence(Symbol k, Budget budget) {
        this.k = k;
        this.budget = budget;
    }

    /** Null where it is not known to. */
    ClosedSum.Result of(Term body) {
        LimitResult end = limit(body);
        if (end instanceof LimitResult.Unbounded unbounded)
            return diverges(unbounded.sign(), "its terms do not tend to 0");
        if (end instanceof LimitResult.Number number) {
            if (!number.where().isEmpty()) return null;
            Integer sign = sign(number.value());
            if (sign == null) return null;
            return sign != 0
                    ? diverges(sign, "its terms tend to " + number.value().text() + ", not to 0")
                    : compared(body);
        }
        boolean turns = end instanceof LimitResult.Oscillating || end instanceof LimitResult.Periodic;
        return turns ? diverges(0, "its terms do not tend to 0") : null;
    }

    /** With 1/k and 1/(k ln k). */
    private ClosedSum.Result compared(Term body) {
        Term logarithm = Terms.apply(Head.LN, k);
        for (Term like : new Term[] {k, Terms.product(k, logarithm)}) {
            LimitResult ratio = limit(Terms.product(body, like));
            int sign =
                    switch (ratio) {
                        case LimitResult.Number number
                        when number.where().isEmpty() && sign(number.value()) != null -> sign(number.value());
                        case LimitResult.Unbounded unbounded -> unbounded.sign();
                        default -> 0;
                    };
            String other = Terms.power(like, -1).text();
            if (sign != 0) return diverges(sign, "compare its terms with " + other);
        }
        return null;
    }

    private LimitResult limit(Term term) {
        Symbol whole = Symbol.of(k.name(), Domain.WHOLE);
        Term counted = Substitution.of(term, java.util.Map.of(k.name(), whole), budget);
        return Limit.of(counted, whole, Destination.infinity(1), budget);
    }

    private Integer sign(Term term) {
        try {
            return new Facts(new Work(budget, Limit.MOST_WORK)).sign(term);
        } catch (Stuck open) {
            return null;
        }
    }

    private static ClosedSum.Result diverges(int sign, String why) {
        return new ClosedSum.Result.Diverges(sign, why);
    }
}
