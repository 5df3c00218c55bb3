package mfml.integral;

import java.util.ArrayList;
import java.util.List;
import mfml.budget.Budget;
import mfml.symbolic.Numeral;
import mfml.symbolic.Power;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.algebra.Transformations;

/**
 * Quotients of polynomials: division, partial fractions over the rationals and over the real roots that can be written,
 * Hermite's reduction of powers, logarithms and arctangents of real arguments for what is left.
 */
final class RationalFunctions implements Method {
    private static final int HIGHEST = 60;

    record Divisor(Polynomial base, int times) {}

    @Override
    public Work of(Term f, Symbol x, Integrator integrator) {
        if (!Forms.isRational(f, x)) return null;
        if (Forms.isPolynomial(f, x)) return multipliedOut(f, x, integrator);
        Budget budget = integrator.budget();
        Term[] sides = sides(integrator.cancelled(f));
        if (!Forms.has(sides[1], x)) return multipliedOut(integrator.cancelled(f), x, integrator);
        Polynomial above = Polynomial.of(sides[0], x, budget);
        Polynomial below = Polynomial.of(sides[1], x, budget);
        if (below.degree() > HIGHEST || above.degree() > 4 * HIGHEST) return null;
        if (above.degree() >= below.degree()) return divided(f, above, below, x, integrator);
        List<Divisor> divisors = divisors(sides[1], x, budget);
        if (divisors == null) return null;
        Term unit = Terms.quotient(below.leading(), leading(divisors));
        Polynomial numerator = above.times(Terms.power(unit, -1));
        Work ofPower = ofPower(f, above, below, x, integrator);
        if (ofPower != null) return ofPower;
        Divisor only = divisors.getFirst();
        boolean single = divisors.size() == 1 && numerator.degree() < only.base.degree();
        return single ? single(f, numerator, only, x, integrator) : fractions(f, numerator, divisors, x, integrator);
    }

    /** a/pʲ, a of a lower degree than p. */
    private static Work single(Term f, Polynomial a, Divisor divisor, Symbol x, Integrator integrator) {
        if (divisor.times == 1) return new SimpleFraction(f, a, divisor.base, x, integrator).work();
        if (divisor.base.degree() > 1) return reduced(f, a, divisor, x, integrator);
        int less = 1 - divisor.times;
        Term factor = Terms.quotient(a.coefficient(0), Terms.product(Terms.number(less), divisor.base.leading()));
        return Work.direct("power rule", f, x, Terms.product(factor, Terms.power(divisor.base.term(x), less)));
    }

    /** h(xᵏ) xᵏ⁻¹ with the largest k there is: u = xᵏ. */
    private static Work ofPower(Term f, Polynomial above, Polynomial below, Symbol x, Integrator integrator) {
        for (int k = below.degree(); k >= 2; k--) {
            int shift = remainder(below, k);
            if (shift < 0 || remainder(above, k) != (shift + k - 1) % k || below.degree() <= 2) continue;
            Term g = Terms.power(x, k);
            Work work = Substitutions.by(g, integrator.derivative(g, x), f, x, integrator);
            if (work != null) return work;
        }
        return null;
    }

    /** What the powers leave that occur, divided by k; −1 where they leave different ones. */
    private static int remainder(Polynomial p, int k) {
        int found = -2;
        for (int power = 0; power <= p.degree(); power++) {
            if (p.coefficient(power).isZero()) continue;
            if (found != -2 && found != power % k) return -1;
            found = power % k;
        }
        return found;
    }

    private static Work multipliedOut(Term f, Symbol x, Integrator integrator) {
        Term expanded = integrator.expanded(f);
        return expanded.equals(f) ? null : Linearity.sum("multiplied out", f, Forms.summands(expanded), x, integrator);
    }

    /** What stands above and what stands below the line. */
    static Term[] sides(Term term) {
        List<Term> above = new ArrayList<>();
        List<Term> below = new ArrayList<>();
        for (Term factor : Forms.factors(term)) {
            if (factor instanceof Numeral number) {
                above.add(Terms.number(Rational.of(number.number().numerator())));
                below.add(Terms.number(Rational.of(number.number().denominator())));
            } else if (factor instanceof Power power
                    && power.exponent().number() != null
                    && power.exponent().number().signum() < 0) {
                below.add(Terms.power(factor, -1));
            } else {
                above.add(factor);
            }
        }
        return new Term[] {Terms.product(above), Terms.product(below)};
    }

