package mfml.symbolic.sameness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mfml.symbolic.Domain;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Sum;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/** Values that are positive, or not negative, all at once. What is no number in a sum counts as a letter of its own. */
final class Halfspaces {
    private static final int MOST = 300;

    /** Σ coefficient · term + constant > 0, or ≥ 0. */
    private record Halfspace(Map<Term, Rational> terms, Rational constant, boolean closed) {
        static Halfspace of(Term value, boolean closed) {
            Map<Term, Rational> terms = new LinkedHashMap<>();
            Rational constant = Rational.ZERO;
            switch (value) {
                case Sum sum -> {
                    constant = sum.constant();
                    for (int k = 0; k < sum.count(); k++) terms.put(sum.term(k), sum.coefficient(k));
                }
                case Product product when product.count() > 0 -> terms.put(product.monomial(), product.coefficient());
                default -> {
                    if (value.number() != null) constant = value.number();
                    else terms.put(value, Rational.ONE);
                }
            }
            return new Halfspace(terms, constant, closed);
        }

        /** This and a multiple of the other, so that the letter goes out; their signs before it differ. */
        Halfspace without(Term letter, Halfspace other) {
            Rational mine = terms.get(letter).abs();
            Rational theirs = other.terms.get(letter).abs();
            Map<Term, Rational> sum = new LinkedHashMap<>();
            terms.forEach((term, factor) -> sum.put(term, factor.times(theirs)));
            other.terms.forEach((term, factor) -> sum.merge(term, factor.times(mine), Rational::plus));
            sum.values().removeIf(Rational::isZero);
            Rational rest = constant.times(theirs).plus(other.constant.times(mine));
            return new Halfspace(sum, rest, closed && other.closed);
        }

        boolean isMet() {
            return constant.signum() > 0 || closed && constant.isZero();
        }
    }

    private record Condition(Term value, boolean closed) {}

    private final List<Condition> conditions;

    private Halfspaces(List<Condition> conditions) {
        this.conditions = conditions;
    }

    /** What the domains of letters say. */
    static Halfspaces of(Set<Symbol> symbols) {
        List<Condition> conditions = new ArrayList<>();
        for (Symbol symbol : symbols) {
            Domain domain = symbol.domain();
            if (domain.lower() != null) {
                conditions.add(
                        new Condition(Terms.difference(symbol, Terms.number(domain.lower())), !domain.lowerOpen()));
            }
            if (domain.upper() != null) {
                conditions.add(
                        new Condition(Terms.difference(Terms.number(domain.upper()), symbol), !domain.upperOpen()));
            }
        }
        return new Halfspaces(conditions);
    }

    Halfspaces and(Term positive) {
        return and(positive, false);
    }

    Halfspaces and(Term value, boolean closed) {
        List<Condition> more = new ArrayList<>(conditions);
        more.add(new Condition(value, closed));
        return new Halfspaces(more);
    }

    Halfspaces with(Replacement values) {
        List<Condition> replaced = new ArrayList<>();
        for (Condition each : conditions) replaced.add(new Condition(values.in(each.value), each.closed));
        return new Halfspaces(replaced);
    }

    /** True only where nothing meets all conditions; one letter after the other is eliminated (Fourier, Motzkin). */
    boolean isEmpty(Effort effort) {
        List<Halfspace> all = new ArrayList<>();
        Set<Term> letters = new LinkedHashSet<>();
        for (Condition each : conditions) {
            Halfspace halfspace = Halfspace.of(each.value, each.closed);
            all.add(halfspace);
            letters.addAll(halfspace.terms.keySet());
        }
        for (Term letter : letters) {
            List<Halfspace> next = new ArrayList<>();
            for (Halfspace each : all) {
                if (!each.terms.containsKey(letter)) next.add(each);
                else if (each.terms.get(letter).signum() > 0) {
                    for (Halfspace other : all) {
                        Rational factor = other.terms.get(letter);
                        if (factor != null && factor.signum() < 0) next.add(each.without(letter, other));
                    }
                }
            }
            effort.take(4L * next.size() * letters.size());
            if (next.size() > MOST) return false;
            all = next;
        }
        for (Halfspace each : all) if (!each.isMet()) return true;
        return false;
    }
}
