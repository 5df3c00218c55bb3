package mfml.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mfml.source.Span;
import mfml.symbolic.Head;
import mfml.symbolic.Power;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.algebra.Transformations;
import mfml.syntax.Expr;

/**
 * Equations of one unknown as they are solved at the blackboard: linear ones, quadratic ones by factors, by the formula or by
 * completing the square, products, roots by squaring with a check, exponentials and logarithms by their inverse.
 */
final class ExplainedEquation {
    private static final int DEEPEST = 8;

    private final Symbol x;
    private final String method;
    private final Work work;
    private final Polynomials algebra;
    private final Lines lines;
    private final List<Term> found = new ArrayList<>();
    private boolean squared;
    private boolean inCase; // of several: a case without solutions needs no lines

    ExplainedEquation(Symbol x, String method, Work work, Lines lines) {
        this.x = x;
        this.method = method;
        this.work = work;
        this.algebra = new Polynomials(work.budget);
        this.lines = lines;
    }

    /** What the steps came to, before candidates are put back. */
    List<Term> found() {
        return found;
    }

    /** Whether a step may have added candidates. */
    boolean squared() {
        return squared;
    }

    /** False where no rule is at hand. */
    boolean of(Term left, Term right, int depth) {
        if (depth > DEEPEST) return false;
        work.budget.charge(100);
        if (left.equals(x) && !Occurrence.of(x, right)) return found.add(right);
        Term difference = Terms.difference(left, right);
        List<Term> c = algebra.coefficients(difference, x);
        if (c != null) {
            for (Term each : c) if (!Zeroness.isNeverZero(each, work.budget) && !each.isZero()) return false;
            if (c.size() == 1) return false;
            if (c.size() == 2) return linear(left, right, c);
            if (c.size() == 3) return quadratic(left, right, c);
            return product(left, right, difference, depth);
        }
        List<Term> generators = Generators.of(difference, x);
        if (fraction(difference)) return cleared(difference, depth);
        if (generators.stream().anyMatch(Generators::isRoot)) return root(left, right, difference, generators, depth);
        if (generators.size() == 1) return inOne(left, right, difference, generators.getFirst(), depth);
        return product(left, right, difference, depth);
    }

    private static Expr equation(Term left, Term right) {
        return Lines.equation(left, right);
    }

    // ---- polynomials

    private boolean linear(Term left, Term right, List<Term> c) {
        Term a = Transformations.expand(left, work.budget);
        Term b = Transformations.expand(right, work.budget);
        if (!a.equals(left) || !b.equals(right)) lines.add(equation(a, b), "multiplied out");
        Term factor = c.get(1);
        Term value = Terms.negative(c.get(0));
        if (factor.number() != null && factor.number().signum() < 0 && Occurrence.of(x, b) && !Occurrence.of(x, a)) {
            factor = Terms.negative(factor);
            value = Terms.negative(value);
        }
        Term side = Terms.product(factor, x);
        if (!(a.equals(side) && b.equals(value))) {
            lines.add(equation(side, value), "terms with " + x.text() + " to the left, the others to the right");
        }
        Term solution = algebra.tidy(Terms.quotient(value, factor));
        if (!factor.isNumber(1)) lines.add(equation(x, solution), "both sides divided by " + factor.text());
        else lines.add(equation(x, solution), "");
        return found.add(solution);
    }

    private boolean quadratic(Term left, Term right, List<Term> c) {
        Term zero = Terms.number(0);
        if (c.get(2).number() != null && c.get(2).number().signum() < 0) {
            c = c.stream().map(Terms::negative).toList(); // the right side less the left
        }
        Term plain = algebra.term(c, x);
        boolean pure = c.get(1).isZero();
        if (pure) return pureSquare(left, right, c);
        if (!right.isZero() || !left.equals(plain)) lines.add(equation(plain, zero), "everything to one side");
        if (method.equals("square")) return bySquare(c);
        Term factored = Transformations.factor(plain, work.budget);
        boolean splits = Factors.of(factored).stream()
                                .filter(each -> Occurrence.of(x, each))
                                .count()
                        > 1
                || factored instanceof Power
                || Factors.of(factored).stream().anyMatch(each -> Occurrence.of(x, each) && degree(each) == 1);
        if (splits && !method.equals("formula")) return factors(factored, 0);
        return byFormula(c);
    }

