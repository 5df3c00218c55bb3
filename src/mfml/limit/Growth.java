package mfml.limit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import mfml.error.Fault;
import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Power;
import mfml.symbolic.Substitution;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.algebra.Transformations;

/**
 * How exp-log functions of a letter behave as it grows without bound: D. Gruntz, On Computing Limits in a Symbolic
 * Manipulation System, 1996. The fastest parts of a function (those that no power of the others reaches) are written by one ω
 * that tends to 0; the first term of the expansion in ω decides, or is examined in its turn.
 */
final class Growth implements Comparator<Term> {
    private static final int[] DEPTHS = {3, 6, 12, 24, 40};
    private static final int DEEPEST = 80; // questions within questions
    private static final int TIDIED = 120; // larger terms are not multiplied out

    /** The first term of an expansion; {@code slower} where the letter occurs in it only within logarithms. */
    record Leading(Term coefficient, Term exponent, boolean slower) {}

    private final Symbol letter;
    private final Work work;
    private final Facts facts;
    private final Occurrence occurrence;
    private final Map<Term, Tendency> tendencies = new HashMap<>();
    private final Map<Term, Leading> leadings = new HashMap<>();
    private final Map<Term, Set<Term>> fastest = new HashMap<>();
    private int nesting;
    private boolean exceptional;

    Growth(Symbol letter, Work work) {
        this.letter = letter;
        this.work = work;
        facts = new Facts(work);
        occurrence = new Occurrence(letter);
    }

    Symbol letter() {
        return letter;
    }

    Work work() {
        return work;
    }

    Facts facts() {
        return facts;
    }

    boolean varies(Term term) {
        return occurrence.in(term);
    }

    // ---- limits and signs

    /** As the letter grows without bound. */
    Tendency limit(Term term) {
        if (!varies(term)) return Tendency.to(term);
        Tendency known = tendencies.get(term);
        if (known == null) {
            known = examined(term);
            tendencies.put(term, known);
        }
        return known;
    }

    private Tendency examined(Term term) {
        Leading leading = leading(term);
        if (leading == null) return Tendency.to(Terms.number(0));
        int exponent = facts.sign(leading.exponent);
        if (exponent > 0) return Tendency.to(Terms.number(0));
        if (exponent < 0) return Tendency.infinite(sign(next(leading)));
        return limit(next(leading));
    }

    /** 1 or −1 where the term is positive or negative from some place on, 0 where it is 0. */
    int sign(Term term) {
        if (!varies(term)) return facts.sign(term);
        Leading leading = leading(term);
        return leading == null ? 0 : sign(next(leading));
    }

    /** The sign of a coefficient of an expansion in a scale. */
    int signOfSlower(Term coefficient, Scale scale) {
        return sign(scale.members().contains(letter) ? raised(coefficient) : coefficient);
    }

    /** Notes that it was divided by what is 0 at some angles: then the answer holds between those. */
    void mayVanish(Term coefficient) {
        if (Bounds.of(coefficient).sign() == 0) exceptional = true;
    }

    void noteExceptional() {
        exceptional = true;
    }

    boolean isExceptional() {
        return exceptional;
    }

    /** The coefficient, with e to the letter in the place of a letter that occurs in logarithms only. */
    private Term next(Leading leading) {
        return leading.slower ? raised(leading.coefficient) : leading.coefficient;
    }

    private Term raised(Term term) {
        return Substitution.of(term, Map.of(letter.name(), Terms.exponential(letter)), work.budget());
    }

    /** Null of what is 0. */
    Leading leading(Term term) {
        if (leadings.containsKey(term)) return leadings.get(term);
        if (++nesting > DEEPEST) throw Stuck.undecided("its parts grow at too many different rates");
        work.take(10);
        Leading leading = fastest(term).isEmpty() ? new Leading(settled(term), Terms.number(0), false) : found(term);
        nesting--;
        leadings.put(term, leading);
        return leading;
    }

    private Leading found(Term term) {
        Scale scale = scale(fastest(term));
        boolean slower = scale.members().contains(letter);
        for (int depth : DEPTHS) {
            if (depth == DEPTHS[1] && isSurelyZero(term)) return null;
            try {
                Expansion expansion = new Expanding(this, scale, depth).of(term);
                Expansion.Monomial first = first(expansion);
                if (first != null) return new Leading(first.coefficient(), first.exponent(), slower);
                if (expansion.isExact()) return null;
            } catch (Shallow shallow) {
                work.take(depth);
            }
        }
        throw Stuck.undecided("the first " + DEPTHS[DEPTHS.length - 1] + " terms of its expansion cancel");
    }

