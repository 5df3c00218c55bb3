package mfml.integral;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import mfml.calculus.Letters;
import mfml.symbolic.Applied;
import mfml.symbolic.Head;
import mfml.symbolic.Numeral;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Signs;
import mfml.symbolic.Sum;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/** What a formula looks like in a letter. */
final class Forms {
    private Forms() {}

    static boolean has(Term term, Symbol x) {
        return Letters.has(term, x);
    }

    /** a and b of a x + b with a not 0, neither containing x; null where it is nothing like that. */
    static Term[] linear(Term term, Symbol x) {
        if (term.equals(x)) return new Term[] {Terms.number(1), Terms.number(0)};
        if (term instanceof Product product) {
            Term rest = Terms.quotient(product, x);
            return has(rest, x) ? null : new Term[] {rest, Terms.number(0)};
        }
        if (!(term instanceof Sum sum)) return null;
        List<Term> slope = new ArrayList<>();
        List<Term> offset = new ArrayList<>();
        for (Term part : sum.parts()) {
            if (!has(part, x)) {
                offset.add(part);
                continue;
            }
            Term[] each = part instanceof Sum ? null : linear(part, x);
            if (each == null) return null;
            slope.add(each[0]);
        }
        Term a = Terms.sum(slope);
        return slope.isEmpty() || a.isZero() ? null : new Term[] {a, Terms.sum(offset)};
    }

    static List<Term> factors(Term term) {
        return term instanceof Product ? term.parts() : List.of(term);
    }

    static List<Term> summands(Term term) {
        return term instanceof Sum ? term.parts() : List.of(term);
    }

    /** A constant factor and what moves. */
    static Term[] split(Term term, Symbol x) {
        List<Term> constant = new ArrayList<>();
        List<Term> moving = new ArrayList<>();
        for (Term factor : factors(term)) (has(factor, x) ? moving : constant).add(factor);
        return new Term[] {Terms.product(constant), Terms.product(moving)};
    }

    static boolean isWhole(Term exponent) {
        return exponent.number() != null && exponent.number().isInt();
    }

    /** Whether x stands in sums, products and whole powers only. */
    static boolean isRational(Term term, Symbol x) {
        return switch (term) {
            case Sum sum -> sum.parts().stream().allMatch(part -> isRational(part, x));
            case Product product -> product.parts().stream().allMatch(part -> isRational(part, x));
            case Power power when isWhole(power.exponent()) -> isRational(power.base(), x);
            default -> term.equals(x) || !has(term, x);
        };
    }

    static boolean isPolynomial(Term term, Symbol x) {
        return switch (term) {
            case Sum sum -> sum.parts().stream().allMatch(part -> isPolynomial(part, x));
            case Product product -> product.parts().stream().allMatch(part -> isPolynomial(part, x));
            case Power power
            when isWhole(power.exponent()) && power.exponent().number().signum() > 0 -> isPolynomial(power.base(), x);
            default -> term.equals(x) || !has(term, x);
        };
    }

    /** Its parts and theirs, each once, the whole first. */
    static Set<Term> all(Term term) {
        Set<Term> found = new LinkedHashSet<>();
        collect(term, found);
        return found;
    }

    private static void collect(Term term, Set<Term> found) {
        if (found.add(term)) for (Term part : term.parts()) collect(part, found);
    }

    static boolean contains(Term term, Head... heads) {
        for (Term part : all(term)) {
            if (part instanceof Applied applied) for (Head head : heads) if (applied.head() == head) return true;
        }
        return false;
    }

    /** With other terms for those for which there is one (not null), the largest first. */
    static Term replaced(Term term, Function<Term, Term> by) {
        return replaced(term, by, new HashMap<>());
    }

    private static Term replaced(Term term, Function<Term, Term> by, Map<Term, Term> done) {
        Term known = done.get(term);
        if (known != null) return known;
        Term other = by.apply(term);
        if (other == null) {
            other = term;
            if (!term.parts().isEmpty()) {
                List<Term> parts = new ArrayList<>();
                boolean changed = false;
                for (Term part : term.parts()) {
                    Term next = replaced(part, by, done);
                    changed |= next != part;
                    parts.add(next);
                }
                if (changed) other = Terms.with(term, parts);
            }
        }
        done.put(term, other);
        return other;
    }

    static Term replaced(Term term, Term what, Term by) {
        return replaced(term, part -> part.equals(what) ? by : null);
    }

    /** ln|u|, without the bars where u is known to be positive. */
    static Term logarithm(Term u) {
        boolean bare = Signs.of(u).isPositive() || all(u).contains(mfml.symbolic.NamedNumber.I);
        return Terms.apply(Head.LN, bare ? u : Terms.apply(Head.ABS, u));
    }

    static Term half(Term term) {
        return Terms.times(Rational.HALF, term);
    }

    static Rational rational(Term term) {
        return term instanceof Numeral numeral ? numeral.number() : null;
    }
}
