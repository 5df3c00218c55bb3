package mfml.integral;

import java.util.ArrayList;
import java.util.List;
import mfml.symbolic.Applied;
import mfml.symbolic.Power;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/** ∫ u dv = u v − ∫ v du: u a logarithm or an inverse function, otherwise a polynomial (the order that teachers give). */
final class Parts implements Method {
    private static final int MOST = 8; // one inside the other

    @Override
    public Work of(Term f, Symbol x, Integrator integrator) {
        if (integrator.parts >= MOST) return null;
        List<Term> inverse = new ArrayList<>();
        List<Term> polynomial = new ArrayList<>();
        List<Term> rest = new ArrayList<>();
        for (Term factor : Forms.factors(f)) {
            if (isInverse(factor)) inverse.add(factor);
            else if (Forms.isPolynomial(factor, x)) polynomial.add(factor);
            else rest.add(factor);
        }
        integrator.parts++;
        try {
            if (!inverse.isEmpty()) {
                List<Term> others = new ArrayList<>(polynomial);
                others.addAll(rest);
                return by(Terms.product(inverse), Terms.product(others), f, x, integrator);
            }
            if (polynomial.isEmpty() || rest.isEmpty()) return null;
            return by(Terms.product(polynomial), Terms.product(rest), f, x, integrator);
        } finally {
            integrator.parts--;
        }
    }

    private static boolean isInverse(Term factor) {
        Term base = factor instanceof Power power
                        && Forms.isWhole(power.exponent())
                        && power.exponent().number().signum() > 0
                ? power.base()
                : factor;
        if (!(base instanceof Applied applied)) return false;
        return switch (applied.head()) {
            case LN, ARCSIN, ARCCOS, ARCTAN, ERF -> true;
            default -> false;
        };
    }

    /** u and dv, du and v, by other letters where the integrand has these. */
    private static String table(Term u, Term dv, Term du, Term v, Symbol x) {
        boolean taken = x.name().equals("u") || x.name().equals("v");
        String first = taken ? "p" : "u";
        String second = taken ? "q" : "v";
        return first + " = " + u.text() + ", d" + second + " = " + BasicIntegrals.differential(dv, x) + "; d" + first
                + " = " + BasicIntegrals.differential(du, x) + ", " + second + " = " + v.text();
    }

    private static Work by(Term u, Term dv, Term f, Symbol x, Integrator integrator) {
        Work second = integrator.of(dv, x);
        if (second == null) return null;
        Term v = second.value();
        Term du = integrator.derivative(u, x);
        Term left = Terms.product(v, du);
        Work rest = integrator.of(left, x);
        if (rest == null) rest = integrator.of(integrator.expanded(left), x);
        if (rest == null) return null;
        Work last = rest;
        Term product = Linearity.multiplied(u, v);
        return new Work(
                "integration by parts",
                () -> table(u, dv, du, v, x),
                f,
                x,
                List.of(last),
                parts -> Written.difference(product.written(), parts.getFirst()),
                Terms.difference(product, last.value()),
                false);
    }
}