    /** The first term that is not 0; null where there is none. */
    Expansion.Monomial first(Expansion expansion) {
        for (Expansion.Monomial each : expansion.terms()) if (!isZero(each.coefficient())) return each;
        return null;
    }

    boolean isZero(Term term) {
        return facts.isZero(term);
    }

    /** Where that is undecided the next terms may still tell. */
    private boolean isSurelyZero(Term term) {
        try {
            return isZero(term);
        } catch (Stuck open) {
            if (open.why() != Stuck.Cause.UNDECIDED) throw open;
            work.take(0);
            return false;
        }
    }

    /** By their values. */
    @Override
    public int compare(Term left, Term right) {
        if (left.number() != null && right.number() != null)
            return left.number().compareTo(right.number());
        return left.equals(right) ? 0 : facts.sign(tidy(Terms.difference(left, right)));
    }

    Term tidy(Term term) {
        if (term.size() > TIDIED) return term;
        try {
            work.take(term.size());
            return Transformations.expand(term, work.budget());
        } catch (Fault fault) {
            if (Ending.is(fault)) throw fault;
            return term;
        }
    }

    // ---- the fastest parts

    /** s where the term is e^s and the letter occurs in s; otherwise null. */
    Term exponent(Term term) {
        Term joined = Exponentials.exponent(term);
        if (joined != null) return varies(joined) ? joined : null;
        if (!(term instanceof Power power) || !varies(power.exponent())) return null;
        if (power.base() == NamedNumber.E) return power.exponent();
        return Terms.product(power.exponent(), Terms.apply(Head.LN, power.base()));
    }

    /** x^(1/ln x) is e, though x occurs in it. */
    private Term settled(Term term) {
        if (!varies(term)) return term;
        Term exponent = exponent(term);
        if (exponent != null && !varies(exponent)) return Terms.exponential(exponent);
        return Terms.with(term, term.parts().stream().map(this::settled).toList());
    }

    Set<Term> fastest(Term term) {
        if (!varies(term)) return Set.of();
        if (term.equals(letter)) return Set.of(letter);
        Set<Term> known = fastest.get(term);
        if (known != null) return known;
        work.take(2);
        Term exponent = exponent(term);
        Set<Term> found = Set.of();
        if (exponent != null) {
            found = fastest(exponent);
            if (limit(exponent).isInfinite()) found = faster(Set.of(term), found);
        } else {
            for (Term part : term.parts()) found = faster(found, fastest(part));
        }
        fastest.put(term, found);
        return found;
    }

    private Set<Term> faster(Set<Term> left, Set<Term> right) {
        if (left.isEmpty() || left.containsAll(right)) return left.isEmpty() ? right : left;
        if (right.isEmpty() || right.containsAll(left)) return right.isEmpty() ? left : right;
        Term one = left.iterator().next();
        Term other = right.iterator().next();
        boolean shared = left.stream().anyMatch(right::contains);
        Tendency ratio =
                shared ? Tendency.to(Terms.number(1)) : limit(Terms.quotient(logarithm(one), logarithm(other)));
        if (ratio.isInfinite()) return left;
        if (ratio.isZero()) return right;
        Set<Term> both = new LinkedHashSet<>(left);
        both.addAll(right);
        return both;
    }

    private Term logarithm(Term member) {
        return member.equals(letter) ? Terms.apply(Head.LN, letter) : exponent(member);
    }

    /** Powers of the letter alone. */
    Scale inPowers() {
        return scale(Set.of(letter));
    }

    private Scale scale(Set<Term> members) {
        Term best = null;
        if (members.contains(letter)) best = letter;
        for (Term each : members) if (best == null || best != letter && each.size() < best.size()) best = each;
        Term logarithm = logarithm(best);
        int sign = best.equals(letter) ? 1 : limit(logarithm).infinite();
        Term ofOmega = sign > 0 ? Terms.negative(logarithm) : logarithm;
        Scale scale = new Scale(members, ofOmega);
        for (Term each : members) {
            if (each.equals(letter)) {
                scale.powers().put(each, Terms.number(-1));
                scale.rests().put(each, Terms.number(0));
                continue;
            }
            Term exponent = logarithm(each);
            Tendency power = limit(Terms.quotient(exponent, ofOmega));
            if (power.isInfinite()) throw new IllegalStateException("not of one class: " + members);
            Term rest = tidy(Terms.difference(exponent, Terms.product(power.value(), ofOmega)));
            scale.powers().put(each, power.value());
            scale.rests().put(each, rest);
        }
        return scale;
    }
}
