package mfml.integral;

import java.util.ArrayList;
import java.util.List;
import mfml.budget.Budget;
import mfml.symbolic.Domain;
import mfml.symbolic.Rational;
import mfml.symbolic.Sign;
import mfml.symbolic.Signs;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.enclosure.ConstantSign;
import mfml.value.Run;

/**
 * From one bound to the other, the lower first.
 *
 * @param from null for −∞
 * @param to null for ∞
 */
record Interval(Term from, Term to, double low, double high) {
    static Interval of(Term from, Term to, Run run) {
        double low = from == null ? Double.NEGATIVE_INFINITY : Numeric.of(from, run);
        double high = to == null ? Double.POSITIVE_INFINITY : Numeric.of(to, run);
        return new Interval(from, to, low, high);
    }

    boolean isFinite() {
        return from != null && to != null && Double.isFinite(low) && Double.isFinite(high);
    }

    /** Whether both ends are numbers or infinite. */
    boolean isNumeric() {
        return !Double.isNaN(low) && !Double.isNaN(high);
    }

    List<Term> ends() {
        List<Term> ends = new ArrayList<>();
        if (from != null) ends.add(from);
        if (to != null) ends.add(to);
        return ends;
    }

    /** A letter for the numbers between the ends. */
    Symbol inner(Symbol x) {
        Rational least = bound(from, true);
        Rational most = bound(to, false);
        return Symbol.of(x.name(), new Domain(true, false, least, least != null, most, most != null, false));
    }

    /** A rational number not inside; 0 where only the sign is known. */
    private static Rational bound(Term end, boolean lower) {
        if (end == null) return null;
        if (end.number() != null) return end.number();
        Sign sign = ConstantSign.isConstant(end) ? ConstantSign.of(end, Budget.unlimited()) : Signs.of(end);
        return (lower ? sign.isNotNegative() : sign.isNotPositive()) ? Rational.ZERO : null;
    }

    Rational rationalLow() {
        return from == null ? null : number(from, low, -1);
    }

    Rational rationalHigh() {
        return to == null ? null : number(to, high, 1);
    }

    /** The end itself, or a double just outside. */
    private static Rational number(Term end, double nearest, int direction) {
        if (end.number() != null) return end.number();
        double outside = nearest + direction * 4 * Math.ulp(nearest);
        return Rational.of(new mfml.value.Real(outside));
    }

    double nearest(Term number) {
        return Numeric.of(number, Run.silent());
    }

    /** Whether a number lies in it, ends included; null where that cannot be told. */
    Boolean contains(Term number, Budget budget) {
        Sign above = from == null ? Sign.POSITIVE : sign(Terms.difference(number, from), budget);
        Sign below = to == null ? Sign.POSITIVE : sign(Terms.difference(to, number), budget);
        if (above.isNegative() || below.isNegative()) return false;
        return above.isNotNegative() && below.isNotNegative() ? true : null;
    }

    static Sign sign(Term term, Budget budget) {
        Term expanded = mfml.symbolic.algebra.Transformations.expand(term, budget);
        return ConstantSign.isConstant(expanded) ? ConstantSign.of(expanded, budget) : Signs.of(expanded);
    }
}