    private int degree(Term term) {
        List<Term> c = algebra.coefficients(term, x);
        return c == null ? -1 : c.size() - 1;
    }

    private boolean pureSquare(Term left, Term right, List<Term> c) {
        Term value = algebra.tidy(Terms.quotient(Terms.negative(c.get(0)), c.get(2)));
        Term square = Terms.power(x, 2);
        if (inCase && !work.complex && Zeroness.sign(value, work.budget).isNegative())
            return true; // told by its factor
        if (!left.equals(square) || !right.equals(value)) {
            lines.add(equation(square, value), "solved for " + square.text());
        }
        return roots(x, value);
    }

    /** u² = v. */
    private boolean roots(Term u, Term v) {
        if (!work.complex && Zeroness.sign(v, work.budget).isNegative()) {
            lines.small(equation(Terms.power(u, 2), v), "a square is never negative: no solution");
            return true;
        }
        Term root = algebra.neat(Content.squareRoot(v));
        if (root.isZero()) lines.add(equation(u, root), "the square root on both sides");
        else {
            lines.add(
                    Lines.joined(List.of(equation(u, Terms.negative(root)), equation(u, root)), false),
                    "the square root on both sides, with both signs");
        }
        for (Term each : root.isZero() ? List.of(root) : List.of(Terms.negative(root), root)) {
            Term rest = Terms.difference(u, x);
            found.add(algebra.neat(Terms.difference(each, rest)));
        }
        if (!u.equals(x)) ending();
        return true;
    }

    private void ending() {
        List<Expr> ends = new ArrayList<>();
        for (Term each : found) ends.add(equation(x, each));
        if (!ends.isEmpty()) lines.add(Lines.joined(ends, false), "");
    }

    /** x² + p x = −q, and (p/2)² added. */
    private boolean bySquare(List<Term> c) {
        Term p = algebra.tidy(Terms.quotient(c.get(1), c.get(2)));
        Term q = algebra.tidy(Terms.quotient(c.get(0), c.get(2)));
        Term start = Terms.sum(Terms.power(x, 2), Terms.product(p, x));
        String divided = c.get(2).isNumber(1) ? "" : "divided by " + c.get(2).text() + ", ";
        lines.add(equation(start, Terms.negative(q)), divided + "the number to the right");
        Term half = algebra.tidy(Terms.times(Rational.HALF, p));
        Term square = algebra.tidy(Terms.power(half, 2));
        Term right = algebra.tidy(Terms.difference(square, q));
        lines.add(equation(Terms.sum(start, square), right), "the square of half of " + p.text() + " added");
        Term base = Terms.sum(x, half);
        lines.add(equation(Terms.power(base, 2), right), "the left side is a square");
        return roots(base, right);
    }

