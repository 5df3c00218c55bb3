package mfml.symbolic.algebra;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mfml.budget.Budget;
import mfml.symbolic.Numeral;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Sum;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/**
 * What a formula is a polynomial in: letters, functions, roots, powers. Of powers bᶜᵗ of one base with rational c one
 * kernel b^(t/d) whose whole powers they all are; so e^(2x) is (eˣ)² and x^(3/2) is (√x)³.
 */
final class Kernels {
    private record Kind(Term base, Term exponent) {}

    private final Map<Kind, BigInteger> divisors = new LinkedHashMap<>();
    private final Map<Kind, Integer> places = new LinkedHashMap<>();
    private final boolean divisionsStay;
    private final Budget budget;

    /** Of a formula; where divisions stay, 1 over a sum is a kernel of its own. */
    Kernels(Term term, boolean divisionsStay, Budget budget) {
        this.divisionsStay = divisionsStay;
        this.budget = budget;
        find(term);
        // letters by their names, then the rest as it was met
        List<Kind> ordered = new ArrayList<>(divisors.keySet());
        ordered.sort(Comparator.comparing(kind -> kind.base instanceof Symbol symbol ? symbol.name() : "\uffff"));
        for (Kind kind : ordered) places.put(kind, places.size());
    }

    int width() {
        return places.size();
    }

    Budget budget() {
        return budget;
    }

    /** The place of a kernel, or −1. */
    int place(Term kernel) {
        Integer place = places.get(new Kind(kernel, Terms.number(1)));
        return place == null ? -1 : place;
    }

    /** Whether x occurs in whole powers from 0 on, and in no other kernel. */
    boolean isPolynomialIn(Term x, Polynomial polynomial) {
        Kind own = new Kind(x, Terms.number(1));
        for (Map.Entry<Kind, Integer> each : places.entrySet()) {
            Kind kind = each.getKey();
            int place = each.getValue();
            for (Exponents exponents : polynomial.summands().keySet()) {
                if (exponents.of(place) == 0) continue;
                boolean fits = kind.equals(own)
                        ? exponents.of(place) > 0 && divisors.get(kind).equals(BigInteger.ONE)
                        : !occurs(x, kind.base) && !occurs(x, kind.exponent);
                if (!fits) return false;
            }
        }
        return true;
    }

    private static boolean occurs(Term x, Term within) {
        if (within.equals(x)) return true;
        for (Term part : within.parts()) if (occurs(x, part)) return true;
        return false;
    }

    private void find(Term term) {
        budget.tick();
        switch (term) {
            case Numeral number -> {}
            case Sum sum -> {
                for (int k = 0; k < sum.count(); k++) find(sum.term(k));
            }
            case Product product -> {
                for (int k = 0; k < product.count(); k++) find(product.factor(k));
            }
            case Power power when isWhole(power.exponent()) && !stays(power) -> find(power.base());
            case Power power -> findPower(power);
            default -> note(new Kind(term, Terms.number(1)), Rational.ONE);
        }
    }

    private boolean stays(Power power) {
        return divisionsStay && power.base() instanceof Sum && power.exponent().number().signum() < 0;
    }

    static boolean isWhole(Term exponent) {
        return exponent.number() != null && exponent.number().isInt();
    }

    private void findPower(Power power) {
        summands(power).forEach((exponent, coefficient) -> note(new Kind(power.base(), exponent), coefficient));
    }

    /** Of an exponent its summands with their coefficients, the constant with 1. */
    private static Map<Term, Rational> summands(Power power) {
        Map<Term, Rational> found = new LinkedHashMap<>();
        switch (power.exponent()) {
            case Numeral number -> found.put(Terms.number(1), number.number());
            case Sum sum -> {
                for (int k = 0; k < sum.count(); k++) found.put(sum.term(k), sum.coefficient(k));
                if (!sum.constant().isZero()) found.put(Terms.number(1), sum.constant());
            }
            case Product product -> found.put(product.monomial(), product.coefficient());
            default -> found.put(power.exponent(), Rational.ONE);
        }
        return found;
    }

    private void note(Kind kind, Rational coefficient) {
        BigInteger under = coefficient.denominator();
        divisors.merge(kind, under, (a, b) -> a.multiply(b.divide(a.gcd(b))));
    }

    /** A term that is one monomial. */
    Exponents monomial(Term term) {
        if (term instanceof Power power) {
            Exponents product = Exponents.one(width());
            for (Map.Entry<Term, Rational> each : summands(power).entrySet()) {
                product = product.times(monomial(new Kind(power.base(), each.getKey()), each.getValue()));
            }
            return product;
        }
        return monomial(new Kind(term, Terms.number(1)), Rational.ONE);
    }

    private Exponents monomial(Kind kind, Rational coefficient) {
        Rational power = coefficient.times(Rational.of(divisors.get(kind)));
        if (!power.isInt()) throw mfml.error.Fault.of("algebra.power").with("power", power);
        return Exponents.of(places.get(kind), power.intValue(), width());
    }

    Term term(Polynomial polynomial) {
        List<Kind> kinds = List.copyOf(places.keySet());
        List<Term> sum = new ArrayList<>();
        polynomial.summands().forEach((exponents, coefficient) -> {
            budget.charge(8 + 4L * width());
            List<Term> product = new ArrayList<>();
            product.add(Terms.number(coefficient));
            for (int k = 0; k < kinds.size(); k++) {
                if (exponents.of(k) == 0) continue;
                Kind kind = kinds.get(k);
                Rational power = Rational.of(BigInteger.valueOf(exponents.of(k)), divisors.get(kind));
                product.add(Terms.power(kind.base(), Terms.times(power, kind.exponent())));
            }
            sum.add(Terms.product(product));
        });
        return Terms.sum(sum);
    }
}
