package mfml.calculus;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mfml.budget.Budget;
import mfml.syntax.Expr;
import mfml.syntax.Printer;

/** The lines of a worked solution, made from its steps. */
final class Lines {
    private final boolean every;
    private final Budget budget;

    /** A line for each rule, or else a line for all that can be done at once. */
    Lines(boolean every, Budget budget) {
        this.every = every;
        this.budget = budget;
    }

    /** From an expression in which the steps' derivatives stand open, to its end. */
    List<Line> of(Expr start, List<Step> steps, Expr end, String last) {
        List<Line> lines = new ArrayList<>();
        Expr line = start;
        List<Step> open = steps;
        while (!open.isEmpty()) {
            List<Expr> replaced = new ArrayList<>();
            List<Expr> by = new ArrayList<>();
            List<Step> next = new ArrayList<>();
            Set<String> rules = new LinkedHashSet<>();
            for (Step step : open) {
                budget.charge(100);
                if (every && !replaced.isEmpty()) {
                    next.add(step);
                    continue;
                }
                boolean glance = !every
                        && step.plain()
                        && (!lines.isEmpty() || step.steps().isEmpty());
                boolean nested = !every && !lines.isEmpty() && step.isSum();
                replaced.add(step.before());
                by.add(glance ? step.value().written() : nested ? withoutConstants(step) : step.after());
                if (!glance) next.addAll(nested ? moving(step) : step.steps());
                if (glance) rules.addAll(step.rules());
                else rules.add(step.detail().isEmpty() ? step.rule() : step.rule() + ", " + step.detail());
            }
            line = Step.carriedOut(line, replaced, by);
            lines.add(new Line(line, named(rules)));
            open = next;
        }
        if (!Printer.text(end).equals(Printer.text(line))) lines.add(new Line(end, last));
        return lines;
    }

    /** A sum inside is not written out with the derivatives of its constants. */
    private static Expr withoutConstants(Step step) {
        List<Expr> constants = new ArrayList<>();
        List<Expr> zeros = new ArrayList<>();
        for (int k = 0; k < step.steps().size(); k++) {
            if (!step.steps().get(k).isConstant()) continue;
            constants.add(step.open().get(k));
            zeros.add(Written.number(0));
        }
        return Written.withoutZeros(Step.carriedOut(step.after(), constants, zeros));
    }

    private static List<Step> moving(Step step) {
        return step.steps().stream().filter(each -> !each.isConstant()).toList();
    }

    private static String named(Set<String> rules) {
        if (rules.size() > 1) rules.remove(Rules.CONSTANT.name());
        return String.join("; ", rules);
    }
}
