package mfml.integral;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mfml.budget.Budget;
import mfml.symbolic.Head;
import mfml.symbolic.Numeral;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.algebra.Transformations;

/**
 * The parallel Risch method: an antiderivative of a rational function of functions is sought as a quotient with a known
 * denominator and an unknown numerator, and logarithms of the denominator's factors with unknown coefficients; the
 * coefficients solve a linear system (Norman and Moore 1977; Bronstein, "Poor Man's Integrator", 2005).
 */
final class ParallelRisch implements Method {
    private static final int MOST_UNKNOWNS = 140;
    private static final int MOST_SUMMANDS = 1500;

    @Override
    public Work of(Term f, Symbol x, Integrator integrator) {
        if (integrator.depth() > 3 || Forms.isRational(f, x)) return null;
        Kernels kernels = Kernels.of(f, x, integrator);
        if (kernels == null) return null;
        Term value = new Ansatz(f, x, kernels, integrator).solved();
        return value == null ? null : Work.direct("parallel Risch method", "undetermined coefficients", f, x, value);
    }

    /** Of one integrand. */
    private static final class Ansatz {
        private final Term f;
        private final Symbol x;
        private final Kernels kernels;
        private final Integrator integrator;
        private final Budget budget;
        private final List<Term> basis = new ArrayList<>(); // in the letters of the kernels
        private final List<Term> images = new ArrayList<>(); // their derivatives times the common multiple

        Ansatz(Term f, Symbol x, Kernels kernels, Integrator integrator) {
            this.f = f;
            this.x = x;
            this.kernels = kernels;
            this.integrator = integrator;
            budget = integrator.budget();
        }

        Term solved() {
            Term[] sides = RationalFunctions.sides(integrator.cancelled(kernels.inLetters(f)));
            Term above = sides[0];
            Term below = sides[1];
            Set<Term> logarithms = new LinkedHashSet<>();
            Term denominator = Terms.number(1);
            for (Term factor : Forms.factors(Transformations.factor(below, budget))) {
                Term base = factor instanceof Power power ? power.base() : factor;
                int times = factor instanceof Power power
                        ? power.exponent().number().intValue()
                        : 1;
                if (base.number() != null || !kernels.hasLetters(base)) continue;
                boolean special = divides(base, kernels.derived(base));
                denominator = Terms.product(denominator, Terms.power(base, special ? times : times - 1));
                if (!special || !(base instanceof Symbol)) logarithms.add(base);
            }
            Term others = Terms.product(List.copyOf(logarithms));
            Term multiple = Terms.product(List.of(kernels.unit(), Terms.power(denominator, 2), others));
            Term target = polynomial(Terms.quotient(Terms.product(above, multiple), below));
            if (target == null) return null;
            fractions(above, denominator, others);
            if (basis.size() > MOST_UNKNOWNS) return null;
            Term square = Terms.power(denominator, 2);
            for (Term each : logarithms) {
                add(Terms.apply(Head.LN, each), List.of(kernels.derived(each), square, Terms.quotient(others, each)));
            }
            for (Map.Entry<Term, Term> each : kernels.errorFunctions().entrySet()) {
                add(each.getKey(), List.of(each.getValue(), kernels.unit(), square, others));
            }
            return combined(target);
        }

        private void fractions(Term above, Term denominator, Term others) {
            int degree = 1 + Math.max(kernels.degree(above), kernels.degree(denominator));
            Term derived = kernels.derived(denominator);
            for (Term monomial : kernels.monomials(above, denominator, degree)) {
                if (basis.size() > MOST_UNKNOWNS) return;
                Term change = Terms.difference(
                        Terms.product(kernels.derived(monomial), denominator), Terms.product(monomial, derived));
                add(Terms.quotient(monomial, denominator), List.of(change, others));
            }
        }

        private void add(Term element, List<Term> factors) {
            Term image = integrator.expanded(Terms.product(factors));
            basis.add(element);
            images.add(image);
        }

        private boolean divides(Term divisor, Term dividend) {
            return polynomial(Terms.quotient(dividend, divisor)) != null;
        }

        private Term polynomial(Term term) {
            Term[] sides = RationalFunctions.sides(integrator.cancelled(term));
            return kernels.hasLetters(sides[1]) ? null : integrator.expanded(Terms.quotient(sides[0], sides[1]));
        }

        /** Σ cₖ imageₖ = target, solved for the cₖ. */
        private Term combined(Term target) {
            Map<Term, Map<Integer, Rational>> rows = new LinkedHashMap<>();
            for (int k = 0; k < images.size(); k++) if (!enter(images.get(k), k, rows)) return null;
            if (!enter(target, images.size(), rows)) return null;
            Rational[] solution = new LinearSystem(rows.values(), images.size(), budget).solution();
            if (solution == null) return null;
            List<Term> sum = new ArrayList<>();
            for (int k = 0; k < solution.length; k++) {
                if (!solution[k].isZero()) sum.add(Terms.times(solution[k], kernels.back(real(basis.get(k)))));
            }
            return Terms.sum(sum);
        }

        private Term real(Term element) {
            boolean logarithm = element instanceof mfml.symbolic.Applied applied && applied.head() == Head.LN;
            return logarithm ? Forms.logarithm(kernels.back(((mfml.symbolic.Applied) element).argument())) : element;
        }

        /** False where a coefficient is not rational, or there are too many. */
        private boolean enter(Term polynomial, int column, Map<Term, Map<Integer, Rational>> rows) {
            List<Term> summands = Forms.summands(polynomial);
            if (summands.size() > MOST_SUMMANDS) return false;
            budget.charge(20L * summands.size());
            for (Term summand : summands) {
                Rational coefficient = Rational.ONE;
                Term monomial = summand;
                if (summand instanceof Numeral number) {
                    coefficient = number.number();
                    monomial = Terms.number(1);
                } else if (summand instanceof Product product) {
                    coefficient = product.coefficient();
                    monomial = product.monomial();
                }
                if (coefficient.isZero()) continue;
                for (Term factor : Forms.factors(monomial)) if (!kernels.isPower(factor)) return false;
                rows.computeIfAbsent(monomial, m -> new LinkedHashMap<>()).merge(column, coefficient, Rational::plus);
            }
            return true;
        }
    }
}
