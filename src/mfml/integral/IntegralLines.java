package mfml.integral;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mfml.budget.Budget;
import mfml.calculus.Line;
import mfml.calculus.Step;
import mfml.syntax.Expr;
import mfml.syntax.Printer;

/** The lines of a worked integral, made from its rules. */
final class IntegralLines {
    private final boolean every;
    private final Budget budget;

    /** A line for each rule, or else all integrals that stand open at once. */
    IntegralLines(boolean every, Budget budget) {
        this.every = every;
        this.budget = budget;
    }

    List<Line> of(Work work) {
        List<Line> lines = new ArrayList<>();
        List<Expr> parts = new ArrayList<>();
        for (Work part : work.parts()) parts.add(part.open());
        String detail = work.detail().get();
        lines.add(new Line(work.shape().apply(parts), detail.isEmpty() ? work.rule() : work.rule() + ": " + detail));
        List<List<Line>> chains = new ArrayList<>();
        for (Work part : work.parts()) chains.add(ofPart(part));
        if (every) oneByOne(work, parts, chains, lines);
        else together(work, parts, chains, lines);
        Expr end = work.value().written();
        if (!Printer.text(end).equals(Printer.text(lines.getLast().expression()))) {
            lines.add(new Line(end, closing(work)));
        }
        return lines;
    }

    private List<Line> ofPart(Work part) {
        budget.charge(100);
        if (part.rule().isEmpty()) return List.of(); // stays open
        if (every || !part.plain()) return of(part);
        return List.of(new Line(part.value().written(), String.join("; ", rules(part))));
    }

    private static void oneByOne(Work work, List<Expr> parts, List<List<Line>> chains, List<Line> lines) {
        for (int k = 0; k < chains.size(); k++) {
            for (Line line : chains.get(k)) {
                parts.set(k, line.expression());
                lines.add(new Line(work.shape().apply(parts), line.rules()));
            }
        }
    }

    private static void together(Work work, List<Expr> parts, List<List<Line>> chains, List<Line> lines) {
        int longest = chains.stream().mapToInt(List::size).max().orElse(0);
        for (int at = 0; at < longest; at++) {
            Set<String> rules = new LinkedHashSet<>();
            for (int k = 0; k < chains.size(); k++) {
                if (at >= chains.get(k).size()) continue;
                Line line = chains.get(k).get(at);
                parts.set(k, line.expression());
                if (!line.rules().isEmpty()) rules.add(line.rules());
            }
            lines.add(new Line(work.shape().apply(parts), String.join("; ", rules)));
        }
    }

    private static String closing(Work work) {
        boolean substituted =
                work.parts().size() == 1 && !work.parts().getFirst().x().equals(work.x());
        if (substituted) return "back in " + work.x().text();
        return work.rule().endsWith("twice") ? "solved for the integral" : "";
    }

    private static Set<String> rules(Work work) {
        Set<String> rules = new LinkedHashSet<>();
        String detail = work.detail().get();
        rules.add(detail.isEmpty() ? work.rule() : work.rule() + ": " + detail);
        for (Work part : work.parts()) rules.addAll(rules(part));
        return rules;
    }

    /** The rules as records, the outermost first. */
    static Step step(Work work) {
        List<Expr> open = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (Work part : work.parts()) {
            open.add(part.open());
            if (!part.rule().isEmpty()) steps.add(step(part));
        }
        return new Step(
                work.rule(),
                work.open(),
                work.shape().apply(open),
                work.detail().get(),
                open,
                steps,
                work.value(),
                work.plain());
    }
}
