package mfml.symbolic.sameness;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import mfml.symbolic.Applied;
import mfml.symbolic.Domain;
import mfml.symbolic.Head;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Signs;
import mfml.symbolic.Sum;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/**
 * Floors of linear forms in letters for whole numbers and at most one real letter. A letter is L n + t with a whole n and
 * 0 ≤ t < L, where L makes all coefficients whole: between neighbouring jumps every floor is n's multiple and a number.
 */
final class Steps {
    private static final int LONGEST = 60; // period
    private static final int MOST_PIECES = 400;

    private final Effort effort;
    private final Predicate<Term> proof;
    private Symbol real; // the letter t, null without one
    private int pieces;

    /** @param proof proves a term without floors to be 0 */
    Steps(Effort effort, Predicate<Term> proof) {
        this.effort = effort;
        this.proof = proof;
    }

    static boolean concerns(Term term) {
        if (term instanceof Applied applied) {
            if (applied.head() == Head.FLOOR || applied.head() == Head.CEIL || applied.head() == Head.MOD) return true;
        }
        for (Term part : term.parts()) if (concerns(part)) return true;
        return false;
    }

    boolean isZero(Term written) {
        Term difference = inFloors(written);
        TreeMap<String, Symbol> letters = new TreeMap<>();
        BigInteger period = period(difference, letters);
        if (period.bitLength() > 16 || period.intValue() > LONGEST) return false;
        return split(difference, Rational.of(period), letters);
    }

    /** Every letter within the floors as a multiple of the period and a rest. */
    private boolean split(Term difference, Rational period, TreeMap<String, Symbol> letters) {
        if (letters.isEmpty()) {
            boolean zero = isZero(difference, Rational.ZERO, period);
            return zero && (real == null || isZero(difference, Rational.ZERO, Rational.ZERO));
        }
        TreeMap<String, Symbol> others = new TreeMap<>(letters);
        Symbol letter = others.pollFirstEntry().getValue();
        Term multiple = Terms.times(period, Symbol.of(letter.name() + " periods", Domain.WHOLE));
        if (letter.domain().whole()) {
            for (int rest = 0; rest < period.intValue(); rest++) {
                Term value = Terms.sum(multiple, Terms.number(rest));
                if (!split(replaced(difference, letter, value), period, others)) return false;
            }
            return true;
        }
        if (real != null || !letter.domain().real()) return false;
        real = Symbol.of(letter.name() + " rest", Domain.REAL);
        return split(replaced(difference, letter, Terms.sum(multiple, real)), period, others);
    }

    private Term replaced(Term term, Term part, Term value) {
        return new Replacement(Map.of(part, value), effort.budget()).in(term);
    }

    /** On an open stretch of t, or at a point. */
    private boolean isZero(Term difference, Rational from, Rational to) {
        if (++pieces > MOST_PIECES) throw new Effort.Exhausted();
        effort.take(4L * difference.size());
        if (difference.isZero()) return true;
        Term atom = innermost(difference);
        if (atom == null) return isZeroWithoutFloors(difference, from, to);
        Map<Term, Rational> form = new HashMap<>();
        linear(((Applied) atom).argument(), Rational.ONE, form);
        Rational slope = real == null ? Rational.ZERO : form.getOrDefault(real, Rational.ZERO);
        Rational constant = form.getOrDefault(Terms.number(1), Rational.ZERO);
        Term whole = Terms.number(0);
        for (Map.Entry<Term, Rational> part : form.entrySet()) {
            if (part.getKey().equals(real) || part.getKey().number() != null) continue;
            if (!part.getValue().isWhole() || !Signs.isWhole(part.getKey())) return false;
            whole = Terms.sum(whole, Terms.times(part.getValue(), part.getKey()));
        }
        if (from.equals(to) || slope.isZero()) {
            Rational value = Rational.of(constant.plus(slope.times(from)).floor());
            return isZero(replaced(difference, atom, Terms.sum(whole, Terms.number(value))), from, to);
        }
        return isZeroBetweenJumps(difference, atom, whole, slope, constant, from, to);
    }

