package mfml.symbolic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Products in normal form: flat, numbers multiplied, powers of one base joined (xᵃ xᵇ = xᵃ⁺ᵇ holds for every x ≠ 0). */
final class Multiplication {
    private final Map<Term, Term> exponents = new LinkedHashMap<>();
    private final Deque<Term> waiting = new ArrayDeque<>();
    private Rational coefficient = Rational.ONE;

    private Multiplication() {}

    static Term of(List<Term> factors) {
        for (int k = 0; k < factors.size(); k++) {
            if (factors.size() > 1 && factors.get(k) instanceof Piecewise cases && isOfNumbers(cases)) {
                return within(cases, factors, k);
            }
        }
        Multiplication product = new Multiplication();
        product.waiting.addAll(factors);
        return product.made();
    }

    private static boolean isOfNumbers(Piecewise cases) {
        return cases.branches().stream().allMatch(branch -> branch.value().number() != null);
    }

    /** x · { 1 if x > 0, 0 otherwise } is { x if x > 0, 0 otherwise }. */
    private static Term within(Piecewise cases, List<Term> factors, int place) {
        List<Piecewise.Branch> branches = new ArrayList<>();
        for (Piecewise.Branch branch : cases.branches()) {
            List<Term> changed = new ArrayList<>(factors);
            changed.set(place, branch.value());
            branches.add(new Piecewise.Branch(of(changed), branch.relation(), branch.left(), branch.right()));
        }
        return Terms.piecewise(branches);
    }

    private void take(Term factor) {
        switch (factor) {
            case Numeral number -> coefficient = coefficient.times(number.number());
            case Product product -> {
                coefficient = coefficient.times(product.coefficient());
                for (int k = 0; k < product.count(); k++) take(product.factor(k));
            }
            case Power power -> join(power.base(), power.exponent());
            default -> join(factor, Numeral.ONE);
        }
    }

    private void join(Term base, Term exponent) {
        exponents.merge(base, exponent, Terms::sum);
    }

    /** A joined power may be a number or a product, which is taken in its turn. */
    private Term made() {
        List<Term> factors = new ArrayList<>();
        while (true) {
            while (!waiting.isEmpty()) take(waiting.poll());
            if (coefficient.isZero()) return Numeral.ZERO;
            factors.clear();
            List<Term> again = new ArrayList<>();
            for (Map.Entry<Term, Term> entry : exponents.entrySet()) {
                Term power = Terms.power(entry.getKey(), entry.getValue());
                if (isPower(power, entry.getKey())) factors.add(power);
                else again.add(power);
            }
            if (again.isEmpty()) break;
            exponents.clear();
            waiting.addAll(factors);
            waiting.addAll(again);
        }
        if (factors.isEmpty()) return Numeral.of(coefficient);
        if (factors.size() == 1) return Terms.times(coefficient, factors.getFirst());
        Collections.sort(factors, TermOrder.ORDER);
        return new Product(coefficient, factors.toArray(new Term[0]));
    }

    /** Whether a factor is a power of the base that it came from, so that it stays. */
    private static boolean isPower(Term factor, Term base) {
        return factor.equals(base) && !(factor instanceof Numeral) && !(factor instanceof Product)
                || factor instanceof Power power && power.base().equals(base);
    }
}
