package mfml.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import mfml.symbolic.Applied;
import mfml.symbolic.Head;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Sum;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/** What a formula is made of by arithmetic, as far as it holds the unknown: the unknown itself, functions, roots, powers. */
final class Generators {
    private final Symbol x;
    private final List<Term> found = new ArrayList<>();

    private Generators(Symbol x) {
        this.x = x;
    }

    static List<Term> of(Term term, Symbol x) {
        Generators generators = new Generators(x);
        generators.collect(term);
        return generators.found;
    }

    private void collect(Term term) {
        if (!Occurrence.of(x, term)) return;
        switch (term) {
            case Sum sum -> sum.parts().forEach(this::collect);
            case Product product -> product.parts().forEach(this::collect);
            case Power power when isWhole(power.exponent()) -> collect(power.base());
            default -> {
                if (!found.contains(term)) found.add(term);
            }
        }
    }

    static boolean isWhole(Term exponent) {
        return exponent.number() != null && exponent.number().isInt();
    }

    /** With others in the place of generators; where {@code by} gives null it stays. */
    Term replaced(Term term, Function<Term, Term> by) {
        if (!Occurrence.of(x, term)) return term;
        return switch (term) {
            case Sum sum -> Terms.sum(each(sum.parts(), by));
            case Product product -> Terms.product(each(product.parts(), by));
            case Power power
            when isWhole(power.exponent()) -> Terms.power(replaced(power.base(), by), power.exponent());
            default -> {
                Term other = by.apply(term);
                yield other == null ? term : other;
            }
        };
    }

    static Term replaced(Term term, Symbol x, Function<Term, Term> by) {
        return new Generators(x).replaced(term, by);
    }

    private List<Term> each(List<Term> parts, Function<Term, Term> by) {
        List<Term> changed = new ArrayList<>();
        for (Term part : parts) changed.add(replaced(part, by));
        return changed;
    }

    static boolean isApplied(Term term, Head... heads) {
        if (!(term instanceof Applied applied)) return false;
        for (Head head : heads) if (applied.head() == head) return true;
        return false;
    }

    /** Base to a power in which the unknown stands, the base without it. */
    static boolean isExponential(Term term, Symbol x) {
        return term instanceof Power power && !Occurrence.of(x, power.base());
    }

    /** A root: a base with the unknown under a broken exponent. */
    static boolean isRoot(Term term) {
        return term instanceof Power power
                && power.exponent().number() != null
                && !power.exponent().number().isWhole();
    }

    /** The exponent's denominator. */
    static int degree(Term root) {
        Rational exponent = ((Power) root).exponent().number();
        return exponent.denominator().bitLength() > 16
                ? Integer.MAX_VALUE
                : exponent.denominator().intValue();
    }
}
