package mfml.limit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mfml.limit.Expansion.Monomial;
import mfml.symbolic.Rational;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/** Sums, products and powers of expansions, to so many terms. */
final class SeriesArithmetic {
    private static final Term ZERO = Terms.number(0);

    private final Comparator<Term> exponents;
    private final Work work;
    private final int depth;

    /** With the order of exponents, and how many terms of an expansion are kept. */
    SeriesArithmetic(Comparator<Term> exponents, Work work, int depth) {
        this.exponents = exponents;
        this.work = work;
        this.depth = depth;
    }

    int depth() {
        return depth;
    }

    private Term least(Term left, Term right) {
        if (left == null) return right;
        if (right == null) return left;
        return exponents.compare(left, right) <= 0 ? left : right;
    }

    Expansion sum(List<Expansion> summands) {
        TreeMap<Term, List<Term>> collected = new TreeMap<>(exponents);
        Term order = null;
        for (Expansion summand : summands) {
            order = least(order, summand.order());
            for (Monomial each : summand.terms()) {
                collected
                        .computeIfAbsent(each.exponent(), e -> new ArrayList<>())
                        .add(each.coefficient());
            }
        }
        return made(collected, order);
    }

    private Expansion made(Map<Term, List<Term>> collected, Term order) {
        List<Monomial> terms = new ArrayList<>();
        for (Map.Entry<Term, List<Term>> entry : collected.entrySet()) {
            if (order != null && exponents.compare(entry.getKey(), order) >= 0) break;
            List<Term> parts = entry.getValue();
            work.take(parts.size());
            Term coefficient = parts.size() == 1 ? parts.getFirst() : Terms.sum(parts);
            if (coefficient.isZero()) continue;
            if (terms.size() >= depth + 8) {
                order = entry.getKey();
                break;
            }
            work.take(coefficient.size() / 8);
            terms.add(new Monomial(entry.getKey(), coefficient));
        }
        return new Expansion(terms, order);
    }

    Expansion product(Expansion left, Expansion right) {
        if (left.terms().isEmpty() && left.isExact() || right.terms().isEmpty() && right.isExact()) {
            return Expansion.ZERO;
        }
        if (left.isExact() && left.terms().size() == 1)
            return scaled(right, left.terms().getFirst());
        if (right.isExact() && right.terms().size() == 1)
            return scaled(left, right.terms().getFirst());
        Term order = least(added(left.order(), lowest(right)), added(right.order(), lowest(left)));
        TreeMap<Term, List<Term>> collected = new TreeMap<>(exponents);
        for (Monomial a : left.terms()) {
            for (Monomial b : right.terms()) {
                work.take(1);
                Term exponent = Terms.sum(a.exponent(), b.exponent());
                if (order != null && exponents.compare(exponent, order) >= 0) break;
                collected
                        .computeIfAbsent(exponent, e -> new ArrayList<>())
                        .add(Terms.product(a.coefficient(), b.coefficient()));
            }
        }
        return made(collected, order);
    }

    private Expansion scaled(Expansion series, Monomial by) {
        work.take(series.terms().size());
        return series.times(by.exponent(), by.coefficient());
    }

    private static Term added(Term order, Term exponent) {
        return order == null || exponent == null ? null : Terms.sum(order, exponent);
    }

    /** An exponent below which nothing is. */
    static Term lowest(Expansion series) {
        return series.terms().isEmpty()
                ? series.order()
                : series.terms().getFirst().exponent();
    }

    /** Σ coefficients[k] hᵏ, where h tends to 0; {@code complete} where no further coefficient was left out. */
    Expansion composed(List<Term> coefficients, Expansion h, boolean complete) {
        Term lowest = lowest(h);
        if (lowest == null) return Expansion.constant(coefficients.getFirst()); // h is 0
        if (exponents.compare(lowest, ZERO) <= 0) throw new Shallow();
        Expansion sum = Expansion.constant(coefficients.getFirst());
        Expansion power = Expansion.constant(Terms.number(1));
        List<Expansion> parts = new ArrayList<>(List.of(sum));
        for (int k = 1; k < coefficients.size(); k++) {
            power = product(power, h);
            if (!coefficients.get(k).isZero()) parts.add(power.times(ZERO, coefficients.get(k)));
        }
        if (!complete) {
            Term order = Terms.times(Rational.of(coefficients.size()), lowest);
            parts.add(new Expansion(List.of(), order));
        }
        return sum(parts);
    }

    /** (1 + h) to a power that holds no ω. */
    Expansion binomial(Expansion h, Term exponent) {
        List<Term> coefficients = new ArrayList<>();
        Term coefficient = Terms.number(1);
        for (int k = 0; k < depth; k++) {
            coefficients.add(coefficient);
            Term next = Terms.difference(exponent, Terms.number(k));
            coefficient = Terms.product(coefficient, Terms.times(Rational.of(1, k + 1), next));
            if (next.isZero()) return composed(coefficients, h, true);
        }
        return composed(coefficients, h, false);
    }

    /** ln(1 + h). */
    Expansion logarithm(Expansion h) {
        List<Term> coefficients = new ArrayList<>(List.of(ZERO));
        for (int k = 1; k < depth; k++) coefficients.add(Terms.number(Rational.of(k % 2 == 1 ? 1 : -1, k)));
        return composed(coefficients, h, false);
    }

    /** e to h. */
    Expansion exponential(Expansion h) {
        List<Term> coefficients = new ArrayList<>();
        Rational factorial = Rational.ONE;
        for (int k = 0; k < depth; k++) {
            coefficients.add(Terms.number(factorial.reciprocal()));
            factorial = factorial.times(Rational.of(k + 1));
        }
        return composed(coefficients, h, false);
    }
}