    private boolean byFormula(List<Term> c) {
        Term inside = algebra.tidy(Terms.difference(
                Terms.power(c.get(1), 2), Terms.product(List.of(Terms.number(4), c.get(2), c.get(0)))));
        if (inCase && !work.complex && Zeroness.sign(inside, work.budget).isNegative()) return true;
        String letter = Occurrence.free(java.util.Set.of(x.name()), "D", "E");
        Expr formula = Lines.put(
                Terms.difference(
                                Terms.power(Symbol.real("b"), 2),
                                Terms.product(List.of(Terms.number(4), Symbol.real("a"), Symbol.real("c"))))
                        .written(),
                Map.of(Symbol.real("a"), c.get(2), Symbol.real("b"), c.get(1), Symbol.real("c"), c.get(0)));
        Expr name = new Expr.Name(Span.NOWHERE, letter);
        lines.small(Lines.equation(name, formula), "the discriminant b² - 4a c");
        lines.add(
                Lines.equation(name, inside.written()),
                "the discriminant b² - 4a c of a = " + c.get(2).text() + ", b = "
                        + c.get(1).text() + ", c = " + c.get(0).text());
        if (!work.complex && Zeroness.sign(inside, work.budget).isNegative()) {
            return true;
        }
        for (Zero zero : new PolynomialZeros(work).of(c).found) found.add(zero.at());
        Expr above = Terms.negative(c.get(1)).written();
        Expr root = new Expr.Prefix(Span.NOWHERE, Expr.Sign.SQUARE_ROOT, bracketed(inside.written()));
        Expr below = Terms.times(Rational.TWO, c.get(2)).written();
        List<Expr> sides = new ArrayList<>();
        for (mfml.syntax.Operator sign : List.of(mfml.syntax.Operator.SUBTRACT, mfml.syntax.Operator.ADD)) {
            Expr sum = new Expr.Group(Span.NOWHERE, new Expr.Binary(Span.NOWHERE, sign, above, root));
            Expr quotient = new Expr.Binary(Span.NOWHERE, mfml.syntax.Operator.DIVIDE, sum, bracketed(below));
            sides.add(Lines.equation(x.written(), quotient));
        }
        lines.add(Lines.joined(sides, false), "the formula (-b ± √D)/(2a)");
        ending();
        return true;
    }

    private static Expr bracketed(Expr expr) {
        boolean bare = expr instanceof Expr.Number || expr instanceof Expr.Name;
        return bare ? expr : new Expr.Group(Span.NOWHERE, expr);
    }

    // ---- products

    private boolean product(Term left, Term right, Term difference, int depth) {
        Term factored = Transformations.factor(difference, work.budget);
        List<Term> factors = Factors.of(factored).stream()
                .filter(each -> Occurrence.of(x, each))
                .toList();
        if (factors.size() < 2 && !(factored instanceof Power)) return false;
        if (!right.isZero()) lines.small(equation(difference, Terms.number(0)), "everything to the left");
        return factors(factored, depth);
    }

    private boolean factors(Term factored, int depth) {
        lines.add(equation(factored, Terms.number(0)), "factored");
        List<Expr> parts = new ArrayList<>();
        List<Term> factors = Factors.of(factored).stream()
                .filter(each -> Occurrence.of(x, each))
                .toList();
        for (Term factor : factors) parts.add(equation(factor, Terms.number(0)));
        lines.add(Lines.joined(parts, false), "a product is 0 where one of its factors is");
        boolean all = true;
        inCase = true;
        for (Term factor : factors) {
            List<Term> c = algebra.coefficients(factor, x);
            if (c != null && c.size() == 2) found.add(algebra.tidy(Terms.quotient(Terms.negative(c.get(0)), c.get(1))));
            else all &= of(factor, Terms.number(0), depth + 1);
        }
        Numbers.sort(found, each -> each, work.budget);
        ending();
        return all;
    }

    // ---- fractions, roots, functions

    private boolean fraction(Term difference) {
        if (!Polynomials.isPolynomial(difference, x) && difference instanceof mfml.symbolic.Sum sum) {
            for (Term part : sum.parts()) {
                for (Term factor : part instanceof mfml.symbolic.Product product ? product.parts() : List.of(part)) {
                    if (factor instanceof Power power
                            && Generators.isWhole(power.exponent())
                            && power.exponent().number().signum() < 0
                            && Occurrence.of(x, power.base())) return true;
                }
            }
        }
        return false;
    }

