package mfml.integral;

import java.util.ArrayList;
import java.util.List;
import mfml.calculus.Line;
import mfml.calculus.Trace;
import mfml.calculus.WorkedSolution;
import mfml.error.Fault;
import mfml.source.Span;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.syntax.Expr;
import mfml.value.Run;
import mfml.value.Value;

/** The worked solutions of integrals: the rules that led to an antiderivative, then its values at the bounds. */
public final class WorkedIntegral {
    private WorkedIntegral() {}

    /** Of an indefinite integral. */
    public static WorkedSolution indefinite(Value body, Symbol x, Expr written, Run run) {
        Term integrand = IntegralOperators.integrand(body);
        Antiderivative found = Antiderivative.of(integrand, x, run.budget());
        Symbol constant = IntegralOperators.constant(integrand, x);
        Term answer = Terms.sum(found.work().value(), constant);
        return new WorkedSolution(new Trace(List.of(part(found.work(), written, constant, run)), answer, notes(found)));
    }

    private static List<String> notes(Antiderivative found) {
        if (found.conditions().isEmpty()) return List.of();
        return List.of("This holds for " + String.join(", ", found.conditions()) + ".");
    }

    private static Trace.Part part(Work work, Expr written, Symbol constant, Run run) {
        return new Trace.Part(
                written,
                closed(new IntegralLines(false, run.budget()).of(work), work, constant),
                closed(new IntegralLines(true, run.budget()).of(work), work, constant),
                List.of(IntegralLines.step(work)));
    }

    /** The constant of integration behind the last line. */
    private static List<Line> closed(List<Line> lines, Work work, Symbol constant) {
        List<Line> closed = new ArrayList<>(lines);
        Line last = closed.removeLast();
        closed.add(new Line(Terms.sum(work.value(), constant).written(), last.rules()));
        return closed;
    }

    /** Of a definite integral: an antiderivative, its values at the bounds, their difference. */
    public static WorkedSolution definite(
            Value body, Symbol x, Value from, Value to, Expr.Integral written, String by, Run run) {
        Term integrand = IntegralOperators.integrand(body);
        Bound low = IntegralOperators.bound(from, x);
        Bound high = IntegralOperators.bound(to, x);
        if (!by.isEmpty()) return new RiemannSum(integrand, x, low, high, written, run).by(by);
        DefiniteIntegral integral = new DefiniteIntegral(integrand, x, low, high, run);
        Value value = integral.value();
        Antiderivative found;
        try {
            found = Antiderivative.of(integrand, x, run.budget());
        } catch (Fault fault) {
            if (!fault.code().startsWith("integral.")) throw fault;
            List<Line> lines = List.of(new Line(shown(value), "by quadrature: no antiderivative was found"));
            return new WorkedSolution(
                    new Trace(List.of(new Trace.Part(written, lines, lines, List.of())), term(value), List.of()));
        }
        Expr open = Written.integral(written.body(), x.name());
        Trace.Part first = part(found.work(), open, IntegralOperators.constant(integrand, x), run);
        List<Line> lines = new ArrayList<>();
        Expr formula = Written.group(found.work().value().written());
        lines.add(new Line(
                Written.difference(at(formula, x, high, -1), at(formula, x, low, 1)),
                "the antiderivative at the bounds"));
        List<Term[]> pieces = integral.pieces();
        if (pieces.size() == 1) {
            Expr upper = pieces.getFirst()[1].written();
            lines.add(new Line(Written.difference(upper, pieces.getFirst()[0].written()), ""));
        }
        lines.add(new Line(shown(value), ""));
        Trace.Part second = new Trace.Part(written, tidied(lines), tidied(lines), List.of());
        return new WorkedSolution(new Trace(List.of(first, second), term(value), notes(found)));
    }

    private static List<Line> tidied(List<Line> lines) {
        List<Line> different = new ArrayList<>();
        for (Line line : lines) {
            String text = mfml.syntax.Printer.text(line.expression());
            boolean again = !different.isEmpty()
                    && mfml.syntax.Printer.text(different.getLast().expression())
                            .equals(text);
            if (!again) different.add(line);
        }
        return different;
    }

    private static Term term(Value value) {
        return value instanceof Divergent ? Symbol.real("divergent") : Terms.of(value);
    }

    static Expr shown(Value value) {
        return value instanceof Divergent divergent
                ? new Expr.Name(Span.NOWHERE, divergent.text())
                : value instanceof mfml.value.Real real
                        ? new Expr.Number(Span.NOWHERE, real.text())
                        : Terms.of(value).written();
    }

    private static Expr at(Expr formula, Symbol x, Bound bound, int side) {
        Expr.Name letter = new Expr.Name(Span.NOWHERE, x.name());
        if (bound.isInfinite()) {
            Expr target = new Expr.Name(Span.NOWHERE, "inf");
            if (bound.infinite() < 0) target = new Expr.Prefix(Span.NOWHERE, Expr.Sign.MINUS, target);
            return Written.group(new Expr.Limit(Span.NOWHERE, formula, letter, target, Expr.Side.BOTH));
        }
        Expr.Binding binding =
                new Expr.Binding(Span.NOWHERE, x.name(), bound.term().written());
        return Written.group(new Expr.At(Span.NOWHERE, formula, List.of(binding)));
    }
}
