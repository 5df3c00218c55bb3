package mfml.integral;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.symbolic.Applied;
import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Signs;
import mfml.symbolic.Substitution;
import mfml.symbolic.Sum;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.algebra.Transformations;
import mfml.symbolic.enclosure.Enclosure;

/** All zeros of a formula in an interval, exactly; nothing where they cannot be told. */
final class Zeros {
    private static final int MOST = 400;
    private static final int MOST_PIECES = 3000;
    private static final int BITS = 64;

    private final Symbol x;
    private final Interval interval;
    private final Budget budget;

    Zeros(Symbol x, Interval interval, Budget budget) {
        this.x = x;
        this.interval = interval;
        this.budget = budget;
    }

    /** Those from end to end, each once or more often, or null. */
    List<Term> of(Term g) {
        if (!Forms.has(g, x)) return g.isZero() ? null : List.of();
        if (Signs.of(Substitution.of(g, java.util.Map.of(x.name(), interval.inner(x)), budget))
                .isNotZero()) {
            return atEnds(g);
        }
        List<Term> found = exact(g);
        if (found != null) return inside(found);
        return hasNone(g) ? List.of() : null;
    }

    /** What is not 0 inside may be so at an end. */
    private List<Term> atEnds(Term g) {
        List<Term> found = new ArrayList<>();
        for (Term end : interval.ends()) if (!isSurelyNotZero(g, end)) found.add(end);
        return found;
    }

    private boolean isSurelyNotZero(Term g, Term end) {
        try {
            return Signs.of(Substitution.of(g, java.util.Map.of(x.name(), end), budget))
                    .isNotZero();
        } catch (Fault fault) {
            if (fault.code().startsWith("limit.")) throw fault;
            return false;
        }
    }

    private List<Term> inside(List<Term> zeros) {
        List<Term> inside = new ArrayList<>();
        for (Term zero : zeros) {
            Boolean within = interval.contains(zero, budget);
            if (within == null) return null;
            if (within) inside.add(zero);
        }
        return inside;
    }

    /** All real zeros, or at least all in the interval. */
    private List<Term> exact(Term g) {
        return switch (g) {
            case Product product -> {
                List<Term> all = new ArrayList<>();
                for (Term factor : product.parts()) {
                    List<Term> some = of(factor);
                    if (some == null) yield null;
                    all.addAll(some);
                }
                yield all;
            }
            case Power power
            when power.exponent().number() != null ->
                power.exponent().number().signum() > 0 ? of(power.base()) : List.of();
            case Power power when power.base() == NamedNumber.E -> List.of();
            case Applied applied -> ofFunction(applied);
            case Sum sum -> ofSum(sum);
            case Symbol letter -> List.of(Terms.number(0));
            default -> null;
        };
    }

    private List<Term> ofFunction(Applied applied) {
        Term u = applied.argument();
        return switch (applied.head()) {
            case SIN, TAN -> solved(u, Terms.number(0), NamedNumber.PI);
            case COS -> solved(u, Forms.half(NamedNumber.PI), NamedNumber.PI);
            case SINH, TANH, ARCTAN, ARCSIN, ERF, ABS, SIGN -> of(u);
            case COSH -> List.of();
            case LN -> of(Terms.difference(u, Terms.number(1)));
            default -> null;
        };
    }

    private List<Term> ofSum(Sum sum) {
        if (Forms.isPolynomial(sum, x)) return ofPolynomial(sum);
        Term moving = null;
        List<Term> constants = new ArrayList<>();
        for (Term part : sum.parts()) {
            if (!Forms.has(part, x)) constants.add(part);
            else if (moving != null) return factored(sum);
            else moving = part;
        }
        Term[] split = Forms.split(moving, x);
        Term value = Terms.quotient(Terms.negative(Terms.sum(constants)), split[0]);
        return reached(split[1], value);
    }

    private List<Term> factored(Sum sum) {
        Term factored = Transformations.factor(sum, budget);
        return factored instanceof Sum ? null : exact(factored);
    }

    /** Where h(x) = value. */
    private List<Term> reached(Term h, Term value) {
        switch (h) {
            case Power power
            when !Forms.has(power.base(), x) -> {
                if (Signs.of(value).isNotPositive()) return List.of();
                if (!Signs.of(value).isPositive()) return null;
                Term exponent = Terms.quotient(Terms.apply(Head.LN, value), Terms.apply(Head.LN, power.base()));
                return of(Terms.difference(power.exponent(), exponent));
            }
            case Power power
            when power.exponent().number() != null -> {
                Rational n = power.exponent().number();
                if (!n.isWhole() && Signs.of(value).isNegative()) return List.of();
                if (!Signs.of(value).isPositive()) return null;
                Term root = Terms.power(value, Terms.number(n.reciprocal()));
                List<Term> found = of(Terms.difference(power.base(), root));
                if (found == null || !n.numerator().testBit(0) == false) return found;
                List<Term> other = of(Terms.sum(power.base(), root));
                if (other == null) return null;
                List<Term> both = new ArrayList<>(found);
                both.addAll(other);
                return both;
            }
            case Applied applied -> {
                return inverse(applied, value);
            }
            default -> {
                return null;
            }
        }
    }

