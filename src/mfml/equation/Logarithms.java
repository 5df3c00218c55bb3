package mfml.equation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import mfml.symbolic.Applied;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/** Sums of logarithms with commensurable factors: one logarithm, and then what stands under it. */
final class Logarithms {
    private static final int HIGHEST = 24;

    private final ZeroFinder finder;
    private final Work work;

    Logarithms(ZeroFinder finder) {
        this.finder = finder;
        this.work = finder.work;
    }

    /** Σ cₖ ln uₖ + d = 0: Π uₖ^(cₖ/c₁) = e^(−d/c₁). */
    Zeros of(Term g, List<Term> generators) {
        List<Symbol> letters = new ArrayList<>();
        for (int k = 0; k < generators.size(); k++) letters.add(work.fresh());
        Term rest = Generators.replaced(g, finder.x, each -> letters.get(generators.indexOf(each)));
        List<Term> factors = new ArrayList<>();
        Polynomials algebra = new Polynomials(work.budget);
        for (Symbol letter : letters) {
            List<Term> c = algebra.coefficients(rest, letter);
            if (c == null || c.size() != 2 || Occurrence.ofAny(letters, c.get(1))) return shared(g, generators);
            factors.add(c.get(1));
            rest = c.get(0);
        }
        List<Rational> ratios = new ArrayList<>();
        BigInteger under = BigInteger.ONE;
        for (Term factor : factors) {
            Rational ratio =
                    algebra.tidy(Terms.quotient(factor, factors.getFirst())).number();
            if (ratio == null) return Zeros.open(g);
            ratios.add(ratio);
            under = under.multiply(ratio.denominator().divide(under.gcd(ratio.denominator())));
        }
        Rational unit = Rational.of(under);
        List<Term> above = new ArrayList<>();
        Term exponent = algebra.tidy(Terms.quotient(Terms.negative(rest), factors.getFirst()));
        List<Term> below = new ArrayList<>(List.of(Terms.exponential(Terms.times(unit, exponent))));
        for (int k = 0; k < letters.size(); k++) {
            Rational power = ratios.get(k).times(unit);
            if (power.abs().compareTo(Rational.of(HIGHEST)) > 0) return Zeros.open(g);
            Term factor = Terms.power(((Applied) generators.get(k)).argument(), Terms.number(power.abs()));
            (power.signum() > 0 ? above : below).add(factor);
        }
        return finder.deeper().of(Terms.difference(Terms.product(above), Terms.product(below)));
    }

    /** ln x beside ln x²: with the powers taken out, where one logarithm is left. */
    private Zeros shared(Term g, List<Term> generators) {
        Applied first = (Applied) generators.getFirst();
        for (Term each : generators) {
            Term argument = ((Applied) each).argument();
            Term base = argument instanceof mfml.symbolic.Power power ? power.base() : argument;
            Term other = first.argument() instanceof mfml.symbolic.Power power ? power.base() : first.argument();
            if (!base.equals(other)) return Zeros.open(g);
        }
        Symbol stands = work.fresh();
        Term inner = Generators.replaced(g, finder.x, each -> {
            Term argument = ((Applied) each).argument();
            return argument instanceof mfml.symbolic.Power power ? Terms.product(power.exponent(), stands) : stands;
        });
        if (Occurrence.of(finder.x, inner)) return Zeros.open(g);
        Term base = first.argument() instanceof mfml.symbolic.Power power ? power.base() : first.argument();
        Zeros values = new ZeroFinder(stands, work).deeper().of(inner);
        if (!values.open.isEmpty()) return Zeros.open(g);
        Zeros zeros = new Zeros();
        for (Zero value : values.found) {
            zeros.with(finder.deeper().of(Terms.difference(base, Terms.exponential(value.at()))), value.conditions());
            zeros.with(finder.deeper().of(Terms.sum(base, Terms.exponential(value.at()))), value.conditions());
        }
        return zeros;
    }
}
