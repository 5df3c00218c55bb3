package mfml.calculus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.symbolic.Head;
import mfml.symbolic.Piecewise;
import mfml.symbolic.Rational;
import mfml.symbolic.Substitution;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.syntax.Relation;

/**
 * Where a derivative does not exist although its formula has a value there: where a term is 0, or where it is a whole
 * number.
 */
public record Gap(Term term, Kind kind) {
    public enum Kind {
        ZERO,
        WHOLE
    }

    private static final Symbol INNER = Symbol.real("~u");

    static Gap zero(Term term) {
        return new Gap(term, Kind.ZERO);
    }

    static Gap whole(Term term) {
        return new Gap(term, Kind.WHOLE);
    }

    Gap at(Map<String, Term> given, Budget budget) {
        return new Gap(Substitution.of(term, given, budget), kind);
    }

    /** Whether the term is a number that makes no gap. */
    boolean isMissed() {
        Rational number = term.number();
        return number != null && (kind == Kind.ZERO ? !number.isZero() : !number.isWhole());
    }

    /** {@code x = 1}, {@code 2x is a whole number}; behind the word where. */
    public String text(Symbol by, Budget budget) {
        if (kind == Kind.WHOLE) return term.formula() + " is a whole number";
        Term border = border(term, by, budget);
        return border == null ? term.formula() + " = 0" : by.formula() + " = " + border.formula();
    }

    /** The one zero of a term that is linear in the letter; null of others. */
    public static Term border(Term term, Symbol by, Budget budget) {
        Term slope = Differentiation.of(term, by, budget);
        if (slope.number() == null || slope.isZero()) return null;
        Term constant = Substitution.of(term, Map.of(by.name(), Terms.number(0)), budget);
        return Terms.quotient(Terms.negative(constant), slope);
    }

    /** Whether a formula goes through the gap without a jump; false where that cannot be told. */
    boolean isSmooth(Term formula, Symbol by, Budget budget) {
        if (kind == Kind.WHOLE) return !Letters.has(formula, by);
        Term border = border(term, by, budget);
        Symbol letter = border == null ? INNER : by;
        Term place = border == null ? Terms.number(0) : border;
        try {
            Term whole = border == null ? inner(formula) : formula;
            Term left = Beside.limit(Beside.of(whole, letter, place, -1, budget), budget);
            Term right = Beside.limit(Beside.of(whole, letter, place, 1, budget), budget);
            return Beside.areSame(left, right, budget).orElse(false) && meets(whole, letter, place, right, budget);
        } catch (Fault unknown) {
            if (unknown.isLimit()) throw unknown;
            return false;
        }
    }

    /** Whether the value at the place itself, if there is one, is that of the sides. */
    private static boolean meets(Term whole, Symbol letter, Term place, Term side, Budget budget) {
        Term here = valueAt(whole, letter, place, budget);
        return here == null || Beside.areSame(here, side, budget).orElse(false);
    }

    private static Term valueAt(Term whole, Symbol letter, Term place, Budget budget) {
        try {
            return Substitution.of(whole, Map.of(letter.name(), place), budget);
        } catch (Fault none) {
            if (none.isLimit()) throw none;
            return null;
        }
    }

    /** With a letter in the place of the term. */
    private Term inner(Term formula) {
        if (formula.equals(term)) return INNER;
        if (formula.parts().isEmpty()) return formula;
        return Terms.with(formula, formula.parts().stream().map(this::inner).toList());
    }

    /** A formula without its values at gaps: the condition says what must not hold. */
    static Term without(List<Gap> gaps, Term formula, Symbol by, Budget budget) {
        List<Term> left = new ArrayList<>();
        List<Term> right = new ArrayList<>();
        for (Gap gap : gaps) {
            Term border = gap.kind == Kind.ZERO ? border(gap.term, by, budget) : null;
            boolean open = border == null
                    ? gap.kind == Kind.ZERO && valueAt(gap.inner(formula), INNER, Terms.number(0), budget) == null
                    : valueAt(formula, by, border, budget) == null;
            if (open) continue; // it has no value there
            left.add(gap.kind == Kind.WHOLE ? Terms.apply(Head.FLOOR, gap.term) : border == null ? gap.term : by);
            right.add(gap.kind == Kind.WHOLE ? gap.term : border == null ? Terms.number(0) : border);
        }
        if (left.isEmpty()) return formula;
        if (left.size() == 1) return only(formula, left.getFirst(), right.getFirst());
        List<Term> factors = new ArrayList<>();
        for (int k = 0; k < left.size(); k++) factors.add(Terms.difference(left.get(k), right.get(k)));
        return only(formula, Terms.product(factors), Terms.number(0));
    }

    private static Term only(Term formula, Term left, Term right) {
        return Terms.piecewise(List.of(new Piecewise.Branch(formula, Relation.NOT_EQUAL, left, right)));
    }
}
