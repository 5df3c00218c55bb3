package mfml.calculus;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.source.Span;
import mfml.symbolic.Product;
import mfml.symbolic.Substitution;
import mfml.symbolic.Sum;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.syntax.Expr;
import mfml.syntax.Operator;

/**
 * The delta method: the slope as the limit of the difference quotient (f(x + h) − f(x))/h. For functions whose difference
 * quotient can be divided by h: polynomials and quotients of polynomials.
 */
public final class DeltaMethod {
    private static final Span NOWHERE = Span.NOWHERE;

    private final Formulas formulas;
    private final Budget budget;
    private final Symbol h;

    private DeltaMethod(Formulas formulas, Symbol h) {
        this.formulas = formulas;
        this.h = h;
        budget = formulas.budget();
    }

    /**
     * f′ at a place, line by line.
     *
     * @param function what the function is called
     * @param place a number or a formula; the parameter itself for the slope anywhere
     * @throws Fault {@code derivative.delta} where the difference quotient cannot be divided by h
     */
    public static Trace explained(
            String function, Symbol parameter, Expr body, Expr place, Function<String, Term> names, Budget budget) {
        Formulas within = new Formulas(names, budget).within(List.of(parameter));
        Symbol h = step(body, place);
        DeltaMethod method = new DeltaMethod(within.within(List.of(parameter, h)), h);
        return method.trace(function, parameter, body, place);
    }

    /** A letter for the step that stands nowhere in the formula. */
    private static Symbol step(Expr body, Expr place) {
        Set<String> taken = new LinkedHashSet<>();
        for (Expr expr : List.of(body, place)) {
            Written.replaced(expr, part -> {
                if (part instanceof Expr.Name name) taken.add(name.name());
                if (part instanceof Expr.Bound bound) taken.add(bound.name());
                return null;
            });
        }
        for (String letter : List.of("h", "k", "t", "s")) if (!taken.contains(letter)) return Symbol.real(letter);
        return Symbol.real("h_1");
    }

    private Trace trace(String function, Symbol parameter, Expr body, Expr place) {
        Term at = formulas.term(place);
        Term whole = formulas.term(body);
        Term near = Substitution.of(whole, Map.of(parameter.name(), Terms.sum(at, h)), budget);
        Term here = Substitution.of(whole, Map.of(parameter.name(), at), budget);
        Expansion expansion = new Expansion(budget);
        Expansion.Ratio ratio = expansion.ratio(Terms.difference(near, here));
        Term divided = divided(ratio.above());
        Expr below = ratio.below().isNumber(1)
                ? h.written()
                : Terms.product(h, ratio.below()).written();
        Term quotient = Terms.quotient(divided, ratio.below());
        Term answer = new Tidying(budget).of(Substitution.of(quotient, Map.of(h.name(), Terms.number(0)), budget));
        Expr name = new Expr.Name(NOWHERE, function);
        Expr moved = Written.binary(Operator.ADD, Written.bare(place), h.written());
        Expr nearby = Written.replaced(body, part -> isLetter(part, parameter) ? new Expr.Group(NOWHERE, moved) : null);
        List<Line> lines = new ArrayList<>();
        add(
                lines,
                over(Written.call(name, moved), Written.call(name, place)),
                "difference quotient, " + h.name() + " a small step");
        add(lines, over(nearby, here.written()), "the function put in");
        add(lines, Written.binary(Operator.DIVIDE, ratio.above().written(), below), "multiplied out");
        add(lines, quotient.written(), "divided by " + h.name());
        lines.add(new Line(answer.written(), h.name() + " → 0"));
        Expr start = Written.call(new Expr.Prime(NOWHERE, name, 1), place);
        return new Trace(List.of(new Trace.Part(start, lines, lines, List.of())), answer, List.of());
    }

    private static boolean isLetter(Expr part, Symbol letter) {
        return part instanceof Expr.Name name && name.name().equals(letter.name())
                || part instanceof Expr.Bound bound && bound.name().equals(letter.name());
    }

    private Expr over(Expr near, Expr here) {
        return Written.binary(Operator.DIVIDE, Written.binary(Operator.SUBTRACT, near, here), h.written());
    }

    private void add(List<Line> lines, Expr body, String rule) {
        Expr.Name letter = new Expr.Name(NOWHERE, h.name());
        Expr limit = new Expr.Limit(NOWHERE, body, letter, Written.number(0), Expr.Side.BOTH);
        lines.add(new Line(limit, rule));
    }

    private Term divided(Term above) {
        if (above.isZero()) return above;
        List<Term> summands = new ArrayList<>();
        for (Term summand : above instanceof Sum sum ? sum.parts() : List.of(above)) {
            Term quotient = Terms.quotient(summand, h);
            if (!isWhole(quotient)) throw Fault.of("derivative.delta").with("step", h.name());
            summands.add(quotient);
        }
        return Terms.sum(summands);
    }

    /** Whether h stands in no denominator and in no function: only in whole powers. */
    private boolean isWhole(Term term) {
        for (Term factor : term instanceof Product product ? product.parts() : List.of(term)) {
            boolean power = factor instanceof mfml.symbolic.Power p
                    && p.base().equals(h)
                    && p.exponent().number() != null
                    && p.exponent().number().isWhole()
                    && p.exponent().number().signum() > 0;
            if (!power && !factor.equals(h) && Letters.has(factor, h)) return false;
        }
        return true;
    }
}