    private static Work divided(Term f, Polynomial above, Polynomial below, Symbol x, Integrator integrator) {
        Polynomial[] division = above.over(below);
        List<Term> parts = new ArrayList<>(Forms.summands(division[0].term(x)));
        if (!division[1].isZero()) parts.add(Terms.quotient(division[1].term(x), below.term(x)));
        return Linearity.sum("polynomial division", f, parts, x, integrator);
    }

    private static Term leading(List<Divisor> divisors) {
        Term product = Terms.number(1);
        for (Divisor each : divisors) {
            product = Terms.product(product, Terms.power(each.base.leading(), each.times));
        }
        return product;
    }

    /** Those that contain x; null where the factors are no polynomials. */
    private static List<Divisor> divisors(Term below, Symbol x, Budget budget) {
        List<Divisor> divisors = new ArrayList<>();
        for (Term factor : Forms.factors(Transformations.factor(below, budget))) {
            if (!Forms.has(factor, x)) continue;
            Term base = factor;
            int times = 1;
            if (factor instanceof Power power) {
                if (!Forms.isWhole(power.exponent())
                        || power.exponent().number().signum() < 0) return null;
                base = power.base();
                times = power.exponent().number().intValue();
            }
            Polynomial polynomial = Polynomial.of(base, x, budget);
            List<Polynomial> real = polynomial.degree() < 3 ? List.of(polynomial) : RealFactors.of(polynomial, budget);
            for (Polynomial each : real) divisors.add(new Divisor(each, times));
        }
        return divisors;
    }

    private static Work fractions(
            Term f, Polynomial numerator, List<Divisor> divisors, Symbol x, Integrator integrator) {
        Budget budget = integrator.budget();
        Polynomial all = Polynomial.of(budget, Terms.number(1));
        for (Divisor each : divisors) all = all.times(each.base.power(each.times));
        List<Term> parts = new ArrayList<>();
        List<Work> works = new ArrayList<>();
        for (Divisor each : divisors) {
            Polynomial power = each.base.power(each.times);
            Polynomial above = numerator;
            if (divisors.size() > 1) {
                Polynomial[] bezout = all.over(power)[0].bezout(power);
                if (bezout == null) return null;
                above = numerator.times(bezout[0]).over(power)[1];
            }
            for (int k = each.times; k > 0; k--) {
                Polynomial[] split = above.over(each.base);
                Term base = each.base.term(x);
                above = split[0];
                if (split[1].isZero()) continue;
                Term part = Terms.product(split[1].term(x), Terms.power(base, -k));
                Work work = single(part, split[1], new Divisor(each.base, k), x, integrator);
                if (work == null) return null;
                parts.add(part);
                works.add(work);
            }
        }
        return new Work(
                "partial fractions",
                () -> PartialFractionText.of(divisors, parts, x, budget),
                f,
                x,
                works,
                Linearity::added,
                Terms.sum(works.stream().map(Work::value).toList()),
                false);
    }

    /** a / pʲ by one power less: with s p + t p′ = a it is −t/((j − 1) pʲ⁻¹) and the integral of (s + t′/(j − 1)) / pʲ⁻¹. */
    private static Work reduced(Term f, Polynomial a, Divisor divisor, Symbol x, Integrator integrator) {
        Polynomial p = divisor.base;
        Polynomial[] bezout = p.bezout(p.derivative());
        if (bezout == null) return null;
        Polynomial t = a.times(bezout[1]).over(p)[1];
        Polynomial s = a.minus(t.times(p.derivative())).over(p)[0];
        Term less = Terms.number(Rational.of(1, divisor.times - 1));
        Polynomial rest = s.plus(t.derivative().times(less));
        Term lower = Terms.power(p.term(x), 1 - divisor.times);
        Term front = Terms.product(List.of(Terms.number(-1), less, t.term(x), lower));
        if (rest.isZero()) return Work.direct("reduction of a power", "", f, x, front);
        Divisor next = new Divisor(p, divisor.times - 1);
        Work work = single(Terms.product(rest.term(x), lower), rest, next, x, integrator);
        if (work == null) return null;
        return new Work(
                "reduction of a power",
                () -> "",
                f,
                x,
                List.of(work),
                parts -> Written.sum(front.written(), parts.getFirst()),
                Terms.sum(front, work.value()),
                false);
    }
}