    private List<Term> inverse(Applied applied, Term value) {
        Term u = applied.argument();
        Term two = Terms.times(Rational.TWO, NamedNumber.PI);
        Rational number = value.number();
        switch (applied.head()) {
            case LN -> {
                return of(Terms.difference(u, Terms.exponential(value)));
            }
            case TAN -> {
                return solved(u, Terms.apply(Head.ARCTAN, value), NamedNumber.PI);
            }
            case SIN, COS -> {
                if (number == null) return null;
                if (number.abs().compareTo(Rational.ONE) > 0) return List.of();
                boolean sine = applied.head() == Head.SIN;
                Term first = Terms.apply(sine ? Head.ARCSIN : Head.ARCCOS, value);
                Term second = sine ? Terms.difference(NamedNumber.PI, first) : Terms.negative(first);
                List<Term> some = solved(u, first, two);
                List<Term> others = solved(u, second, two);
                if (some == null || others == null) return null;
                List<Term> both = new ArrayList<>(some);
                both.addAll(others);
                return both;
            }
            default -> {
                return null;
            }
        }
    }

    /** Where u is first + k period, in the interval. */
    private List<Term> solved(Term u, Term first, Term period) {
        Term[] linear = Forms.linear(u, x);
        if (linear == null || !interval.isFinite()) return null;
        Term start = Terms.quotient(Terms.difference(first, linear[1]), linear[0]);
        Term step = Terms.quotient(period, linear[0]);
        double origin = interval.nearest(start);
        double width = Math.abs(interval.nearest(step));
        if (!(width > 0) || Double.isNaN(origin)) return null;
        double from = Math.floor((interval.low() - origin) / width) - 1;
        double to = Math.ceil((interval.high() - origin) / width) + 1;
        if (to - from > MOST) return null;
        Term positive = interval.nearest(step) < 0 ? Terms.negative(step) : step;
        List<Term> found = new ArrayList<>();
        for (long k = (long) from; k <= to; k++) {
            found.add(Transformations.expand(Terms.sum(start, Terms.product(Terms.number(k), positive)), budget));
        }
        return inside(found);
    }

    private List<Term> ofPolynomial(Term polynomial) {
        List<Term> zeros = new ArrayList<>();
        for (Term factor : Forms.factors(Transformations.factor(polynomial, budget))) {
            Term base = factor instanceof Power power ? power.base() : factor;
            if (!Forms.has(base, x)) continue;
            List<Term> c = Transformations.coefficients(base, x, budget);
            if (c.size() == 2) {
                zeros.add(Terms.quotient(Terms.negative(c.get(0)), c.get(1)));
            } else if (c.size() == 3) {
                List<Term> roots = quadratic(c);
                if (roots == null) return null;
                zeros.addAll(roots);
            } else if (!hasNone(base)) {
                return null;
            }
        }
        return zeros;
    }

    private List<Term> quadratic(List<Term> c) {
        Term discriminant = Transformations.expand(
                Terms.difference(Terms.power(c.get(1), 2), Terms.product(List.of(Terms.number(4), c.get(2), c.get(0)))),
                budget);
        if (Signs.of(discriminant).isNegative()) return List.of();
        if (!Signs.of(discriminant).isNotNegative()) return null;
        Term root = Terms.squareRoot(discriminant);
        Term below = Terms.times(Rational.TWO, c.get(2));
        List<Term> roots = new ArrayList<>();
        for (Term each : List.of(root, Terms.negative(root))) {
            roots.add(Transformations.expand(Terms.quotient(Terms.difference(each, c.get(1)), below), budget));
        }
        return roots;
    }

    /** Whether g is certainly not 0 anywhere in the interval: by enclosures over ever smaller pieces. */
    private boolean hasNone(Term g) {
        if (!interval.isNumeric() || Forms.all(g).stream().anyMatch(t -> t instanceof Symbol s && !s.equals(x))) {
            return false;
        }
        List<Rational[]> open = new ArrayList<>();
        open.add(new Rational[] {interval.rationalLow(), interval.rationalHigh()});
        int pieces = 0;
        while (!open.isEmpty()) {
            if (++pieces > MOST_PIECES) return false;
            Rational[] piece = open.removeLast();
            Enclosure enclosed = Enclosure.over(g, x, piece[0], piece[1], BITS, budget);
            if (enclosed.isEmpty()) return false;
            if (!enclosed.containsZero()) continue;
            Rational middle = middle(piece[0], piece[1]);
            if (middle == null) return false;
            open.add(new Rational[] {piece[0], middle});
            open.add(new Rational[] {middle, piece[1]});
        }
        return true;
    }

    private static Rational middle(Rational low, Rational high) {
        if (low == null && high == null) return Rational.ZERO;
        if (low == null) return far(high, -1);
        if (high == null) return far(low, 1);
        if (high.minus(low).compareTo(Rational.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(24))) < 0) return null;
        return low.plus(high).times(Rational.HALF);
    }

    private static Rational far(Rational from, int direction) {
        Rational far = from.abs().plus(Rational.ONE).times(Rational.of(4));
        if (far.bits() > 60) return null;
        return direction > 0 ? far : far.negated();
    }
}
