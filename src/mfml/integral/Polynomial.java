package mfml.integral;

import java.util.ArrayList;
import java.util.List;
import mfml.budget.Budget;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.algebra.Transformations;

/** A polynomial in one letter, the constant first, the last coefficient not 0; coefficients are formulas without the letter. */
final class Polynomial {
    private final List<Term> coefficients;
    private final Budget budget;

    private Polynomial(List<Term> coefficients, Budget budget) {
        int length = coefficients.size();
        while (length > 0 && coefficients.get(length - 1).isZero()) length--;
        this.coefficients = List.copyOf(coefficients.subList(0, length));
        this.budget = budget;
    }

    /** @throws mfml.error.Fault {@code algebra.polynomial} */
    static Polynomial of(Term term, Symbol x, Budget budget) {
        return new Polynomial(Transformations.coefficients(term, x, budget), budget);
    }

    static Polynomial of(Budget budget, Term... coefficients) {
        return new Polynomial(List.of(coefficients), budget);
    }

    int degree() {
        return coefficients.size() - 1;
    }

    boolean isZero() {
        return coefficients.isEmpty();
    }

    Term coefficient(int power) {
        return power < coefficients.size() ? coefficients.get(power) : Terms.number(0);
    }

    Term leading() {
        return coefficients.getLast();
    }

    Term at(Term place) {
        Term value = Terms.number(0);
        for (int k = degree(); k >= 0; k--) value = Terms.sum(Terms.product(value, place), coefficient(k));
        return value;
    }

    Term term(Symbol x) {
        List<Term> sum = new ArrayList<>();
        for (int k = 0; k <= degree(); k++) sum.add(Linearity.multiplied(Terms.power(x, k), coefficient(k)));
        return Terms.sum(sum);
    }

    Polynomial plus(Polynomial other) {
        List<Term> sums = new ArrayList<>();
        for (int k = 0; k <= Math.max(degree(), other.degree()); k++) {
            sums.add(normal(Terms.sum(coefficient(k), other.coefficient(k))));
        }
        return new Polynomial(sums, budget);
    }

    Polynomial minus(Polynomial other) {
        return plus(other.times(Terms.number(-1)));
    }

    Polynomial times(Term factor) {
        List<Term> products = new ArrayList<>();
        for (Term each : coefficients) products.add(normal(Terms.product(each, factor)));
        return new Polynomial(products, budget);
    }

    Polynomial times(Polynomial other) {
        if (isZero() || other.isZero()) return new Polynomial(List.of(), budget);
        List<Term> products = new ArrayList<>();
        for (int k = 0; k <= degree() + other.degree(); k++) {
            List<Term> sum = new ArrayList<>();
            for (int j = Math.max(0, k - other.degree()); j <= Math.min(k, degree()); j++) {
                sum.add(Terms.product(coefficient(j), other.coefficient(k - j)));
            }
            products.add(normal(Terms.sum(sum)));
        }
        budget.charge(50L * products.size() * products.size());
        return new Polynomial(products, budget);
    }

    Polynomial power(int exponent) {
        Polynomial power = of(budget, Terms.number(1));
        for (int k = 0; k < exponent; k++) power = power.times(this);
        return power;
    }

    /** Quotient and rest. */
    Polynomial[] over(Polynomial divisor) {
        List<Term> rest = new ArrayList<>(coefficients);
        int last = divisor.degree();
        int length = Math.max(0, rest.size() - last);
        List<Term> quotient = new ArrayList<>(java.util.Collections.nCopies(length, Terms.number(0)));
        for (int k = length - 1; k >= 0; k--) {
            Term factor = normal(Terms.quotient(rest.get(k + last), divisor.leading()));
            quotient.set(k, factor);
            for (int j = 0; j <= last; j++) {
                Term taken = Terms.product(factor, divisor.coefficient(j));
                rest.set(k + j, j == last ? Terms.number(0) : normal(Terms.difference(rest.get(k + j), taken)));
            }
        }
        budget.charge(50L * (length + 1) * (last + 1));
        return new Polynomial[] {new Polynomial(quotient, budget), new Polynomial(rest, budget)};
    }

    Polynomial derivative() {
        List<Term> derived = new ArrayList<>();
        for (int k = 1; k <= degree(); k++) derived.add(Terms.times(Rational.of(k), coefficient(k)));
        return new Polynomial(derived, budget);
    }

    /** s and t with s · this + t · other = 1, for two without a common divisor; null where they have one. */
    Polynomial[] bezout(Polynomial other) {
        Polynomial one = of(budget, Terms.number(1));
        Polynomial zero = of(budget);
        Polynomial before = this;
        Polynomial now = other;
        Polynomial s0 = one;
        Polynomial s1 = zero;
        Polynomial t0 = zero;
        Polynomial t1 = one;
        while (!now.isZero()) {
            Polynomial[] division = before.over(now);
            before = now;
            now = division[1];
            Polynomial s = s0.minus(division[0].times(s1));
            s0 = s1;
            s1 = s;
            Polynomial t = t0.minus(division[0].times(t1));
            t0 = t1;
            t1 = t;
        }
        if (before.degree() != 0) return null;
        Term unit = Terms.power(before.leading(), -1);
        return new Polynomial[] {s0.times(unit), t0.times(unit)};
    }

    private Term normal(Term term) {
        if (term.number() != null || term instanceof Symbol) return term;
        Term cancelled = Transformations.cancel(term, budget);
        Term rational = Surds.rationalized(cancelled);
        return rational.equals(cancelled) ? cancelled : Transformations.expand(rational, budget);
    }
}
