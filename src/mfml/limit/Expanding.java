package mfml.limit;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import mfml.limit.Expansion.Monomial;
import mfml.symbolic.Applied;
import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Signs;
import mfml.symbolic.Sum;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.Unknown;

/** The expansion of a term in one scale, to so many terms. */
final class Expanding {
    private static final Term ZERO = Terms.number(0);
    private static final Term ONE = Terms.number(1);

    private final Growth growth;
    private final Scale scale;
    private final SeriesArithmetic series;
    private final Map<Term, Expansion> done = new IdentityHashMap<>();
    private final Map<Term, Boolean> touched = new IdentityHashMap<>();

    Expanding(Growth growth, Scale scale, int depth) {
        this.growth = growth;
        this.scale = scale;
        this.series = new SeriesArithmetic(growth, growth.work(), depth);
    }

    Expansion of(Term term) {
        if (!touches(term)) return Expansion.constant(term);
        Expansion known = done.get(term);
        if (known == null) {
            growth.work().take(5);
            known = expanded(term);
            done.put(term, known);
        }
        return known;
    }

    /** Whether a member of the scale occurs in it. */
    private boolean touches(Term term) {
        if (scale.members().contains(term)) return true;
        if (term.parts().isEmpty() || !growth.varies(term)) return false;
        Boolean known = touched.get(term);
        if (known == null) {
            known = term.parts().stream().anyMatch(this::touches);
            touched.put(term, known);
        }
        return known;
    }

    private Expansion expanded(Term term) {
        if (scale.members().contains(term)) {
            Term power = scale.powers().get(term);
            return exponential(of(scale.rests().get(term))).times(power, ONE);
        }
        return switch (term) {
            case Sum sum -> series.sum(sum.parts().stream().map(this::of).toList());
            case Product product -> {
                Expansion total = Expansion.constant(Terms.number(product.coefficient()));
                for (int k = 0; k < product.count(); k++) total = series.product(total, of(product.factor(k)));
                yield total;
            }
            case Power power ->
                growth.varies(power.exponent())
                        ? exponential(of(growth.exponent(power)))
                        : power(power.base(), power.exponent());
            case Applied applied when applied.head() == Head.LN -> logarithm(applied.argument());
            case Applied applied when applied.parts().size() == 1 -> function(applied, applied.argument());
            case Unknown unknown
            when Exponentials.exponent(unknown) != null -> exponential(of(Exponentials.exponent(unknown)));
            case Unknown unknown
            when unknown.parts().size() == 1 ->
                function(unknown, unknown.parts().getFirst());
            default -> throw Stuck.undecided("the behaviour of " + term.text() + " is not known");
        };
    }

    // ---- powers, exponentials, logarithms

    /** ω^exponent · coefficient · (1 + rest). */
    private record Factored(Term coefficient, Term exponent, Expansion rest) {}

    private Factored factored(Expansion expansion) {
        Expansion left = expansion;
        while (!left.terms().isEmpty()) {
            Monomial first = left.terms().getFirst();
            if (!growth.isZero(first.coefficient())) {
                Term inverse = Terms.power(first.coefficient(), -1);
                return new Factored(
                        first.coefficient(),
                        first.exponent(),
                        left.rest().times(Terms.negative(first.exponent()), inverse));
            }
            left = left.rest();
        }
        if (!expansion.isExact()) throw new Shallow();
        return null;
    }

    private Expansion power(Term base, Term exponent) {
        Factored u = factored(of(base));
        if (u == null) {
            if (growth.facts().sign(exponent) > 0) return Expansion.ZERO;
            throw Stuck.undecided("it divides by 0 on a whole stretch: " + base.text());
        }
        boolean whole = Signs.isWhole(exponent);
        if (!whole) needPositive(u.coefficient);
        boolean polynomial =
                whole && exponent.number() != null && exponent.number().signum() > 0;
        if (!polynomial) divided(u.coefficient);
        return series.binomial(u.rest, exponent)
                .times(Terms.product(u.exponent, exponent), Terms.power(u.coefficient, exponent));
    }

