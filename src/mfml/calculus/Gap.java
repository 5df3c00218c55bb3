package mfml.calculus;

import java.util.Map;
import mfml.budget.Budget;
import mfml.symbolic.Rational;
import mfml.symbolic.Substitution;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/**
 * Where a derivative does not exist although its formula has a value there: where a term is 0, or where it is a whole
 * number.
 */
public record Gap(Term term, Kind kind) {
    public enum Kind {
        ZERO,
        WHOLE
    }

    static Gap zero(Term term) {
        return new Gap(term, Kind.ZERO);
    }

    static Gap whole(Term term) {
        return new Gap(term, Kind.WHOLE);
    }

    Gap at(Map<String, Term> given, Budget budget) {
        return new Gap(Substitution.of(term, given, budget), kind);
    }

    /** Whether the term is a number that makes the gap; asked after letters were given values. */
    public boolean isMet() {
        Rational number = term.number();
        return number != null && (kind == Kind.ZERO ? number.isZero() : number.isWhole());
    }

    /** Whether the term is a number that does not: then there is no gap. */
    boolean isMissed() {
        return term.number() != null && !isMet();
    }

    /** {@code x - 1 = 0}, {@code 2x is a whole number}; behind the word where. */
    public String text() {
        return term.text() + (kind == Kind.ZERO ? " = 0" : " is a whole number");
    }

    /** At a number: the gap of the letter there. */
    static Gap at(Term letter, Term place) {
        return zero(Terms.difference(letter, place));
    }
}
