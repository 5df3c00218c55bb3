package mfml.integral;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.symbolic.Applied;
import mfml.symbolic.Domain;
import mfml.symbolic.Head;
import mfml.symbolic.Measured;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Signs;
import mfml.symbolic.Substitution;
import mfml.symbolic.Sum;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.Unknown;
import mfml.value.Run;

/**
 * A proved antiderivative.
 *
 * @param conditions what its letters must fulfil beyond what the integrand asks of them: "n ≠ -1"
 */
record Antiderivative(Work work, List<String> conditions) {
    private static final String NOT_REACHED =
            "The rules that were tried do not reach it; many formulas have none that can be written down.";

    /** @throws Fault {@code integral.unknown} */
    static Antiderivative of(Term integrand, Symbol x, Budget budget) {
        Symbol inner = inner(integrand, x);
        Term f = inner == x ? integrand : Substitution.of(integrand, Map.of(x.name(), inner), budget);
        Work found = new Integrator(budget).of(f, inner);
        if (found == null) throw unknown(integrand, x, NOT_REACHED);
        Work work = found.with(withoutConstants(found.value(), inner));
        Boolean proved = Proof.isAntiderivative(work.value(), f, inner, budget);
        if (!Boolean.TRUE.equals(proved)) {
            String verdict = proved == null ? "could not be proved" : "was refuted";
            throw unknown(
                    integrand,
                    x,
                    "A candidate " + verdict + " by differentiating it: "
                            + work.value().text() + ".");
        }
        Term value = inner == x ? work.value() : Substitution.of(work.value(), Map.of(x.name(), x), budget);
        return new Antiderivative(work.with(value), conditions(value, integrand, x));
    }

    /** Where √x or ln x stands, only positive x come into question. */
    private static Symbol inner(Term integrand, Symbol x) {
        if (!x.domain().equals(Domain.REAL)) return x;
        for (Term part : Forms.all(integrand)) {
            boolean logarithm = part instanceof Applied ln
                    && ln.head() == Head.LN
                    && ln.argument().equals(x);
            boolean root = part instanceof Power power
                    && power.base().equals(x)
                    && power.exponent().number() != null
                    && !power.exponent().number().denominator().testBit(0);
            if (logarithm || root) return Symbol.of(x.name(), Domain.POSITIVE);
        }
        return x;
    }

    /** What does not move belongs to the constant of integration. */
    private static Term withoutConstants(Term value, Symbol x) {
        List<Term> moving = new ArrayList<>();
        for (Term summand : Forms.summands(value)) {
            boolean multiple =
                    summand instanceof Product product && product.count() == 1 && product.factor(0) instanceof Sum;
            Term[] split = Forms.split(summand, x);
            Term spread = multiple ? Linearity.multiplied(split[0], split[1]) : summand;
            boolean constant = multiple && Forms.summands(spread).stream().anyMatch(part -> !Forms.has(part, x));
            for (Term part : constant ? Forms.summands(spread) : List.of(summand))
                if (Forms.has(part, x)) moving.add(part);
        }
        return Terms.sum(moving);
    }

    private static Fault unknown(Term integrand, Symbol x, String reason) {
        return Fault.of("integral.unknown")
                .with("integrand", integrand.text())
                .with("letter", x.text())
                .with("reason", reason);
    }

    void noteConditions(Run run) {
        if (conditions.isEmpty()) return;
        run.note(Fault.of("note.integral_condition").with("condition", String.join(", ", conditions)));
    }

    /** What stands below a line or under an even root in the answer, and not in the integrand. */
    private static List<String> conditions(Term value, Term integrand, Symbol x) {
        Set<Term> before = Forms.all(integrand);
        Set<String> conditions = new LinkedHashSet<>();
        for (Term part : Forms.all(value)) {
            if (!(part instanceof Power power) || power.exponent().number() == null || before.contains(part)) continue;
            Term base = power.base();
            if (Forms.has(base, x) || !hasLetters(base)) continue;
            if (!power.exponent().number().isWhole()) {
                if (!Signs.of(base).isPositive()) conditions.add(base.text() + " > 0");
            } else if (power.exponent().number().signum() < 0 && !Signs.of(base).isNotZero()) {
                conditions.add(notZero(base));
            }
        }
        return new ArrayList<>(conditions);
    }

    private static String notZero(Term base) {
        boolean shifted =
                base instanceof Sum sum && sum.count() == 1 && !sum.constant().isZero();
        if (!shifted) return base.text() + " ≠ 0";
        Sum sum = (Sum) base;
        Term value = Terms.number(sum.constant().negated().over(sum.coefficient(0)));
        return sum.term(0).text() + " ≠ " + value.text();
    }

    private static boolean hasLetters(Term term) {
        return Forms.all(term).stream()
                .anyMatch(part -> part instanceof Symbol || part instanceof Unknown || part instanceof Measured);
    }
}