    private boolean isZeroBetweenJumps(
            Term difference, Term atom, Term whole, Rational slope, Rational constant, Rational from, Rational to) {
        Rational low = from;
        while (low.compareTo(to) < 0) {
            Rational here = slope.times(low).plus(constant);
            Rational next = slope.signum() > 0
                    ? Rational.of(here.floor()).plus(Rational.ONE)
                    : Rational.of(here.negated().floor()).negated().minus(Rational.ONE);
            Rational jump = next.minus(constant).over(slope);
            Rational high = jump.compareTo(to) < 0 ? jump : to;
            Rational middle = low.plus(high).times(Rational.HALF);
            Rational value = Rational.of(slope.times(middle).plus(constant).floor());
            Term changed = replaced(difference, atom, Terms.sum(whole, Terms.number(value)));
            if (!isZero(changed, low, high)) return false;
            if (low.compareTo(from) > 0 && !isZero(difference, low, low)) return false;
            low = high;
        }
        return true;
    }

    private boolean isZeroWithoutFloors(Term difference, Rational from, Rational to) {
        if (real == null) return proof.test(difference);
        Term value = from.equals(to)
                ? Terms.number(from)
                : Symbol.of(real.name(), new Domain(true, false, from, true, to, true, false));
        return proof.test(replaced(difference, real, value));
    }

    /** Σ coefficient · term, the constant under 1. */
    private static void linear(Term term, Rational factor, Map<Term, Rational> form) {
        if (term.number() != null) {
            form.merge(Terms.number(1), factor.times(term.number()), Rational::plus);
        } else if (term instanceof Sum sum) {
            form.merge(Terms.number(1), factor.times(sum.constant()), Rational::plus);
            for (int k = 0; k < sum.count(); k++) linear(sum.term(k), factor.times(sum.coefficient(k)), form);
        } else if (term instanceof Product product && !product.coefficient().isOne()) {
            linear(product.monomial(), factor.times(product.coefficient()), form);
        } else {
            form.merge(term, factor, Rational::plus);
        }
    }

    /** What makes the coefficients of all letters within floors whole; the letters are collected. */
    private static BigInteger period(Term term, TreeMap<String, Symbol> letters) {
        BigInteger inside = BigInteger.ONE;
        for (Term part : term.parts()) inside = common(inside, period(part, letters));
        if (!isFloor(term)) return inside;
        Map<Term, Rational> form = new HashMap<>();
        linear(((Applied) term).argument(), Rational.ONE, form);
        BigInteger here = BigInteger.ONE;
        for (Map.Entry<Term, Rational> part : form.entrySet()) {
            if (part.getKey().number() != null) continue;
            here = common(here, part.getValue().denominator());
            if (part.getKey() instanceof Symbol symbol) letters.put(symbol.name(), symbol);
        }
        return here.multiply(inside);
    }

    private static BigInteger common(BigInteger left, BigInteger right) {
        return left.multiply(right).divide(left.gcd(right));
    }

    private static boolean isFloor(Term term) {
        return term instanceof Applied applied && applied.head() == Head.FLOOR;
    }

    private static Term innermost(Term term) {
        for (Term part : term.parts()) {
            Term inner = innermost(part);
            if (inner != null) return inner;
        }
        return isFloor(term) ? term : null;
    }

    /** Without ceilings and remainders. */
    private Term inFloors(Term term) {
        Map<Term, Term> values = new HashMap<>();
        collect(term, values);
        return values.isEmpty() ? term : new Replacement(values, effort.budget()).in(term);
    }

    private void collect(Term term, Map<Term, Term> values) {
        for (Term part : term.parts()) collect(part, values);
        if (!(term instanceof Applied applied)) return;
        Term u = inFloors(applied.argument());
        if (applied.head() == Head.CEIL) {
            values.put(term, Terms.negative(Terms.apply(Head.FLOOR, Terms.negative(u))));
        } else if (applied.head() == Head.MOD && applied.parts().get(1).number() != null) {
            Rational by = applied.parts().get(1).number();
            Term times = Terms.apply(Head.FLOOR, Terms.times(by.reciprocal(), u));
            values.put(term, Terms.difference(u, Terms.times(by, times)));
        }
    }
}