    private boolean cleared(Term difference, int depth) {
        Term together = Transformations.cancel(difference, work.budget);
        List<Term> above = new ArrayList<>();
        for (Term factor : together instanceof mfml.symbolic.Product product ? product.parts() : List.of(together)) {
            boolean below = factor instanceof Power power
                    && power.exponent().number() != null
                    && power.exponent().number().signum() < 0;
            if (!below) above.add(factor);
        }
        Term numerator = Terms.product(above);
        Term number = numerator instanceof mfml.symbolic.Product product ? product.monomial() : numerator;
        if (number instanceof mfml.symbolic.Sum sum
                && algebra.coefficients(sum, x) instanceof List<Term> parts
                && parts.getLast().number() != null
                && parts.getLast().number().signum() < 0) {
            number = Terms.negative(number);
        }
        squared = true;
        lines.add(equation(number, Terms.number(0)), "over one denominator, of which the numerator must be 0");
        return of(number, Terms.number(0), depth + 1);
    }

    private boolean root(Term left, Term right, Term difference, List<Term> generators, int depth) {
        Power root = null;
        for (Term each : generators) {
            if (!Generators.isRoot(each)) continue;
            if (root == null || each.size() > root.size()) root = (Power) each;
        }
        if (!root.exponent().number().numerator().equals(java.math.BigInteger.ONE)) return false;
        Symbol stands = work.fresh();
        Power chosen = root;
        Term polynomial = Generators.replaced(difference, x, each -> each.equals(chosen) ? stands : null);
        List<Term> c = algebra.coefficients(polynomial, stands);
        if (c == null || c.size() != 2 || Occurrence.of(x, c.get(1))) return false;
        Term alone = algebra.tidy(Terms.quotient(Terms.negative(c.get(0)), c.get(1)));
        if (!(left.equals(root) && right.equals(alone))) lines.add(equation(root, alone), "the root alone on the left");
        int degree = Generators.degree(root);
        Term power = Terms.power(alone, degree);
        lines.add(
                equation(root.base(), power), degree == 2 ? "both sides squared" : "both sides to the power " + degree);
        squared = true;
        return of(root.base(), power, depth + 1);
    }

    private boolean inOne(Term left, Term right, Term difference, Term u, int depth) {
        Symbol stands = work.fresh();
        Term polynomial = Generators.replaced(difference, x, each -> each.equals(u) ? stands : null);
        List<Term> c = algebra.coefficients(polynomial, stands);
        if (c == null || c.size() != 2) return false;
        Term value = algebra.tidy(Terms.quotient(Terms.negative(c.get(0)), c.get(1)));
        if (!(left.equals(u) && right.equals(value))) lines.add(equation(u, value), "solved for " + u.text());
        if (Generators.isExponential(u, x)) {
            Power power = (Power) u;
            if (!Zeroness.sign(value, work.budget).isPositive()) return false;
            Term exponent = RationalLogarithm.ratio(value, power.base(), work);
            String rule = exponent.number() != null
                    ? value.text() + " is " + power.base().text() + " to the power " + exponent.text()
                    : "the logarithm of both sides";
            if (!power.exponent().equals(x)) lines.add(equation(power.exponent(), exponent), rule);
            else lines.add(equation(x, exponent), rule);
            return of(power.exponent(), exponent, depth + 1);
        }
        if (Generators.isApplied(u, Head.LN)) {
            Term argument = ((mfml.symbolic.Applied) u).argument();
            Term exponential = Terms.exponential(value);
            lines.add(equation(argument, exponential), "e to the power of both sides");
            return of(argument, exponential, depth + 1);
        }
        if (Generators.isApplied(u, Head.ABS)
                && Zeroness.sign(value, work.budget).isNotNegative()) {
            Term argument = ((mfml.symbolic.Applied) u).argument();
            lines.add(
                    Lines.joined(List.of(equation(argument, Terms.negative(value)), equation(argument, value)), false),
                    "what is under the bars is one of the two");
            boolean both = of(argument, Terms.negative(value), depth + 1);
            return of(argument, value, depth + 1) && both;
        }
        return false;
    }
}
