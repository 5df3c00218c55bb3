package mfml.integral;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mfml.budget.Budget;
import mfml.calculus.Line;
import mfml.calculus.Trace;
import mfml.calculus.WorkedSolution;
import mfml.error.Fault;
import mfml.source.Span;
import mfml.symbolic.Domain;
import mfml.symbolic.Rational;
import mfml.symbolic.Substitution;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.algebra.Transformations;
import mfml.syntax.Expr;
import mfml.value.Run;

/**
 * The area as it was first found: of a polynomial by n rectangles of the same width, added up in closed form, and the
 * limit of the sum; by exhaustion from below and from above.
 */
final class RiemannSum {
    private static final int HIGHEST = 12;

    private final Term f;
    private final Symbol x;
    private final Bound from;
    private final Bound to;
    private final Expr.Integral written;
    private final Budget budget;
    private final Symbol n;
    private final Symbol k;

    RiemannSum(Term f, Symbol x, Bound from, Bound to, Expr.Integral written, Run run) {
        this.f = f;
        this.x = x;
        this.from = from;
        this.to = to;
        this.written = written;
        budget = run.budget();
        n = Integrator.letter(Domain.REAL, List.of("n", "m", "N"), f, x);
        k = Integrator.letter(Domain.REAL, List.of("k", "j", "i"), f, x);
    }

    /** {@code riemann} or {@code exhaustion}. */
    WorkedSolution by(String method) {
        if (!method.equals("riemann") && !method.equals("exhaustion")) {
            throw Fault.of("integral.method").with("method", method);
        }
        boolean finite = !from.isInfinite() && !to.isInfinite();
        if (!finite || !Forms.isPolynomial(f, x) || Polynomial.of(f, x, budget).degree() > HIGHEST) {
            throw Fault.of("integral.rectangles").with("integrand", f.text());
        }
        Term width = expanded(Terms.quotient(Terms.difference(to.term(), from.term()), n));
        List<Trace.Part> parts = new ArrayList<>();
        Term answer = null;
        if (method.equals("exhaustion")) {
            parts.add(part(width, true, "rectangles from the left ends, of width " + width.text()));
        }
        Trace.Part right = part(width, false, "rectangles from the right ends, of width " + width.text());
        parts.add(right);
        answer = limit(sum(width, false));
        List<String> notes = method.equals("exhaustion")
                ? List.of(
                        "Where the function grows or falls all the way, one sum is too small and the other too large; both have"
                                + " the same limit, and so the area is that number.")
                : List.of();
        return new WorkedSolution(new Trace(parts, answer, notes));
    }

    private Trace.Part part(Term width, boolean left, String rule) {
        Term place = place(width, left);
        Term height = expanded(Substitution.of(f, Map.of(x.name(), place), budget));
        Term sum = sum(width, left);
        List<Line> lines = new ArrayList<>();
        Expr ends = range(left);
        Expr area = Written.product(Written.group(height.written()), Written.group(width.written()));
        lines.add(new Line(limit(summed(area, ends)), rule));
        lines.add(new Line(limit(summed(expanded(Terms.product(height, width)).written(), ends)), "multiplied out"));
        lines.add(new Line(limit(sum.written()), "sums of powers of " + k.text()));
        lines.add(new Line(limit(sum).written(), n.text() + " → ∞"));
        return new Trace.Part(written, lines, lines, List.of());
    }

    private Expr range(boolean left) {
        Expr first = new Expr.Number(Span.NOWHERE, left ? "0" : "1");
        Expr last = left ? Terms.difference(n, Terms.number(1)).written() : n.written();
        return new Expr.Range(Span.NOWHERE, first, java.util.Optional.empty(), last);
    }

    private Expr summed(Expr body, Expr range) {
        Expr.Clause clause = new Expr.Clause(Span.NOWHERE, List.of(k.written()), range, java.util.Optional.empty());
        Expr each = new Expr.Comprehension(Span.NOWHERE, body, List.of(clause), true);
        Expr.Argument argument = new Expr.Argument(Span.NOWHERE, java.util.Optional.empty(), each);
        return new Expr.Call(Span.NOWHERE, new Expr.Name(Span.NOWHERE, "sum"), List.of(argument));
    }

    private Expr limit(Expr body) {
        Expr.Name letter = new Expr.Name(Span.NOWHERE, n.name());
        return new Expr.Limit(Span.NOWHERE, body, letter, new Expr.Name(Span.NOWHERE, "inf"), Expr.Side.BOTH);
    }

    private Term place(Term width, boolean left) {
        return Terms.sum(from.term(), Terms.product(k, width));
    }

    private Term expanded(Term term) {
        return Transformations.expand(term, budget);
    }

    /** Σ over k from 1 to n (from 0 to n − 1) in closed form. */
    private Term sum(Term width, boolean left) {
        Term summand = expanded(Terms.product(Substitution.of(f, Map.of(x.name(), place(width, left)), budget), width));
        Polynomial p = Polynomial.of(summand, k, budget);
        List<Term> sums = new ArrayList<>();
        for (int power = 0; power <= p.degree(); power++) {
            Term ofPowers = powers(power).term(n);
            if (left && power > 0) ofPowers = Terms.difference(ofPowers, Terms.power(n, power));
            sums.add(Terms.product(p.coefficient(power), ofPowers));
        }
        return expanded(Terms.sum(sums));
    }

    /** Σ kᵖ for k from 1 to n as a polynomial in n: (n + 1)ᵖ⁺¹ − 1 = Σ (p + 1 over j) Σ kʲ (Pascal). */
    private Polynomial powers(int p) {
        List<Polynomial> known = new ArrayList<>();
        for (int q = 0; q <= p; q++) {
            Polynomial next =
                    Polynomial.of(budget, Terms.number(1), Terms.number(1)).power(q + 1);
            next = next.minus(Polynomial.of(budget, Terms.number(1)));
            long choose = 1;
            for (int j = 0; j < q; j++) {
                next = next.minus(known.get(j).times(Terms.number(choose)));
                choose = choose * (q + 1 - j) / (j + 1);
            }
            known.add(next.times(Terms.number(Rational.of(1, q + 1))));
        }
        return known.getLast();
    }

    /** Of a polynomial in 1/n what stands before its power 0. */
    private Term limit(Term sum) {
        List<Term> rest = new ArrayList<>();
        for (Term summand : Forms.summands(sum)) if (!Forms.has(summand, n)) rest.add(summand);
        return Terms.sum(rest);
    }
}
