package mfml.symbolic.sameness;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Rational;
import mfml.symbolic.Sign;
import mfml.symbolic.Signs;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/** The kernels of one question, each under the number that the polynomials know it by. */
final class Kernels {
    /** A function or an exponential of something that is no polynomial. */
    record Opaque(Kernel kernel, List<Quotient> arguments) {}

    private final List<Kernel> all = new ArrayList<>();
    private final Map<Object, Kernel> known = new HashMap<>();
    private final Map<Kernel, Monomial> exponents = new HashMap<>();
    private final Map<Object, List<Opaque>> opaque = new HashMap<>();

    Kernel get(int number) {
        return all.get(number);
    }

    List<Kernel> all() {
        return List.copyOf(all);
    }

    /** Whether there are several roots, logarithms or factorials, so that one may be written by another. */
    boolean mayDivide() {
        int roots = opaque(Head.LN).size();
        for (Kernel kernel : all) if (kernel.kind == Kernel.Kind.ROOT) roots++;
        return roots > 1
                || opaque(Head.ARCTAN).size() > 1
                || opaque(Head.FACTORIAL).size() > 1;
    }

    private Kernel add(Object key, Kernel.Kind kind, Term term, Polynomial base, Kernel.Knowledge knowledge) {
        Kernel kernel = new Kernel(all.size(), kind, term, base, knowledge);
        all.add(kernel);
        known.put(key, kernel);
        return kernel;
    }

    /** A letter, π, or what nothing is known of. */
    Kernel free(Term term) {
        Kernel kernel = known.get(term);
        return kernel != null ? kernel : add(term, Kernel.Kind.FREE, term, null, knowledge(term));
    }

    private static Kernel.Knowledge knowledge(Term term) {
        Sign sign = Signs.of(term);
        boolean real = Signs.isReal(term);
        return new Kernel.Knowledge(real, real && sign.isPositive(), real && sign.isNotNegative(), false);
    }

    Kernel prime(BigInteger prime) {
        Kernel kernel = known.get(prime);
        if (kernel != null) return kernel;
        return add(
                prime,
                Kernel.Kind.PRIME,
                Terms.number(Rational.of(prime)),
                null,
                new Kernel.Knowledge(true, true, true, true));
    }

    /** e^(2πi). */
    Kernel turn() {
        Kernel kernel = known.get("turn");
        return kernel != null
                ? kernel
                : add("turn", Kernel.Kind.TURN, NamedNumber.I, null, new Kernel.Knowledge(false, false, false, true));
    }

    private record RootKey(Polynomial base, Polynomial divisor, int degree) {}

    /** What the powers of a polynomial are made of. */
    Kernel root(Polynomial base, boolean positive, boolean notNegative) {
        return root(base, Polynomial.ONE, 1, positive, notNegative);
    }

    /** Divisor · (base / divisor^degree)^(1/degree), of which the power of that degree is the base. */
    Kernel rootOfQuotient(Polynomial base, Polynomial divisor, int degree) {
        return root(base, divisor, degree, false, false);
    }

    private Kernel root(Polynomial base, Polynomial divisor, int degree, boolean positive, boolean notNegative) {
        Object key = new RootKey(base, divisor, degree);
        Kernel kernel = known.get(key);
        if (kernel != null) return kernel;
        boolean constant = divisor.equals(Polynomial.ONE);
        for (Monomial monomial : base.terms.keySet()) for (int k : monomial.kernels) constant &= get(k).constant;
        Term term = term(base);
        return add(
                key, Kernel.Kind.ROOT, term, base, new Kernel.Knowledge(notNegative, positive, notNegative, constant));
    }

    private record ExponentialKey(Monomial exponent) {}

    /** e to a monomial; {@code periodic} where that is πi times a whole number. */
    Kernel exponential(Monomial exponent, boolean real, boolean periodic) {
        Object key = new ExponentialKey(exponent);
        Kernel kernel = known.get(key);
        if (kernel != null) return kernel;
        Term term = Terms.exponential(term(Polynomial.of(exponent, Rational.ONE)));
        kernel = add(
                key,
                periodic ? Kernel.Kind.PERIODIC : Kernel.Kind.FREE,
                term,
                null,
                new Kernel.Knowledge(real, real, real, false));
        exponents.put(kernel, exponent);
        return kernel;
    }

    /** What e stands under in a kernel, or null where it is no exponential of a monomial. */
    Monomial exponent(Kernel kernel) {
        return exponents.get(kernel);
    }

    List<Opaque> opaque(Object head) {
        return opaque.getOrDefault(head, List.of());
    }

    /** A function of arguments that is equal to none so far. */
    Kernel opaque(Object head, List<Quotient> arguments, Term term, boolean real, boolean positive) {
        Sign sign = Signs.of(term);
        Kernel.Knowledge knowledge = new Kernel.Knowledge(
                real, real && (positive || sign.isPositive()), real && sign.isNotNegative(), false);
        Kernel kernel = add(new Object(), Kernel.Kind.FREE, term, null, knowledge);
        opaque.computeIfAbsent(head, h -> new ArrayList<>()).add(new Opaque(kernel, arguments));
        return kernel;
    }

    /** A polynomial as a term again. */
    Term term(Polynomial polynomial) {
        List<Term> summands = new ArrayList<>();
        polynomial.terms.forEach((monomial, coefficient) -> {
            List<Term> factors = new ArrayList<>();
            factors.add(Terms.number(coefficient));
            for (int k = 0; k < monomial.kernels.length; k++) {
                Kernel kernel = get(monomial.kernels[k]);
                factors.add(
                        kernel.kind == Kernel.Kind.TURN
                                ? unit(monomial.exponents[k])
                                : kernel.power(monomial.exponents[k]));
            }
            summands.add(Terms.product(factors));
        });
        return Terms.sum(summands);
    }

    /** e^(2πi q) as (−1)^(2q). */
    private static Term unit(Rational turns) {
        return Terms.power(Terms.number(-1), Terms.number(turns.times(Rational.TWO)));
    }
}
