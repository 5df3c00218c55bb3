package mfml.equation;

import java.util.ArrayList;
import java.util.List;
import mfml.symbolic.Power;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.algebra.Transformations;

/** Polynomials with square roots of numbers among their coefficients. */
final class RootsInCoefficients {
    private static final int MOST = 3; // each doubles the degree

    private final Work work;

    RootsInCoefficients(Work work) {
        this.work = work;
    }

    /** A rational polynomial that is 0 wherever this one is; null where there are other coefficients. */
    List<Rational> norm(List<Term> c) {
        Symbol x = work.fresh();
        Polynomials algebra = new Polynomials(work.budget);
        Term polynomial = algebra.term(c, x);
        for (int round = 0; round < MOST; round++) {
            Power root = root(polynomial);
            if (root == null) break;
            Symbol stands = work.fresh();
            List<Term> inRoot = algebra.coefficients(SharedPart.replaced(polynomial, root, stands), stands);
            if (inRoot == null) return null;
            List<Term> even = new ArrayList<>();
            List<Term> odd = new ArrayList<>();
            for (int k = 0; k < inRoot.size(); k++) {
                (k % 2 == 0 ? even : odd).add(Terms.product(inRoot.get(k), Terms.power(root.base(), k / 2)));
            }
            Term square = Terms.product(root.base(), Terms.power(Terms.sum(odd), 2));
            polynomial = Transformations.expand(Terms.difference(Terms.power(Terms.sum(even), 2), square), work.budget);
        }
        List<Term> found = algebra.coefficients(polynomial, x);
        if (found == null) return null;
        List<Rational> numbers = new ArrayList<>();
        for (Term each : found) {
            if (each.number() == null) return null;
            numbers.add(each.number());
        }
        return numbers;
    }

    private static Power root(Term term) {
        if (term instanceof Power power
                && power.exponent().number() != null
                && power.exponent().number().equals(Rational.HALF)
                && power.base().number() != null) return power;
        for (Term part : term.parts()) {
            Power found = root(part);
            if (found != null) return found;
        }
        return null;
    }
}
