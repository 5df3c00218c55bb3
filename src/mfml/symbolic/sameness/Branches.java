package mfml.symbolic.sameness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import mfml.error.Fault;
import mfml.symbolic.Applied;
import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Signs;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/**
 * arcsin(sin u), arctan(tan u), arg(e^(iu)) of a real u that stays within one branch: u less a multiple of π. The multiple is
 * read off at one point, that u stays there is proved.
 */
final class Branches {
    /** π to 19 digits from below and from above. */
    private static final Rational BELOW = Rational.of(3141592653589793238L, 1000000000000000000L);

    private static final Rational ABOVE = Rational.of(3141592653589793239L, 1000000000000000000L);

    private final Quotients quotients;
    private final Positivity positivity;
    private final Cell cell;

    /** @param cell where the only letter lies, or null */
    Branches(Quotients quotients, Positivity positivity, Cell cell) {
        this.quotients = quotients;
        this.positivity = positivity;
        this.cell = cell;
    }

    /** Reads a term as a quotient. */
    interface Reading {
        Quotient of(Term term);
    }

    /** The value of an arcsine, arctangent or angle of such a form; null of any other. */
    Quotient of(Applied applied, Reading reading) {
        Term u = inner(applied);
        if (u == null || !Signs.isReal(u)) return null;
        Rational width = Rational.of(applied.head() == Head.ARG ? 2 : 1); // of a branch, in π
        Quotient angle = quotients.reduced(reading.of(u));
        Rational branch = branch(u, width);
        if (branch == null || !angle.isPolynomial()) return null;
        Polynomial pi = Polynomial.of(
                Monomial.of(quotients.arithmetic.kernels.free(NamedNumber.PI), Rational.ONE), Rational.ONE);
        Polynomial centred = angle.numerator().minus(pi.times(branch.times(width)));
        Polynomial half = pi.times(width.times(Rational.HALF));
        if (!isNotNegative(half.plus(centred)) || !isNotNegative(half.minus(centred))) return null;
        boolean turned = applied.head() == Head.ARCSIN && !branch.isEven();
        return Quotient.of(turned ? centred.times(Rational.MINUS_ONE) : centred);
    }

    /** The angle of which the argument is the sine, the tangent, the point on the unit circle; or null. */
    private static Term inner(Applied applied) {
        Term argument = applied.argument();
        return switch (applied.head()) {
            case ARCSIN -> sine(argument);
            case ARCTAN -> tangent(argument);
            case ARG -> argument instanceof Power power && power.base() == NamedNumber.E
                    ? Terms.product(Terms.negative(NamedNumber.I), power.exponent())
                    : null;
            default -> null;
        };
    }

    private static Term sine(Term term) {
        if (!(term instanceof Applied applied)) return null;
        if (applied.head() == Head.SIN) return applied.argument();
        return applied.head() == Head.COS ? complement(applied.argument()) : null;
    }

    private static Term complement(Term angle) {
        return Terms.difference(Terms.times(Rational.HALF, NamedNumber.PI), angle);
    }

    private static Term tangent(Term term) {
        if (term instanceof Applied applied && applied.head() == Head.TAN) return applied.argument();
        if (term instanceof Power power && power.exponent().equals(Terms.number(-1))) {
            Term inverse = tangent(power.base());
            return inverse == null ? null : complement(inverse);
        }
        if (!(term instanceof Product product) || product.count() != 2 || !product.coefficient().isOne()) return null;
        for (int k = 0; k < 2; k++) {
            Term under = Terms.power(product.factor(1 - k), -1);
            if (!(product.factor(k) instanceof Applied over) || !(under instanceof Applied divisor)) continue;
            if (!over.argument().equals(divisor.argument())) continue;
            if (over.head() == Head.SIN && divisor.head() == Head.COS) return over.argument();
            if (over.head() == Head.COS && divisor.head() == Head.SIN) return complement(over.argument());
        }
        return null;
    }

    /** The whole number nearest to u/(π width) at a point. */
    private Rational branch(Term u, Rational width) {
        Map<Symbol, Term> point = new HashMap<>();
        TreeMap<String, Symbol> letters = new TreeMap<>();
        collect(u, letters);
        if (cell != null && letters.size() == 1 && cell.sample() != null) {
            point.put(cell.symbol(), Terms.number(cell.sample()));
        } else if (!letters.isEmpty()) {
            point = new Points(List.copyOf(letters.values())).get(5);
        }
        if (point == null || !point.keySet().containsAll(Set.copyOf(letters.values()))) return null;
        Term turns = Terms.quotient(u, Terms.times(width, NamedNumber.PI));
        try {
            Replacement values = new Replacement(point, quotients.arithmetic.effort.budget());
            return positivity.floor(values.in(Terms.sum(turns, Terms.number(Rational.HALF))));
        } catch (Fault fault) {
            if (fault.code().startsWith("limit.")) throw fault;
            return null;
        }
    }

    private static void collect(Term term, TreeMap<String, Symbol> letters) {
        if (term instanceof Symbol symbol) letters.put(symbol.name(), symbol);
        for (Term part : term.parts()) collect(part, letters);
    }

    /** With π a divisor of everything, or a summand of its own between its bounds. */
    private boolean isNotNegative(Polynomial polynomial) {
        if (positivity.isNotNegative(polynomial)) return true;
        int pi = quotients.arithmetic.kernels.free(NamedNumber.PI).number;
        Monomial common = Quotients.common(polynomial).only(pi);
        if (!common.isOne()) return positivity.isNotNegative(Quotients.shifted(polynomial, common.inverse()));
        Map<Monomial, Rational> bounded = new HashMap<>();
        for (Map.Entry<Monomial, Rational> summand : polynomial.terms.entrySet()) {
            Rational power = summand.getKey().exponent(pi);
            Rational factor = summand.getValue();
            if (!power.isZero() && !summand.getKey().equals(summand.getKey().only(pi))) return false;
            if (!power.isZero() && !power.isOne()) return false;
            if (power.isOne()) factor = factor.times(factor.signum() > 0 ? BELOW : ABOVE);
            Polynomial.add(bounded, summand.getKey().without(pi), factor);
        }
        return positivity.isNotNegative(new Polynomial(bounded));
    }
}
