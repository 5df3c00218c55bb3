package mfml.equation;

import java.util.ArrayList;
import java.util.List;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.symbolic.Applied;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Sum;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.algebra.Transformations;

/** Terms as polynomials in one letter, with formulas for coefficients. */
final class Polynomials {
    private final Budget budget;

    Polynomials(Budget budget) {
        this.budget = budget;
    }

    /** From the constant upwards; null where it is no polynomial in the letter. */
    List<Term> coefficients(Term term, Term letter) {
        if (!isPolynomial(term, letter)) return null;
        try {
            return Transformations.coefficients(term, letter, budget);
        } catch (Fault fault) {
            if (fault.code().startsWith("limit.")) throw fault;
            return null;
        }
    }

    static boolean isPolynomial(Term term, Term letter) {
        if (term.equals(letter) || !Occurrence.of(letter, term)) return true;
        return switch (term) {
            case Sum sum -> all(sum, letter);
            case Product product -> all(product, letter);
            case Power power -> {
                Rational exponent = power.exponent().number();
                yield exponent != null
                        && exponent.isInt()
                        && exponent.signum() > 0
                        && exponent.intValue() <= 1000
                        && isPolynomial(power.base(), letter);
            }
            default -> false;
        };
    }

    private static boolean all(Term term, Term letter) {
        for (Term part : term.parts()) if (!isPolynomial(part, letter)) return false;
        return true;
    }

    Term term(List<Term> coefficients, Term letter) {
        List<Term> summands = new ArrayList<>();
        for (int k = 0; k < coefficients.size(); k++) {
            summands.add(Terms.product(coefficients.get(k), Terms.power(letter, k)));
        }
        return Terms.sum(summands);
    }

    /** A number as people leave it: multiplied out, over one line. */
    Term neat(Term number) {
        if (number.parts().isEmpty()) return number;
        Term expanded = Transformations.expand(number, budget);
        return Content.overOneLine(expanded.size() <= 2 * number.size() + 4 ? expanded : number);
    }

    /** As people leave a result: multiplied out or as one fraction, whichever is shorter. */
    Term tidy(Term term) {
        if (term.parts().isEmpty() || term instanceof Applied) return term;
        try {
            Term best = term;
            Term expanded = Transformations.expand(term, budget);
            if (expanded.size() < best.size()) best = expanded;
            Term fraction = Transformations.cancel(term, budget);
            if (fraction.size() <= best.size()) best = fraction;
            return best;
        } catch (Fault fault) {
            if (fault.code().startsWith("limit.")) throw fault;
            return term;
        }
    }
}
