package mfml.integral;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mfml.symbolic.Applied;
import mfml.symbolic.Domain;
import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Sign;
import mfml.symbolic.Signs;
import mfml.symbolic.Substitution;
import mfml.symbolic.Sum;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/** ∫ h(g(x)) g′(x) dx = ∫ h(u) du with u = g(x): tried with every inner part g of the integrand. */
final class Substitutions implements Method {
    private static final List<String> LETTERS = List.of("u", "v", "w", "s", "t", "r", "q");
    private static final int MOST_CANDIDATES = 14;
    static final Domain NOT_NEGATIVE = new Domain(true, false, Rational.ZERO, false, null, false, false);

    @Override
    public Work of(Term f, Symbol x, Integrator integrator) {
        if (Forms.isRational(f, x) && !(f instanceof Product) && !(f instanceof Power)) return null;
        int tried = 0;
        for (Term g : candidates(f, x)) {
            if (++tried > MOST_CANDIDATES) break;
            Term slope = integrator.derivative(g, x);
            if (slope.isZero()) continue;
            Work work = by(g, slope, f, x, integrator);
            if (work != null) return work;
        }
        return null;
    }

    private static List<Term> candidates(Term f, Symbol x) {
        Set<Term> found = new LinkedHashSet<>();
        for (Term part : Forms.all(f)) {
            if (part.equals(f) || part.equals(x) || !Forms.has(part, x)) continue;
            switch (part) {
                case Applied applied -> {
                    found.add(part);
                    found.add(applied.argument());
                }
                case Power power -> {
                    found.add(power.base());
                    found.add(power.exponent());
                    if (power.base().equals(x)) powers(power, x, found);
                    else if (!Forms.isWhole(power.exponent())) found.add(part);
                }
                case Sum sum -> found.add(part);
                default -> {}
            }
        }
        found.removeIf(part -> part.equals(f) || !Forms.has(part, x) || Forms.linear(part, x) != null);
        List<Term> ordered = new ArrayList<>(found);
        ordered.sort(Comparator.comparingInt((Term part) -> isExponential(part) ? 1 : 0)
                .thenComparing(Comparator.comparingInt(Term::size).reversed()));
        return ordered;
    }

    /** Of x⁶ also x² and x³. */
    private static void powers(Power power, Symbol x, Set<Term> found) {
        Rational exponent = power.exponent().number();
        if (exponent == null) return;
        found.add(power);
        if (!exponent.isInt() || exponent.abs().compareTo(Rational.of(60)) > 0) return;
        int size = Math.abs(exponent.intValue());
        for (int k = size - 1; k >= 2; k--) if (size % k == 0) found.add(Terms.power(x, k));
    }

    private static boolean isExponential(Term part) {
        return part instanceof Power power && power.base() == NamedNumber.E;
    }

    static Work by(Term g, Term slope, Term f, Symbol x, Integrator integrator) {
        Symbol u = Integrator.letter(domain(g), LETTERS, f, x);
        Term quotient = g instanceof Power power && Forms.has(power.base(), x) && Forms.has(power.exponent(), x)
                ? integrator.cancelled(Terms.quotient(Terms.quotient(f, g), logarithmicSlope(power, x, integrator)))
                : Terms.quotient(f, slope);
        Term inner = expressed(quotient, g, u, x);
        if (inner == null) inner = expressed(integrator.cancelled(quotient), g, u, x);
        if (inner == null || inner.size() > f.size() + 12) return null;
        Work work = integrator.of(inner, u);
        return work == null ? null : made("substitution", g, slope, f, x, work, integrator);
    }

    /** (v ln u)′ of uᵛ. */
    private static Term logarithmicSlope(Power power, Symbol x, Integrator integrator) {
        return integrator.derivative(Terms.product(power.exponent(), Terms.apply(Head.LN, power.base())), x);
    }

    static Work made(String rule, Term g, Term slope, Term f, Symbol x, Work inner, Integrator integrator) {
        Term value = Substitution.of(inner.value(), Map.of(inner.x().name(), g), integrator.budget());
        String u = inner.x().text();
        return new Work(
                rule,
                () -> u + " = " + g.text() + ", d" + u + " = " + BasicIntegrals.differential(slope, x),
                f,
                x,
                List.of(inner),
                List::getFirst,
                value,
                false);
    }

    static Domain domain(Term g) {
        Symbol root = Symbol.of("~root", NOT_NEGATIVE);
        Sign sign = Signs.of(Forms.replaced(g, part -> isEvenRoot(part) ? root : null)); // where it is real
        if (sign.isPositive()) return Domain.POSITIVE;
        if (!sign.isNotNegative()) return Domain.REAL;
        return NOT_NEGATIVE;
    }

    private static boolean isEvenRoot(Term part) {
        Rational exponent = part instanceof Power power ? power.exponent().number() : null;
        return exponent != null && !exponent.denominator().testBit(0) && exponent.signum() > 0;
    }

    /** With u in the place of g; null where x is left. */
    static Term expressed(Term term, Term g, Symbol u, Symbol x) {
        Term replaced = Forms.replaced(term, part -> part.equals(g) ? u : null);
        if (!Forms.has(replaced, x)) return replaced;
        Term[] inverse = inverse(g, u);
        Term kernel = inverse[0];
        Term value = inverse[1];
        replaced = Forms.replaced(replaced, part -> ofKernel(part, kernel, value));
        return Forms.has(replaced, x) ? null : replaced;
    }

    /** g = c h + d as h and (u − d)/c. */
    private static Term[] inverse(Term g, Symbol u) {
        Term h = g;
        Term value = u;
        if (g instanceof Sum sum && sum.count() == 1) {
            value = Terms.times(sum.coefficient(0).reciprocal(), Terms.difference(u, Terms.number(sum.constant())));
            h = sum.term(0);
        } else if (g instanceof Product product && !product.coefficient().isOne()) {
            value = Terms.times(product.coefficient().reciprocal(), u);
            h = product.monomial();
        }
        return new Term[] {h, value};
    }

    /** Powers of the kernel: xᵐ by xᵏ, e^(m w) by e^w. */
    private static Term ofKernel(Term part, Term kernel, Term value) {
        if (part.equals(kernel)) return value;
        if (!(kernel instanceof Power known)) return null;
        if (known.base() == NamedNumber.E) {
            if (!(part instanceof Power power) || power.base() != NamedNumber.E) return null;
            Rational times = Terms.quotient(power.exponent(), known.exponent()).number();
            return times == null || !times.isInt() ? null : Terms.power(value, Terms.number(times));
        }
        Term exponent = part.equals(known.base())
                ? Terms.number(1)
                : part instanceof Power power && power.base().equals(known.base()) ? power.exponent() : null;
        if (exponent == null || exponent.number() == null || known.exponent().number() == null) return null;
        Rational times = exponent.number().over(known.exponent().number());
        boolean whole = times.denominator().equals(BigInteger.ONE) && times.isInt();
        return whole ? Terms.power(value, Terms.number(times)) : null;
    }
}
