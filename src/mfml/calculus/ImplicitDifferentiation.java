package mfml.calculus;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.source.Span;
import mfml.symbolic.Substitution;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.syntax.Expr;

/** dy/dx from an equation in x and y: both sides are derived, y depending on x, and the result is solved for y′. */
public final class ImplicitDifferentiation {
    private ImplicitDifferentiation() {}

    /** @throws Fault {@code implicit.absent} where the equation does not hold y */
    public static Term of(Term left, Term right, Symbol y, Symbol x, Budget budget) {
        Term rate = rate(y);
        Differentiation total = new Differentiation(x, Map.of(y, rate), budget);
        return solved(Terms.difference(total.derivative(left), total.derivative(right)), y, budget);
    }

    /** The letter that stands for dy/dx. */
    private static Symbol rate(Symbol y) {
        return Symbol.of(y.name() + "'", y.domain());
    }

    private static Term solved(Term derived, Symbol y, Budget budget) {
        Symbol rate = rate(y);
        Term slope = new Differentiation(rate, budget).derivative(derived);
        if (slope.isZero()) throw Fault.of("implicit.absent").with("letter", y.name());
        Term rest = Substitution.of(derived, Map.of(rate.name(), Terms.number(0)), budget);
        Tidying tidying = new Tidying(budget);
        return tidying.of(Terms.negative(Terms.quotient(tidying.of(rest), slope)));
    }

    /** Line by line. */
    public static Trace explained(
            Expr left, Expr right, Symbol y, Symbol x, Function<String, Term> names, Budget budget) {
        Formulas formulas = new Formulas(names, budget).within(List.of(x, y));
        Map<Symbol, Term> rates = Map.of(y, rate(y));
        Derivation onLeft = Derivation.of(left, x, rates, formulas);
        Derivation onRight = Derivation.of(right, x, rates, formulas);
        Term difference = Terms.difference(onLeft.answer(), onRight.answer());
        Term answer = solved(difference, y, budget);
        List<Step> steps = List.of(onLeft.step(), onRight.step());
        Expr opened = equation(onLeft.step().before(), onRight.step().before());
        Expr solved = equation(rate(y).written(), answer.written());
        List<Line> lines = lines(false, opened, steps, solved, budget);
        List<Line> every = lines(true, opened, steps, solved, budget);
        return new Trace(List.of(new Trace.Part(equation(left, right), lines, every, steps)), answer, List.of());
    }

    private static List<Line> lines(boolean every, Expr opened, List<Step> steps, Expr solved, Budget budget) {
        List<Line> lines = new java.util.ArrayList<>();
        lines.add(new Line(opened, "both sides derived"));
        lines.addAll(new Lines(every, budget).of(opened, steps, solved, "solved for " + left(solved)));
        return lines;
    }

    private static String left(Expr equation) {
        return mfml.syntax.Printer.text(((Expr.Equation) equation).left());
    }

    private static Expr equation(Expr left, Expr right) {
        return new Expr.Equation(Span.NOWHERE, left, right);
    }
}
