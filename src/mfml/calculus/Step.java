package mfml.calculus;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mfml.symbolic.Term;
import mfml.syntax.Expr;

/**
 * One application of a rule.
 *
 * @param before {@code d/dx …}, what the rule is applied to
 * @param after what it gives, with the derivatives of the parts still open
 * @param detail which part is which, empty where that is plain
 * @param open the derivatives left open, as they stand (by identity) in {@code after}
 * @param steps how each of them is worked out, in the same order
 * @param value the derivative, worked out
 * @param plain whether it is worked out at one glance
 */
public record Step(
        String rule,
        Expr before,
        Expr after,
        String detail,
        List<Expr> open,
        List<Step> steps,
        Term value,
        boolean plain) {
    private static final String SUM = new Rule.Sum(List.of()).name();

    boolean isConstant() {
        return rule.equals(Rules.CONSTANT.name());
    }

    boolean isSum() {
        return rule.equals(SUM);
    }

    /** The names of the rules used here and below, each once. */
    Set<String> rules() {
        Set<String> rules = new LinkedHashSet<>();
        rules.add(rule);
        for (Step step : steps) rules.addAll(step.rules());
        if (rules.size() > 1) rules.remove(Rules.CONSTANT.name());
        return rules;
    }

    /** An expression with what stands open in it replaced by what the given steps give. */
    static Expr carriedOut(Expr expr, List<Expr> open, List<Expr> given) {
        return Written.replaced(expr, part -> {
            for (int k = 0; k < open.size(); k++) if (open.get(k) == part) return given.get(k);
            return null;
        });
    }

    List<Step> all() {
        List<Step> all = new ArrayList<>(List.of(this));
        for (Step step : steps) all.addAll(step.all());
        return all;
    }
}
