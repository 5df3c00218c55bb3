package mfml.integral;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.symbolic.Power;
import mfml.symbolic.Signs;
import mfml.symbolic.Sum;
import mfml.symbolic.Measured;
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
        Work work = new Integrator(budget).of(integrand, x);
        if (work == null) throw unknown(integrand, x, NOT_REACHED);
        Boolean proved = Proof.isAntiderivative(work.value(), integrand, x, budget);
        if (!Boolean.TRUE.equals(proved)) {
            String verdict = proved == null ? "could not be proved" : "was refuted";
            throw unknown(integrand, x, "A candidate " + verdict + " by differentiating it: " + work.value().text() + ".");
        }
        return new Antiderivative(work, conditions(work.value(), integrand, x));
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
        boolean shifted = base instanceof Sum sum && sum.count() == 1 && !sum.constant().isZero();
        if (!shifted) return base.text() + " ≠ 0";
        Sum sum = (Sum) base;
        Term value = Terms.number(sum.constant().negated().over(sum.coefficient(0)));
        return sum.term(0).text() + " ≠ " + value.text();
    }

    private static boolean hasLetters(Term term) {
        return Forms.all(term).stream().anyMatch(part -> part instanceof Symbol || part instanceof Unknown || part instanceof Measured);
    }
}
