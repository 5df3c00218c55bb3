package mfml.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mfml.error.Fault;
import mfml.symbolic.Applied;
import mfml.symbolic.Head;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Substitution;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.algebra.Transformations;

/** The quotient of a term at k + 1 and at k, where that is a rational function of k: then the term is hypergeometric. */
final class Ratios {
    private static final int MOST_FACTORS = 50;

    private final Symbol k;
    private final Work work;

    Ratios(Symbol k, Work work) {
        this.k = k;
        this.work = work;
    }

    Term moved(Term term, long by) {
        return Substitution.of(term, Map.of(k.name(), Terms.sum(k, Terms.number(by))), work.budget());
    }

    /** t(k + 1)/t(k) in lowest terms; null where it is not rational in k. */
    Term of(Term term) {
        List<Term> factors = new ArrayList<>();
        for (Term factor : term instanceof Product product ? product.parts() : List.of(term)) {
            Term ratio = factor(factor);
            if (ratio == null) return null;
            factors.add(ratio);
        }
        Term ratio = Terms.product(factors);
        if (!isRational(ratio)) return null;
        try {
            return Transformations.cancel(ratio, work.budget());
        } catch (Fault fault) {
            if (Ending.is(fault)) throw fault;
            return null;
        }
    }

    private Term factor(Term factor) {
        if (!occurs(factor)) return Terms.number(1);
        if (factor instanceof Power power && !occurs(power.base())) {
            Term step = Transformations.expand(
                    Terms.difference(moved(power.exponent(), 1), power.exponent()), work.budget());
            return occurs(step) ? null : Terms.power(power.base(), step);
        }
        if (factor instanceof Power power && power.exponent().number() != null) {
            Term inner = factor(power.base());
            return inner == null ? null : Terms.power(inner, power.exponent());
        }
        if (factor instanceof Applied applied && (applied.head() == Head.FACTORIAL || applied.head() == Head.GAMMA)) {
            return factorial(applied);
        }
        return isRational(factor) ? Terms.quotient(moved(factor, 1), factor) : null;
    }

    /** (a k + b)! at k + 1 has a factors more. */
    private Term factorial(Applied applied) {
        Term u = applied.argument();
        Rational step = Transformations.expand(Terms.difference(moved(u, 1), u), work.budget())
                .number();
        if (step == null || !step.isInt() || Math.abs(step.intValue()) > MOST_FACTORS) return null;
        int shift = applied.head() == Head.FACTORIAL ? 1 : 0;
        List<Term> factors = new ArrayList<>();
        int steps = step.intValue();
        for (int j = 0; j < Math.abs(steps); j++) {
            Term each = Terms.sum(u, Terms.number(steps > 0 ? shift + j : shift - 1 - j));
            factors.add(steps > 0 ? each : Terms.power(each, -1));
        }
        return Terms.product(factors);
    }

    boolean occurs(Term term) {
        return new Occurrence(k).in(term);
    }

    boolean isRational(Term term) {
        if (!occurs(term) || term.equals(k)) return true;
        if (term instanceof Power power) {
            return power.exponent().number() != null
                    && power.exponent().number().isWhole()
                    && isRational(power.base());
        }
        boolean sum = term instanceof mfml.symbolic.Sum || term instanceof Product;
        return sum && term.parts().stream().allMatch(this::isRational);
    }
}
