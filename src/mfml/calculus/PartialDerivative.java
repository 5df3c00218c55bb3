package mfml.calculus;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.symbolic.Rational;
import mfml.symbolic.Substitution;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.algebra.Transformations;

/** The derivative of a formula by letters in turn: as a formula where it exists, and at a point. */
record PartialDerivative(Term body, List<Symbol> by) {
    /** With a value where the derivative exists, and none elsewhere. */
    Term formula(Budget budget) {
        Set<Gap> gaps = new LinkedHashSet<>();
        Term derived = Differentiation.of(body, by, gaps, budget);
        return gaps.isEmpty() ? derived : Gap.without(real(gaps, budget), derived, by.getFirst(), budget);
    }

    /** Those of the gaps at which the derivative does not exist: (x − 1)|x − 1| has none at 1. */
    List<Gap> real(Set<Gap> gaps, Budget budget) {
        List<Gap> real = new ArrayList<>();
        for (Gap gap : gaps) if (!isSmooth(gap, budget)) real.add(gap);
        return real;
    }

    private boolean isSmooth(Gap gap, Budget budget) {
        Term now = body;
        for (Symbol letter : by) {
            Term derived = Differentiation.of(now, letter, budget);
            if (!gap.isSmooth(now, letter, budget) || !gap.isSmooth(derived, letter, budget)) return false;
            now = derived;
        }
        return true;
    }

    /**
     * The value at a point that the formula leaves out or divides by 0 at.
     *
     * @throws Fault {@code derivative.…} where there is none
     */
    Term at(Map<String, Term> point, Budget budget) {
        Term now = body;
        for (int k = 0; k < by.size(); ) {
            Symbol letter = by.get(k);
            int order = 1;
            while (k + order < by.size() && by.get(k + order).equals(letter)) order++;
            k += order;
            Map<String, Term> others = new TreeMap<>(point);
            for (Symbol later : by.subList(k - 1, by.size())) others.remove(later.name());
            Term place = point.getOrDefault(letter.name(), letter);
            now = new SlopeAt(Substitution.of(now, others, budget), letter, place, budget).derivative(order);
        }
        return Substitution.of(now, point, budget);
    }

    /** A derivative by one letter at one place, from its two sides. */
    private record SlopeAt(Term body, Symbol letter, Term place, Budget budget) {
        Term derivative(int order) {
            if (place.equals(letter)) {
                return new PartialDerivative(body, java.util.Collections.nCopies(order, letter)).formula(budget);
            }
            Term here = here();
            Term left = beside(-1);
            Term right = beside(1);
            continuous(left, here, right);
            Differentiation byDistance = new Differentiation(Beside.DISTANCE, budget);
            Term slope = here;
            for (int k = 1; k <= order; k++) {
                left = byDistance.derivative(left);
                right = byDistance.derivative(right);
                Term fromLeft = Terms.times(Rational.of(k % 2 == 0 ? 1 : -1), slope(left));
                slope = slope(right);
                if (!same(fromLeft, slope)) {
                    throw fault("derivative.gap")
                            .with("order", ordinal(k))
                            .with("left", text(fromLeft))
                            .with("right", text(slope));
                }
            }
            return slope;
        }

        private Term here() {
            try {
                return Substitution.of(body, Map.of(letter.name(), place), budget);
            } catch (Fault none) {
                if (none.isLimit()) throw none;
                throw fault("derivative.undefined");
            }
        }

        private Term beside(int side) {
            try {
                Term beside = Beside.of(body, letter, place, side, budget);
                if (mfml.symbolic.Signs.isReal(beside) || !mfml.symbolic.Signs.isReal(body)) return beside;
            } catch (Fault none) {
                if (none.isLimit()) throw none;
                if (!none.code().equals("cases.none")) throw fault("derivative.unclear");
            }
            throw fault("derivative.edge").with("side", side < 0 ? "left" : "right");
        }

        private void continuous(Term left, Term here, Term right) {
            Term before = limit(left, "derivative.unclear");
            Term behind = limit(right, "derivative.unclear");
            if (same(before, here) && same(here, behind)) return;
            throw fault("derivative.jump")
                    .with("left", text(before))
                    .with("here", text(here))
                    .with("right", text(behind));
        }

        /** Beyond every bound where its reciprocal comes to 0. */
        private Term slope(Term beside) {
            try {
                return Beside.limit(beside, budget);
            } catch (Fault none) {
                if (none.isLimit()) throw none;
                Term reciprocal = Terms.power(Transformations.together(beside, budget), -1);
                throw fault(
                        limit(reciprocal, "derivative.unclear").isZero() ? "derivative.steep" : "derivative.unclear");
            }
        }

        private Term limit(Term beside, String otherwise) {
            try {
                return Beside.limit(beside, budget);
            } catch (Fault none) {
                if (none.isLimit()) throw none;
                throw fault(otherwise);
            }
        }

        private boolean same(Term left, Term right) {
            return Beside.areSame(left, right, budget).orElseThrow(() -> fault("derivative.unclear"));
        }

        private Fault fault(String code) {
            return Fault.of(code).with("formula", body.formula()).with("place", letter.formula() + " = " + text(place));
        }

        private static String text(Term term) {
            return term.formula();
        }

        private static String ordinal(int order) {
            return switch (order) {
                case 1 -> "derivative";
                case 2 -> "second derivative";
                case 3 -> "third derivative";
                default -> order + "th derivative";
            };
        }
    }
}