    /** Roots and logarithms are real of positive terms only. */
    private void needPositive(Term coefficient) {
        try {
            if (growth.signOfSlower(coefficient, scale) < 0) throw new Stuck(Stuck.Cause.NOT_REAL, "", null);
        } catch (Stuck stuck) {
            if (stuck.why() != Stuck.Cause.SIGN_NEEDED) throw stuck;
            growth.facts().assumePositive((Term) stuck.about());
        }
    }

    private void divided(Term coefficient) {
        if (Oscillations.occursIn(coefficient)) growth.mayVanish(coefficient);
        if (!growth.varies(coefficient)) growth.facts().assumeNonzero(coefficient);
    }

    private Expansion logarithm(Term argument) {
        Factored u = factored(of(argument));
        if (u == null) throw Stuck.undecided("it takes the logarithm of 0");
        needPositive(u.coefficient);
        divided(u.coefficient);
        Term constant = Terms.sum(Terms.apply(Head.LN, u.coefficient), Terms.product(u.exponent, scale.logarithm()));
        return series.sum(List.of(Expansion.constant(constant), series.logarithm(u.rest)));
    }

    private Expansion exponential(Expansion exponent) {
        Split split = split(exponent, "an exponential");
        Term constant = Exponentials.of(split.constant, growth.varies(split.constant));
        return series.exponential(split.rest).times(ZERO, constant);
    }

    // ---- functions

    /** What is not small, without ω, and the rest, which tends to 0. */
    private record Split(Term constant, Expansion rest) {}

    private Split split(Expansion expansion, String what) {
        List<Monomial> small = new ArrayList<>();
        Term constant = ZERO;
        for (Monomial each : expansion.terms()) {
            int order = growth.compare(each.exponent(), ZERO);
            if (order > 0) small.add(each);
            else if (order == 0) constant = each.coefficient();
            else if (!growth.isZero(each.coefficient())) {
                throw Stuck.undecided(what + " of something that grows without bound is left");
            }
        }
        if (expansion.order() != null && growth.compare(expansion.order(), ZERO) <= 0) throw new Shallow();
        return new Split(constant, new Expansion(small, expansion.order()));
    }

    private boolean isInfinite(Expansion expansion) {
        Monomial first = growth.first(expansion);
        return first != null && growth.compare(first.exponent(), ZERO) < 0;
    }

    private Expansion function(Term function, Term argument) {
        Expansion inner = of(argument);
        if (function instanceof Unknown unknown && Asymptotic.is(unknown) && isInfinite(inner)) {
            List<Term> coefficients = Asymptotic.coefficients(unknown, series.depth()).stream()
                    .map(Terms::number)
                    .toList();
            return series.composed(coefficients, power(argument, Terms.number(-1)), false);
        }
        Split split = split(inner, "a function");
        if (function instanceof Applied applied && isArc(applied.head())) {
            Term edge = Terms.difference(Terms.power(split.constant, 2), ONE);
            if (growth.isZero(edge)) return of(atEdge(applied.head(), split.constant, argument));
        }
        List<Term> coefficients = Taylor.of(function, split.constant, series.depth());
        if (coefficients == null) {
            throw Stuck.undecided("the behaviour of " + function.text() + " is not known");
        }
        return series.composed(coefficients, split.rest, false);
    }

    private static boolean isArc(Head head) {
        return head == Head.ARCSIN || head == Head.ARCCOS;
    }

    /** arccos u = 2 arcsin √((1 − u)/2) near 1; near −1 by symmetry; arcsin u = π/2 − arccos u. */
    private Term atEdge(Head head, Term edge, Term argument) {
        boolean upper = growth.facts().sign(edge) > 0;
        Term distance = Terms.difference(ONE, upper ? argument : Terms.negative(argument));
        Term root = Terms.squareRoot(Terms.times(Rational.HALF, distance));
        Term angle = Terms.times(Rational.TWO, Terms.apply(Head.ARCSIN, root)); // arccos |u|
        Term half = Terms.times(Rational.HALF, NamedNumber.PI);
        if (head == Head.ARCCOS) return upper ? angle : Terms.difference(NamedNumber.PI, angle);
        Term sine = Terms.difference(half, angle);
        return upper ? sine : Terms.negative(sine);
    }
}
