package mfml.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import mfml.symbolic.Head;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.algebra.Transformations;

/** Products over k of linear factors and of powers: by factorials, of which those close to each other are shortened. */
final class Multiplying {
    private static final int CLOSE = 30;

    /** Σ body for k from first to last, null where it is not found. */
    interface Sums {
        Term of(Term body, Term first, Term last);
    }

    private final Symbol k;
    private final Work work;
    private final Sums sums;
    private final List<Term> factors = new ArrayList<>();
    private final TreeMap<Rational, Rational> upper = new TreeMap<>(); // exponents of (last + a)! by a
    private final TreeMap<Rational, Rational> lower = new TreeMap<>(); // of (first + a − 1)!

    Multiplying(Symbol k, Work work, Sums sums) {
        this.k = k;
        this.work = work;
        this.sums = sums;
    }

    /** Null where it is not found. */
    Term of(Term body, Term first, Term last) {
        Term count = Terms.sum(Terms.difference(last, first), Terms.number(1));
        Ratios ratios = new Ratios(k, work);
        Term simple = Transformations.factor(
                ratios.isRational(body) ? Transformations.together(body, work.budget()) : body, work.budget());
        for (Term factor : simple instanceof Product product ? product.parts() : List.of(simple)) {
            if (!ratios.occurs(factor)) {
                factors.add(Terms.power(factor, count));
                continue;
            }
            if (factor instanceof Power power && !ratios.occurs(power.base())) {
                Term exponent = sums.of(power.exponent(), first, last);
                if (exponent == null) return null;
                factors.add(Terms.power(power.base(), exponent));
                continue;
            }
            Rational exponent = factor instanceof Power power ? power.exponent().number() : Rational.ONE;
            Term base = factor instanceof Power power ? power.base() : factor;
            if (exponent == null || !linear(base, exponent, count)) return null;
        }
        shorten(upper, last, 0);
        shorten(lower, first, -1);
        return vanishes(first) ? null : Terms.product(factors);
    }

    private boolean linear(Term base, Rational exponent, Term count) {
        List<Term> line = SumParts.linear(base, k, work);
        if (line == null || line.get(0).number() == null || line.get(1).number() == null) return false;
        Rational slope = line.get(1).number();
        Rational offset = line.get(0).number().over(slope);
        factors.add(Terms.power(Terms.number(slope), Terms.product(count, Terms.number(exponent))));
        upper.merge(offset, exponent, Rational::plus);
        lower.merge(offset, exponent.negated(), Rational::plus);
        return true;
    }

    /** A factorial of a negative number stands for a factor that is 0, or for one below the line. */
    private boolean vanishes(Term first) {
        if (first.number() == null) return false;
        for (Rational offset : lower.keySet()) {
            Rational under = first.number().plus(offset).minus(Rational.ONE);
            if (under.isWhole() && under.signum() < 0) return true;
        }
        return false;
    }

    /** (n + 3)!/(n + 1)! is (n + 2)(n + 3). */
    private void shorten(TreeMap<Rational, Rational> exponents, Term end, long shift) {
        List<Rational> offsets = new ArrayList<>(exponents.keySet());
        for (int i = 0; i + 1 < offsets.size(); i++) {
            Rational here = offsets.get(i);
            Rational next = offsets.get(i + 1);
            Rational gap = next.minus(here);
            Rational exponent = exponents.get(here);
            if (exponent.isZero() || !gap.isInt() || gap.intValue() > CLOSE) continue;
            for (int j = 1; j <= gap.intValue(); j++) {
                Term each = Terms.sum(end, Terms.number(here.plus(Rational.of(j + shift))));
                factors.add(Terms.power(each, Terms.number(exponent.negated())));
            }
            exponents.merge(next, exponent, Rational::plus);
            exponents.put(here, Rational.ZERO);
        }
        exponents.forEach((offset, exponent) -> {
            if (exponent.isZero()) return;
            Term argument = Terms.sum(end, Terms.number(offset.plus(Rational.of(shift))));
            Term value = offset.isWhole()
                    ? Terms.apply(Head.FACTORIAL, argument)
                    : Terms.apply(Head.GAMMA, Terms.sum(argument, Terms.number(1)));
            factors.add(Terms.power(value, Terms.number(exponent)));
        });
    }
}
