package mfml.integral;

import mfml.budget.Budget;
import mfml.symbolic.Applied;
import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Power;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.value.Value;

/** Integrals over whole half lines and from 0 to 1 that have a closed form although the antiderivative has none. */
final class KnownIntegrals {
    private final Term f;
    private final Symbol x;
    private final Bound from;
    private final Bound to;
    private final Budget budget;

    KnownIntegrals(Term f, Symbol x, Bound from, Bound to, Budget budget) {
        this.f = f;
        this.x = x;
        this.from = from;
        this.to = to;
        this.budget = budget;
    }

    /** Null where it is none of them. */
    Value value() {
        if (from.infinite() < 0 && to.infinite() > 0 && isEven()) {
            Value half = new KnownIntegrals(f, x, Bound.of(Terms.number(0)), to, budget).value();
            return half == null ? null : Terms.value(Terms.times(Rational.TWO, Terms.of(half)));
        }
        if (from.isInfinite() || !from.term().isZero()) return null;
        Term[] split = Forms.split(f, x);
        Term value = to.infinite() > 0
                ? gamma(split[1])
                : !to.isInfinite() && to.term().isNumber(1) ? beta(split[1]) : null;
        if (value == null && to.infinite() > 0) value = waves(split[1]);
        return value == null ? null : Terms.value(Terms.product(split[0], value));
    }

    private boolean isEven() {
        return Forms.replaced(f, x, Terms.negative(x)).equals(f);
    }

    /** ∫ xᵖ e^(−a x^q) dx from 0 to ∞ = Γ((p + 1)/q) / (q a^((p + 1)/q)) for p > −1, a > 0, q > 0. */
    private Term gamma(Term moving) {
        Term p = Terms.number(0);
        Term exponent = null;
        for (Term factor : Forms.factors(moving)) {
            if (factor.equals(x)) p = Terms.sum(p, Terms.number(1));
            else if (!(factor instanceof Power power)) return null;
            else if (power.base().equals(x) && !Forms.has(power.exponent(), x)) p = Terms.sum(p, power.exponent());
            else if (power.base() == NamedNumber.E && exponent == null) exponent = power.exponent();
            else return null;
        }
        if (exponent == null) return null;
        Term[] rate = Forms.split(Terms.negative(exponent), x);
        Term q = rate[1].equals(x)
                ? Terms.number(1)
                : rate[1] instanceof Power power && power.base().equals(x) ? power.exponent() : null;
        if (q == null || Forms.has(q, x)) return null;
        Term next = Terms.sum(p, Terms.number(1));
        if (!isPositive(rate[0]) || !isPositive(q) || !isPositive(next)) return null;
        return made(Terms.quotient(next, q), q, rate[0]);
    }

    private static Term made(Term order, Term q, Term rate) {
        return Terms.quotient(Gammas.of(order), Terms.product(q, Terms.power(rate, order)));
    }

    /** Dirichlet's sin(b x)/x with π/2 and its square with π b/2, Fresnel's sin(b x²) and cos(b x²) with √(π/(8b)), b > 0. */
    private Term waves(Term moving) {
        for (Term factor : Forms.factors(moving)) {
            Term base = factor instanceof Power power && power.exponent().isNumber(2) ? power.base() : factor;
            if (!(base instanceof Applied wave) || wave.head() != Head.SIN && wave.head() != Head.COS) continue;
            Term[] rate = Forms.split(wave.argument(), x);
            if (!isPositive(rate[0])) continue;
            Term rest = Terms.quotient(moving, factor);
            boolean sine = wave.head() == Head.SIN && rate[1].equals(x);
            if (sine && base == factor && rest.equals(Terms.power(x, -1))) return Forms.half(NamedNumber.PI);
            if (sine && base != factor && rest.equals(Terms.power(x, -2))) {
                return Forms.half(Terms.product(NamedNumber.PI, rate[0]));
            }
            if (base == factor && rest.isNumber(1) && rate[1].equals(Terms.power(x, 2))) {
                return Terms.squareRoot(Terms.quotient(NamedNumber.PI, Terms.times(Rational.of(8), rate[0])));
            }
        }
        return null;
    }

    /** ∫ xᵖ (1 − x)^q dx from 0 to 1 = Γ(p + 1) Γ(q + 1) / Γ(p + q + 2) for p, q > −1. */
    private Term beta(Term moving) {
        Term p = Terms.number(0);
        Term q = Terms.number(0);
        Term mirrored = Terms.difference(Terms.number(1), x);
        for (Term factor : Forms.factors(moving)) {
            Term base = factor instanceof Power power ? power.base() : factor;
            Term exponent = factor instanceof Power power ? power.exponent() : Terms.number(1);
            if (Forms.has(exponent, x)) return null;
            if (base.equals(x)) p = Terms.sum(p, exponent);
            else if (base.equals(mirrored)) q = Terms.sum(q, exponent);
            else return null;
        }
        boolean whole = p.number() != null
                && p.number().isWhole()
                && q.number() != null
                && q.number().isWhole();
        Term above = Terms.sum(p, Terms.number(1));
        Term below = Terms.sum(q, Terms.number(1));
        if (whole || q.isZero() || !isPositive(above) || !isPositive(below)) return null;
        return Terms.quotient(Terms.product(Gammas.of(above), Gammas.of(below)), Gammas.of(Terms.sum(above, below)));
    }

    private boolean isPositive(Term term) {
        return Interval.sign(term, budget).isPositive();
    }
}
